import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate } from './days.ts'
import { Prisma } from './generated/client.ts'
import { RUNNING } from './running.ts'

/** Somebody whom a message did not reach, and who or what is left. */
export type Failure = {
  name: string
  agency: string
  channel: string
  reason: string
  /** Another channel of the same person, or else another person of the agency. */
  fallback: string | null
}

export type Summary = {
  completions: number
  obstacles: number
  extensions: number
  late: number
  /** Names of those with something late. */
  lateAgencies: string[]
  failures: Failure[]
}

const ofPlans = (runs: number[]) =>
  Prisma.sql`t.removed_at IS NULL AND p.closed_at IS NULL AND p.standing_agency_id = ANY (${runs}::int[])`

/** What waits for these standing agencies this morning, and what did not arrive since that moment. */
export async function summaryOf(db: Db, runs: number[], today: PlainDate, since: Date): Promise<Summary> {
  const [counts] = await db.$queryRaw<Omit<Summary, 'failures'>[]>`
    SELECT
      (count(*) FILTER (WHERE o.status = 'reported'))::int AS completions,
      (count(*) FILTER (WHERE EXISTS (SELECT FROM obstacle b WHERE b.obligation_id = o.id AND b.answered_at IS NULL)))::int AS obstacles,
      (count(*) FILTER (WHERE EXISTS (SELECT FROM extension_request e WHERE e.obligation_id = o.id AND e.decided_at IS NULL)))::int AS extensions,
      (count(*) FILTER (WHERE ${late(today)}))::int AS late,
      coalesce(array_agg(DISTINCT a.name) FILTER (WHERE ${late(today)}), '{}') AS "lateAgencies"
    FROM plan p JOIN task t ON t.plan_id = p.id
    JOIN obligation o ON o.task_id = t.id AND o.involvement = 'lead' AND o.removed_at IS NULL
    JOIN agency a ON a.id = o.agency_id
    WHERE ${ofPlans(runs)}`
  const failures = await failuresSince(db, runs, today, since)
  return { ...(counts ?? NOTHING), failures }
}

const NOTHING = { completions: 0, obstacles: 0, extensions: 0, late: 0, lateAgencies: [] }

const late = (
  today: PlainDate,
) => Prisma.sql`(${RUNNING} AND o.due_on + o.stopped_days < ${toDate(today)}::date
  AND EXISTS (SELECT FROM membership m WHERE m.agency_id = o.agency_id AND m.role IN ('focal', 'head', 'substitute', 'admin')
    AND m.valid_from <= ${toDate(today)}::date AND (m.valid_to IS NULL OR m.valid_to >= ${toDate(today)}::date)))`

/** Notices of the agencies concerned that ended without a message, one line a person and channel. */
function failuresSince(db: Db, runs: number[], today: PlainDate, since: Date): Promise<Failure[]> {
  return db.$queryRaw<Failure[]>`
    SELECT DISTINCT ON (c.id) who.name, a.name AS agency, c.channel, d.reason, coalesce(
      (SELECT other.channel FROM account other WHERE other.person_id = who.id AND other.id <> c.id
        AND other.unreachable_at IS NULL AND other.address IS NOT NULL ORDER BY other.place, other.id LIMIT 1),
      (SELECT q.name FROM membership n JOIN person q ON q.id = n.person_id
        WHERE n.agency_id = a.id AND q.id <> who.id AND n.role IN ('focal', 'substitute', 'head')
          AND n.valid_from <= ${toDate(today)}::date AND (n.valid_to IS NULL OR n.valid_to >= ${toDate(today)}::date)
          AND EXISTS (SELECT FROM account reach WHERE reach.person_id = q.id AND reach.unreachable_at IS NULL AND reach.address IS NOT NULL)
        ORDER BY n.role = 'head', n.valid_from, n.id LIMIT 1)) AS fallback
    FROM delivery d JOIN account c ON c.id = d.account_id JOIN person who ON who.id = c.person_id
    JOIN membership m ON m.person_id = who.id JOIN agency a ON a.id = m.agency_id
    WHERE d.notice_id IS NOT NULL AND d.created_at >= ${since}
      AND (d.status = 'dead' OR (d.status = 'skipped' AND d.reason = 'expired'))
      AND EXISTS (SELECT FROM obligation o JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = t.plan_id
        WHERE o.agency_id = a.id AND o.removed_at IS NULL AND ${ofPlans(runs)})
    ORDER BY c.id, d.id DESC`
}

/** Agencies that lead something in a plan and said nothing about any of it since that moment. */
export async function silentAgencies(db: Db, planId: number, since: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT a.name FROM task t JOIN obligation o ON o.task_id = t.id JOIN agency a ON a.id = o.agency_id
    WHERE t.plan_id = ${planId} AND t.removed_at IS NULL AND ${RUNNING}
    GROUP BY a.id, a.name HAVING coalesce(bool_and(o.updated_at IS NULL OR o.updated_at < ${since}), false) ORDER BY a.name`
  return rows.map(({ name }) => name)
}

/** Open plans of these standing agencies. */
export async function plansRunBy(db: Db, runs: number[]): Promise<{ id: number; code: string }[]> {
  return db.plan.findMany({
    where: { closedAt: null, standingAgencyId: { in: runs } },
    select: { id: true, code: true },
    orderBy: { id: 'asc' },
  })
}
