import type pg from 'pg'

/** Where sending over one channel stands. Times are milliseconds on the database's clock. */
export type Gate = {
  /** The next free slot. */
  nextAt: number
  blockedUntil: number | null
  /** Messages a second, learned from a complaint at `ratedAt`. */
  rate: number | null
  ratedAt: number | null
}

/** The row of a whole channel; every other row is a conversation's. */
export const WHOLE = '*'

/** SQL for the conversation of an address, as `conversationOf` has it. */
export const chatOf = (address: string) => `split_part(split_part(${address}, ':', 1), '|', 1)`

/** Milliseconds of a database time. */
export const ms = (time: string) => `(extract(epoch FROM ${time}) * 1000)::float8`

const fromMs = (parameter: string) => `to_timestamp(${parameter} / 1000.0)`

/** Holds everybody else who would give out slots of this channel off until the transaction ends. */
export async function lockGate(client: pg.PoolClient, channel: string): Promise<Gate> {
  const gate = await readGate(client, channel, 'FOR UPDATE')
  if (gate) return gate
  await makeGate(client, channel)
  return lockGate(client, channel)
}

/** The same without waiting: undefined while somebody else gives out slots. */
export async function tryGate(client: pg.PoolClient, channel: string): Promise<Gate | undefined> {
  const gate = await readGate(client, channel, 'FOR UPDATE SKIP LOCKED')
  if (gate) return gate
  await makeGate(client, channel)
  return readGate(client, channel, 'FOR UPDATE SKIP LOCKED')
}

async function readGate(client: pg.PoolClient, channel: string, how: string): Promise<Gate | undefined> {
  const { rows } = await client.query<Gate>({
    name: `gate ${how}`,
    text: `SELECT ${ms('next_at')} AS "nextAt", ${ms('blocked_until')} AS "blockedUntil", rate, ${ms('rated_at')} AS "ratedAt"
      FROM pace WHERE key = $1 ${how}`,
    values: [keyOf(channel, WHOLE)],
  })
  return rows[0]
}

const makeGate = (client: pg.PoolClient, channel: string) =>
  client.query('INSERT INTO pace (key, next_at) VALUES ($1, clock_timestamp()) ON CONFLICT DO NOTHING', [
    keyOf(channel, WHOLE),
  ])

export type ChatSlot = { chat: string; nextAt: number }

/** Writes what has been given out: the channel's next free slot and that of each conversation. */
export async function advancePace(
  client: pg.PoolClient,
  channel: string,
  nextAt: number,
  chats: ChatSlot[],
): Promise<void> {
  await client.query({
    name: 'advance-pace',
    text: `INSERT INTO pace (key, next_at) SELECT key, ${fromMs('at')} FROM unnest($1::text[], $2::float8[]) AS given (key, at)
      ON CONFLICT (key) DO UPDATE SET next_at = excluded.next_at`,
    values: [
      [keyOf(channel, WHOLE), ...chats.map(({ chat }) => keyOf(channel, chat))],
      [nextAt, ...chats.map((slot) => slot.nextAt)],
    ],
  })
}

/** Nothing leaves for a conversation, or for `WHOLE` the channel, during the next `forMs`; a longer hold stays. */
export async function hold(
  db: pg.Pool | pg.PoolClient,
  channel: string,
  chat: string,
  forMs: number,
): Promise<void> {
  await db.query(
    `INSERT INTO pace AS p (key, next_at, blocked_until)
     VALUES ($1, clock_timestamp(), clock_timestamp() + $2 * interval '1 millisecond')
     ON CONFLICT (key) DO UPDATE SET blocked_until = greatest(p.blocked_until, excluded.blocked_until)`,
    [keyOf(channel, chat), forMs],
  )
}

export async function writeRate(client: pg.PoolClient, channel: string, rate: number): Promise<void> {
  await client.query('UPDATE pace SET rate = $2, rated_at = clock_timestamp() WHERE key = $1', [
    keyOf(channel, WHOLE),
    rate,
  ])
}

/** Milliseconds. */
export async function databaseNow(db: pg.Pool | pg.PoolClient): Promise<number> {
  const { rows } = await db.query<{ now: number }>(`SELECT ${ms('clock_timestamp()')} AS now`)
  return rows[0]?.now ?? 0
}

export const keyOf = (channel: string, chat: string) => `${channel}:${chat}`
