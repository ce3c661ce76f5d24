import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { running } from './clock.ts'
import { toDate } from './days.ts'
import { Prisma } from './generated/client.ts'
import type { GroupTie } from './groups.ts'

export type Activation = 'not-invited' | 'invited' | 'linked' | 'unreachable'

export type ActivationRow = { agency: string; state: Activation; people: string[] }

/** For each agency with a lead in these standing agencies' plans: whether anybody there can be reached. */
export async function activationOf(tx: Db, runs: number[], today: PlainDate): Promise<ActivationRow[]> {
  if (!runs.length) return []
  const rows = await tx.$queryRaw<ActivationRow[]>`
    SELECT a.name AS agency,
      CASE
        WHEN count(acc.id) FILTER (WHERE acc.unreachable_at IS NULL) > 0 THEN 'linked'
        WHEN count(acc.id) > 0 THEN 'unreachable'
        WHEN EXISTS (SELECT 1 FROM invite_code i WHERE i.agency_id = a.id AND i.used_at IS NULL AND i.revoked_at IS NULL) THEN 'invited'
        ELSE 'not-invited'
      END AS state,
      coalesce(array_agg(DISTINCT p.name) FILTER (WHERE p.name IS NOT NULL AND p.name <> ''), '{}') AS people
    FROM agency a
    LEFT JOIN membership m ON m.agency_id = a.id AND m.role IN ('focal', 'head', 'substitute', 'admin')
      AND m.valid_from <= ${toDate(today)}::date AND (m.valid_to IS NULL OR m.valid_to >= ${toDate(today)}::date)
    LEFT JOIN person p ON p.id = m.person_id
    LEFT JOIN account acc ON acc.person_id = p.id AND acc.address IS NOT NULL
    WHERE EXISTS (
      SELECT 1 FROM obligation o JOIN task t ON t.id = o.task_id JOIN plan pl ON pl.id = t.plan_id
      WHERE o.agency_id = a.id AND o.involvement = 'lead' AND o.removed_at IS NULL AND t.removed_at IS NULL
        AND pl.closed_at IS NULL AND pl.standing_agency_id IN (${Prisma.join(runs)}))
    GROUP BY a.id, a.name`
  // Not every PostgreSQL knows that Đ comes after D.
  return rows.sort((a, b) => VIETNAMESE.compare(a.agency, b.agency))
}

const VIETNAMESE = new Intl.Collator('vi')

export type PlanCounts = {
  /** Of a plan; null for an agency's part in all plans. */
  code: string | null
  title: string
  total: number
  done: number
  reported: number
  late: number
  soon: number
}

/** Counts of lead obligations of a plan or an agency, for a group: no names of others. */
export async function groupCounts(
  tx: Db,
  tie: GroupTie,
  today: PlainDate,
  soon: PlainDate,
): Promise<PlanCounts | undefined> {
  const rows = await tx.$queryRaw<PlanCounts[]>`
    SELECT ${tie.planId ? Prisma.sql`pl.code` : Prisma.sql`NULL AS code`}, ${tie.planId ? Prisma.sql`pl.title` : Prisma.sql`a.name AS title`},
      count(o.id)::int AS total,
      count(o.id) FILTER (WHERE o.status = 'done')::int AS done,
      count(o.id) FILTER (WHERE o.status = 'reported')::int AS reported,
      count(o.id) FILTER (WHERE ${running(today)} AND o.due_on + o.stopped_days < ${toDate(today)}::date)::int AS late,
      count(o.id) FILTER (WHERE o.status IN ('not-started', 'in-progress')
        AND o.due_on + o.stopped_days BETWEEN ${toDate(today)}::date AND ${toDate(soon)}::date)::int AS soon
    FROM ${within(tie)}
    GROUP BY 1, 2`
  return rows[0]
}

const within = ({ planId, agencyId }: GroupTie) =>
  planId
    ? Prisma.sql`plan pl LEFT JOIN task t ON t.plan_id = pl.id AND t.removed_at IS NULL
      LEFT JOIN obligation o ON o.task_id = t.id AND o.removed_at IS NULL AND o.involvement = 'lead'
      WHERE pl.id = ${planId}`
    : Prisma.sql`agency a LEFT JOIN (obligation o JOIN task t ON t.id = o.task_id AND t.removed_at IS NULL
        JOIN plan pl ON pl.id = t.plan_id AND pl.closed_at IS NULL)
        ON o.agency_id = a.id AND o.removed_at IS NULL AND o.involvement = 'lead'
      WHERE a.id = ${agencyId}`
