import type { Turn } from '../../chat/command.ts'
import { toInstant } from '../../db/days.ts'
import type { ObligationRow } from '../../db/obligations.ts'
import { compareDays, daysBetween } from '../../domain/calendar.ts'
import { reportPeriod } from '../../domain/period.ts'
import { isOpen, nextDay, timing } from '../../domain/task.ts'
import { plain } from '../../vietnamese/normalize.ts'
import type { Filter, Section, TaskListData } from '../../views/task-list.ts'

const SOON_DAYS = 7

type When = Pick<Turn, 'today' | 'zone'>

/** The obligations a filter keeps; a search looks at reference, title, deliverable and section without tones. */
export function pick(
  rows: ObligationRow[],
  filter: Filter | 'search',
  query: string,
  when: When,
): ObligationRow[] {
  const open = (row: ObligationRow) => isOpen(row.status)
  const inSection = (section: Section) => (row: ObligationRow) =>
    open(row) && sectionOf(row, when) === section
  switch (filter) {
    case 'all':
      return rows.filter((row) => open(row) && row.involvement === 'lead')
    case 'overdue':
    case 'soon':
      return rows.filter((row) => row.involvement === 'lead' && inSection(filter)(row))
    case 'owed':
      return rows.filter((row) => row.involvement === 'lead' && open(row) && owes(row, when))
    case 'done':
      return rows.filter((row) => row.status === 'done' || row.status === 'reported')
    case 'blocked':
      return rows.filter((row) => row.blocked)
    case 'lead':
    case 'coordinating':
      return rows.filter((row) => row.involvement === filter)
    case 'search':
      return search(rows, query)
  }
}

/** A plan's short code names its tasks; anything else is looked for in their words. */
function search(rows: ObligationRow[], query: string): ObligationRow[] {
  const ofPlan = rows.filter((row) => row.plan.code === query.trim().toUpperCase())
  if (ofPlan.length) return ofPlan
  const words = wordsIn(plain(query))
  return rows.filter((row) => {
    const searched = row.task.secret ? plain(row.ref) : `${plain(row.ref)} ${row.task.plain}`
    const there = new Set(wordsIn(searched))
    return words.every((word) => there.has(word))
  })
}

/** Whole words: without tones "chữ" is also the beginning of "chức". */
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Overdue first (longest late on top), then soon due, then owed updates, then the rest in the plan's order. */
export function sortIntoSections(rows: ObligationRow[], filter: Filter | 'search', when: When) {
  const sectioned = filter === 'all' || filter === 'lead'
  const order: Section[] = ['overdue', 'soon', 'owed', 'rest', 'other']
  const entries = rows
    .map((row) => ({
      row,
      section: sectioned && isOpen(row.status) ? sectionOf(row, when) : ('other' as Section),
    }))
    .sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section) || byDate(a.row, b.row, when))
  const count = (section: Section) =>
    rows.filter((row) => isOpen(row.status) && sectionOf(row, when) === section).length
  const counts: TaskListData['counts'] = {
    total: rows.length,
    late: count('overdue'),
    soon: count('soon'),
    owed: rows.filter((row) => isOpen(row.status) && owes(row, when)).length,
  }
  return { entries, counts }
}

function sectionOf(row: ObligationRow, when: When): Section {
  const time = timing(row, row.task.deadline, when.today)
  if (time.kind === 'late') return 'overdue'
  if (time.kind === 'due' && time.days <= SOON_DAYS) return 'soon'
  return owes(row, when) ? 'owed' : 'rest'
}

/** No word since the running report period began; tasks waiting for an event owe nothing. */
export function owes(row: ObligationRow, { today, zone }: When): boolean {
  if (row.involvement !== 'lead' || (row.task.deadline.kind === 'event' && !row.dueOn)) return false
  if (!row.updatedAt) return true
  const said = toInstant(row.updatedAt).toZonedDateTimeISO(zone).toPlainDate()
  return compareDays(said, reportPeriod(row.plan.reportCycle, today).from) < 0
}

function byDate(a: ObligationRow, b: ObligationRow, { today }: When): number {
  const next = (row: ObligationRow) => {
    const day = row.dueOn ?? nextDay(null, row.task.deadline, today)
    return day ? daysBetween(today, day) : Number.MAX_SAFE_INTEGER
  }
  return next(a) - next(b)
}
