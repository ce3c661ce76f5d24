import { plain } from '../vietnamese/normalize.ts'
import { type Edit, type PrintedRow, partyKey, printedCell } from './correct.ts'
import type { DraftPlan, DraftTask } from './draft.ts'

/** Corrections of an earlier import of the same plan: those that still hold, and those the document has gone past. */
export type Carried = { edits: Edit[]; lapsed: Edit[] }

/**
 * A correction outlives the import it was made at: it holds for as long as the document prints that row's number and
 * title, and that cell, as it did then. Where it prints something else, the document is right again.
 */
export function carriedOver(earlier: readonly Edit[], read: DraftPlan): Carried {
  const rows = new Map(read.tasks.map((task) => [task.number, task]))
  const open = new Set(
    read.tasks.flatMap(({ lead, coordinating }) => [...lead, ...coordinating].map(partyKey)),
  )
  const holds = (edit: Edit): boolean =>
    edit.kind === 'named' ? open.has(edit.key) : isPrinted(edit, rows.get(edit.row.number))
  // A name learnt since needs no correction any more, and has not lapsed either.
  const lapsed = earlier.filter((edit) => edit.kind !== 'named' && !holds(edit))
  return { edits: earlier.filter(holds), lapsed }
}

/** The row an edit is about, as the document that was read prints it. */
export function printedRow(task: DraftTask, field?: Parameters<typeof printedCell>[1]): PrintedRow {
  const { number, title } = task
  return { number, title: folded(title), cell: field ? folded(printedCell(task, field)) : '' }
}

function isPrinted(edit: Exclude<Edit, { kind: 'named' }>, task: DraftTask | undefined): boolean {
  if (!task) return false
  const now = printedRow(task, edit.kind === 'cell' ? edit.field : undefined)
  return now.title === edit.row.title && now.cell === edit.row.cell
}

/** Spaces, capitals and tones lost in a scan make no other row. */
const folded = (text: string): string => plain(text).replace(/\s+/g, ' ')
