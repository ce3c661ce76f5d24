import { readLine } from './agencies/words.ts'
import type { LineBreaks } from './annex/cell-places.ts'
import { cutCells } from './annex/cells.ts'
import { type AnnexRow, annexRows, startsRowOrSection } from './annex/rows.ts'
import { type Column, columnsIn, isTaskTable } from './headings.ts'
import type { Names } from './names.ts'
import { bareNumber, type RawTask } from './task.ts'

type Table = { columns: Column[]; headings: string[]; breaks: LineBreaks }

const MOST_HEADING_LINES = 14
const END =
  /^\s*(nơi nhận|tm\. |kt\. |tl\. |cục chứng thực|người ký|ký bởi|kèm theo văn bản số|phụ lục\s|\d{4}-\d\d-\d\dT\d\d|\.\/\.)/iu

/**
 * The rows of a task table printed as running text: the cells of a row follow each other, wrapped lines are lines of
 * their own, and headings come again on each page. Empty when the text has no headings of a task table.
 */
export function* readAnnex(text: string, names: Names): Generator<RawTask> {
  const lines = text.split(/\r\n|[\n\r\f]/)
  for (let found = findHeadings(lines, 0); found; ) {
    const { to, table } = found
    const end = lines.findIndex((line, index) => index >= to && END.test(line))
    const next = end < 0 ? lines.length : end
    const body = withoutHeadings(lines.slice(to, next), table)
    for (const row of annexRows(body, table.breaks)) yield taskOf(row, table, names)
    found = findHeadings(lines, next)
  }
}

function taskOf(row: AnnexRow, table: Table, names: Names): RawTask {
  const { cells, doubtful } = cutCells(row.text, table.columns, names, table.breaks)
  return {
    number: bareNumber(row.number),
    section: row.section?.title ?? null,
    mark: row.section?.mark ?? '',
    title: cells.title ?? '',
    lead: cells.lead ?? '',
    coordinating: cells.coordinating ?? '',
    parties: cells.parties ?? '',
    deliverable: cells.deliverable ?? '',
    deadlineText: cells.deadline ?? '',
    doubtful: doubtful.map((column) => cells[column] ?? ''),
  }
}

function findHeadings(lines: readonly string[], start: number): { to: number; table: Table } | undefined {
  for (let from = start; from < lines.length; from++) {
    if (!/^\s*(stt|tt|số\s*tt)(\s|$)/iu.test(lines[from] ?? '')) continue
    const to = lines.findIndex((line, index) => index > from && startsRowOrSection(line))
    if (to < 0 || to > from + MOST_HEADING_LINES) continue
    const headings = lines.slice(from, to)
    const columns = columnsIn(headings.join('\n'))
    if (!isTaskTable(columns)) continue
    const table = {
      columns: columns.filter((column) => column !== 'number'),
      headings: headings.map(keysOf).filter((keys) => keys !== ''),
      breaks: lineBreaks(lines.slice(to)),
    }
    return { to, table }
  }
  return undefined
}

const keysOf = (line: string): string =>
  readLine(line)
    .words.map((word) => word.key)
    .join(' ')

/** Whether wrapped lines of this text still carry the blank they were wrapped at. */
function lineBreaks(lines: readonly string[]): LineBreaks {
  const printed = lines.filter((line) => line.trim() !== '')
  const wrapped = printed.filter((line) => /\S[ \u00a0]+$/.test(line))
  return wrapped.length > printed.length * 0.15 ? 'kept' : 'lost'
}

/** Leaves out headings that come again on a page, whole or cut off, and page numbers before them. */
function withoutHeadings(lines: readonly string[], table: Table): string[] {
  const kept: string[] = []
  const [firstHeading, ...moreHeadings] = table.headings
  let afterHeading = false
  for (const [index, line] of lines.entries()) {
    const keys = keysOf(line)
    const whole = keys === firstHeading
    const rest = moreHeadings.includes(keys) && (afterHeading || isCutOff(lines, index, kept, table.breaks))
    if (whole || rest) {
      if (whole && /^\s*\d{1,3}\s*$/.test(kept.at(-1) ?? '')) kept.pop()
      afterHeading = true
      continue
    }
    if (keys !== '') afterHeading = false
    kept.push(line)
  }
  return kept
}

/** The end of a heading whose beginning was lost at a page's edge: the text before it is finished, a row follows. */
function isCutOff(
  lines: readonly string[],
  index: number,
  kept: readonly string[],
  breaks: LineBreaks,
): boolean {
  const last = kept.findLast((line) => line.trim() !== '') ?? ''
  const goesOn = breaks === 'kept' ? /\s$/.test(last) : /\sthực$/u.test(last)
  const next = lines.slice(index + 1).find((line) => line.trim() !== '') ?? ''
  return !goesOn && (next === '' || startsRowOrSection(next))
}
