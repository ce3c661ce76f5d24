import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate, toDay } from './days.ts'
import { Prisma } from './generated/client.ts'
import { RUNNING } from './running.ts'

export type BoardGroup = { id: number; channel: string; address: string }

/** Group chats that are tied to a plan or an agency and can be written to. */
export async function tiedGroups(tx: Db): Promise<BoardGroup[]> {
  return tx.groupChat.findMany({
    where: { closedAt: null, OR: [{ plan: { closedAt: null } }, { planId: null, agencyId: { not: null } }] },
    select: { id: true, channel: true, address: true },
    orderBy: { id: 'asc' },
  })
}

/** What a group is about. */
export type Scope = { planId: number | null; agencyId: number | null; title: string; namesLate: boolean }

export async function scopeOf(db: Db, groupChatId: number): Promise<Scope | undefined> {
  const group = await db.groupChat.findFirst({
    where: { id: groupChatId, closedAt: null },
    include: { plan: true, agency: { select: { name: true } } },
  })
  if (!group || (!group.plan && !group.agency) || group.plan?.closedAt) return undefined
  const { plan, agency } = group
  return {
    planId: group.planId,
    agencyId: plan ? null : group.agencyId,
    title: plan ? `${plan.code} · ${plan.title}` : (agency?.name ?? ''),
    namesLate: plan?.namesLateAgencies ?? false,
  }
}

export type WeekCounts = { total: number; done: number; reported: number; late: number; lateNames: string[] }

const within = ({ planId, agencyId }: Scope) =>
  planId === null ? Prisma.sql`o.agency_id = ${agencyId}` : Prisma.sql`t.plan_id = ${planId}`

const MEMBERS = (
  today: PlainDate,
) => Prisma.sql`EXISTS (SELECT FROM membership m WHERE m.agency_id = o.agency_id
  AND m.role IN ('focal', 'head', 'substitute', 'admin') AND m.valid_from <= ${toDate(today)}::date
  AND (m.valid_to IS NULL OR m.valid_to >= ${toDate(today)}::date))`

/** Counts of lead parts; the late agencies' names only where the scope allows them. */
export async function weekCounts(db: Db, scope: Scope, today: PlainDate): Promise<WeekCounts> {
  const late = Prisma.sql`(${RUNNING} AND o.due_on + o.stopped_days < ${toDate(today)}::date AND ${MEMBERS(today)})`
  const [counts] = await db.$queryRaw<WeekCounts[]>`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE o.status = 'done'))::int AS done,
      (count(*) FILTER (WHERE o.status = 'reported'))::int AS reported, (count(*) FILTER (WHERE ${late}))::int AS late,
      coalesce(array_agg(DISTINCT a.name) FILTER (WHERE ${late} AND ${scope.namesLate}), '{}') AS "lateNames"
    FROM task t JOIN plan p ON p.id = t.plan_id AND p.closed_at IS NULL
    JOIN obligation o ON o.task_id = t.id AND o.involvement = 'lead' AND o.removed_at IS NULL
    JOIN agency a ON a.id = o.agency_id
    WHERE t.removed_at IS NULL AND ${within(scope)}`
  return counts ?? { total: 0, done: 0, reported: 0, late: 0, lateNames: [] }
}

export type DueTask = {
  ref: string
  title: string
  secret: boolean
  dueOn: PlainDate
  done: number
  total: number
}

/** Tasks with a part due from `from` to `to` that is not finished, and how many of all parts are. */
export async function dueBetween(db: Db, scope: Scope, from: PlainDate, to: PlainDate): Promise<DueTask[]> {
  const rows = await db.$queryRaw<(Omit<DueTask, 'dueOn'> & { dueOn: Date })[]>`
    SELECT p.code || t.number AS ref, t.title, t.secrecy <> 'open' AS secret,
      min(o.due_on) FILTER (WHERE ${RUNNING} AND o.due_on BETWEEN ${toDate(from)}::date AND ${toDate(to)}::date) AS "dueOn",
      (count(*) FILTER (WHERE o.status IN ('done', 'reported')))::int AS done, count(*)::int AS total
    FROM task t JOIN plan p ON p.id = t.plan_id AND p.closed_at IS NULL
    JOIN obligation o ON o.task_id = t.id AND o.involvement = 'lead' AND o.removed_at IS NULL
    WHERE t.removed_at IS NULL AND ${within(scope)}
    GROUP BY p.id, t.id
    HAVING bool_or(${RUNNING} AND o.due_on BETWEEN ${toDate(from)}::date AND ${toDate(to)}::date)
    ORDER BY "dueOn", p.id, t.position`
  return rows.map((row) => ({ ...row, dueOn: toDay(row.dueOn) }))
}
