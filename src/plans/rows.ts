import type { LineBreaks } from './cell-places.ts'
import { opensDeadline } from './phrases.ts'

/** One row of an annex: its number as printed (with its section's where numbering starts anew) and all its lines. */
export type AnnexRow = { number: string; section: string | null; text: string }

const NUMBERED = /^\s*(\d{1,4}(?:\.\d{1,3})*)[.)]?(?:\s+(\S.*))?$/u
const SECTION = /^\s*([IVXLC]{1,6}|[A-H])(?:[.)]\s*|\s+)(\p{Lu}.*)$/u
const WIDEST_GAP = 4
const LAST_WORDS = 14

export function startsRowOrSection(line: string): boolean {
  return SECTION.test(line) || rowStart(line) !== undefined
}

function rowStart(line: string): { number: string; rest: string } | undefined {
  const [, number, rest = ''] = NUMBERED.exec(line) ?? []
  return number && /^($|[\p{Lu}\d"“'(])/u.test(rest) ? { number, rest } : undefined
}

/** Cuts the body of an annex into rows by the run of its numbers; section lines name the rows that follow. */
export function annexRows(lines: readonly string[], breaks: LineBreaks): AnnexRow[] {
  const rows: (AnnexRow & { mark: string })[] = []
  let section: { mark: string; title: string; open: boolean } | undefined
  let restarts = false
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1)
    const text = lastPrinted(lines, index)
    const fresh = text === undefined || breaks === 'lost' || !/\s$/.test(text)
    const start = fresh ? rowStart(line) : undefined
    const first = section?.open === true
    if (start && follows(start.number, row, first)) {
      restarts ||= first && start.number === '1' && rows.length > 0
      rows.push({
        number: start.number,
        section: section?.title ?? null,
        text: start.rest,
        mark: section?.mark ?? '',
      })
      if (section) section.open = false
      continue
    }
    const heading = fresh ? SECTION.exec(line) : null
    if (heading?.[1] && heading[2] && nextMark(heading[1], section?.mark)) {
      section = { mark: heading[1], title: `${heading[1]}. ${heading[2].trim()}`, open: true }
    } else if (section?.open) {
      if (line.trim() !== '' && lines[index - 1]?.trim() !== '') section.title += ` ${line.trim()}`
    } else if (row) row.text += `\n${line}`
  }
  return rows.map(({ mark, ...row }) => ({
    ...row,
    number: restarts && mark ? `${mark}.${row.number}` : row.number,
  }))
}

function lastPrinted(lines: readonly string[], before: number): string | undefined {
  for (let at = before - 1; at >= 0; at--) if (lines[at]?.trim()) return lines[at]
  return undefined
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
  const words = row.text.trim().split(/\s+/).slice(-LAST_WORDS)
  return words.some((word, at) => /^[\p{Lu}\d]/u.test(word) && opensDeadline(words.slice(at).join(' ')) === 2)
}

function nextMark(mark: string, last: string | undefined): boolean {
  const isLetter = /^[A-H]$/.test(mark) && !/^[IVXLC]+$/.test(mark)
  if (last === undefined) return mark === 'I' || mark === 'A'
  if (isLetter) return mark.charCodeAt(0) === last.charCodeAt(0) + 1 || /^[IVXLC]+$/.test(last)
  const [value, before] = [roman(mark), roman(last)]
  return value === before + 1 || value === before + 2 || mark === 'I'
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function roman(mark: string): number {
  return [...mark].reduce((sum, sign, at, signs) => {
    const [value, next] = [ROMAN[sign] ?? 0, ROMAN[signs[at + 1] ?? ''] ?? 0]
    return sum + (value < next ? -value : value)
  }, 0)
}
