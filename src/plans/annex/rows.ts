import { opensDeadline } from '../phrases.ts'
import { followsSection, type Section, sectionLine } from '../sections.ts'
import type { LineBreaks } from './cell-places.ts'

/** One row of an annex: its number as printed and all its lines. */
export type AnnexRow = { number: string; section: Section | undefined; text: string }

const NUMBERED = /^\s*(\d{1,4}(?:\.\d{1,3})*)[.)]?(?:\s+(\S.*))?$/u
const WIDEST_GAP = 4
const LAST_WORDS = 14
const LAST_LETTERS = 400
/** What is longer has lost its end: the rest belongs to no row. */
const LONGEST_ROW = 8_000

export function startsRowOrSection(line: string): boolean {
  return sectionLine(line) !== null || rowStart(line) !== undefined
}

function rowStart(line: string): { number: string; rest: string } | undefined {
  const [, number, rest = ''] = NUMBERED.exec(line) ?? []
  return number && /^($|[\p{Lu}\d"“'(])/u.test(rest) ? { number, rest } : undefined
}

/** Cuts the body of an annex into rows by the run of its numbers; section lines name the rows that follow. */
export function annexRows(lines: readonly string[], breaks: LineBreaks): AnnexRow[] {
  const rows: AnnexRow[] = []
  let section: Section | undefined
  let atSection = false
  let fresh = true
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1)
    const start = fresh ? rowStart(line) : undefined
    const heading = fresh ? sectionLine(line) : null
    if (start && follows(start.number, row, atSection)) {
      rows.push({ number: start.number, section, text: start.rest })
      atSection = false
    } else if (heading && followsSection(heading.mark, section?.mark)) {
      section = heading
      atSection = true
    } else if (atSection && section) {
      const goesOn = line.trim() !== '' && lines[index - 1]?.trim() !== ''
      if (goesOn) section = { ...section, title: `${section.title} ${line.trim()}` }
    } else if (row && row.text.length < LONGEST_ROW) row.text += `\n${line}`
    if (line.trim() !== '') fresh = breaks === 'lost' || !/\s$/.test(line)
  }
  return rows
}

/** Whether a number continues the run: the next one, the first after a section, or a little beyond once a row is complete. */
function follows(number: string, row: AnnexRow | undefined, first: boolean): boolean {
  if (!row) return /^(1|01)(\.1)?$/.test(number) || first
  if (first && /^0?1$/.test(number)) return true
  const [last, next] = [row.number.split('.').map(Number), number.split('.').map(Number)]
  if (next.length !== last.length) return isChild(last, next) && isComplete(row)
  const step = (next.at(-1) ?? 0) - (last.at(-1) ?? 0)
  const sameParent = next.slice(0, -1).join('.') === last.slice(0, -1).join('.')
  if (!sameParent) return next.at(-1) === 1 && (next.at(-2) ?? 0) === (last.at(-2) ?? 0) + 1
  return step === 1 || (step >= 0 && step <= WIDEST_GAP && isComplete(row))
}

/** "3.1" after "3", and "4" after "3.2". */
function isChild(last: readonly number[], next: readonly number[]): boolean {
  if (next.length > last.length) return next.at(-1) === 1 && next.slice(0, -1).join('.') === last.join('.')
  return (next.at(-1) ?? 0) === (last[next.length - 1] ?? 0) + 1
}

/** A row that has its time is complete. */
function isComplete(row: AnnexRow): boolean {
  const words = row.text.slice(-LAST_LETTERS).trim().split(/\s+/).slice(-LAST_WORDS)
  return words.some((word, at) => /^[\p{Lu}\d]/u.test(word) && opensDeadline(words.slice(at).join(' ')) >= 2)
}
