import { questionIn } from './intent/question.ts'
import { readWords } from './intent/words.ts'
import { tidy } from './normalize.ts'
import {
  ADDS,
  ASKS,
  FIELD_FIRST,
  FIELD_LAST,
  FIELDS,
  IN,
  OUT,
  POLITE,
  REMOVES,
  ROW_FIRST,
  ROW_WORD,
  type RowField,
  TASK_WORD,
} from './row-words.ts'
import { stripTones } from './tones.ts'

export type { RowField }

/** One cell to be changed; `add` and `remove` only for columns that list agencies. `value` is as typed. */
export type RowChange = { row: string; field: RowField; mode: 'set' | 'add' | 'remove'; value: string }

/** A line about rows of a plan that was read: a cell corrected, rows left out or taken back. */
export type RowLine = ({ what: 'cell' } & RowChange) | { what: 'out' | 'in'; rows: string[] }

const LONGEST = 2_000

/**
 * `sửa dòng 12 chủ trì: Sở Y tế`, `12 hạn: trước ngày 30/6/2027`, `bỏ dòng 12 và 15`; undefined for everything else, and
 * for questions. `isCommand`: the words followed a command's own, so that nothing else can be meant.
 */
export function readRowLine(text: string, isCommand = false): RowLine | undefined {
  if (/\n/.test(text.trim())) return undefined
  const line = tidy(text.slice(0, LONGEST)).replace(POLITE, '')
  const flat = stripTones(line).toLowerCase()
  if (flat.length !== line.length || /\?\s*$/.test(flat)) return undefined
  const out = OUT.exec(flat)?.groups?.rows
  if (out) return { what: 'out', rows: rowsIn(out) }
  const back = IN.exec(flat)?.groups?.rows
  if (back) return { what: 'in', rows: rowsIn(back) }
  return cellIn(line, flat, isCommand) ?? handedIn(line, flat, isCommand)
}

function handedIn(line: string, flat: string, isCommand: boolean): RowLine | undefined {
  const found = FIELD_LAST.exec(flat)
  const { verb, sure, by, row = '', value = '', field = '' } = found?.groups ?? {}
  if (!found || !(isCommand || sure || verb || by) || asks(value, false)) return undefined
  const from = flat.lastIndexOf(value, flat.length - field.length - 1)
  const given = line.slice(from, from + value.length)
  const of = field === 'chu tri' ? 'lead' : 'coordinating'
  return { what: 'cell', row: numberAs(row), field: of, mode: 'set', value: given }
}

function cellIn(line: string, flat: string, isCommand: boolean): RowLine | undefined {
  const found = ROW_FIRST.exec(flat) ?? FIELD_FIRST.exec(flat)
  if (!found?.groups) return undefined
  const { verb, sure, row = '', field: word = '', sign } = found.groups
  const isMeant = isCommand || sure || verb || sign === ':' || sign === '='
  const rest = line.slice(found[0].length).trim()
  const field = FIELDS.find(([, words]) => new RegExp(`^(?:${words})$`).test(word))?.[0]
  if (!isMeant || !field || rest === '' || asks(rest, sign !== undefined)) return undefined
  const lists = field === 'lead' || field === 'coordinating'
  const mode = lists && ADDS.test(rest) ? 'add' : lists && REMOVES.test(rest) ? 'remove' : 'set'
  const value = mode === 'set' ? rest : rest.replace(mode === 'add' ? ADDS : REMOVES, '')
  return value ? { what: 'cell', row: numberAs(row), field, mode, value } : undefined
}

/** After a sign the words are a value, whatever they are; without one they may well be a question. */
function asks(rest: string, hasSign: boolean): boolean {
  const flat = stripTones(rest).toLowerCase()
  return ASKS.test(flat) || (!hasSign && questionIn(readWords(rest)) !== null)
}

/** `12, 15-17` → 12, 15, 16, 17. */
function rowsIn(listed: string): string[] {
  const words = listed.replace(new RegExp(`(?:${ROW_WORD}|${TASK_WORD}) ?(?=[\\divxlc])`, 'g'), '')
  return [
    ...new Set(
      words
        .replace(/ ?(?:den|-) ?/g, '-')
        .split(/ ?(?:,|;|\bva\b) ?/)
        .flatMap(rangeOf)
        .map(numberAs),
    ),
  ]
}

const MOST_IN_RANGE = 200

function rangeOf(written: string): string[] {
  const [, from, to] = /^(\d{1,5})-(\d{1,5})$/.exec(written) ?? []
  const count = Number(to) - Number(from) + 1
  if (!(count > 0 && count <= MOST_IN_RANGE)) return [written]
  return Array.from({ length: count }, (_, at) => String(Number(from) + at))
}

/** Sections are numbered in Roman capitals; a leading zero is none of the number. */
const numberAs = (written: string): string =>
  /^[ivxlc]/.test(written)
    ? written.replace(/^[ivxlc]+/, (roman) => roman.toUpperCase())
    : written.replace(/^0+(?=\d)/, '')
