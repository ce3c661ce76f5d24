import { readDeadline, toDeadline } from '../vietnamese/deadline.ts'
import type { RowChange } from '../vietnamese/row-line.ts'
import type { DraftContext } from './context.ts'
import type { CellValue } from './correct.ts'
import type { DraftTask, Party } from './draft.ts'
import { splitParties } from './parties.ts'
import { deadlineDoubts } from './understand.ts'

const NOTHING = /^(?:không(?: có)?|khong(?: co)?|none|[-–.]+)$/iu

/** What a person's words for one cell mean, read as the same words in a document would be. */
export function readCell(task: DraftTask, change: RowChange, context: DraftContext): CellValue {
  const { field, value, mode } = change
  if (field === 'lead' || field === 'coordinating') {
    const given = NOTHING.test(value) ? [] : splitParties(value, context.names)
    return { parties: combined(task[field], given, mode) }
  }
  if (field === 'deadlineText') {
    const reading = readDeadline(value, context.on, context)
    const deadline = toDeadline(reading)
    const doubts = deadlineDoubts({ number: task.number, deadlineText: value, deadline }, reading, context)
    return { text: value, deadline, doubts: doubts.map(({ kind }) => kind) }
  }
  const mayBeEmpty = field === 'deliverable' || field === 'section'
  return { text: mayBeEmpty && NOTHING.test(value) ? null : value }
}

function combined(before: Party[], given: Party[], mode: RowChange['mode']): Party[] {
  const isGiven = (party: Party) => given.some(({ name }) => name === party.name)
  if (mode === 'remove') return before.filter((party) => !isGiven(party))
  return mode === 'add' ? [...before.filter((party) => !isGiven(party)), ...given] : given
}
