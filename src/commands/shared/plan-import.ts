import { createHash } from 'node:crypto'
import type { Db } from '../../db/client.ts'
import { currentTasks } from '../../db/plan-drafts.ts'
import { isNewestVersion, planByCode, planCodes, planOfDocument } from '../../db/plans.ts'
import { readRegistry } from '../../db/registry.ts'
import type { Registry } from '../../domain/agency.ts'
import type { Calendar } from '../../domain/calendar.ts'
import type { PlainDate } from '../../domain/deadline.ts'
import { proposeCode } from '../../plans/code.ts'
import { type Comparison, compare } from '../../plans/compare.ts'
import type { DraftPlan } from '../../plans/draft.ts'
import { draftPlan } from '../../plans/draft-plan.ts'
import { isRefusal, type Refusal, readDocument } from '../../plans/read/index.ts'
import { type PlanSummary, summarize } from '../../plans/summary.ts'

export type PlanFile = { name: string; bytes: Uint8Array }
export type PlanOptions = { on: PlainDate; calendar: Calendar; code?: string | undefined }

export type ReadPlan = {
  draft: DraftPlan
  registry: Registry
  fileHash: string
  /** The existing plan's, the one asked for, or a free one. */
  code: string
  existing: { id: number; code: string; standingAgencyId: number } | undefined
  summary: PlanSummary
  /** What would change in the plan in use. */
  comparison: Comparison | undefined
  /** Exactly this file is the plan's newest version already. */
  unchanged: boolean
}

/** Reads a plan file against the registry and the plans in use; applies nothing. */
export async function readPlan(
  tx: Db,
  file: PlanFile,
  options: PlanOptions,
): Promise<ReadPlan | Refusal | { refused: 'no-tasks' }> {
  const content = await readDocument(file.name, file.bytes)
  if (isRefusal(content)) return content
  const registry = await readRegistry(tx)
  const draft = draftPlan(content, { registry, calendar: options.calendar, on: options.on })
  if (isRefusal(draft)) return draft
  if (!draft.tasks.length) return { refused: 'no-tasks' }
  const found = options.code ? await planByCode(tx, options.code) : await planOfDocument(tx, draft.plan)
  const existing = found ?? undefined
  const fileHash = createHash('sha256').update(file.bytes).digest('hex')
  const comparison = existing && compare(await currentTasks(tx, existing.id), draft.tasks)
  const code = existing?.code ?? options.code ?? proposeCode(draft.plan.issuer, await planCodes(tx))
  const unchanged = existing ? await isNewestVersion(tx, existing.id, fileHash) : false
  return {
    draft,
    registry,
    fileHash,
    code,
    existing,
    summary: summarize(draft, registry),
    comparison,
    unchanged,
  }
}
