import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import type { Span } from '../domain/reminder.ts'
import type { Db } from './client.ts'
import { toDate, toDay, toTimestamp } from './days.ts'
import { WAKE } from './deliveries.ts'
import { RUNNING } from './running.ts'

/** The newest day before `day` whose reminders were planned. */
export async function lastSwept(tx: Db, day: PlainDate): Promise<PlainDate | undefined> {
  const row = await tx.sweep.findFirst({
    where: { day: { lt: toDate(day) } },
    orderBy: { day: 'desc' },
    select: { day: true },
  })
  return row ? toDay(row.day) : undefined
}

export const isSwept = async (tx: Db, day: PlainDate): Promise<boolean> =>
  (await tx.sweep.count({ where: { day: toDate(day) } })) > 0

/** Claims a day for this transaction; another process that sweeps it waits here and then finds it done. */
export async function claimDay(tx: Db, day: PlainDate, now: Temporal.Instant): Promise<boolean> {
  const claimed = await tx.$executeRaw`
    INSERT INTO sweep (day, swept_at) VALUES (${toDate(day)}::date, ${toTimestamp(now)}) ON CONFLICT DO NOTHING`
  return claimed === 1
}

/** Snoozes that end in the span, unless put off once more. */
export async function addSnoozeEnds(tx: Db, { since, day }: Span): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO reminder (person_id, obligation_id, kind, aim_on, stage, day)
    SELECT DISTINCT z.person_id, z.obligation_id, 'snooze', ${toDate(day)}::date, 0, ${toDate(day)}::date
    FROM snooze z JOIN obligation o ON o.id = z.obligation_id JOIN task t ON t.id = o.task_id AND t.removed_at IS NULL
    WHERE z.until > ${toDate(since)}::date AND z.until <= ${toDate(day)}::date AND ${RUNNING}
      AND NOT EXISTS (SELECT FROM snooze later WHERE later.person_id = z.person_id
        AND later.obligation_id = z.obligation_id AND later.until > ${toDate(day)}::date)
    ON CONFLICT DO NOTHING`
}

/** Once a week those who asked for it hear of what their agency coordinates. */
export async function addCoordinating(tx: Db, monday: PlainDate, day: PlainDate): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO reminder (person_id, kind, aim_on, stage, day)
    SELECT p.id, 'coordinating', ${toDate(monday)}::date, 0, ${toDate(day)}::date
    FROM person p WHERE p.hears_coordinating ON CONFLICT DO NOTHING`
}

/** Every morning those who run plans hear what waits for them, if anything does. */
export async function addSummaries(tx: Db, day: PlainDate): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO reminder (person_id, kind, aim_on, stage, day)
    SELECT DISTINCT m.person_id, 'summary', ${toDate(day)}::date, 0, ${toDate(day)}::date
    FROM plan p JOIN membership m ON m.agency_id = p.standing_agency_id AND m.role = 'admin'
    WHERE p.closed_at IS NULL AND m.valid_from <= ${toDate(day)}::date
      AND (m.valid_to IS NULL OR m.valid_to >= ${toDate(day)}::date)
    ON CONFLICT DO NOTHING`
}

/** What was planned for an earlier day and left nowhere, the platform being away, is said today. */
export async function renewUnsent(tx: Db, earlier: PlainDate, day: PlainDate): Promise<void> {
  await tx.$executeRaw`
    UPDATE reminder r SET day = ${toDate(day)}::date
    FROM account c JOIN delivery d ON d.account_id = c.id
    WHERE r.day = ${toDate(earlier)}::date AND r.skipped IS NULL AND c.person_id = r.person_id
      AND d.key = ${DIGEST} || r.person_id || ':' || r.day AND d.status = 'skipped' AND d.reason = 'expired'`
}

export type DigestMoment = {
  day: PlainDate
  now: Temporal.Instant
  notBefore: Temporal.Instant
  expiresAt: Temporal.Instant
  /** When it should have been said, if that is long past. */
  late: Temporal.Instant | null
}

const DIGEST = 'digest:'

/** One message a day for each person with something to hear, to the first account that can be reached. */
export async function queueDigests(tx: Db, moment: DigestMoment): Promise<void> {
  const { day, now, notBefore, expiresAt, late } = moment
  const ids = JSON.stringify({ day: day.toString(), late: late?.toString() ?? null })
  await tx.$executeRaw`
    WITH people AS MATERIALIZED (
      SELECT DISTINCT person_id FROM reminder WHERE day = ${toDate(day)}::date AND skipped IS NULL
    ), subject AS (
      INSERT INTO notice (kind, ids, created_at)
      SELECT 'digest', ${ids}::jsonb, ${toTimestamp(now)} WHERE EXISTS (SELECT FROM people) RETURNING id
    ), made AS (
      INSERT INTO delivery (key, channel, address, account_id, notice_id, priority, not_before, expires_at, created_at)
      SELECT ${DIGEST} || person_id || ':' || ${day.toString()}, a.channel, a.address, a.id, subject.id, 3,
        ${toTimestamp(notBefore)}, ${toTimestamp(expiresAt)}, ${toTimestamp(now)}
      FROM subject, people CROSS JOIN LATERAL (
        SELECT id, channel, address FROM account
        WHERE account.person_id = people.person_id AND unreachable_at IS NULL AND address IS NOT NULL
        ORDER BY place, id LIMIT 1) AS a
      ON CONFLICT (key) DO NOTHING RETURNING channel
    ), woken AS (SELECT count(*) AS added, pg_notify(${WAKE}, channel)::text FROM made GROUP BY channel)
    UPDATE sweep SET planned = coalesce((SELECT sum(added) FROM woken), 0)
    WHERE day = ${toDate(day)}::date`
}
