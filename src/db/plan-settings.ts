import type { ExtensionRule } from '../domain/extension.ts'
import type { ReportCycle } from '../domain/period.ts'
import { type ReminderPolicy, reminderPolicy } from '../domain/reminder.ts'
import type { DraftPlan } from '../plans/draft.ts'
import type { Db } from './client.ts'

/** How a plan is run: what its admin may change. */
export type PlanSettings = {
  id: number
  code: string
  title: string
  standing: { id: number; name: string }
  receivingDesk: string | null
  cycle: ReportCycle
  extensionRule: ExtensionRule
  policy: ReminderPolicy
  namesLate: boolean
}

/** The open plans of these standing agencies with their settings, by code. */
export async function planSettings(tx: Db, standingAgencyIds: number[]): Promise<PlanSettings[]> {
  const plans = await tx.plan.findMany({
    where: { closedAt: null, standingAgencyId: { in: standingAgencyIds } },
    include: { standingAgency: { select: { id: true, name: true } } },
    orderBy: { code: 'asc' },
  })
  return plans.map((plan) => ({
    ...{ id: plan.id, code: plan.code, title: plan.title, standing: plan.standingAgency },
    receivingDesk: plan.receivingDesk,
    cycle: plan.reportCycle as ReportCycle,
    extensionRule: plan.extensionRule as ExtensionRule,
    policy: reminderPolicy.parse(plan.reminderPolicy),
    namesLate: plan.namesLateAgencies,
  }))
}

export type PlanSettingsChange = {
  standingAgencyId?: number
  receivingDesk?: string | null
  reportCycle?: ReportCycle
  extensionRule?: ExtensionRule
  reminderPolicy?: ReminderPolicy
  namesLateAgencies?: boolean
}

export async function changePlanSettings(tx: Db, id: number, change: PlanSettingsChange): Promise<void> {
  await tx.plan.update({ where: { id }, data: change })
}

/** What the document of a plan's newest import says of its settings. */
export async function proposedSettings(tx: Db, code: string): Promise<DraftPlan['settings'] | undefined> {
  const kept = await tx.planDraft.findFirst({
    where: { appliedAt: { not: null }, content: { path: ['code'], equals: code } },
    orderBy: { appliedAt: 'desc' },
    select: { content: true },
  })
  return (kept?.content as { draft?: DraftPlan } | undefined)?.draft?.settings
}
