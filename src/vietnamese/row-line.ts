import { questionIn } from './intent/question.ts'
import { readWords } from './intent/words.ts'
import { tidy } from './normalize.ts'
import { stripTones } from './tones.ts'

/** A column of a plan's table, as a draft names it. */
export type RowField = 'title' | 'section' | 'lead' | 'coordinating' | 'deliverable' | 'deadlineText'

/** One cell to be changed; `add` and `remove` only for columns that list agencies. `value` is as typed. */
export type RowChange = { row: string; field: RowField; mode: 'set' | 'add' | 'remove'; value: string }

/** A line about rows of a plan that was read: a cell corrected, rows left out or taken back. */
export type RowLine = ({ what: 'cell' } & RowChange) | { what: 'out' | 'in'; rows: string[] }

const FIELDS: [RowField, string][] = [
  ['lead', '(?:don vi |co quan |dv |cq )?chu tri|lead'],
  ['coordinating', '(?:don vi |co quan |dv |cq )?phoi hop|coordinating|coord'],
  ['deliverable', 'san pham|ket qua|sp|deliverable'],
  [
    'deadlineText',
    'thoi han(?: hoan thanh)?|han(?: chot| hoan thanh)?|thoi gian(?: hoan thanh)?|deadline|due',
  ],
  ['title', 'ten(?: viec| nhiem vu)?|noi dung|nhiem vu|tieu de|title'],
  ['section', 'muc|nhom|section'],
]
const FIELD = FIELDS.map(([, words]) => words).join('|')
const VERB = '(?:xin |cho )?(?:sua|chinh|doi|thay|dieu chinh|fix|change)(?: lai| thanh)?'
const ROW_WORD = '(?:dong|hang|row)(?: so)?'
const TASK_WORD = '(?:viec|nhiem vu|nv|task|stt|so)(?: so)?'
const NUMBER = '(?:[ivxlc]{1,6}(?:\\.\\d{1,4}){1,3}|\\d{1,5}(?:\\.\\d{1,4}){0,3}(?:[a-z]|-\\d{1,5})?)'
const WRONG = '(?:(?:bi |dang |in )?sai[ ,]+)?'
const SIGN = `:|=|->|→|${WRONG}(?:(?:sua|doi) )?(?:thanh|sang)(?= )|${WRONG}(?:(?:phai|dung|dung ra|moi) )?la(?= )`
const COLUMN = '(?:(?:cot|o|lui|doi|sua) )?'

const ROW_FIRST = new RegExp(
  `^(?<verb>${VERB} )?(?:(?<sure>${ROW_WORD})|${TASK_WORD})? ?(?<row>${NUMBER}) ?[,;:-]? ?${COLUMN}(?<field>${FIELD})(?![a-z]) ?(?<sign>${SIGN})? ?`,
)
const FIELD_FIRST = new RegExp(
  `^(?<verb>${VERB} )?${COLUMN}(?<field>${FIELD}) (?:cua |o )?(?:(?<sure>${ROW_WORD})|${TASK_WORD}) ?(?<row>${NUMBER}) ?(?<sign>${SIGN}) ?`,
)
/** "dòng 12 do Sở Y tế chủ trì" */
const FIELD_LAST = new RegExp(
  `^(?<verb>${VERB} )?(?:(?<sure>${ROW_WORD})|${TASK_WORD}) ?(?<row>${NUMBER}) ?[,:]? ?(?:(?<by>do|giao(?: cho)?) )?(?<value>\\S.*?) (?:lam )?(?<field>chu tri|phoi hop)$`,
)
const LIST = `(?<rows>(?:(?:${ROW_WORD}|${TASK_WORD}) ?)?${NUMBER}(?: ?(?:,|;|va|den|-) ?(?:(?:${ROW_WORD}|${TASK_WORD}) ?)?${NUMBER})*)`
const CLOSED =
  '(?: (?:ra|di|luon|nhe|nha|a|giup (?:em|minh|toi|anh|chi)|khoi (?:ke hoach|danh sach|ban doc)))*$'
const OUT = new RegExp(
  `^(?:bo(?: qua| ra| bot)?|loai(?: bo| ra)?|xoa(?: bo)?|gat(?: bo)?|khong (?:lay|nhap|dua vao)|leave out|skip|out) (?:cac )?${LIST}${CLOSED}`,
)
const IN = new RegExp(
  `^(?:lay lai|khoi phuc|giu lai|them lai|dua lai|nhap lai|take back|in) (?:cac )?${LIST}${CLOSED}`,
)
/** "bo" without its tone is as often the ministry, "Bộ". */
const REMOVES = /^(?:bỏ|bớt|xóa|xoá|remove)\s+/iu
const ADDS = /^(?:(?:bổ sung|bo sung|thêm|them)(?:\s+(?:thêm|them))?|add|\+)\s*/iu
const ASKS =
  /^(?:khi nao|bao gio|den khi nao|la (?:khi nao|bao gio|ai|gi|don vi nao)|ai|gi|nao|don vi nao|co quan nao|so nao|the nao|ra sao|chua|con|co phai|co dung)\b/
const POLITE = /(?:[\s,]+(?:ạ|nhé|nhá|nha|giúp (?:em|mình|tôi|anh|chị)(?: với)?|với))+[\s.!]*$/iu
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
