import { type Column, columnOf } from './headings.ts'
import { splitRoles } from './roles.ts'
import { type Section, sectionLine, sectionMark } from './sections.ts'
import { findLayout, isIndexRow, type Layout } from './table-layout.ts'
import { bareNumber, emptyTask, type RawTask } from './task.ts'

/** `above`: the rows over the headings, where a sheet names its plan. */
export type TableReading = { tasks: RawTask[]; layout: Layout; above: string[] }

type Cells = Partial<Record<Column, string>>

const NUMBER = /^\s*(?:nhiệm vụ|nv)?\s*\d+(?:\.\d+)*\s*[.)]?\s*$/iu
const LETTER = /^\s*([a-zđ])\s*[.)]?\s*$/u
const DASH = /^\s*[-–+•*]\s*$/u
const END = /^\s*(nơi nhận|tm\. |kt\. |tl\. |người lập|\.\/\.)/iu

/**
 * The tasks of a table whose headings are recognised by meaning, in any order. A table without headings goes on with
 * the layout of the one before it (`carried`); null when it is no table of tasks.
 */
export function readTable(rows: readonly string[][], carried?: Layout): TableReading | null {
  const found = findLayout(rows)
  if (!found && !(carried && rows.some((row) => row.length === carried.length))) return null
  const layout = found?.layout ?? carried ?? []
  const reader = new TableReader(layout)
  for (const row of rows.slice(found?.below ?? 0)) {
    if (END.test(row.find((cell) => cell !== '') ?? '')) break
    reader.take(row)
  }
  const above = rows
    .slice(0, found?.above ?? 0)
    .map((row) => [...new Set(row.filter((cell) => cell !== ''))].join(' '))
  return { tasks: reader.tasks, layout, above }
}

class TableReader {
  readonly tasks: RawTask[] = []
  private readonly layout: Layout
  private section: Section | null = null
  private group: string | null = null
  private parent = ''
  private children = 0

  constructor(layout: Layout) {
    this.layout = layout
  }

  take(row: readonly string[]) {
    const cells = this.cellsOf(row)
    const printed = new Set(row.filter((cell) => cell !== ''))
    if (printed.size === 0 || this.isHeading(row) || isIndexRow(row)) return
    if (cells.section) this.group = cells.section
    const section = this.sectionIn(cells, printed)
    if (section) {
      this.section = section
      this.parent = ''
    } else if (this.goesOn(cells)) this.append(cells)
    else this.add(cells)
  }

  private cellsOf(row: readonly string[]): Cells {
    const cells: Cells = {}
    for (const [at, column] of this.layout.entries()) if (column) cells[column] = row[at] ?? ''
    return cells
  }

  /** The headings again, as on every printed page. */
  private isHeading(row: readonly string[]): boolean {
    if (NUMBER.test(row[this.layout.indexOf('number')] ?? '')) return false
    const same = row.filter(
      (cell, at) => cell !== '' && this.layout[at] && columnOf(cell) === this.layout[at],
    )
    return same.length >= 3 || (same.length === 2 && row.filter((cell) => cell !== '').length === 2)
  }

  private sectionIn(cells: Cells, printed: ReadonlySet<string>): Section | null {
    const only = printed.size === 1 ? [...printed][0] : undefined
    if (only !== undefined) return sectionLine(only) ?? this.unnumbered(only, cells)
    const mark = sectionMark(cells.number ?? '')
    if (!mark || !cells.title || cells.lead || cells.parties || cells.deadline) return null
    return { mark, title: `${mark}. ${oneLine(cells.title)}` }
  }

  /** A single text in a row is a section too, unless the row above goes on in it. */
  private unnumbered(text: string, cells: Cells): Section | null {
    const finishesRow =
      cells.title === undefined || cells.title === '' ? text !== cells.number : /^\p{Ll}/u.test(text)
    if (NUMBER.test(text) || (finishesRow && this.tasks.length > 0)) return null
    return /\p{L}/u.test(text) ? { mark: '', title: oneLine(text) } : null
  }

  /** A row without a number of its own goes on with the row above, as when a page ends inside it. */
  private goesOn(cells: Cells): boolean {
    const last = this.tasks.at(-1)
    if (!last) return false
    const number = cells.number ?? ''
    if (number !== '') return sameNumber(number, cells, last)
    if (!cells.title || /^\p{Ll}/u.test(cells.title)) return true
    if (!this.layout.includes('number')) return false
    return !((cells.lead || cells.parties) && (cells.deadline || !this.layout.includes('deadline')))
  }

  private append(cells: Cells) {
    const last = this.tasks.at(-1)
    if (!last) return
    last.title = oneLine(joined(last.title, cells.title))
    last.lead = joined(last.lead, cells.lead)
    last.coordinating = joined(last.coordinating, cells.coordinating)
    last.parties = joined(last.parties, cells.parties)
    last.deliverable = oneLine(joined(last.deliverable, cells.deliverable))
    last.deadlineText = oneLine(joined(last.deadlineText, cells.deadline))
  }

  private add(cells: Cells) {
    const number = this.numberOf(cells.number ?? '')
    if (!cells.title && !cells.lead && !cells.parties) return
    this.tasks.push({
      ...emptyTask(),
      number,
      section: this.section?.title ?? this.group,
      mark: this.section?.mark ?? '',
      title: oneLine(cells.title ?? ''),
      ...roles(cells),
      parties: cells.parties ?? '',
      deliverable: oneLine(cells.deliverable ?? ''),
      deadlineText: oneLine(cells.deadline ?? ''),
    })
  }

  /** "a)" and "-" under 5 are 5.a and 5.1; a row above them that only names them becomes their section. */
  private numberOf(printed: string): string {
    const letter = LETTER.exec(printed)?.[1]
    if (!letter && !DASH.test(printed)) {
      this.parent = bareNumber(oneLine(printed))
      this.children = 0
      return this.parent
    }
    this.children++
    const above = this.tasks.at(-1)
    if (
      this.children === 1 &&
      above?.number === this.parent &&
      !above.lead &&
      !above.parties &&
      !above.deadlineText
    ) {
      this.tasks.pop()
      this.section = { mark: this.section?.mark ?? '', title: `${this.parent}. ${above.title}` }
    }
    return `${this.parent}.${letter ?? this.children}`
  }
}

/** The same number and title again: one task over several rows, merged in its first columns. */
function sameNumber(number: string, cells: Cells, last: RawTask): boolean {
  return bareNumber(oneLine(number)) === last.number && oneLine(cells.title ?? '') === last.title
}

function roles(cells: Cells): { lead: string; coordinating: string } {
  const [lead, coordinating] = [cells.lead ?? '', cells.coordinating ?? '']
  if (coordinating !== '' || !/phối hợp|chủ trì/iu.test(lead)) return { lead, coordinating }
  const told = splitRoles(lead)
  return told.guessed ? { lead, coordinating } : { lead: told.lead, coordinating: told.coordinating }
}

function joined(before: string, more: string | undefined): string {
  if (!more || before.split('\n').includes(more)) return before
  return before === '' ? more : `${before}\n${more}`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
