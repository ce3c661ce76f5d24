import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'
import { WAKE } from './deliveries.ts'
import { Prisma } from './generated/client.ts'
import { chatOf } from './pace.ts'

/**
 * What a person was to hear unasked in a conversation that can no longer be reached goes to their next reachable account
 * by place, once for each message and account: the delivery that has just failed (`id`), and what waits there. Call it in
 * the transaction that marks the conversation unreachable, before that. Returns how many go on.
 */
export async function failOver(
  db: Db,
  { channel, chat, id }: { channel: string; chat: string; id: string },
  at: Temporal.Instant,
): Promise<number> {
  const now = toTimestamp(at)
  const [made] = await db.$queryRaw<{ added: number }[]>`
    WITH made AS (
      INSERT INTO delivery (key, channel, address, account_id, notice_id, silent, priority, not_before, expires_at, created_at,
        recipient_id, obligation_id)
      SELECT split_part(d.key, ${ON}, 1) || ${ON} || next.id, next.channel, next.address, next.id, d.notice_id, d.silent, d.priority,
        greatest(d.not_before, ${now}), d.expires_at, ${now}, d.recipient_id, d.obligation_id
      FROM delivery d JOIN account lost ON lost.id = d.account_id
      CROSS JOIN LATERAL (
        SELECT id, channel, address FROM account
        WHERE person_id = lost.person_id AND id <> lost.id AND address IS NOT NULL AND unreachable_at IS NULL
        ORDER BY place, id LIMIT 1) AS next
      WHERE d.channel = ${channel} AND d.notice_id IS NOT NULL AND coalesce(d.expires_at > ${now}, true)
        AND (d.id = ${id}::bigint OR (d.status = 'queued' AND ${Prisma.raw(chatOf('d.address'))} = ${chat}))
      ON CONFLICT (key) DO NOTHING RETURNING channel
    ), woken AS (SELECT count(*)::int AS added, pg_notify(${WAKE}, channel)::text FROM made GROUP BY channel)
    SELECT coalesce(sum(added), 0)::int AS added FROM woken`
  return made?.added ?? 0
}

/** Between a message's own key and the account it went on to. */
const ON = '→'
