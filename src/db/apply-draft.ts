import type { Temporal } from 'temporal-polyfill'
import type { Registry } from '../domain/agency.ts'
import { reminderPolicy } from '../domain/reminder.ts'
import type { DraftPlan, DraftTask } from '../plans/draft.ts'
import { type Effects, type Groups, saveObligations } from './apply-obligations.ts'
import { saveTasks } from './apply-rows.ts'
import type { Db } from './client.ts'
import { toDateOrNull, toTimestamp } from './days.ts'
import { agencyIds } from './registry.ts'

export const REPORT_CYCLE = { every: 'month', before: 14 }
export const EXTENSION_RULE = { leadDays: 3, most: 2 }

export type Application = {
  draft: DraftPlan
  code: string
  /** For a plan that is new. */
  standingAgencyId: number
  fileName: string
  fileHash: string
  importedBy: string
}

/**
 * Makes or updates a plan from a draft. Tasks are known by their numbers; what is gone from the document is put aside, not
 * deleted. Group expressions met before keep the members they had then. `effects` says what is new to which agency.
 */
export async function applyDraft(tx: Db, given: Application, registry: Registry, now: Temporal.Instant) {
  const plan = await savePlan(tx, given, now)
  const earlier = await tx.planVersion.findFirst({ where: { planId: plan.id }, orderBy: { version: 'desc' } })
  const groups: Groups = { ...(earlier?.groups as Groups | undefined) }
  const ids = await agencyIds(tx)
  const effects: Effects = { assigned: new Map(), moved: new Map() }
  const taskIds = await saveTasks(tx, plan.id, given.draft.tasks)
  await saveObligations(tx, given.draft.tasks, { taskIds, groups, ids, registry, now, effects })
  await removeOthers(tx, plan.id, given.draft.tasks, now)
  const { fileHash, fileName, importedBy } = given
  const version = (earlier?.version ?? 0) + 1
  await tx.planVersion.create({
    data: { planId: plan.id, version, fileHash, fileName, importedBy, groups, importedAt: toTimestamp(now) },
  })
  await tx.plan.update({ where: { id: plan.id }, data: { version } })
  return { id: plan.id, code: plan.code, version, effects }
}

async function savePlan(tx: Db, { draft, code, standingAgencyId }: Application, now: Temporal.Instant) {
  const { number, symbol, issuer, title, issuedOn } = draft.plan
  const facts = { number, symbol, issuer, issuedOn: toDateOrNull(issuedOn) }
  const existing = await tx.plan.findUnique({ where: { code } })
  if (existing) {
    return tx.plan.update({ where: { code }, data: { ...facts, title: title ?? existing.title } })
  }
  return tx.plan.create({
    data: {
      ...facts,
      code,
      title: title ?? code,
      standingAgencyId,
      version: 0,
      reportCycle: REPORT_CYCLE,
      extensionRule: EXTENSION_RULE,
      reminderPolicy: reminderPolicy.parse({}),
      createdAt: toTimestamp(now),
    },
  })
}

async function removeOthers(
  tx: Db,
  planId: number,
  tasks: DraftTask[],
  now: Temporal.Instant,
): Promise<void> {
  await tx.task.updateMany({
    where: { planId, removedAt: null, number: { notIn: tasks.map(({ number }) => number) } },
    data: { removedAt: toTimestamp(now) },
  })
}
