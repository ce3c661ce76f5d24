import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { deadlineSchema, plainDate } from '../domain/deadline.ts'
import type { CurrentTask } from '../plans/compare.ts'
import type { DraftPlan } from '../plans/draft.ts'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'
import type { Prisma } from './generated/client.ts'

export type NewPlanDraft = {
  accountId: number
  planId: number | undefined
  code: string
  fileName: string
  fileHash: string
  draft: DraftPlan
}

/** Keeps a plan that was read and shown, until the word to apply it; returns its id. */
export async function savePlanDraft(tx: Db, given: NewPlanDraft, now: Temporal.Instant): Promise<number> {
  const { accountId, planId = null, code, fileName, fileHash, draft } = given
  const content = JSON.parse(JSON.stringify({ code, draft })) as Prisma.InputJsonObject
  const data = { accountId, planId, fileName, fileHash, content, createdAt: toTimestamp(now) }
  return (await tx.planDraft.create({ data, select: { id: true } })).id
}

/** A draft this account may still apply, locked so that it is applied once. */
export async function openPlanDraft(tx: Db, id: number, accountId: number) {
  await tx.$queryRaw`SELECT id FROM plan_draft WHERE id = ${id} FOR UPDATE`
  const row = await tx.planDraft.findFirst({ where: { id, accountId, appliedAt: null } })
  if (!row) return undefined
  const { code, draft } = row.content as unknown as { code: string; draft: unknown }
  return { ...row, code, draft: revive(draft) }
}

export async function closePlanDraft(tx: Db, id: number, now: Temporal.Instant): Promise<void> {
  await tx.planDraft.update({ where: { id }, data: { appliedAt: toTimestamp(now) } })
}

/** The tasks of a plan in use, in the form a draft is compared with. */
export async function currentTasks(tx: Db, planId: number): Promise<CurrentTask[]> {
  const rows = await tx.task.findMany({ where: { planId, removedAt: null }, orderBy: { position: 'asc' } })
  return rows.map(({ number, section, title, deliverable, deadlineText, leadText, coordText }) => ({
    ...{ number, section, title, deliverable, deadlineText },
    lead: leadText,
    coordinating: coordText,
  }))
}

const dates = z.looseObject({
  plan: z.looseObject({ issuedOn: plainDate.nullable() }),
  tasks: z.array(z.looseObject({ deadline: deadlineSchema })),
})

/** JSON keeps days as text; the rest of a draft is what it was. */
const revive = (stored: unknown): DraftPlan => dates.parse(stored) as unknown as DraftPlan
