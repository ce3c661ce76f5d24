import type { Said, Turn } from '../../../chat/command.ts'
import { printedRow } from '../../../plans/carried.ts'
import { readCell } from '../../../plans/cell.ts'
import { asCurrent } from '../../../plans/compare.ts'
import { type CellValue, leftOut } from '../../../plans/correct.ts'
import type { DraftTask } from '../../../plans/draft.ts'
import { namesOf } from '../../../plans/names.ts'
import type { RowChange } from '../../../vietnamese/row-line.ts'
import { say } from '../../../views/say.ts'
import { masked } from '../record.ts'
import { echo, type Waiting, withEdits } from './draft.ts'

/** One cell as it is to be, echoed as it was understood. */
export async function changeCell(turn: Turn, waiting: Waiting, typed: RowChange): Promise<Said[]> {
  const { draft, current, registry } = waiting
  const change = { ...typed, value: masked(typed.value).note ?? '' }
  const { field } = change
  const before = current.tasks.find(({ number }) => number === change.row)
  const read = draft.tasks.find(({ number }) => number === change.row)
  if (!before || !read) return [noRow(turn, waiting, change.row)]
  const { issuedOn } = draft.plan
  const on = issuedOn ?? turn.today
  const context = { names: namesOf(registry), calendar: turn.calendar, on, year: issuedOn?.year }
  const value: CellValue = readCell(before, change, context)
  const edit = { kind: 'cell' as const, row: printedRow(read, field), field, value }
  const next = await withEdits(turn, waiting, [...waiting.edits, edit])
  const after = next.current.tasks.find(({ number }) => number === change.row) ?? before
  const [was, is] = [cellOf(before, field), cellOf(after, field)]
  const detail = { row: change.row, field, before: was, after: is, typed: change.value }
  await turn.audit('draft-corrected', `draft:${waiting.id}`, detail)
  const doubts = (task: DraftTask) => task.doubts.map((doubt) => `${doubt.kind} ${doubt.text}`)
  const settled = doubts(before).filter((doubt) => !doubts(after).includes(doubt)).length
  return echo(turn, next, { kind: 'cell', task: after, field, before: was, settled })
}

const cellOf = (task: DraftTask, field: RowChange['field']): string => {
  const value = asCurrent(task)[field]
  return Array.isArray(value) ? value.join(', ') : (value ?? '')
}

/** Rows left out of the plan, or taken back into it. */
export async function chooseRows(
  turn: Turn,
  waiting: Waiting,
  { what, rows }: { what: 'out' | 'in'; rows: string[] },
): Promise<Said[]> {
  const { draft, edits, id } = waiting
  const isOut = leftOut(edits)
  const printed = rows.map((row) => draft.tasks.find(({ number }) => number === row))
  const unknown = rows.find((_, at) => !printed[at])
  if (unknown !== undefined) return [noRow(turn, waiting, unknown)]
  const chosen = printed
    .filter((task) => task !== undefined)
    .filter(({ number }) => isOut.has(number) === (what === 'in'))
  if (!chosen.length) {
    return [say(turn.t, { key: `fix-rows-same-${what}`, values: { rows: rows.join(', ') } })]
  }
  if (what === 'out' && chosen.length >= waiting.current.tasks.length)
    return [say(turn.t, { key: 'fix-rows-all' })]
  const kind = what === 'out' ? ('left-out' as const) : ('taken-back' as const)
  const next = await withEdits(turn, waiting, [
    ...edits,
    ...chosen.map((task) => ({ kind, row: printedRow(task), batch: turn.sourceKey })),
  ])
  const numbers = chosen.map(({ number }) => number)
  await turn.audit(`draft-rows-${kind}`, `draft:${id}`, {
    rows: numbers,
    before: waiting.current.tasks.length,
    after: next.current.tasks.length,
  })
  const out = leftOut(next.edits).size
  return echo(turn, next, { kind: 'rows', what, rows: numbers, out, tasks: next.current.tasks.length })
}

function noRow({ t }: Turn, { draft, edits }: Waiting, row: string) {
  if (leftOut(edits).has(row)) return say(t, { key: 'fix-row-out', values: { row } })
  const numbers = draft.tasks.map(({ number }) => number)
  const values = { row, first: numbers[0] ?? '', last: numbers.at(-1) ?? '' }
  return say(t, { key: 'fix-no-row', values })
}
