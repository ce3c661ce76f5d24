import type pg from 'pg'
import { chatOf, ms } from './pace.ts'

/** A row that has its turn. `id` is a 64-bit number as text. */
export type Due = { id: string; chat: string; address: string; expired: boolean }

export type Pick = { id: string; firesAtOnce: boolean }

export type Leased = {
  id: string
  address: string
  accountId: number | null
  /** JSON; null when `notice` says what to build. */
  card: unknown
  notice: { kind: string; ids: Record<string, unknown> } | null
  edits: string | null
  silent: boolean
  /** The lease itself, until the permit: a later one is never the same. */
  leaseUntil: Date
  /** When the row was permitted to leave, and from then on the lease itself. Set at once when it need not ask again. */
  firedAt: Date | null
  attempts: number
  inDoubt: number
}

/** Asked for one by one, the priorities come out of the index in the order of sending. */
export const LEVELS = '(VALUES (1), (2), (3), (4), (5)) AS level (priority)'

const busyChats = (channel: string) =>
  `ARRAY(SELECT ${chatOf('address')} FROM delivery WHERE channel = ${channel} AND status = 'leased')`

/**
 * What is due by the app's clock and free to go by the pace, in the order of sending, and the database's time. Rows of
 * a conversation with something in flight wait, so that nothing overtakes there.
 */
export async function dueDeliveries(
  client: pg.PoolClient,
  channel: string,
  at: Date,
  most: number,
): Promise<{ now: number; due: Due[] }> {
  const { rows } = await client.query<Due & { now: number }>({
    name: 'due-deliveries',
    text: `SELECT ${ms('statement_timestamp()')} AS now, due.* FROM (SELECT) AS always LEFT JOIN (
      SELECT level.priority, ready.* FROM ${LEVELS}, LATERAL (
        SELECT d.id, ${chatOf('d.address')} AS chat, d.address, d.not_before, coalesce(d.expires_at <= $2, false) AS expired
        FROM delivery d
        WHERE d.channel = $1 AND d.status = 'queued' AND d.priority = level.priority AND d.not_before <= $2
          AND ${chatOf('d.address')} <> ALL (${busyChats('$1')})
          AND coalesce((SELECT greatest(p.next_at, p.blocked_until) <= statement_timestamp()
            FROM pace p WHERE p.key = $1 || ':' || ${chatOf('d.address')}), true)
        ORDER BY d.not_before, d.id LIMIT $3) AS ready
      ) AS due ON true ORDER BY due.priority, due.not_before, due.id`,
    values: [channel, at, most],
  })
  return { now: rows[0]?.now ?? 0, due: rows.filter((row) => row.id !== null) }
}

/** Takes rows for this process; a row somebody else holds is left out. */
export async function leaseDeliveries(
  client: pg.PoolClient,
  picks: Pick[],
  leaseSeconds: number,
): Promise<Leased[]> {
  const { rows } = await client.query<Leased>({
    name: 'lease-deliveries',
    text: `UPDATE delivery d SET status = 'leased', lease_until = clock_timestamp() + $3 * interval '1 second',
        fired_at = CASE WHEN pick.fires AND d.card IS NOT NULL THEN clock_timestamp() END,
        attempts = d.attempts + (pick.fires AND d.card IS NOT NULL)::int
      FROM unnest($1::bigint[], $2::boolean[]) AS pick (id, fires)
      WHERE d.id = pick.id AND d.id IN (
        SELECT id FROM delivery WHERE id = ANY ($1) AND status = 'queued' FOR UPDATE SKIP LOCKED)
      RETURNING d.id, d.address, d.account_id AS "accountId", d.card, d.edits, d.silent, d.attempts, d.in_doubt AS "inDoubt",
        d.lease_until AS "leaseUntil", d.fired_at AS "firedAt",
        (SELECT jsonb_build_object('kind', n.kind, 'ids', n.ids) FROM notice n WHERE n.id = d.notice_id) AS notice`,
    values: [picks.map(({ id }) => id), picks.map(({ firesAtOnce }) => firesAtOnce), leaseSeconds],
  })
  return rows
}

/** May this row leave now? Only while the lease has `spareSeconds` left and neither channel nor conversation is held. */
export async function permitSending(
  pool: pg.Pool,
  channel: string,
  row: Leased,
  spareSeconds: number,
): Promise<Date | undefined> {
  const { rows } = await pool.query<{ firedAt: Date }>({
    name: 'permit-sending',
    text: `UPDATE delivery d SET fired_at = clock_timestamp(), attempts = attempts + 1
      WHERE id = $2 AND status = 'leased' AND lease_until = $3 AND lease_until > clock_timestamp() + $4 * interval '1 second'
        AND NOT EXISTS (SELECT FROM pace WHERE key IN ($1 || ':*', $1 || ':' || ${chatOf('d.address')})
          AND blocked_until > clock_timestamp())
      RETURNING fired_at AS "firedAt"`,
    values: [channel, row.id, row.leaseUntil, spareSeconds],
  })
  return rows[0]?.firedAt
}

/**
 * Sent is sent, also when the lease has run out in the meantime. The conversation rests for `restMs` from now on, since a
 * message may have left later than its slot.
 */
export async function markSent(
  pool: pg.Pool,
  id: string,
  { messageId, at, restMs }: { messageId: string; at: Date; restMs: number },
): Promise<void> {
  await pool.query({
    name: 'mark-sent',
    text: `WITH sent AS (
        UPDATE delivery SET status = 'sent', message_id = $2, sent_at = $3, reason = NULL, lease_until = NULL WHERE id = $1
        RETURNING channel || ':' || ${chatOf('address')} AS key)
      UPDATE pace SET next_at = clock_timestamp() + $4 * interval '1 millisecond' FROM sent
      WHERE pace.key = sent.key AND pace.next_at < clock_timestamp() + $4 * interval '1 millisecond'`,
    values: [id, messageId, at, restMs],
  })
}

export type Ending = {
  status: 'queued' | 'skipped' | 'dead'
  reason: string | null
  /** Added to the attempts counted so far. */
  counts?: -1 | 0 | 1
  isDoubtful?: boolean
  notBefore?: Date
  /** Nothing left, so the conversation need not wait before its next message. */
  isUnsent?: boolean
}

/** Ends a lease without a message; nothing happens when it is no longer ours. */
export async function endLease(pool: pg.Pool, row: Leased, ending: Ending): Promise<void> {
  await pool.query({
    name: 'end-lease',
    text: `WITH ended AS (
        UPDATE delivery SET status = $3, reason = $4, lease_until = NULL, fired_at = NULL,
          attempts = attempts + $5::int, in_doubt = in_doubt + $6::int, not_before = coalesce($7, not_before)
        WHERE id = $1 AND status = 'leased' AND fired_at IS NOT DISTINCT FROM $9 AND (fired_at IS NOT NULL OR lease_until = $2)
        RETURNING channel || ':' || ${chatOf('address')} AS key)
      UPDATE pace SET next_at = clock_timestamp() FROM ended WHERE $8 AND pace.key = ended.key`,
    values: [
      ...[row.id, row.leaseUntil, ending.status, ending.reason],
      ...[ending.counts ?? 0, ending.isDoubtful ? 1 : 0, ending.notBefore ?? null, ending.isUnsent ?? false],
      row.firedAt,
    ],
  })
}
