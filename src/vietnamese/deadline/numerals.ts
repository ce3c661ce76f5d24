import { numberInWords } from '../numberwords.ts'
import { stripTones } from '../tones.ts'
import type { Token } from './types.ts'

const UNIT = new Set(['ngay', 'tuan', 'thang', 'quy', 'nam', 'gio', 'tieng', 'hom', 'bua', 'lan', 'phut'])
const BEFORE = new Set(['ngay', 'mung', 'thang', 'quy', 'thu', 'lan'])
const WEEKDAYS: Record<string, string> = { hai: '2', ba: '3', tu: '4', nam: '5', sau: '6', bay: '7' }
const NOT_BEFORE_FIVE = new Set(['hang', 'moi', 'cuoi', 'dau', 'giua', 'trong', 'het', 'nhung', 'cac'])

/** Number words beside words of time become digits: `tháng Mười hai` → `thang 12`, `hai tuần` → `2 tuan`. */
export function digitsForWords(tokens: Token[]): Token[] {
  const spoken = tokens.map((token) => token.toned)
  const out: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const named = namedNumber(tokens, at)
    const number = named ? { value: Number(named), length: 1 } : counted(tokens, spoken, at)
    if (!number) {
      out.push(token)
      continue
    }
    const last = tokens[at + number.length - 1] ?? token
    out.push({ ...token, toned: String(number.value), plain: String(number.value), end: last.end })
    at += number.length - 1
  }
  return out
}

/** A figure said again in words, as contracts do, is said once: `07 (bảy) ngày` → `07 ngày`. */
export function withoutSpelling(tokens: Token[]): Token[] {
  const spoken = tokens.map((token) => token.toned)
  let open = -1
  return tokens.filter((token, at) => {
    const length = numberInWords(spoken, at + 1)?.length ?? 0
    const spells = token.plain === '(' && /^\d+$/.test(tokens[at - 1]?.plain ?? '')
    if (spells && length > 0 && tokens[at + 1 + length]?.plain === ')') open = at + 1 + length
    return at > open
  })
}

/** "thứ tư", "tháng tư", "quý tư": ordinals whose word means something else when it stands alone. */
function namedNumber(tokens: Token[], at: number): string | undefined {
  const [before, token, after] = [tokens[at - 1]?.plain, tokens[at], tokens[at + 1]?.plain]
  if (!token || !before) return undefined
  if (before === 'thu') return token.toned === 'tự' ? undefined : WEEKDAYS[token.plain]
  if (before === 'quy') return token.plain === 'tu' ? '4' : undefined
  const isBlank = tokens[at - 2]?.plain === 'ngay' // "ngày … tháng … năm 2026", left to be filled in
  if (before !== 'thang' || isBlank) return undefined
  // "thang sau" without tones is next month; "tháng Sáu" is June. "tháng năm" is May only before a year or in capitals.
  // "9 tháng năm 2027" is nine months, not the ninth of May
  const countsMonths = /^0?[369]$/.test(tokens[at - 2]?.plain ?? '') && tokens[at - 3]?.plain !== 'ngay'
  if (countsMonths && !token.capital) return undefined
  if (token.toned === 'năm') return token.capital || /^20\d\d$/.test(after ?? '') ? '5' : undefined
  return token.plain === 'tu' && token.toned !== 'từ' ? '4' : undefined
}

function counted(tokens: Token[], spoken: string[], at: number) {
  const token = tokens[at]
  if (!token || /^\d/.test(token.plain) || token.toned === 'mốt') return undefined
  const number = numberInWords(spoken, at)
  if (!number || number.value > 100) return undefined
  const before = tokens[at - 1]?.plain ?? ''
  const after = tokens[at + number.length]?.plain ?? ''
  // "ngay mot" without tones is the day after tomorrow rather than the first.
  if (token.toned === 'mot' && before === 'ngay' && after !== 'thang') return undefined
  const isFive = number.length === 1 && token.plain === 'nam'
  if (isFive && (before === '' ? !UNIT.has(after) : NOT_BEFORE_FIVE.has(before) || /\d/.test(before)))
    return undefined
  if (isFive && BEFORE.has(before)) return undefined
  return UNIT.has(after) || BEFORE.has(before) ? number : undefined
}

/** `Q I`: the letter alone before a numeral. */
function isShortQuarter(tokens: Token[], at: number): boolean {
  return tokens[at]?.plain === 'q' && /^(?:i{1,3}|iv|[1-4])$/.test(tokens[at + 1]?.plain ?? '')
}

const ROMAN: Record<string, string> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  iiii: '4',
}
/** What a scanner makes of Roman I, II, III, IV. */
const MISREAD: [RegExp, string][] = [
  [/^[l|!]$/, '1'],
  [/^[il1|]{2}$/, '2'],
  [/^[il1|]{3}$/, '3'],
  [/^[il1|]v$/, '4'],
  [/^h$/, '2'],
]

/** Quarter numerals after "quý" (and along its lists and ranges) become digits; `repaired` when a scanner's reading was. */
export function digitsForQuarters(tokens: Token[]): { tokens: Token[]; repaired: boolean } {
  let repaired = false
  let isOpen = false
  const out = tokens.map((token, at) => {
    const before = tokens[at - 1]?.plain ?? ''
    if (token.plain === 'quy' || isShortQuarter(tokens, at)) {
      isOpen = true
      return { ...token, plain: 'quy' }
    }
    if (isOpen && /^[+&]$/.test(token.plain)) return { ...token, plain: 'va', toned: 'và' }
    if (!isOpen || /^(?:[-,/]|va|den|toi)$/.test(token.plain)) return token
    const isDirect = /^(?:quy|q|-)$/.test(before)
    const misread = isDirect ? MISREAD.find(([shape]) => shape.test(token.plain))?.[1] : undefined
    const roman = isDirect || /^i/.test(token.plain) ? ROMAN[token.plain] : undefined
    const digit = roman ?? misread
    isOpen = digit !== undefined || /^\d$/.test(token.plain)
    if (!digit) return token
    if (!roman) repaired = true
    return { ...token, plain: digit, toned: digit }
  })
  return { tokens: out, repaired }
}

/** Lower case without tones, spelling variants unified (quí → quy, kì → ky, mồng → mung). */
export function plainWord(toned: string): string {
  const plain = stripTones(toned)
  if (plain === 'qui') return 'quy'
  if (plain === 'ki') return 'ky'
  if (toned === 'mồng') return 'mung'
  return TOLD_BY_TONE[toned] ?? plain
}

/** Words that only their tones tell from a time word. */
const TOLD_BY_TONE: Record<string, string> = {
  mốt: 'ngaymot',
  tối: 'buoitoi',
  hạng: 'hangg',
  sáu: '6',
  khí: 'khis',
  chờ: 'choo',
}
