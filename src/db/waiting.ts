import type pg from 'pg'
import { chatOf, ms } from './pace.ts'
import { LEVELS } from './sending.ts'

/** How long, in milliseconds, until something may change for what waits on a channel; null: nothing of that kind. */
export type Waiting = {
  /** Only the pace is in the way. */
  paced: number | null
  /** The platform told us to wait, or failed. */
  held: number | null
  /** Due later by the app's clock. */
  later: number | null
  /** Something waits for a message in flight to the same conversation. */
  behind: boolean
  /** The first lease, of whichever process, runs out. */
  leased: number | null
}

/** Rows of a priority that are looked at: beyond them whoever waits is found by the next look. */
const FAR_ENOUGH = 1_000

/** What the deliveries of a channel wait for. `at` is the app's time. */
export async function whatWaits(pool: pg.Pool, channel: string, at: Date): Promise<Waiting> {
  const { rows } = await pool.query<Waiting>({
    name: 'what-waits',
    text: `WITH busy AS MATERIALIZED (
        SELECT ${chatOf('address')} AS chat, lease_until FROM delivery WHERE channel = $1 AND status = 'leased'
      ), waiting AS (
        SELECT ${chatOf('d.address')} IN (SELECT chat FROM busy) AS behind, coalesce(p.next_at, statement_timestamp()) AS next_at,
          nullif(greatest(p.blocked_until, statement_timestamp()), statement_timestamp()) AS blocked_until
        FROM ${LEVELS}, LATERAL (
          SELECT address FROM delivery
          WHERE channel = $1 AND status = 'queued' AND delivery.priority = level.priority AND not_before <= $2
          ORDER BY not_before, id LIMIT ${FAR_ENOUGH}) AS d
        LEFT JOIN LATERAL (
          SELECT next_at, blocked_until FROM pace WHERE key = $1 || ':' || ${chatOf('d.address')} LIMIT 1) AS p ON true
      ), later AS (
        SELECT next.not_before FROM ${LEVELS}, LATERAL (
          SELECT not_before FROM delivery
          WHERE channel = $1 AND status = 'queued' AND delivery.priority = level.priority AND not_before > $2
          ORDER BY not_before LIMIT 1) AS next)
      SELECT ${ms('min(next_at) FILTER (WHERE NOT behind AND blocked_until IS NULL) - statement_timestamp()')} AS paced,
        ${ms('min(blocked_until) FILTER (WHERE NOT behind) - statement_timestamp()')} AS held,
        coalesce(bool_or(behind), false) AS behind,
        (SELECT ${ms('min(not_before) - $2::timestamptz')} FROM later) AS later,
        (SELECT ${ms('min(lease_until) - statement_timestamp()')} FROM busy) AS leased
      FROM waiting`,
    values: [channel, at],
  })
  return rows[0] ?? { paced: null, held: null, later: null, behind: false, leased: null }
}
