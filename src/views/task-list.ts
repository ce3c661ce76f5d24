import { type Block, BUTTON_LINE_BYTES, type Button, type Card, list, text } from '../chat/card.ts'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Period } from '../domain/period.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY, sampleObligation } from './sample.ts'
import { day, short, standingText, titleText } from './words.ts'

export const FILTERS = ['all', 'overdue', 'soon', 'owed', 'done', 'blocked', 'lead', 'coordinating'] as const
export type Filter = (typeof FILTERS)[number]

export type Section = 'overdue' | 'soon' | 'owed' | 'rest' | 'other'

export type TaskListData = {
  agency: string
  filter: Filter | 'search'
  query: string
  /** This page's obligations with the section each stands in, in order. */
  entries: { row: ObligationRow; section: Section }[]
  counts: { total: number; late: number; soon: number; owed: number }
  page: number
  pages: number
  period: Period
  /** Shown beside each task when the reader has several agencies. */
  namesAgency: boolean
  today: PlainDate
  /** The line of this list without its page: `tasks overdue`. */
  line: string
}

const REFS_A_ROW = 4

/** The tasks of one's agency: overdue first, then soon due, owed updates, the rest. */
export function taskList(t: Texts, data: TaskListData): Card {
  const { agency, filter, query, counts, entries } = data
  const title = t(`list-title-${filter}`, { agency, query })
  if (!entries.length) {
    return { title, body: [text(t(`list-empty-${filter}`, { query }))], buttons: [filterButtons(t, data)] }
  }
  const summary = filter === 'all' ? t('list-summary', counts) : t('list-found', { total: counts.total })
  const body: Block[] = [text(summary)]
  for (const section of sectionsOf(data)) {
    const rows = entries.filter((entry) => entry.section === section).map((entry) => entry.row)
    if (section !== 'other') body.push(text(sectionTitle(t, section, data.period)))
    body.push(list(rows.map((row) => item(t, row, data))))
  }
  if (data.pages > 1) body.push(text(t('list-page', { page: data.page, pages: data.pages })))
  return { title, body, buttons: buttons(t, data) }
}

function sectionsOf({ entries }: TaskListData): Section[] {
  return [...new Set(entries.map(({ section }) => section))]
}

const sectionTitle = (t: Texts, section: Exclude<Section, 'other'>, period: Period): string =>
  t(`list-section-${section}`, section === 'owed' ? { from: day(period.from), to: day(period.to) } : {})

function item(t: Texts, row: ObligationRow, { namesAgency, today }: TaskListData): string {
  const values = {
    ref: row.ref,
    title: short(titleText(t, row)),
    status: standingText(t, row, today),
    agency: row.agency.name,
  }
  if (namesAgency) return t('list-item-of', values)
  return t(`list-item-${row.involvement}`, values)
}

function buttons(t: Texts, data: TaskListData): Button[][] {
  const open = data.entries.map(({ row }) => ({ label: row.ref, line: `task @${row.id}` }))
  const rows: Button[][] = []
  for (let at = 0; at < open.length; at += REFS_A_ROW) rows.push(open.slice(at, at + REFS_A_ROW))
  const turning = pageButtons(t, data)
  if (turning.length) rows.push(turning)
  return [...rows, filterButtons(t, data)]
}

function pageButtons(t: Texts, { page, pages, line }: TaskListData): Button[] {
  const [word, ...rest] = line.split(' ')
  const turn = (to: number) => shortLine([word, `p${to}`, ...rest])
  const previous = page > 1 ? [{ label: t('list-previous'), line: turn(page - 1) }] : []
  const next = page < pages ? [{ label: t('list-next'), line: turn(page + 1) }] : []
  return [...previous, ...next]
}

/** Words of a long search are left out at the end until a button can carry the rest. */
function shortLine(words: (string | undefined)[]): string {
  const line = words.join(' ')
  if (Buffer.byteLength(line) <= BUTTON_LINE_BYTES) return line
  return words.length > 3 ? shortLine(words.slice(0, -1)) : words.slice(0, 2).join(' ')
}

const filterButtons = (t: Texts, { filter }: TaskListData): Button[] =>
  (['overdue', 'soon', 'owed', 'all'] as const)
    .filter((other) => other !== filter)
    .map((other) => ({ label: t(`list-filter-${other}`), line: `tasks ${other}` }))

export const sample: TaskListData = {
  agency: 'Sở Tư pháp',
  filter: 'all',
  query: '',
  entries: [
    {
      row: sampleObligation({ id: 61, ref: 'H7', dueOn: SAMPLE_DAY.subtract({ days: 3 }) }),
      section: 'overdue',
    },
    { row: sampleObligation(), section: 'soon' },
    { row: sampleObligation({ id: 62, ref: 'H23', task: { secret: true } }), section: 'rest' },
  ],
  counts: { total: 11, late: 1, soon: 1, owed: 4 },
  page: 1,
  pages: 2,
  period: { from: SAMPLE_DAY.with({ day: 14 }), to: SAMPLE_DAY.with({ month: 12, day: 13 }) },
  namesAgency: false,
  today: SAMPLE_DAY,
  line: 'tasks all',
}
