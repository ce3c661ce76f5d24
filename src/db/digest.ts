import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate, toDay } from './days.ts'
import { Prisma } from './generated/client.ts'
import { type ObligationRow, obligationsByIds } from './obligations.ts'
import { RUNNING } from './running.ts'

export type ReminderKind =
  | 'due'
  | 'milestone'
  | 'occurrence'
  | 'coordinating'
  | 'report'
  | 'event'
  | 'escalation'
  | 'summary'
  | 'snooze'

export type ReminderRow = {
  kind: ReminderKind
  obligationId: number | null
  planId: number | null
  aimOn: PlainDate
  /** Days from `aimOn`, negative before it; the step of the ladder for an escalation. */
  stage: number
}

/**
 * What was planned for a person on a day and still holds: the obligation runs, its date is the one that was planned for,
 * the person still answers for it and has not put it off. Rights are part of the query.
 */
export async function remindersOf(
  db: Db,
  personId: number,
  day: PlainDate,
  today: PlainDate,
): Promise<ReminderRow[]> {
  const rows = await db.$queryRaw<(Omit<ReminderRow, 'aimOn'> & { aimOn: Date })[]>`
    SELECT r.kind, r.obligation_id AS "obligationId", r.plan_id AS "planId", r.aim_on AS "aimOn", r.stage
    FROM reminder r
    LEFT JOIN obligation o ON o.id = r.obligation_id
    LEFT JOIN task t ON t.id = o.task_id
    LEFT JOIN plan p ON p.id = coalesce(r.plan_id, t.plan_id)
    WHERE r.person_id = ${personId} AND r.day = ${toDate(day)}::date AND r.skipped IS NULL AND p.closed_at IS NULL
      AND (r.obligation_id IS NULL OR (t.removed_at IS NULL AND ${RUNNING}
        AND (r.kind NOT IN ('due', 'escalation') OR o.due_on + o.stopped_days = r.aim_on)
        AND NOT EXISTS (SELECT FROM snooze z WHERE z.person_id = r.person_id AND z.obligation_id = o.id
          AND z.until > ${toDate(today)}::date)))
      AND (p.id IS NULL OR EXISTS (SELECT FROM membership m WHERE m.person_id = r.person_id
        AND m.valid_from <= ${toDate(today)}::date AND (m.valid_to IS NULL OR m.valid_to >= ${toDate(today)}::date)
        AND (m.agency_id = o.agency_id OR r.kind = 'report' OR (m.role = 'admin' AND m.agency_id = p.standing_agency_id))))
    ORDER BY r.aim_on, r.obligation_id`
  return rows.map((row) => ({ ...row, aimOn: toDay(row.aimOn) }))
}

export type ReportDue = { planId: number; code: string; total: number; owed: number }

/** For each of these plans: what an agency of the person leads there, and how much of it was not spoken of since `from`. */
export async function reportsOwed(
  db: Db,
  personId: number,
  periods: { planId: number; from: Date }[],
  today: PlainDate,
): Promise<ReportDue[]> {
  if (!periods.length) return []
  return db.$queryRaw<ReportDue[]>`
    SELECT p.id AS "planId", p.code, count(*)::int AS total,
      count(*) FILTER (WHERE o.updated_at IS NULL OR o.updated_at < given.since)::int AS owed
    FROM unnest(${periods.map(({ planId }) => planId)}::int[], ${periods.map(({ from }) => from)}::timestamptz[])
      AS given (plan_id, since)
    JOIN plan p ON p.id = given.plan_id JOIN task t ON t.plan_id = p.id AND t.removed_at IS NULL
    JOIN obligation o ON o.task_id = t.id
    WHERE ${RUNNING} AND ${ofPerson(Prisma.sql`o.agency_id`, personId, today)}
    GROUP BY p.id, p.code ORDER BY p.id`
}

export type EventTask = { planId: number; ref: string; title: string; obligationId: number; secret: boolean }

/** Tasks of these plans that wait for an event nobody has declared. */
export function waitingForEvents(db: Db, planIds: number[]): Promise<EventTask[]> {
  if (!planIds.length) return Promise.resolve([])
  return db.$queryRaw<EventTask[]>`
    SELECT p.id AS "planId", p.code || t.number AS ref, t.title, min(o.id) AS "obligationId", t.secrecy <> 'open' AS secret
    FROM plan p JOIN task t ON t.plan_id = p.id AND t.removed_at IS NULL AND t.deadline ->> 'kind' = 'event'
    JOIN obligation o ON o.task_id = t.id
    WHERE p.id = ANY (${planIds}::int[]) AND o.due_on IS NULL AND ${RUNNING}
    GROUP BY p.id, t.id ORDER BY p.id, t.position`
}

const COORDINATED_AHEAD_DAYS = 7

/** What agencies of a person coordinate and others owe within a week, or owed before. */
export async function coordinatedSoon(db: Db, personId: number, today: PlainDate): Promise<ObligationRow[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT o.id FROM membership m JOIN obligation o ON o.agency_id = m.agency_id AND o.involvement = 'coordinating'
      AND o.removed_at IS NULL AND o.due_on <= ${toDate(today.add({ days: COORDINATED_AHEAD_DAYS }))}::date
    JOIN task t ON t.id = o.task_id AND t.removed_at IS NULL
    WHERE m.person_id = ${personId} AND m.valid_from <= ${toDate(today)}::date
      AND (m.valid_to IS NULL OR m.valid_to >= ${toDate(today)}::date)
      AND EXISTS (SELECT FROM obligation l WHERE l.task_id = o.task_id AND l.involvement = 'lead'
        AND l.removed_at IS NULL AND l.status IN ('not-started', 'in-progress'))
    ORDER BY o.due_on, o.id`
  return obligationsByIds(
    db,
    rows.map(({ id }) => id),
  )
}

const ofPerson = (agency: Prisma.Sql, personId: number, today: PlainDate) => Prisma.sql`EXISTS (
  SELECT FROM membership m WHERE m.person_id = ${personId} AND m.agency_id = ${agency}
    AND m.role IN ('focal', 'head', 'substitute', 'admin')
    AND m.valid_from <= ${toDate(today)}::date AND (m.valid_to IS NULL OR m.valid_to >= ${toDate(today)}::date))`

/** `aimOn` is the last day that satisfies the wording. */
export type PlannedReminder = { ref: string | null; kind: ReminderKind; stage: number; aimOn: PlainDate }

/** Aimed at the day before: a phrase "trước ngày X" that nobody has changed since. */
const BEFORE = Prisma.sql`(t.deadline ->> 'boundary' = 'before'
  AND (r.kind = 'occurrence' OR (r.kind = 'due' AND o.due_on = o.original_due_on)) IS TRUE)`

/** Everything that was planned for a person on a day, whether it still holds or not. */
export async function plannedFor(db: Db, personId: number, day: PlainDate): Promise<PlannedReminder[]> {
  const rows = await db.$queryRaw<(Omit<PlannedReminder, 'aimOn'> & { aimOn: Date })[]>`
    SELECT p.code || coalesce(t.number, '') AS ref, r.kind, r.stage, r.aim_on - (r.stage <= 0 AND ${BEFORE})::int AS "aimOn"
    FROM reminder r LEFT JOIN obligation o ON o.id = r.obligation_id LEFT JOIN task t ON t.id = o.task_id
    LEFT JOIN plan p ON p.id = coalesce(r.plan_id, t.plan_id)
    WHERE r.person_id = ${personId} AND r.day = ${toDate(day)}::date AND r.skipped IS NULL
    ORDER BY r.aim_on, t.position, r.id`
  return rows.map((row) => ({ ...row, aimOn: toDay(row.aimOn) }))
}
