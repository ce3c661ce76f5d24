import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { deadlineSchema, plainDate } from '../domain/deadline.ts'
import type { CurrentTask } from '../plans/compare.ts'
import type { Edit } from '../plans/correct.ts'
import type { DraftPlan } from '../plans/draft.ts'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'
import { Prisma } from './generated/client.ts'

export type ReadDraft = {
  planId: number | undefined
  code: string
  fileHash: string
  /** As read. */
  draft: DraftPlan
  /** What a person changed in it, the oldest first. */
  edits: Edit[]
}

/** A plan that was read and waits for the word to apply it. */
export type PlanDraft = ReadDraft & {
  id: number
  accountId: number
  fileName: string
  /** How many of the edits were made at an earlier import and hold still. */
  carried: number
}

type OpenRow = { planId: number | null; fileName: string; fileHash: string; content: string }

const WAITS_HOURS = 48

/** Fills in what a file that was being read turned out to say. */
export async function fillPlanDraft(tx: Db, id: number, given: ReadDraft): Promise<void> {
  const { planId = null, code, fileHash, draft, edits } = given
  const content = JSON.stringify({ code, draft, edits, carried: edits.length })
  await tx.$executeRaw`
    UPDATE plan_draft SET plan_id = ${planId}::int, file_hash = ${fileHash}, content = ${content}::jsonb WHERE id = ${id}`
}

/** A draft this account may still apply, locked so that it is applied once. */
export async function openPlanDraft(tx: Db, id: number, accountId: number): Promise<PlanDraft | undefined> {
  const [row] = await tx.$queryRaw<OpenRow[]>`
    SELECT plan_id AS "planId", file_name AS "fileName", file_hash AS "fileHash", content::text AS content
    FROM plan_draft WHERE id = ${id} AND account_id = ${accountId} AND applied_at IS NULL AND file_hash <> '' FOR UPDATE`
  if (!row) return undefined
  const { code, draft, edits = [], carried = 0 } = JSON.parse(row.content) as PlanDraft
  return {
    ...{ id, accountId, code, carried, fileName: row.fileName, fileHash: row.fileHash },
    planId: row.planId ?? undefined,
    draft: reviveDraft(draft),
    edits: reviveEdits(edits),
  }
}

/** The newest draft of an account, while it is fresh and not applied. */
export async function waitingDraftId(
  tx: Db,
  accountId: number,
  now: Temporal.Instant,
): Promise<number | undefined> {
  const since = toTimestamp(now.subtract({ hours: WAITS_HOURS }))
  const newest = await tx.planDraft.findFirst({
    where: { accountId, fileHash: { not: '' }, createdAt: { gt: since } },
    orderBy: { id: 'desc' },
    select: { id: true, appliedAt: true },
  })
  return newest && !newest.appliedAt ? newest.id : undefined
}

export async function saveEdits(tx: Db, id: number, edits: Edit[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE plan_draft SET content = jsonb_set(content, '{edits}', ${JSON.stringify(edits)}::jsonb) WHERE id = ${id}`
}

export async function closePlanDraft(tx: Db, id: number, now: Temporal.Instant): Promise<void> {
  await tx.planDraft.update({ where: { id }, data: { appliedAt: toTimestamp(now) } })
}

/** Puts a draft away, and those it came after: none waits any more. */
export async function dropPlanDraft(tx: Db, { id, accountId }: PlanDraft): Promise<void> {
  await tx.planDraft.deleteMany({
    where: { id: { lte: id }, accountId, appliedAt: null, fileHash: { not: '' } },
  })
}

/** What was corrected at the imports of a plan that were applied, as the newest of them holds it. */
export async function appliedEdits(tx: Db, code: string): Promise<Edit[]> {
  const [newest] = await tx.$queryRaw<{ edits: unknown[] | null }[]>(Prisma.sql`
    SELECT content->'edits' AS edits FROM plan_draft
    WHERE applied_at IS NOT NULL AND content->>'code' = ${code} ORDER BY applied_at DESC, id DESC LIMIT 1`)
  return reviveEdits(newest?.edits ?? [])
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
const edited = z.array(
  z.looseObject({ value: z.looseObject({ deadline: deadlineSchema.optional() }).optional() }),
)

/** JSON keeps days as text; the rest of a draft is what it was. */
const reviveDraft = (stored: unknown): DraftPlan => dates.parse(stored) as unknown as DraftPlan
const reviveEdits = (stored: unknown): Edit[] => edited.parse(stored) as unknown as Edit[]
