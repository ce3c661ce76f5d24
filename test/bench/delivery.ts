import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { Temporal } from 'temporal-polyfill'
import { text } from '../../src/chat/card.ts'
import type { ChannelName } from '../../src/chat/channel.ts'
import type { Database } from '../../src/db/client.ts'
import { createDispatcher } from '../../src/delivery/dispatch.ts'
import { notify, PRIORITY, reply } from '../../src/delivery/notify.ts'
import { type Limits, UNLIMITED } from '../../src/delivery/pace.ts'
import { createFakeChannel, type FakeChannel } from '../helpers/fake-channel.ts'
import { benchBroadcast } from './broadcast.ts'
import { withDatabase } from './database.ts'
import { ms, row, type Stats, stats } from './stats.ts'

type DeliveryFigures = {
  /** Broadcast rows a second: queued by `notify`, inserted by bare pg, carried from ledger to `sent` without limits. */
  queued: { notify: number; barePg: number; carried: number }
  /** Milliseconds from commit to the channel's send, nothing else going on. */
  loneReply: Stats
  /** CPU milliseconds a second, three channels, nothing to do. */
  idleCpu: number
}

const TELEGRAM: Limits = {
  ...{ perSecond: 25, perAddressMs: 1_050, perGroupMs: 3_150 },
  isGroup: (address) => address.startsWith('-'),
}

let event = 0

const ROWS = 3_000
const IDLE_SECONDS = 10

/** Delivery by one process on a database that has nothing else to do, then a broadcast by three. */
export async function benchDelivery({ full, scale }: { full: boolean; scale: number }): Promise<string[]> {
  return withDatabase(async (database) => {
    const broadcast = { rows: full ? 10_000 : 1_000 * scale, scale, isDisturbed: true }
    const lines = describe(await measureDelivery(database))
    return [...lines, ...(await benchBroadcast(database, broadcast))]
  })
}

const describe = ({ queued, loneReply, idleCpu }: DeliveryFigures) => [
  `queued by notify                               ${queued.notify} rows/s (bare pg: ${queued.barePg})`,
  `carried from ledger to sent, no limits         ${queued.carried} messages/s`,
  row('a lone reply: commit to send', loneReply),
  `three channels with nothing to do              ${ms(idleCpu)} of CPU a second`,
]

async function measureDelivery(database: Database): Promise<DeliveryFigures> {
  await empty(database)
  const queued = await measureQueue(database, ROWS)
  await empty(database)
  const loneReply = await measureLoneReply(database)
  await empty(database)
  return { queued, loneReply, idleCpu: await measureIdle(database, IDLE_SECONDS) }
}

async function measureQueue(database: Database, rows: number) {
  const bare = await timed(() => insertBare(database, rows))
  await empty(database)
  const queue = await timed(() => broadcastTo(database, rows))
  const channel = createFakeChannel()
  const carry = await timed(() => dispatcherFor(database, [channel], UNLIMITED).drain())
  const each = (milliseconds: number) => Math.round((rows / milliseconds) * 1000)
  return { notify: each(queue), barePg: each(bare), carried: each(carry) }
}

async function measureLoneReply(database: Database): Promise<Stats> {
  const channel = createFakeChannel()
  const dispatcher = dispatcherFor(database, [channel], TELEGRAM)
  await dispatcher.start()
  const waits: number[] = []
  for (let n = 0; n < 110; n++) {
    waits.push(await waitOfReply(database, channel, `lone${n}`))
    await pause(60)
  }
  await dispatcher.stop()
  return stats(waits.slice(10))
}

/** Milliseconds from the reply's commit to its send. */
async function waitOfReply(database: Database, channel: FakeChannel, address: string): Promise<number> {
  const at = Temporal.Now.instant()
  const card = { body: [text('x')] }
  await database.prisma.$transaction((tx) =>
    reply(tx, { channel: channel.name, event: `b${++event}`, n: 0, address, card, at }),
  )
  const committed = performance.now()
  for (;;) {
    const call = channel.calls.findLast((each) => each.address === address)
    if (call) return Math.max(0, call.at - committed)
    await channel.called(channel.calls.length + 1)
  }
}

async function measureIdle(database: Database, seconds: number): Promise<number> {
  const names: ChannelName[] = ['playground', 'telegram', 'slack']
  const dispatcher = dispatcherFor(database, names.map(createFakeChannel), TELEGRAM)
  await dispatcher.start()
  await pause(1_000)
  const before = process.cpuUsage()
  await pause(seconds * 1000)
  const { user, system } = process.cpuUsage(before)
  await dispatcher.stop()
  return (user + system) / 1000 / seconds
}

function dispatcherFor(database: Database, channels: FakeChannel[], limits: Limits) {
  return createDispatcher({
    database,
    channels: new Map(channels.map((channel) => [channel.name, channel])),
    limits: Object.fromEntries(channels.map(({ name }) => [name, limits])),
    now: () => Temporal.Now.instant(),
    build: async (kind, ids) => ({ title: kind, body: [text(JSON.stringify(ids))] }),
    log: pino({ level: 'silent' }),
    leaseSeconds: 30,
  })
}

function broadcastTo(database: Database, rows: number): Promise<unknown> {
  const run = ++event
  const recipients = Array.from({ length: rows }, (_, n) => ({
    channel: 'telegram' as const,
    address: `${100_000 + n}`,
    key: `nudge:${run}:${n}`,
  }))
  const options = { priority: PRIORITY.broadcast, at: Temporal.Now.instant() }
  return database.prisma.$transaction(
    (tx) => notify(tx, { kind: 'nudge', ids: { nudge: run } }, recipients, options),
    { timeout: 60_000 },
  )
}

/** The same rows in as few words as PostgreSQL needs. */
async function insertBare(database: Database, rows: number): Promise<void> {
  const numbers = Array.from({ length: rows }, (_, n) => n)
  await database.pool.query(
    `WITH subject AS (INSERT INTO notice (kind, ids, created_at) VALUES ('nudge', '{}', now()) RETURNING id)
     INSERT INTO delivery (key, channel, address, priority, notice_id, not_before, created_at)
     SELECT key, 'telegram', address, 5, subject.id, now(), now()
     FROM subject, unnest($1::text[], $2::text[]) AS given (key, address)`,
    [numbers.map((n) => `bare:${n}`), numbers.map((n) => `${100_000 + n}`)],
  )
}

const empty = (database: Database) => database.pool.query('TRUNCATE delivery, notice, pace')

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
