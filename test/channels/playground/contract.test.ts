import { randomUUID } from 'node:crypto'
import type { DrawnCard } from '../../../src/channels/playground/render.ts'
import { quietPlayground } from '../../helpers/playground.ts'
import { type ChannelHarness, channelContract, type SeenCard } from '../contract.ts'
import { pageClient } from './page-client.ts'

channelContract('playground', async (): Promise<ChannelHarness> => {
  const channel = quietPlayground()
  const who = { person: 'lan', conversation: 'lan' }
  const page = () => pageClient(channel.url)
  let lastEvent: () => Promise<Response>
  let lastSaid = ''

  const acknowledged = async (act: () => Promise<Response>) => {
    lastEvent = act
    return { acknowledged: (await act()).ok }
  }
  const act = (action: object) => {
    const body = { id: randomUUID(), ...who, ...action }
    return acknowledged(() => page().post('/messages', body))
  }

  return {
    channel,
    person: { sender: 'lan', address: 'chat-lan' },
    strangeAddress: 'chat-nobody',
    say(text, options) {
      lastSaid = randomUUID()
      return act({ kind: 'say', id: lastSaid, text, ...options })
    },
    correct: (text) => act({ kind: 'edit', message: lastSaid, text }),
    async press(messageId, label) {
      const message = (await page().messages()).find(({ id }) => id === messageId)
      const button = message?.card?.buttons?.flat().find((candidate) => candidate.label === label)
      return act({ kind: 'press', message: messageId, line: button && 'line' in button ? button.line : '' })
    },
    sendFile(name, bytes, caption) {
      const fields = { id: randomUUID(), ...who, text: caption }
      return acknowledged(() => page().upload(fields, new File([bytes.slice()], name)))
    },
    repeat: () => acknowledged(lastEvent),
    async received() {
      const messages = await page().messages()
      return messages.flatMap(({ id, card }) => (card ? [seen(id, card)] : []))
    },
    failNext: channel.failNext,
    failures: [
      'blocked',
      'deactivated',
      'removed',
      'rejected',
      'rate-limited',
      'unavailable',
      'in-doubt',
      'moved',
    ],
    stop: () => channel.stop(),
  }
})

function seen(messageId: string, card: DrawnCard): SeenCard {
  const blocks = card.body.map((block) => {
    if (block.kind === 'facts') return block.facts.flat().join('\n')
    return block.kind === 'list' ? block.items.join('\n') : block.text
  })
  return {
    messageId,
    text: [card.title ?? '', ...blocks].join('\n'),
    buttons: (card.buttons ?? []).flat().map(({ label }) => label),
    ...(card.file && { file: card.file.name }),
  }
}
