import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import { firstAccount, holds } from './audience.ts'
import type { Db } from './client.ts'
import { toInstant, toTimestamp } from './days.ts'
import { Prisma } from './generated/client.ts'

const { sql } = Prisma

/** Somebody of the agency did something about an obligation: every nudge that asked for it is answered. Returns which. */
export async function markActed(
  tx: Db,
  { obligationId, agencyId }: { obligationId: number; agencyId: number },
  now: Temporal.Instant,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ nudge_id: number }[]>`
    UPDATE nudge_recipient SET acted_at = ${toTimestamp(now)}
    WHERE agency_id = ${agencyId} AND acted_at IS NULL AND ${obligationId}::int = ANY(obligation_ids)
    RETURNING nudge_id`
  return [...new Set(rows.map(({ nudge_id }) => nudge_id))]
}

/** A recipient's own row. */
export async function ownRecipient(tx: Db, id: number, personId: number) {
  const row = await tx.nudgeRecipient.findFirst({ where: { id, personId } })
  return row && { ...row, acknowledgedAt: row.acknowledgedAt && toInstant(row.acknowledgedAt) }
}

/** The newest nudge to a person that waits for their "Đã nhận". */
export async function unacknowledged(tx: Db, personId: number): Promise<number | undefined> {
  const row = await tx.nudgeRecipient.findFirst({
    where: { personId, acknowledgedAt: null },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return row?.id
}

/** "Đã nhận" counts once; false when it was said before. */
export async function markAcknowledged(tx: Db, id: number, now: Temporal.Instant): Promise<boolean> {
  const { count } = await tx.nudgeRecipient.updateMany({
    where: { id, acknowledgedAt: null },
    data: { acknowledgedAt: toTimestamp(now) },
  })
  return count === 1
}

/**
 * Agencies of a nudge that owe an answer: an act, or where nothing is asked a "Đã nhận". What was not sent because it
 * was no longer true needs none.
 */
const OUTSTANDING = (nudgeId: Prisma.Sql) => sql`
  SELECT r.agency_id FROM nudge_recipient r
  WHERE r.nudge_id = ${nudgeId} AND r.person_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM nudge_recipient other WHERE other.nudge_id = r.nudge_id AND other.agency_id = r.agency_id
      AND (other.acted_at IS NOT NULL OR (cardinality(other.obligation_ids) = 0 AND other.acknowledged_at IS NOT NULL)))
    AND NOT EXISTS (SELECT FROM delivery d WHERE d.recipient_id = r.id AND d.status = 'skipped')`

export async function outstanding(tx: Db, nudgeId: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ agency_id: number }[]>(OUTSTANDING(sql`${nudgeId}`))
  return [...new Set(rows.map(({ agency_id }) => agency_id))]
}

/** With more answers to come than this, no answer given at this moment can be the last. */
const MANY = 50

/** Of these nudges, those that everybody has answered now, each only once, ever. */
export async function newlyAnswered(tx: Db, nudgeIds: number[], now: Temporal.Instant): Promise<number[]> {
  if (!nudgeIds.length) return []
  const near = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM unnest(${nudgeIds}::int[]) AS given (id)
    WHERE (SELECT count(*) FROM (${OUTSTANDING(sql`given.id`)} LIMIT ${MANY}) AS rest) < ${MANY}`
  const ids = near.map(({ id }) => id)
  // Two last answers at the same moment would each miss the other: one waits here for the other's commit.
  await tx.$queryRaw`SELECT id FROM nudge WHERE id = ANY(${ids}::int[]) ORDER BY id FOR UPDATE`
  const rows = await tx.$queryRaw<{ id: number }[]>`
    UPDATE nudge n SET told_all_at = ${toTimestamp(now)}
    WHERE n.id = ANY(${ids}::int[]) AND n.told_all_at IS NULL AND n.planned_at IS NOT NULL
      AND NOT EXISTS (${OUTSTANDING(sql`n.id`)}) RETURNING n.id`
  return rows.map(({ id }) => id)
}

/** Where the author of a nudge hears of it; the others who run the plan when the author no longer does or cannot be reached. */
export async function nudgerAccounts(tx: Db, nudgeId: number, today: PlainDate) {
  return tx.$queryRaw<{ id: number; channel: string; address: string }[]>`
    WITH reachable AS (
      SELECT c.*, p.person_id = p.created_by_id AS is_author FROM (
        SELECT DISTINCT m.person_id, n.created_by_id FROM nudge n JOIN plan pl ON pl.id = n.plan_id
        JOIN membership m ON m.agency_id = pl.standing_agency_id AND m.role = 'admin' AND ${holds(today)}
        WHERE n.id = ${nudgeId}) AS p
      CROSS JOIN LATERAL (${firstAccount(sql`p.person_id`)}) AS c)
    SELECT id, channel, address FROM reachable
    WHERE is_author OR NOT EXISTS (SELECT FROM reachable WHERE is_author) ORDER BY id`
}
