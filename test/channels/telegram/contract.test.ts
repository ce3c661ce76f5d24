import type { FailureReason } from '../../../src/chat/channel.ts'
import { type FakeTelegram, type SeenMessage, startFakeTelegram } from '../../helpers/fake-telegram/index.ts'
import { quietTelegram } from '../../helpers/telegram.ts'
import { type ChannelHarness, channelContract } from '../contract.ts'
import { freePort } from './free-port.ts'

const REFUSALS: Partial<Record<FailureReason, { code: number; description: string; parameters?: object }>> = {
  blocked: { code: 403, description: 'Forbidden: bot was blocked by the user' },
  deactivated: { code: 403, description: 'Forbidden: user is deactivated' },
  removed: { code: 403, description: 'Forbidden: bot was kicked from the group chat' },
  'not-found': { code: 400, description: 'Bad Request: chat not found' },
  rejected: { code: 400, description: 'Bad Request: something else' },
  'rate-limited': { code: 429, description: 'Too Many Requests', parameters: { retry_after: 7 } },
  'in-doubt': { code: 500, description: 'Internal Server Error' },
  token: { code: 401, description: 'Unauthorized' },
  moved: {
    code: 400,
    description: 'Bad Request: group chat was upgraded',
    parameters: { migrate_to_chat_id: -1002 },
  },
}

async function fakeWithoutLimits(): Promise<FakeTelegram> {
  return startFakeTelegram({
    limits: { isOn: false },
    webhookPace: { firstRetryMs: 10, longestRetryMs: 50, timeoutMs: 5_000 },
  })
}

function harness(fake: FakeTelegram, channel: ChannelHarness['channel']): ChannelHarness {
  const [lan = 0] = fake.addUsers(1)
  let lastMessage = 0
  let lastUpdate = 0
  let isConfirmed = true

  async function outcome({ message, update }: { message?: number; update: number | undefined }) {
    if (update === undefined) throw new Error('the bot cannot see this')
    lastMessage = message ?? lastMessage
    lastUpdate = update
    isConfirmed = await fake.outcome(update)
    return { acknowledged: isConfirmed }
  }
  const numberOf = (id: string): number => Number(id.split('/')[1])
  const seen = ({ id, chat, text, buttons, file }: SeenMessage) => ({
    messageId: `${chat}/${id}`,
    text,
    buttons: buttons.flat(),
    ...(file && { file: file.name }),
  })

  return {
    channel,
    person: { sender: String(lan), address: String(lan) },
    strangeAddress: '999',
    say: (text, { repliesTo } = {}) =>
      outcome(fake.say(lan, lan, text, repliesTo ? { replyTo: numberOf(repliesTo) } : {})),
    press: (id, label) => outcome(fake.press(lan, lan, numberOf(id), label)),
    correct: (text) => outcome(fake.edit(lan, lan, lastMessage, text)),
    sendFile: (name, bytes, caption) =>
      outcome(fake.sendFile(lan, lan, { name, caption, base64: Buffer.from(bytes).toString('base64') })),
    async repeat() {
      if (isConfirmed) fake.repeat(lastUpdate)
      return outcome({ update: lastUpdate })
    },
    received: async () => fake.fromBot(lan).map(seen),
    failNext(reason) {
      fake.inject({ kind: 'error', method: 'sendMessage', ...REFUSALS[reason] })
    },
    failures: Object.keys(REFUSALS) as FailureReason[],
    async stop() {
      await channel.stop()
      await fake.stop()
    },
  }
}

channelContract('telegram by polling', async () => {
  const fake = await fakeWithoutLimits()
  return harness(fake, quietTelegram(fake))
})

channelContract('telegram by webhook', async () => {
  const fake = await fakeWithoutLimits()
  const port = await freePort()
  const webhook = {
    url: `http://127.0.0.1:${port}/telegram`,
    secret: 's3cret',
    listen: { host: '127.0.0.1', port },
  }
  return harness(fake, quietTelegram(fake, { webhook }))
})
