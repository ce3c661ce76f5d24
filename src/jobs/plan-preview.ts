import type { Db } from '../db/client.ts'
import { currentTasks, type PlanDraft } from '../db/plan-drafts.ts'
import { readRegistry } from '../db/registry.ts'
import type { Registry } from '../domain/agency.ts'
import { asCurrent, compare } from '../plans/compare.ts'
import { corrected, type Edit } from '../plans/correct.ts'
import type { DraftPlan } from '../plans/draft.ts'
import { summarize } from '../plans/summary.ts'
import { unnamedIn } from '../plans/unnamed.ts'
import type { ImportPreviewData } from '../views/import-preview.ts'

type Previewed = Pick<PlanDraft, 'id' | 'planId' | 'code' | 'fileName' | 'draft' | 'edits'>
type More = { registry?: Registry; lapsed?: Edit[] }

/** Everything a preview shows of a draft with what was changed in it. */
export async function previewOf(db: Db, kept: Previewed, more: More = {}): Promise<ImportPreviewData> {
  const { id, planId, code, fileName, draft: read, edits } = kept
  const registry = more.registry ?? (await readRegistry(db))
  const draft = corrected(read, edits, registry)
  return {
    ...{ file: fileName, draftId: id, code, draft },
    summary: summarize(draft, registry),
    comparison: planId === undefined ? undefined : compare(await currentTasks(db, planId), draft.tasks),
    ...beyond(read, draft, more.lapsed ?? []),
  }
}

/** What a draft has beyond the document it was read from, and what it still lacks. */
export function beyond(read: DraftPlan, draft: DraftPlan, lapsed: Edit[]) {
  return {
    amended: compare(read.tasks.map(asCurrent), draft.tasks),
    unnamed: unnamedIn(draft.tasks),
    lapsed: [...new Set(lapsed.flatMap((edit) => (edit.kind === 'named' ? [] : [edit.row.number])))],
  }
}
