import type { Temporal } from 'temporal-polyfill'
import type { Reached } from './audience.ts'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'
import { WAKE } from './deliveries.ts'

export type NudgeMoment = { now: Temporal.Instant; notBefore: Temporal.Instant }

const BROADCAST = 5

/**
 * Writes the ledger of a nudge and queues one message for each person who can be reached; an agency nobody can be
 * reached at gets one row that says why. Returns how many are queued.
 */
export async function queueNudge(
  tx: Db,
  nudgeId: number,
  reached: Reached[],
  { now, notBefore }: NudgeMoment,
): Promise<number> {
  const [made] = await tx.$queryRaw<{ queued: number }[]>`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(reached.flatMap(rowsOf))}::jsonb) AS given
        (agency_id int, person_id int, obligation_ids int[], reason text, account_id int, channel text, address text)
    ), recipient AS (
      INSERT INTO nudge_recipient (nudge_id, agency_id, person_id, obligation_ids, reason)
      SELECT ${nudgeId}, agency_id, person_id, obligation_ids, reason FROM given
      RETURNING id, agency_id, person_id
    ), subject AS (
      INSERT INTO notice (kind, ids, created_at)
      SELECT 'nudge', jsonb_build_object('nudgeId', ${nudgeId}::int, 'recipientId', id), ${toTimestamp(now)}
      FROM recipient WHERE person_id IS NOT NULL RETURNING id, (ids ->> 'recipientId')::int AS recipient_id
    ), queued AS (
      INSERT INTO delivery (key, channel, address, account_id, notice_id, recipient_id, obligation_id, priority, not_before, created_at)
      SELECT 'nudge:' || r.id, g.channel, g.address, g.account_id, s.id, r.id,
        CASE WHEN cardinality(g.obligation_ids) = 1 THEN g.obligation_ids[1] END, ${BROADCAST}, ${toTimestamp(notBefore)}, ${toTimestamp(now)}
      FROM recipient r JOIN subject s ON s.recipient_id = r.id
      JOIN given g ON g.agency_id = r.agency_id AND g.person_id = r.person_id
      ORDER BY r.id RETURNING channel
    ), woken AS (SELECT count(*)::int AS added, pg_notify(${WAKE}, channel)::text FROM queued GROUP BY channel)
    SELECT coalesce(sum(added), 0)::int AS queued FROM woken`
  return made?.queued ?? 0
}

function rowsOf({ agency, obligationIds, people }: Reached): object[] {
  const common = { agency_id: agency.id, obligation_ids: obligationIds }
  const reachable = people.flatMap(({ personId, account }) =>
    account
      ? [
          {
            ...{ ...common, person_id: personId, reason: null },
            ...{ account_id: account.id, channel: account.channel, address: account.address },
          },
        ]
      : [],
  )
  return reachable.length ? reachable : [{ ...common, person_id: null, reason: whyNobody(people) }]
}

/** What stands in the way at an agency: what a platform said says more than a missing link. */
export function whyNobody(people: Reached['people']): string {
  const reasons = people.map(({ reason }) => reason)
  return reasons.find((reason) => reason !== null && reason !== 'unlinked') ?? reasons[0] ?? 'nobody'
}
