import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'
import { WAKE } from './deliveries.ts'

/**
 * What a person was to hear unasked and could not, on an account that turned out unreachable, goes to their next reachable
 * account by place: once for each message and account. `ids`: the deliveries that died. Call it in the transaction that
 * marks the account, after that. Returns how many go on.
 */
export async function failOver(db: Db, ids: bigint[], at: Temporal.Instant): Promise<number> {
  const [made] = await db.$queryRaw<{ added: number }[]>`
    WITH made AS (
      INSERT INTO delivery (key, channel, address, account_id, notice_id, silent, priority, not_before, expires_at, created_at,
        recipient_id, obligation_id)
      SELECT split_part(d.key, '→', 1) || '→' || next.id, next.channel, next.address, next.id, d.notice_id, d.silent, d.priority,
        greatest(d.not_before, ${toTimestamp(at)}), d.expires_at, ${toTimestamp(at)}, d.recipient_id, d.obligation_id
      FROM delivery d JOIN account lost ON lost.id = d.account_id
      CROSS JOIN LATERAL (
        SELECT id, channel, address FROM account
        WHERE person_id = lost.person_id AND id <> lost.id AND address IS NOT NULL AND unreachable_at IS NULL
        ORDER BY place, id LIMIT 1) AS next
      WHERE d.id = ANY(${ids}::bigint[]) AND d.notice_id IS NOT NULL AND d.sent_at IS NULL
        AND coalesce(d.expires_at > ${toTimestamp(at)}, true)
      ON CONFLICT (key) DO NOTHING RETURNING channel
    ), woken AS (SELECT count(*)::int AS added, pg_notify(${WAKE}, channel)::text FROM made GROUP BY channel)
    SELECT coalesce(sum(added), 0)::int AS added FROM woken`
  return made?.added ?? 0
}
