import type { DraftTask } from './draft.ts'

/** A task of a plan in use, in the words of the document it came from. */
export type CurrentTask = {
  number: string
  section: string | null
  title: string
  /** Canonical names. */
  lead: string[]
  coordinating: string[]
  deliverable: string | null
  deadlineText: string
}

export type ChangedField = Exclude<keyof CurrentTask, 'number'>

/** One cell that differs, as a person would read it. */
export type Change = { number: string; field: ChangedField; before: string; after: string }

/** What applying a draft would do, by task number: titles repeat, numbers do not. */
export type Comparison = { added: string[]; changed: Change[]; removed: string[]; unchanged: string[] }

const FIELDS: readonly ChangedField[] = [
  'section',
  'title',
  'lead',
  'coordinating',
  'deliverable',
  'deadlineText',
]

/** Compares the tasks in use with those of a draft. The same document again changes nothing. */
export function compare(current: readonly CurrentTask[], draft: readonly DraftTask[]): Comparison {
  const before = new Map(current.map((task) => [task.number, task]))
  const after = new Map(draft.map((task) => [task.number, asCurrent(task)]))
  const comparison: Comparison = { added: [], changed: [], removed: [], unchanged: [] }
  for (const [number, task] of after) {
    const known = before.get(number)
    if (!known) {
      comparison.added.push(number)
      continue
    }
    const changes = changesIn(known, task)
    if (changes.length === 0) comparison.unchanged.push(number)
    comparison.changed.push(...changes)
  }
  comparison.removed = current.map((task) => task.number).filter((number) => !after.has(number))
  return comparison
}

/** Whether nothing would change. */
export const isSame = ({ added, changed, removed }: Comparison): boolean =>
  added.length + changed.length + removed.length === 0

/** A drafted task in the form it is kept in. */
export function asCurrent(task: DraftTask): CurrentTask {
  const { number, section, title, deliverable, deadlineText } = task
  const names = (parties: DraftTask['lead']) => parties.map((party) => party.name)
  return {
    number,
    section,
    title,
    lead: names(task.lead),
    coordinating: names(task.coordinating),
    deliverable,
    deadlineText,
  }
}

function changesIn(before: CurrentTask, after: CurrentTask): Change[] {
  return FIELDS.flatMap((field) => {
    const [old, fresh] = [printed(before[field]), printed(after[field])]
    return same(old, fresh) ? [] : [{ number: after.number, field, before: old, after: fresh }]
  })
}

const printed = (value: string | string[] | null): string =>
  Array.isArray(value) ? value.join(', ') : (value ?? '')

/** Line breaks and the way letters are composed are not changes. */
function same(one: string, other: string): boolean {
  const bare = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return bare(one) === bare(other)
}
