import { createHash } from 'node:crypto'
import type { Db } from '../db/client.ts'
import { appliedEdits, currentTasks } from '../db/plan-drafts.ts'
import { isNewestVersion, planByCode, planCodes, planOfDocument } from '../db/plans.ts'
import { readRegistry } from '../db/registry.ts'
import type { Registry } from '../domain/agency.ts'
import type { Calendar } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { carriedOver } from '../plans/carried.ts'
import { proposeCode } from '../plans/code.ts'
import { type Comparison, compare, isSame } from '../plans/compare.ts'
import { corrected, type Edit } from '../plans/correct.ts'
import type { DraftPlan } from '../plans/draft.ts'
import { draftPlanStepwise, type Progress } from '../plans/draft-plan.ts'
import { isRefusal, type Refusal, readDocument } from '../plans/read/index.ts'
import { type PlanSummary, summarize } from '../plans/summary.ts'

export type PlanFile = { name: string; bytes: Uint8Array }
export type PlanOptions = {
  on: PlainDate
  calendar: Calendar
  code?: string | undefined
  onProgress?: ((progress: Progress) => void) | undefined
}

export type ReadPlan = {
  /** What the document says. */
  read: DraftPlan
  /** Corrections of earlier imports of this plan that hold still, and those the document has gone past. */
  edits: Edit[]
  lapsed: Edit[]
  /** What the document says, with those corrections. */
  draft: DraftPlan
  registry: Registry
  fileHash: string
  /** The existing plan's, the one asked for, or a free one. */
  code: string
  existing: { id: number; code: string; standingAgencyId: number } | undefined
  summary: PlanSummary
  /** What would change in the plan in use. */
  comparison: Comparison | undefined
  /** Exactly this file is the plan's newest version already, and says nothing new. */
  unchanged: boolean
}

/** Reads a plan file against the registry and the plans in use, step by step; applies nothing. */
export async function readPlan(
  db: Db,
  file: PlanFile,
  options: PlanOptions,
): Promise<ReadPlan | Refusal | { refused: 'no-tasks' }> {
  const content = await readDocument(file.name, file.bytes)
  if (isRefusal(content)) return content
  const registry = await readRegistry(db)
  const { calendar, on, onProgress = () => undefined } = options
  const read = await draftPlanStepwise(content, { registry, calendar, on }, onProgress)
  if (isRefusal(read)) return read
  if (!read.tasks.length) return { refused: 'no-tasks' }
  const found = options.code ? await planByCode(db, options.code) : await planOfDocument(db, read.plan)
  const existing = found ?? undefined
  const { edits, lapsed } = carriedOver(existing ? await appliedEdits(db, existing.code) : [], read)
  const draft = corrected(read, edits, registry)
  const fileHash = createHash('sha256').update(file.bytes).digest('hex')
  const comparison = existing && compare(await currentTasks(db, existing.id), draft.tasks)
  const code = existing?.code ?? options.code ?? proposeCode(read.plan.issuer, await planCodes(db))
  const isNewest = existing ? await isNewestVersion(db, existing.id, fileHash) : false
  return {
    ...{ read, edits, lapsed, draft, registry, fileHash, code, existing, comparison },
    summary: summarize(draft, registry),
    unchanged: isNewest && (!comparison || isSame(comparison)),
  }
}
