import type { DraftPlan } from '../plans/draft.ts'
import type { Db } from './client.ts'
import { toDateOrNull } from './days.ts'

/** An open plan of one of these standing agencies. */
export async function planByCode(tx: Db, code: string, standingAgencyIds?: number[]) {
  return tx.plan.findFirst({
    where: {
      code,
      closedAt: null,
      ...(standingAgencyIds && { standingAgencyId: { in: standingAgencyIds } }),
    },
  })
}

/** The agency that runs a plan. */
export async function standingOf(tx: Db, planId: number): Promise<number | undefined> {
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: { standingAgencyId: true } })
  return plan?.standingAgencyId
}

/** Whether one of these agencies is the standing agency of an open plan; while there is no open plan, any agency counts. */
export async function runsPlans(tx: Db, agencyIds: number[]): Promise<boolean> {
  const open = await tx.plan.findMany({ where: { closedAt: null }, select: { standingAgencyId: true } })
  return !open.length || open.some(({ standingAgencyId }) => agencyIds.includes(standingAgencyId))
}

/** The plan a document is a new edition of: same number, symbol and date. */
export async function planOfDocument(tx: Db, { number, symbol, issuedOn }: DraftPlan['plan']) {
  if (!number || !symbol) return null
  return tx.plan.findFirst({ where: { number, symbol, issuedOn: toDateOrNull(issuedOn) } })
}

/** Whether exactly this file is the plan's newest version. */
export async function isNewestVersion(tx: Db, planId: number, fileHash: string): Promise<boolean> {
  const newest = await tx.planVersion.findFirst({ where: { planId }, orderBy: { version: 'desc' } })
  return newest?.fileHash === fileHash
}

/** Codes in use, so that a new plan gets another. */
export async function planCodes(tx: Db): Promise<Set<string>> {
  return new Set((await tx.plan.findMany({ select: { code: true } })).map(({ code }) => code))
}

/** Whether an agency has a part in an open plan of these standing agencies, or is one of them. */
export async function takesPart(tx: Db, agencyId: number, standingAgencyIds: number[]): Promise<boolean> {
  if (standingAgencyIds.includes(agencyId)) return true
  const plan = { closedAt: null, standingAgencyId: { in: standingAgencyIds } }
  const part = await tx.obligation.findFirst({
    where: { agencyId, removedAt: null, task: { removedAt: null, plan } },
    select: { id: true },
  })
  return part !== null
}
