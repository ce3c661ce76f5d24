import { describe } from 'vitest'
import type { FailureReason } from '../../../src/chat/channel.ts'
import type { FakeSlack } from '../../helpers/fake-slack/index.ts'
import { quickSlack, quietSlack } from '../../helpers/slack.ts'
import { type ChannelHarness, channelContract } from '../contract.ts'

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  channelContract('slack', async (): Promise<ChannelHarness> => {
    const fake = await quickSlack({ mode })
    const lan = fake.addUser('lan').id
    const channel = quietSlack(fake)
    // The request URL is known once the channel listens.
    const start = channel.start.bind(channel)
    channel.start = async (receive) => {
      await start(receive)
      if (channel.url) fake.setTarget(channel.url)
    }
    let said = ''
    const outcome = ({ acknowledged }: { acknowledged: boolean }) => ({ acknowledged })

    return {
      channel,
      person: { sender: lan, address: fake.imOf(lan) },
      strangeAddress: 'D0NOWHERE',
      async say(text, { repliesTo } = {}) {
        const attempt = await fake.say(lan, text, repliesTo ? { thread: repliesTo } : {})
        said = attempt.ts
        return outcome(attempt)
      },
      correct: async (text) => outcome(await fake.edit(lan, said, text)),
      press: async (messageId, label) => outcome(await fake.press(lan, messageId, label)),
      sendFile: async (name, bytes, caption) =>
        outcome(await fake.say(lan, caption, { files: [{ name, bytes }] })),
      repeat: async () => outcome(await fake.redeliver()),
      received: async () =>
        fake.received(lan).map(({ ts, text, buttons, file }) => ({
          messageId: ts,
          text,
          buttons,
          ...(file !== undefined && { file }),
        })),
      failNext: (reason) => cause(fake, reason),
      failures: [
        'deactivated',
        'removed',
        'not-found',
        'rate-limited',
        'unavailable',
        'in-doubt',
        'rejected',
        'token',
      ],
      async stop() {
        await channel.stop()
        await fake.stop()
      },
    }
  })
})

const WORDS: Partial<Record<FailureReason, string>> = {
  deactivated: 'user_disabled',
  removed: 'is_archived',
  'not-found': 'channel_not_found',
  unavailable: 'service_unavailable',
  rejected: 'msg_too_long',
  token: 'account_inactive',
}

function cause(fake: FakeSlack, reason: FailureReason): void {
  const word = WORDS[reason]
  if (word) fake.fail({ kind: 'error', error: word })
  else if (reason === 'rate-limited') fake.fail({ kind: 'rate-limit', retryAfter: 3 })
  else fake.fail({ kind: 'cut-after' })
}
