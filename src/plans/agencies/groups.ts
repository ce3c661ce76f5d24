import type { AgencyGroup } from '../../domain/agency.ts'
import { adjoins, type Line, type Word } from './words.ts'

/** A group expression found in a text: "các sở, ngành", "95 xã, phường", "các đơn vị có liên quan". */
export type GroupPhrase = {
  /** Index of the first short word after the expression. */
  end: number
  nouns: ReadonlySet<Noun>
  kind: AgencyGroup['kind']
  /** The number printed before the nouns, "95 xã, phường". */
  count?: number | undefined
}

export type Noun = 'so' | 'ban' | 'nganh' | 'coquan' | 'donvi' | 'xa' | 'doanthe' | 'dang' | 'quan'

const NOUNS: readonly (readonly [Noun, string[]])[] = (
  [
    ['dang', 'co quan dang'],
    ['doanthe', 'to chuc chinh tri xa hoi'],
    ['doanthe', 'to chuc doan the'],
    ['doanthe', 'hoi doan the'],
    ['doanthe', 'doan the'],
    ['so', 'co quan chuyen mon'],
    ['nganh', 'co quan nganh doc'],
    ['nganh', 'nganh doc'],
    ['coquan', 'co quan'],
    ['donvi', 'don vi'],
    ['xa', 'dia phuong'],
    ['xa', 'cap xa'],
    ['xa', 'dac khu'],
    ['xa', 'phuong'],
    ['xa', 'xa'],
    ['quan', 'thi xa'],
    ['quan', 'thi tran'],
    ['quan', 'quan'],
    ['quan', 'huyen'],
    ['so', 'so'],
    ['ban', 'ban'],
    ['nganh', 'nganh'],
  ] as const
).map(([noun, words]) => [noun, words.split(' ')])

const OPENERS = ['tat ca cac', 'toan the cac', 'toan bo cac', 'thu truong cac', 'lanh dao cac', 'cac']
const PLACE_TAILS = [
  'tren dia ban toan tp',
  'tren dia ban tp',
  'tren dia ban tinh',
  'tren dia ban',
  'thuoc ubnd tp',
  'truc thuoc tp',
  'truc thuoc',
  'thuoc tp',
  'cap tp',
  'cua tp',
  'tp',
  'cap tinh',
  'tinh',
]
const OPEN_TAILS = ['co lien quan', 'lien quan', 'khac', 'theo chuc nang nhiem vu', 'theo chuc nang']
const CONDITION_TAILS = ['co tthc']

/** Nouns that are also the first word of a name: "các Sở Tài chính, Nội vụ" is no group. */
const NAME_HEADS = new Set(['so', 'ban', 'xa', 'phuong', 'dac khu', 'quan', 'huyen', 'thi xa', 'thi tran'])

/** The group expression that begins at short word `at`, as far as its words are known. */
export function groupAt(line: Line, at: number): GroupPhrase | undefined {
  const opening = openingAt(line, at)
  if (!opening) return undefined
  const nouns = new Set<Noun>(opening.committee ? ['xa'] : [])
  let end = opening.end
  let last = ''
  for (let next: number | undefined = end; next !== undefined; next = skipJoin(line, end)) {
    const noun = nounAt(line, next)
    if (!noun) break
    nouns.add(noun.noun)
    end = noun.end
    last = noun.text
  }
  if (end === opening.end || isOneName(line, end, last, opening.end)) return undefined
  if (opening.committee) for (const noun of nouns) if (noun !== 'xa' && noun !== 'quan') nouns.delete(noun)
  return withTail(line, end, nouns, opening.count)
}

type Opening = { end: number; committee: boolean; count?: number | undefined }

function openingAt(line: Line, at: number): Opening | undefined {
  const word = line.short[at]
  if (!word) return undefined
  if (word.key === 'ubnd') {
    const inner = openingAt(line, at + 1)
    if (inner && !inner.committee) return { ...inner, committee: true }
    const named = nounAt(line, at + 1)
    return named?.text === 'cap xa' ? { end: at + 1, committee: true } : undefined
  }
  if (/^\d+$/.test(word.key)) return { end: at + 1, committee: false, count: Number(word.key) }
  for (const opener of OPENERS) {
    const end = phraseEnd(line.short, at, opener)
    if (end) return { end, committee: false }
  }
  // "sở, ban, ngành" and "cấp xã" are groups without "các"; a single common noun is not
  const first = nounAt(line, at)
  if (!first) return undefined
  if (first.text === 'cap xa' || first.text === 'dia phuong') return { end: at, committee: false }
  const second = skipJoin(line, first.end)
  return second && nounAt(line, second) ? { end: at, committee: false } : undefined
}

function nounAt(line: Line, at: number): { noun: Noun; end: number; text: string } | undefined {
  for (const [noun, keys] of NOUNS) {
    if (keys.every((key, index) => line.short[at + index]?.key === key)) {
      return { noun, end: at + keys.length, text: keys.join(' ') }
    }
  }
  return undefined
}

/** After a noun: past a comma, slash, dash or "và" to the next noun of the same expression. */
function skipJoin(line: Line, at: number): number | undefined {
  const [before, word] = [line.short[at - 1], line.short[at]]
  if (!before || !word) return undefined
  if (word.key === 'va') return at + 1
  return /^\s*[,/–-]\s*$/.test(line.text.slice(before.end, word.start)) ? at : undefined
}

/** A last noun directly followed by its own name ("các phường Thuận Hóa"), with no other noun before it. */
function isOneName(line: Line, end: number, last: string, first: number): boolean {
  const [word, next] = [line.short[end - 1], line.short[end]]
  if (!word || !next || end - first !== last.split(' ').length || !NAME_HEADS.has(last)) return false
  const announces = line.text.slice(word.end, next.start).trim() === ':'
  return announces || (adjoins(line, word, next) && !tailAt(line, end))
}

function withTail(line: Line, end: number, nouns: Set<Noun>, count: number | undefined): GroupPhrase {
  let [reached, kind]: [number, AgencyGroup['kind']] = [end, 'closed']
  for (let tail = tailAt(line, reached); tail; tail = tailAt(line, reached)) {
    reached = tail.end
    if (tail.kind !== 'closed') kind = tail.kind
  }
  return { end: reached, nouns, kind, count }
}

function tailAt(line: Line, at: number): { end: number; kind: AgencyGroup['kind'] } | undefined {
  const [before, word] = [line.short[at - 1], line.short[at]]
  if (!before || !word || !/^[\s(]*$/.test(line.text.slice(before.end, word.start))) return undefined
  for (const [tails, kind] of [
    [PLACE_TAILS, 'closed'],
    [OPEN_TAILS, 'open'],
    [CONDITION_TAILS, 'conditional'],
  ] as const) {
    for (const tail of tails) {
      const end = phraseEnd(line.short, at, tail)
      if (end) return { end, kind }
    }
  }
  return undefined
}

function phraseEnd(words: readonly Word[], at: number, phrase: string): number | undefined {
  const keys = phrase.split(' ')
  return keys.every((key, index) => words[at + index]?.key === key) ? at + keys.length : undefined
}
