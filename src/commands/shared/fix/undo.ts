import type { Said, Turn } from '../../../chat/command.ts'
import { agencyIds, changeAliases, removeUnusedAgency } from '../../../db/registry.ts'
import type { Edit, Naming } from '../../../plans/correct.ts'
import { say } from '../../../views/say.ts'
import { echo, type Waiting, withEdits } from './draft.ts'

/** Takes back what was done last in this draft; what an earlier import had settled stays. */
export async function undoLast(turn: Turn, waiting: Waiting): Promise<Said[]> {
  const { edits, carried, id } = waiting
  const last = edits.at(-1)
  if (!last || edits.length <= carried) return [say(turn.t, { key: 'fix-undo-none' })]
  const undone = lastOf(edits.slice(carried))
  for (const edit of undone) if (edit.kind === 'named') await unlearn(turn, edit)
  const next = await withEdits(turn, waiting, edits.slice(0, edits.length - undone.length))
  await turn.audit('draft-correction-undone', `draft:${id}`, { before: undone, after: null })
  const rows = undone.flatMap((edit) => (edit.kind === 'named' ? [] : [edit.row.number]))
  return echo(turn, next, { kind: 'undone', what: last.kind, rows, printed: printedOf(last) })
}

/** Rows left out by one line come back together. */
function lastOf(edits: Edit[]): Edit[] {
  const last = edits.at(-1)
  if (!last || !('batch' in last)) return edits.slice(-1)
  return edits.filter((edit) => 'batch' in edit && edit.batch === last.batch)
}

const printedOf = (edit: Edit): string => (edit.kind === 'named' ? edit.printed : '')

async function unlearn(turn: Turn, { learnt, as: [name = ''], printed }: Naming): Promise<void> {
  const { tx } = turn
  const id = (await agencyIds(tx)).get(name)
  if (id === undefined) return
  if (learnt === 'agency' && (await removeUnusedAgency(tx, name))) {
    await turn.audit('agency-removed', `agency:${id}`, { before: { name }, after: null })
  }
  if (learnt === 'alias') {
    const { before, after } = await changeAliases(tx, name, printed, false)
    await turn.audit('agency-alias-removed', `agency:${id}`, { before, after })
  }
}
