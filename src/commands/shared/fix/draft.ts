import { placesOf } from '../../../chat/channel.ts'
import { type Said, speaker, type Turn } from '../../../chat/command.ts'
import { messageWithLine } from '../../../db/deliveries.ts'
import { openPlanDraft, type PlanDraft, saveEdits, waitingDraftId } from '../../../db/plan-drafts.ts'
import { standingOf } from '../../../db/plans.ts'
import { readRegistry } from '../../../db/registry.ts'
import type { Registry } from '../../../domain/agency.ts'
import { mayRun } from '../../../domain/role.ts'
import { previewOf } from '../../../jobs/plan-preview.ts'
import { corrected, type Edit } from '../../../plans/correct.ts'
import type { DraftPlan } from '../../../plans/draft.ts'
import { dropLine } from '../../../views/draft-words.ts'
import { type FixedData, fixed } from '../../../views/fixed.ts'
import { importPreview } from '../../../views/import-preview.ts'

/** A draft with everything done to it so far. */
export type Waiting = PlanDraft & { registry: Registry; current: DraftPlan }

/** The draft of that id, or the one that waits, for somebody who runs its plan now; locked. */
export async function waitingDraft(turn: Turn, id: number | undefined): Promise<Waiting | undefined> {
  const { tx, account, now } = turn
  const wanted = id ?? (await waitingDraftId(tx, account.id, now))
  const kept = wanted === undefined ? undefined : await openPlanDraft(tx, wanted, account.id)
  const runs = mayRun(speaker(turn).memberships)
  if (!kept || !runs.length) return undefined
  if (kept.planId !== undefined && !runs.includes((await standingOf(tx, kept.planId)) ?? 0)) return undefined
  const registry = await readRegistry(tx)
  return { ...kept, registry, current: corrected(kept.draft, kept.edits, registry) }
}

/** The draft with one more edit, or without its last one. */
export async function withEdits(turn: Turn, waiting: Waiting, edits: Edit[]): Promise<Waiting> {
  await saveEdits(turn.tx, waiting.id, edits)
  const registry = await readRegistry(turn.tx)
  return { ...waiting, edits, registry, current: corrected(waiting.draft, edits, registry) }
}

/** What was done, said; the preview shown earlier is brought up to date where it stands. */
export async function echo(turn: Turn, waiting: Waiting, said: FixedData['said']): Promise<Said[]> {
  const { t, tx, inbound, today } = turn
  const { id, edits, carried, registry } = waiting
  const preview = await previewOf(tx, waiting, { registry })
  const undoable = edits.length > carried
  const card = fixed(t, { draftId: id, undoable, unnamed: preview.unnamed, today, said })
  const shown = await messageWithLine(tx, inbound.channel, placesOf(inbound.address), dropLine(id))
  return shown === undefined ? [card] : [{ card: importPreview(t, preview), edits: shown }, card]
}
