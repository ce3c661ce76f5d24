import type { Boundary, PlainDate } from '../domain/deadline.ts'
import type { OccurrenceSlot } from '../domain/occurrence.ts'
import type { DatedSlot, Planned } from '../domain/reminder.ts'
import type { Db } from './client.ts'
import { toDate } from './days.ts'
import { Prisma } from './generated/client.ts'
import { recipients } from './reminder-people.ts'
import { RUNNING } from './running.ts'

/** Slots of the plans that share a policy. */
export type PolicySlots<T extends Planned = Planned> = { planIds: number[]; slots: T[] }

type Whom = Parameters<typeof recipients>[0]

/** The day for which is planned, in its zone. */
export type Today = { day: PlainDate; zone: string }

/** What is due on a slot's day, by its own date: running lead obligations. */
export const addDue = (tx: Db, given: PolicySlots<DatedSlot>, today: Today) =>
  add(
    tx,
    'main',
    today,
    Prisma.sql`SELECT o.agency_id, o.id AS obligation_id, NULL::int AS plan_id, 'due' AS kind, s.due_on AS aim_on, s.stage, s.skipped
      FROM ${dueOn(given.slots)} JOIN task t ON t.id = o.task_id
      WHERE ${RUNNING} AND ${inPlans(given)} AND (s.boundary IS NULL OR s.boundary = ${BOUNDARY})`,
  )

/** Milestones of the task's phrase; one that is past is left alone once something was said about the task. */
export const addMilestones = (tx: Db, given: PolicySlots, today: Today) =>
  add(
    tx,
    'main',
    today,
    Prisma.sql`SELECT o.agency_id, o.id AS obligation_id, NULL::int AS plan_id, 'milestone' AS kind, s.due_on AS aim_on, s.stage, s.skipped
      FROM ${slotRows(given.slots)}
      JOIN task t ON jsonb_path_query_array(t.deadline, '$.milestones[*].dueOn') @> to_jsonb(s.due_on::text)
      JOIN obligation o ON o.task_id = t.id
      WHERE ${RUNNING} AND ${inPlans(given)} AND o.due_on + o.stopped_days IS DISTINCT FROM s.due_on
        AND (s.stage <= 0 OR o.updated_at IS NULL OR o.updated_at < ${startOf(Prisma.sql`s.due_on - 3`, today.zone)})`,
  )

/** Slots of the tasks that come back by one rule and wording. */
export type RuleSlot = OccurrenceSlot & { rule: string; boundary: Boundary }

/** Occurrences, unless something was said about the task in time. */
export const addOccurrences = (tx: Db, given: PolicySlots<RuleSlot>, today: Today) =>
  add(
    tx,
    'main',
    today,
    Prisma.sql`SELECT o.agency_id, o.id AS obligation_id, NULL::int AS plan_id, 'occurrence' AS kind, s.due_on AS aim_on, s.stage, s.skipped
      FROM ${slotRows(given.slots)}
      JOIN task t ON t.deadline ->> 'rule' = s.rule AND t.deadline ->> 'kind' = 'recurring'
        AND coalesce(t.deadline ->> 'boundary', 'by') = s.boundary
      JOIN obligation o ON o.task_id = t.id
      WHERE ${RUNNING} AND ${inPlans(given)}
        AND (o.updated_at IS NULL OR o.updated_at < ${startOf(Prisma.sql`s.heard_from`, today.zone)})`,
  )

/** Step by step to those who can help, while nobody has said a word since the day before the due day. */
export async function addLadder(tx: Db, { planIds, slots }: PolicySlots, today: Today) {
  const steps: Whom[] = ['others', 'head', 'admin']
  for (const [place, whom] of steps.entries()) {
    const step = slots.filter(({ stage }) => stage === place + 1)
    if (step.length) await add(tx, whom, today, ladderStep({ planIds, slots: step }, whom, today.zone))
  }
}

const ladderStep = ({ planIds, slots }: PolicySlots, whom: Whom, zone: string) => Prisma.sql`
  SELECT ${whom === 'admin' ? Prisma.sql`p.standing_agency_id` : Prisma.sql`o.agency_id`} AS agency_id,
    o.id AS obligation_id, NULL::int AS plan_id, 'escalation' AS kind, s.due_on AS aim_on, s.stage, s.skipped
  FROM ${dueOn(slots)} JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = t.plan_id
  WHERE ${RUNNING} AND ${inPlans({ planIds })} AND EXISTS (
      SELECT FROM reminder r WHERE r.obligation_id = o.id AND r.kind = 'due' AND r.skipped IS NULL
        AND r.aim_on BETWEEN o.due_on AND s.due_on)
    AND ${silentSince(Prisma.sql`s.due_on - 1`, zone)}`

/** Nothing was said about an obligation since that day: no report, obstacle, request, snooze or "Đã nhận". */
function silentSince(date: Prisma.Sql, zone: string): Prisma.Sql {
  const since = startOf(date, zone)
  return Prisma.sql`coalesce(o.updated_at < ${since}, true)
    AND NOT EXISTS (SELECT FROM obstacle b WHERE b.obligation_id = o.id AND b.raised_at >= ${since})
    AND NOT EXISTS (SELECT FROM extension_request e WHERE e.obligation_id = o.id AND e.requested_at >= ${since})
    AND NOT EXISTS (SELECT FROM snooze z WHERE z.obligation_id = o.id AND z.at >= ${since})
    AND NOT EXISTS (SELECT FROM nudge_recipient n WHERE n.agency_id = o.agency_id AND n.acknowledged_at >= ${since}
      AND o.id = ANY (n.obligation_ids))`
}

/** The instant at which a day begins: the server's own zone has no say. */
const startOf = (date: Prisma.Sql, zone: string) => Prisma.sql`((${date})::timestamp AT TIME ZONE ${zone})`

/** Agencies that still lead something in the plan are asked for the periodic report. */
export const addReports = (tx: Db, planId: number, slots: Planned[], today: Today) =>
  add(
    tx,
    'main',
    today,
    Prisma.sql`SELECT DISTINCT o.agency_id, NULL::int AS obligation_id, t.plan_id, 'report' AS kind, s.due_on AS aim_on, s.stage, s.skipped
      FROM ${slotRows(slots)} JOIN task t ON t.plan_id = ${planId} AND t.removed_at IS NULL
      JOIN obligation o ON o.task_id = t.id WHERE ${RUNNING}`,
  )

/** Once a quarter the standing agency is asked whether what its plans wait for has happened. */
export const addEventQuestions = (tx: Db, quarter: PlainDate, today: Today) =>
  add(
    tx,
    'admin',
    today,
    Prisma.sql`SELECT p.standing_agency_id AS agency_id, NULL::int AS obligation_id, p.id AS plan_id, 'event' AS kind,
        ${toDate(quarter)}::date AS aim_on, 0 AS stage, NULL AS skipped
      FROM plan p WHERE p.closed_at IS NULL AND EXISTS (
        SELECT FROM task t JOIN obligation o ON o.task_id = t.id
        WHERE t.plan_id = p.id AND t.removed_at IS NULL AND t.deadline ->> 'kind' = 'event' AND o.due_on IS NULL AND ${RUNNING})`,
  )

async function add(tx: Db, whom: Whom, today: Today, found: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH found AS MATERIALIZED (${found}), who AS MATERIALIZED (${recipients(whom, today.day)})
    INSERT INTO reminder (person_id, obligation_id, plan_id, kind, aim_on, stage, day, skipped)
    SELECT who.person_id, f.obligation_id, f.plan_id, f.kind, f.aim_on, f.stage, ${toDate(today.day)}::date,
      coalesce(f.skipped, CASE WHEN EXISTS (SELECT FROM snooze z WHERE z.person_id = who.person_id
        AND z.obligation_id = f.obligation_id AND z.until > ${toDate(today.day)}::date) THEN 'snoozed' END)
    FROM found f JOIN who ON who.agency_id = f.agency_id
    ON CONFLICT DO NOTHING`
}

/** Obligations `o` of the slots' days: as a list of days, since a join to them would be taken for a reason to read all. */
const dueOn = (slots: AnySlot[]) => Prisma.sql`(SELECT * FROM obligation
    WHERE due_on + stopped_days = ANY (${[...new Set(slots.map((slot) => slot.dueOn.toString()))]}::date[])) AS o
  JOIN ${slotRows(slots)} ON s.due_on = o.due_on + o.stopped_days`

type AnySlot = Planned & { boundary?: Boundary | null; rule?: string; heardFrom?: PlainDate }

/** Columns of `s`; those a kind of slot does not have are empty. */
function slotRows(slots: AnySlot[]): Prisma.Sql {
  const column = (of: (slot: AnySlot) => { toString(): string } | null | undefined) =>
    slots.map((slot) => of(slot)?.toString() ?? null)
  return Prisma.sql`unnest(${column(({ dueOn }) => dueOn)}::date[], ${slots.map(({ stage }) => stage)}::int[],
    ${column(({ skipped }) => skipped)}::text[], ${column(({ boundary }) => boundary)}::text[],
    ${column(({ rule }) => rule)}::text[], ${column(({ heardFrom }) => heardFrom)}::date[])
    AS s (due_on, stage, skipped, boundary, rule, heard_from)`
}

const inPlans = ({ planIds }: { planIds: number[] }) =>
  Prisma.sql`t.removed_at IS NULL AND t.plan_id = ANY (${planIds}::int[])`

/** An extension or a declared event sets a plain date: the wording of the plan no longer counts. */
const BOUNDARY = Prisma.sql`(CASE WHEN o.due_on = o.original_due_on
  THEN coalesce(t.deadline ->> 'boundary', 'by') ELSE 'by' END)`
