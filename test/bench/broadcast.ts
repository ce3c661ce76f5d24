import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { text } from '../../src/chat/card.ts'
import type { Database } from '../../src/db/client.ts'
import { notify, PRIORITY, type Recipient, reply } from '../../src/delivery/notify.ts'
import { mostLate } from '../../src/delivery/pace.ts'
import { type Call, type Platforms, startPlatforms } from './platforms.ts'
import { startSenders } from './senders.ts'
import { ms, stats } from './stats.ts'

export type BroadcastOptions = {
  rows: number
  /** How many times faster than the documented limits everything runs; the server's limits are scaled alike. */
  scale: number
  isDisturbed: boolean
}

/** Telegram's default pace, and the documented limits it stays below. */
const PER_SECOND = 25
const LIMIT_PER_SECOND = 30
const GROUPS = 20
const SLACK_PER_SECOND = 5
const SLACK_CONVERSATIONS = 30
const SENDERS = 3
/** The default of OUTBOX_LEASE_SECONDS. */
const LEASE_SECONDS = 5
/** The end of a broadcast waits for what killed processes left behind, and says nothing about the rate. */
const TAIL = 0.02

/** A broadcast by three processes to servers that enforce the documented limits strictly, with replies in between. */
export async function benchBroadcast(database: Database, options: BroadcastOptions): Promise<string[]> {
  const { rows, scale, isDisturbed } = options
  await database.pool.query('TRUNCATE delivery, notice, pace')
  const platforms = await startPlatforms({
    perSecond: LIMIT_PER_SECOND * scale,
    perChatMs: 1_000 / scale,
    groupPerMinute: 20 * scale,
  })
  const { telegram, slack } = platforms
  const senders = await startSenders(SENDERS, {
    database: database.url,
    leaseSeconds: LEASE_SECONDS,
    telegram: {
      ...{ token: telegram.token, url: telegram.url },
      limits: {
        perSecond: PER_SECOND * scale,
        perAddressMs: 1_100 / scale,
        perGroupMs: 60_000 / 19 / scale,
        lateMs: mostLate(PER_SECOND, LIMIT_PER_SECOND),
      },
    },
    slack: {
      ...slack.access,
      limits: { perSecond: SLACK_PER_SECOND, perAddressMs: 1_100, perGroupMs: 1_100 },
    },
  })
  const ended = new AbortController()
  try {
    await queue(database, platforms, options)
    const disturbing = isDisturbed ? senders.disturb(ended.signal) : undefined
    const talking = talk(database, platforms, ended.signal)
    await emptied(database)
    ended.abort()
    await disturbing
    const waits = await talking
    await emptied(database)
    const { kills, freezes } = senders
    const title = `${rows.toLocaleString('en')} messages at ${PER_SECOND * scale}/s, 3 processes, ${kills} kills, ${freezes} freezes`
    return [title, ...(await report(database, platforms, waits, scale))]
  } finally {
    ended.abort()
    await senders.stop()
    await platforms.stop()
  }
}

async function report(database: Database, { telegram, slack }: Platforms, waits: number[], scale: number) {
  const sends = (await telegram.control.calls('sendMessage')).filter(({ verdict }) => verdict === 'ok')
  const { rows } = await database.pool.query<{ channel: string; all: number; sent: number; doubts: number }>(
    `SELECT channel, count(*)::int AS all, (count(*) FILTER (WHERE status = 'sent'))::int AS sent,
       sum(in_doubt)::int AS doubts FROM delivery GROUP BY channel ORDER BY channel DESC`,
  )
  const arrived: Record<string, number> = { telegram: sends.length, slack: (await slack.posts()).length }
  const { p50, p95 } = stats(waits)
  return [
    `  share of the configured rate used   ${(useOf(sends, PER_SECOND * scale) * 100).toFixed(1)} %`,
    `  a reply's wait, commit to platform  p50 ${ms(p50)}  p95 ${ms(p95)}  n ${waits.length}`,
    ...rows.map(
      ({ channel, all, sent, doubts }) =>
        `  ${channel.padEnd(9)} lost ${all - sent} of ${all}, doubled ${(arrived[channel] ?? 0) - sent} (in flight at a kill or freeze: ${doubts})`,
    ),
    `  limits broken: Telegram ${(await telegram.control.violations()).length}, Slack ${(await slack.violations()).length}`,
  ]
}

/** Messages sent, as a share of what the rate would have allowed, until all but the tail had left. */
function useOf(sends: Call[], perSecond: number): number {
  const times = sends.map(({ at }) => at).sort((a, b) => a - b)
  const counted = Math.floor(times.length * (1 - TAIL))
  return (counted - 1) / ((((times[counted - 1] ?? 0) - (times[0] ?? 0)) / 1000) * perSecond)
}

/** Most people once, some twice, and groups, which may hear far less often, several times. */
async function queue(database: Database, { telegram, slack }: Platforms, { rows, scale }: BroadcastOptions) {
  const people = await telegram.control.addUsers(rows)
  const groups: number[] = []
  for (let n = 0; n < GROUPS; n++) {
    groups.push(await telegram.control.addGroup({ title: `Nhóm ${n}`, members: people.slice(0, 1) }))
  }
  const perGroup = Math.floor(rows / 1_000)
  const twice = Math.floor(rows / 20)
  const to = [
    ...groups.flatMap((group) => Array.from({ length: perGroup }, () => group)),
    ...people.slice(0, rows - twice - GROUPS * perGroup),
    ...people.slice(0, twice),
  ]
  const seconds = rows / PER_SECOND / scale
  const conversations = await slack.conversations(SLACK_CONVERSATIONS)
  const posts = Array.from(
    { length: Math.floor(seconds * SLACK_PER_SECOND) },
    (_, n) => conversations[n % SLACK_CONVERSATIONS] ?? '',
  )
  await tell(database, [
    ...to.map(
      (chat, n): Recipient => ({
        channel: 'telegram',
        address: `${chat}`,
        key: `t${n}`,
        accountId: undefined,
      }),
    ),
    ...posts.map((address, n): Recipient => ({ channel: 'slack', address, key: `s${n}` })),
  ])
}

function tell(database: Database, recipients: Recipient[]): Promise<unknown> {
  const options = { priority: PRIORITY.broadcast, at: Temporal.Now.instant() }
  return database.prisma.$transaction(
    (tx) => notify(tx, { kind: 'nudge', ids: { nudge: 1 } }, recipients, options),
    { timeout: 60_000 },
  )
}

/** People who get an answer while the broadcast runs; milliseconds from its commit to the platform. */
async function talk(database: Database, { telegram }: Platforms, until: AbortSignal): Promise<number[]> {
  const committed = new Map<number, number>()
  const offset = await telegram.clockOffset()
  const people = await telegram.control.addUsers(2_000)
  for (const [n, person] of people.entries()) {
    if (until.aborted) break
    await database.prisma.$transaction((tx) =>
      reply(tx, {
        ...{ channel: 'telegram', event: `b${n}`, n: 0, address: `${person}` },
        ...{ card: { body: [text('x')] }, at: Temporal.Now.instant() },
      }),
    )
    committed.set(person, performance.now())
    await pause(200 + Math.random() * 200, undefined, { signal: until }).catch(() => undefined)
  }
  await emptied(database)
  const calls = await telegram.control.calls('sendMessage')
  const first = new Map(
    calls
      .filter(({ verdict }) => verdict === 'ok')
      .toReversed()
      .map(({ chat, at }) => [chat, at]),
  )
  return [...committed].map(([person, at]) =>
    Math.max(0, (first.get(person) ?? Number.POSITIVE_INFINITY) + offset - at),
  )
}

async function emptied({ pool }: Database): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(`SELECT FROM delivery WHERE status IN ('queued', 'leased') LIMIT 1`)
    if (rowCount === 0) return
    await pause(500)
  }
}
