import { isAboutTasks, type NudgeAudience } from '../domain/audience.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate } from './days.ts'
import { Prisma } from './generated/client.ts'

const { sql, join } = Prisma

export type AudienceQuestion = {
  planId: number
  /** Standing agencies whose plans the asker runs: nobody of another plan is ever found. */
  runs: number[]
  audience: NudgeAudience
  today: PlainDate
  zone: string
}

/** Rows of (agency_id, id, position): agencies of the audience, with the obligations they are asked about, if any. */
export function concerned(question: AudienceQuestion) {
  const { planId, runs, audience } = question
  const { state, agencyIds, classes } = audience
  const named = agencyIds.length || classes.length
  const rights = sql`pl.id = ${planId} AND pl.standing_agency_id = ANY(${runs}::int[]) AND pl.closed_at IS NULL
    AND ${named ? sql`(a.id = ANY(${agencyIds}::int[]) OR a.class = ANY(${classes}::text[]))` : sql`true`}`
  if ('nudge' in state) return ofEarlier(state, rights)
  const about = isAboutTasks(audience)
  return sql`SELECT o.agency_id, ${about ? sql`o.id` : sql`NULL::int AS id`}, t.position
    FROM obligation o JOIN task t ON t.id = o.task_id AND t.removed_at IS NULL JOIN plan pl ON pl.id = t.plan_id
    JOIN agency a ON a.id = o.agency_id
    WHERE o.removed_at IS NULL AND ${rights} AND ${narrowed(audience)} AND ${about ? stands(question) : sql`true`}`
}

const narrowed = ({ sections, tasks }: NudgeAudience) =>
  join(
    [
      sections.length ? sql`t.section = ANY(${sections}::text[])` : sql`true`,
      tasks.length ? sql`t.number = ANY(${tasks}::text[])` : sql`true`,
    ],
    ' AND ',
  )

/** Owed by the agency now: a living lead part that is neither finished nor in somebody else's hands. */
const OWED = sql`o.involvement = 'lead' AND o.status IN ('not-started', 'in-progress')`

const RUNS = sql`${OWED}
  AND NOT EXISTS (SELECT FROM obstacle b WHERE b.obligation_id = o.id AND b.answered_at IS NULL)
  AND NOT EXISTS (SELECT FROM extension_request e WHERE e.obligation_id = o.id AND e.decided_at IS NULL)`

/** True of an obligation `o` of a task `t` that stands as the audience says. */
export function stands({ audience: { state }, today, zone }: Omit<AudienceQuestion, 'planId' | 'runs'>) {
  const day = sql`${toDate(today)}::date`
  const due = sql`o.due_on + o.stopped_days`
  switch (state.kind) {
    case 'late':
      return sql`${RUNS} AND ${due} < ${day}`
    case 'due': {
      const within = (date: Prisma.Sql) => sql`${date} BETWEEN ${day} AND ${day} + ${state.days}::int`
      return sql`${RUNS} AND (${within(due)} OR EXISTS (
        SELECT FROM jsonb_path_query(t.deadline, '$.milestones[*].dueOn') AS mark WHERE ${within(sql`(mark #>> '{}')::date`)}))`
    }
    case 'silent': {
      const since = sql`(${day} - ${state.days}::int)::timestamp AT TIME ZONE ${zone}`
      return sql`${RUNS} AND (o.updated_at IS NULL OR o.updated_at < ${since})
        AND NOT (t.deadline ->> 'kind' = 'event' AND o.due_on IS NULL)`
    }
    default:
      return OWED
  }
}

type Earlier = Extract<NudgeAudience['state'], { nudge: number }>

/** Agencies an earlier nudge of the same plan was for, as the answer to it stands, with what is still open of it. */
function ofEarlier(state: Earlier, rights: Prisma.Sql) {
  const answered = {
    unacted: sql`other.acted_at IS NOT NULL OR (cardinality(other.obligation_ids) = 0 AND other.acknowledged_at IS NOT NULL)`,
    unacknowledged: sql`other.acted_at IS NOT NULL OR other.acknowledged_at IS NOT NULL`,
    reached: sql`false`,
  }[state.kind]
  const isStill =
    state.kind === 'reached'
      ? sql`r.person_id IS NOT NULL`
      : sql`(cardinality(r.obligation_ids) = 0 OR o.id IS NOT NULL)`
  return sql`SELECT DISTINCT r.agency_id, o.id, t.position
    FROM nudge n JOIN plan pl ON pl.id = n.plan_id JOIN nudge_recipient r ON r.nudge_id = n.id JOIN agency a ON a.id = r.agency_id
    LEFT JOIN (obligation o JOIN task t ON t.id = o.task_id AND t.removed_at IS NULL)
      ON o.id = ANY(r.obligation_ids) AND o.removed_at IS NULL AND ${OWED}
    WHERE n.id = ${state.nudge} AND ${rights} AND ${isStill}
      AND NOT EXISTS (SELECT FROM nudge_recipient other WHERE other.nudge_id = n.id AND other.agency_id = r.agency_id AND (${answered}))`
}

/** Which of these obligations still stand as the audience says, in the order of the plan. */
export async function stillStanding(
  tx: Db,
  ids: number[],
  asked: Omit<AudienceQuestion, 'planId' | 'runs'>,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT o.id FROM obligation o JOIN task t ON t.id = o.task_id AND t.removed_at IS NULL
    WHERE o.id = ANY(${ids}::int[]) AND o.removed_at IS NULL AND ${stands(asked)} ORDER BY t.position, o.id`
  return rows.map(({ id }) => id)
}
