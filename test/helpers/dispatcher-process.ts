import pino from 'pino'
import { Temporal } from 'temporal-polyfill'
import { text } from '../../src/chat/card.ts'
import type { Channel } from '../../src/chat/channel.ts'
import { openDatabase } from '../../src/db/client.ts'
import { createDispatcher } from '../../src/delivery/dispatch.ts'

// A process that does nothing but send; its platform is the parent, over the process channel.
const { url, limits, leaseSeconds } = JSON.parse(process.argv[2] ?? '{}')
const waiting = new Map<number, (messageId: string) => void>()
let calls = 0

process.on('message', ({ call, messageId }: { call: number; messageId: string }) => {
  waiting.get(call)?.(messageId)
  waiting.delete(call)
})

const channel: Channel = {
  name: 'telegram',
  start: async () => undefined,
  stop: async () => undefined,
  send: (address, card) =>
    new Promise((resolve) => {
      const call = ++calls
      waiting.set(call, (messageId) => resolve({ messageId }))
      process.send?.({ call, address, title: card.title })
    }),
}

const database = openDatabase(url, { connections: 4 })
const dispatcher = createDispatcher({
  database,
  channels: new Map([[channel.name, channel]]),
  limits: { telegram: { ...limits, isGroup: (address) => address.startsWith('-') } },
  now: () => Temporal.Now.instant(),
  build: async (kind, ids) => ({ title: `${kind} ${JSON.stringify(ids)}`, body: [text('x')] }),
  log: pino({ level: 'silent' }),
  leaseSeconds,
})
process.once('SIGTERM', () => {
  void dispatcher
    .stop()
    .then(() => database.close())
    .then(() => process.exit(0))
})
await dispatcher.start()
process.send?.({ ready: true })
