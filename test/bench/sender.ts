import pino from 'pino'
import { Temporal } from 'temporal-polyfill'
import { createSlack } from '../../src/channels/slack/index.ts'
import { createTelegram } from '../../src/channels/telegram/index.ts'
import { text } from '../../src/chat/card.ts'
import type { Channel, ChannelName } from '../../src/chat/channel.ts'
import { openDatabase } from '../../src/db/client.ts'
import { createDispatcher } from '../../src/delivery/dispatch.ts'
import type { Limits } from '../../src/delivery/pace.ts'

export type SenderOptions = {
  database: string
  leaseSeconds: number
  telegram: { token: string; url: string } & Pace
  slack: { botToken: string; appToken: string; apiUrl: string } & Pace
}

type Pace = { limits: Omit<Limits, 'isGroup'> }

/** A process that only sends, with the product's own channels and ledger, to be killed and frozen. Prints `ready`. */
const given = JSON.parse(process.argv[2] ?? '{}') as SenderOptions
const log = pino({ level: 'silent' })
const now = () => Temporal.Now.instant()
const database = openDatabase(given.database)
const telegram = createTelegram({
  ...{ token: given.telegram.token, apiRoot: given.telegram.url, log, now },
  canWork: async () => true,
})
const slack = createSlack({
  ...{ ...given.slack, commands: [], forms: [], log, now },
  validate: async () => '',
  texts: { vi: (key) => key, en: (key) => key },
})
const dispatcher = createDispatcher({
  database,
  channels: new Map<ChannelName, Channel>([
    ['telegram', telegram],
    ['slack', slack],
  ]),
  limits: {
    telegram: { ...given.telegram.limits, isGroup: (address) => address.startsWith('-') },
    slack: { ...given.slack.limits, isGroup: () => true },
  },
  now,
  build: async (kind, ids) => ({ title: kind, body: [text(JSON.stringify(ids))] }),
  log,
  leaseSeconds: given.leaseSeconds,
})
await dispatcher.start()
process.stdout.write('ready\n')
