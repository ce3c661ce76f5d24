import { type Column, labelOf } from './headings.ts'
import { partLine, sectionLine } from './sections.ts'

/**
 * One paragraph of a plan in list form with what it begins with: a section's numeral, an item's number, a sub-item's
 * sign, a dash, or nothing. `depth` orders them: 0 a section, then one for each part of a number.
 */
export type Unit = { kind: 'section' | 'item' | 'sub' | 'plain'; mark: string; depth: number; text: string }

/** A labelled part of a paragraph: "Chủ trì thực hiện: Sở Y tế". */
export type Labelled = { column: Column; text: string }

const ITEM =
  /^\s*(?:nhiệm vụ\s+|nv\s*)?(\d{1,3}(?:[.,]\d{1,3}){0,3})(?:\s*[.):/]\s*|\s+)(?=["“'(]?\p{L})(.*)$/isu
const LETTERED = /^\s*([a-zđ])\)\s*(.*)$/su
const SUB = /^\s*\(\s*(\d{1,2}|[a-zđivx]{1,4})\s*\)\s*(.*)$/su
const DASH = /^\s*[-–—+•●▪*·]\s*(.*)$/su
const PAGE_NUMBER = /^\s*(?:-\s*)?\d{1,3}\s*(?:-\s*)?$/
const MOST_LABEL_WORDS = 7
const LETTER_DEPTH = 5

/** Joins wrapped lines to the paragraphs of a plan in list form; page numbers are left out. */
export function readUnits(text: string): Unit[] {
  const units: Unit[] = []
  let blank = true
  for (const line of unemphasised(text).split(/\r\n|[\n\r\f]/)) {
    if (line.trim() === '') blank = true
    if (line.trim() === '' || PAGE_NUMBER.test(line)) continue
    const last = units.at(-1)
    const unit = unitOf(line, last)
    if (unit) units.push(unit)
    else if (last && (!blank || goesOn(last.text, line) || awaitsTitle(last))) last.text += ` ${line.trim()}`
    else units.push({ kind: 'plain', mark: '', depth: LETTER_DEPTH + 2, text: line.trim() })
    blank = false
  }
  return units
}

/** "PHẦN II" on a line of its own: its title is the next line. */
const awaitsTitle = ({ kind, text }: Unit): boolean => kind === 'section' && partLine(text) !== null

function unemphasised(text: string): string {
  return text.replace(/(\*{1,3})(?=\S)([^*\n]+?)\1/g, '$2')
}

function unitOf(line: string, last: Unit | undefined): Unit | undefined {
  const section = sectionLine(line)
  if (section) return { kind: 'section', mark: section.mark, depth: 0, text: section.title }
  const part = partLine(line)
  if (part) return { kind: 'section', mark: part, depth: 0, text: line.trim() }
  const item = ITEM.exec(line)
  if (item?.[1] && item[2] !== undefined && isItem(item[1], item[0], last)) {
    const mark = item[1].replaceAll(',', '.')
    return { kind: 'item', mark, depth: mark.split('.').length, text: item[2].trim() }
  }
  const lettered = LETTERED.exec(line)
  if (lettered?.[1])
    return { kind: 'item', mark: lettered[1], depth: LETTER_DEPTH, text: lettered[2]?.trim() ?? '' }
  const sub = SUB.exec(line)
  if (sub?.[1]) return { kind: 'sub', mark: sub[1], depth: LETTER_DEPTH + 1, text: sub[2]?.trim() ?? '' }
  const dash = DASH.exec(line)
  if (dash) return { kind: 'plain', mark: '-', depth: LETTER_DEPTH + 2, text: dash[1]?.trim() ?? '' }
  return beginsWithLabel(line)
    ? { kind: 'plain', mark: '-', depth: LETTER_DEPTH + 2, text: line.trim() }
    : undefined
}

/** "2.1. Rà soát" is an item; "10 ngày" or "2026 và" at the beginning of a wrapped line is not. */
function isItem(number: string, line: string, last: Unit | undefined): boolean {
  const after = line.slice(line.indexOf(number) + number.length)
  const closed = /^\s*[.):/]/.test(after)
  const capital = /^[\s.):/"“'(]*\p{Lu}/u.test(after)
  if (!capital || /^\s*[/]/.test(after)) return false
  if (number.includes(',') && !/^\s*[.)]/.test(after)) return false
  return closed || number.includes('.') || (last === undefined && /^\s/.test(after))
}

/** Whether a line after an empty one still belongs to the paragraph before it: a page ended there. */
function goesOn(before: string, line: string): boolean {
  return /^\s*[\p{Ll}\d(,;]/u.test(line) && !/[.:!?]$/.test(before)
}

/** Labels that say who, when, what comes out, or a remark; "Nội dung:" is part of the task itself. */
const LABELS: readonly (Column | null)[] = [
  'lead',
  'coordinating',
  'parties',
  'deliverable',
  'deadline',
  'note',
]

function beginsWithLabel(line: string): boolean {
  const colon = line.indexOf(':')
  return colon > 0 && LABELS.includes(labelOf(line.slice(0, colon)))
}

/** The labelled parts of a paragraph and what stands before the first of them. */
export function labelledParts(text: string): { before: string; parts: Labelled[] } {
  const found: { column: Column; from: number; to: number }[] = []
  for (const colon of text.matchAll(/:/g)) {
    const start = labelStart(text, colon.index)
    if (start) found.push({ ...start, to: colon.index + 1 })
  }
  const parts = found.map(({ column, to }, at) => ({
    column,
    text: trimmed(text.slice(to, found[at + 1]?.from)),
  }))
  const before = text.slice(0, found[0]?.from)
  return { before: parts.length > 0 ? trimmed(before) : before.trim(), parts }
}

/**
 * Where the label before a colon begins: after a full stop, semicolon, bracket or dash, its words all known; also after a
 * comma, unless the comma is its own ("Chủ trì, phối hợp").
 */
function labelStart(text: string, colon: number): { column: Column; from: number } | undefined {
  const before = text.slice(Math.max(0, colon - 80), colon)
  for (const clauses of [/[^.;(\n–-]*$/, /[^.;,(\n–-]*$/]) {
    const clause = before.length - (clauses.exec(before)?.[0].length ?? 0)
    const words = before.slice(clause).trim().split(/\s+/)
    const column = words.length <= MOST_LABEL_WORDS ? labelOf(before.slice(clause)) : null
    if (column && LABELS.includes(column)) return { column, from: colon - before.length + clause }
  }
  return undefined
}

const trimmed = (text: string): string => withoutLoose(text.replace(/^[\s,;(–-]+|[\s,;(–-]+$/g, ''))

/** A bracket that closes what was opened before this part. */
const withoutLoose = (text: string): string =>
  /\)[.;]?$/.test(text) && text.split(')').length > text.split('(').length
    ? text.replace(/\)[.;]?$/, '').trim()
    : text
