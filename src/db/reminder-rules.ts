import type { ReportCycle } from '../domain/period.ts'
import { type ReminderPolicy, reminderPolicy } from '../domain/reminder.ts'
import type { Db } from './client.ts'

/** Plans that remind in the same way. */
export type PolicyGroup = { policy: ReminderPolicy; planIds: number[] }
export type PlanCycle = { planId: number; cycle: ReportCycle }

/** How each running plan reminds and when its reports are due. */
export async function remindingPlans(tx: Db): Promise<{ groups: PolicyGroup[]; cycles: PlanCycle[] }> {
  const plans = await tx.plan.findMany({
    where: { closedAt: null },
    select: { id: true, reminderPolicy: true, reportCycle: true },
    orderBy: { id: 'asc' },
  })
  const groups = new Map<string, PolicyGroup>()
  for (const { id, reminderPolicy: stored } of plans) {
    const policy = reminderPolicy.parse(stored)
    const key = JSON.stringify(policy)
    const group = groups.get(key) ?? { policy, planIds: [] }
    group.planIds.push(id)
    groups.set(key, group)
  }
  const cycles = plans.map((plan) => ({ planId: plan.id, cycle: plan.reportCycle as ReportCycle }))
  return { groups: [...groups.values()], cycles }
}

/** The different rules by which tasks come back: one step through the index for each, however many tasks share it. */
export async function recurrenceRules(tx: Db): Promise<string[]> {
  const rows = await tx.$queryRaw<{ rule: string }[]>`
    WITH RECURSIVE found AS (
      (SELECT deadline ->> 'rule' AS rule FROM task
       WHERE deadline ->> 'kind' = 'recurring' AND removed_at IS NULL ORDER BY 1 LIMIT 1)
      UNION ALL
      SELECT (SELECT deadline ->> 'rule' FROM task
        WHERE deadline ->> 'kind' = 'recurring' AND removed_at IS NULL AND deadline ->> 'rule' > found.rule ORDER BY 1 LIMIT 1)
      FROM found WHERE found.rule IS NOT NULL)
    SELECT rule FROM found WHERE rule IS NOT NULL`
  return rows.map(({ rule }) => rule)
}

/** The report cycles of these plans. */
export async function planCycles(db: Db, planIds: number[]): Promise<PlanCycle[]> {
  const plans = await db.plan.findMany({
    where: { id: { in: planIds } },
    select: { id: true, reportCycle: true },
  })
  return plans.map((plan) => ({ planId: plan.id, cycle: plan.reportCycle as ReportCycle }))
}

/** How each of these plans reminds. */
export async function policiesOf(db: Db, planIds: number[]): Promise<Map<number, ReminderPolicy>> {
  const plans = await db.plan.findMany({
    where: { id: { in: planIds } },
    select: { id: true, reminderPolicy: true },
  })
  return new Map(plans.map((plan) => [plan.id, reminderPolicy.parse(plan.reminderPolicy)]))
}
