import type { Registry } from '../domain/agency.ts'
import type { Deadline } from '../domain/deadline.ts'
import { plain } from '../vietnamese/normalize.ts'
import type { ChangedField } from './compare.ts'
import type { Doubt, DraftPlan, DraftTask, Party } from './draft.ts'
import { partyDoubts } from './understand.ts'

/** A cell as it is to be: words, parties, or a deadline with what is doubtful about it. */
export type CellValue =
  | { text: string | null }
  | { parties: Party[] }
  | { text: string; deadline: Deadline; doubts: Doubt['kind'][] }

/** The row something was said about, as the document prints it: a correction holds for as long as it does. */
export type PrintedRow = { number: string; title: string; cell: string }

/** One thing a person changed in a plan that was read, before it is applied. */
export type Edit =
  | { kind: 'cell'; row: PrintedRow; field: ChangedField; value: CellValue }
  /** Rows of one `batch` were named by one line. */
  | { kind: 'left-out' | 'taken-back'; row: PrintedRow; batch: string }
  | Naming

/** Who is meant by words the registry does not know, or by a group that is not expanded. */
export type Naming = {
  kind: 'named'
  /** partyKey */
  key: string
  printed: string
  as: string[]
  /** What the registry learnt by it: another name of an agency, or the agency itself. */
  learnt?: 'alias' | 'agency' | undefined
}

const OF_PARTIES = new Set<Doubt['kind']>([
  'no-lead',
  'unknown-agency',
  'former-agency',
  'open-group',
  'member-count',
])
const OF_DEADLINE = new Set<Doubt['kind']>(['born-late', 'odd-date', 'unclear-deadline'])

/** The plan as read, with everything done to it since, in the order in which it was done. */
export function corrected(read: DraftPlan, edits: readonly Edit[], registry: Registry): DraftPlan {
  if (edits.length === 0) return read
  const communes = registry.agencies.filter((agency) => agency.class === 'ubnd_xa').length
  const rows = new Map(read.tasks.map((task) => [task.number, task]))
  for (const edit of edits) {
    if (edit.kind === 'named') nameIn(rows, edit, communes)
    const row = edit.kind === 'cell' ? rows.get(edit.row.number) : undefined
    if (row && edit.kind === 'cell') rows.set(row.number, withCell(row, edit.field, edit.value, communes))
  }
  const out = leftOut(edits)
  return {
    ...read,
    tasks: [...rows.values()].filter(({ number }) => !out.has(number)),
    doubts: read.doubts.filter(({ number }) => number === undefined || !out.has(number)),
  }
}

/** Numbers of the rows that are left out. */
export function leftOut(edits: readonly Edit[]): Set<string> {
  const out = new Set<string>()
  for (const edit of edits) {
    if (edit.kind === 'left-out') out.add(edit.row.number)
    if (edit.kind === 'taken-back') out.delete(edit.row.number)
  }
  return out
}

/** A row with one cell changed; doubts that concerned the cell are gone, those about what it says now are there. */
export function withCell(
  task: DraftTask,
  field: ChangedField,
  value: CellValue,
  communes: number,
): DraftTask {
  const before = printedCell(task, field)
  const kept = task.doubts.filter(
    ({ kind, text }) => kind !== 'uncertain-cell' || !overlap(plain(text), plain(before)),
  )
  if ('parties' in value) {
    const lead = field === 'lead' ? value.parties : task.lead
    const coordinating = without(field === 'lead' ? task.coordinating : value.parties, lead)
    return checked({ ...task, lead, coordinating, doubts: kept }, communes)
  }
  if ('deadline' in value) {
    const { text, deadline } = value
    const doubts = value.doubts.map((kind) => ({ kind, number: task.number, text }))
    const others = kept.filter(({ kind }) => !OF_DEADLINE.has(kind))
    return { ...task, deadlineText: text, deadline, doubts: [...others, ...doubts] }
  }
  return { ...task, [field]: value.text, doubts: kept }
}

function nameIn(rows: Map<string, DraftTask>, { key, as }: Naming, communes: number) {
  const named = (parties: Party[]): Party[] =>
    distinct(
      parties.flatMap((party) =>
        partyKey(party) === key
          ? as.map((name) => ({ kind: 'agency' as const, name, printed: party.printed }))
          : [party],
      ),
    )
  for (const task of rows.values()) {
    if (![...task.lead, ...task.coordinating].some((party) => partyKey(party) === key)) continue
    const lead = named(task.lead)
    rows.set(
      task.number,
      checked({ ...task, lead, coordinating: without(named(task.coordinating), lead) }, communes),
    )
  }
}

/** What a party that is yet to be named is known by, wherever the document prints it; undefined for one that is clear. */
export function partyKey({ kind, name, printed, open }: Party): string | undefined {
  if (kind === 'unknown') return plain(name)
  return open ? plain(printed) : undefined
}

/** A cell as it stands in the document. */
export function printedCell(task: DraftTask, field: ChangedField): string {
  const value = task[field]
  return Array.isArray(value) ? value.map(({ printed }) => printed).join(', ') : (value ?? '')
}

function checked(task: DraftTask, communes: number): DraftTask {
  const others = task.doubts.filter(({ kind }) => !OF_PARTIES.has(kind))
  return { ...task, doubts: [...others, ...partyDoubts(task, communes)] }
}

const overlap = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.includes(other) || other.includes(one))

const same = (one: Party, other: Party) => one.kind === other.kind && one.name === other.name

const without = (parties: Party[], leads: readonly Party[]): Party[] =>
  parties.filter((party) => !leads.some((lead) => same(lead, party)))

const distinct = (parties: Party[]): Party[] =>
  parties.filter((party, at) => parties.findIndex((other) => same(other, party)) === at)
