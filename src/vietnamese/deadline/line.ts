import { MAX_LENGTH, restored, tidy } from '../normalize.ts'
import { stripTones } from '../tones.ts'
import { digitsForQuarters, digitsForWords, plainWord, withoutSpelling } from './numerals.ts'
import { repairDigits, repairWords } from './ocr.ts'
import type { Token } from './types.ts'

/**
 * A phrase made ready for the rules: toneless lower case, single spaces, digits for number words, dates glued
 * (`15 / 12` → `15/12`), other signs set apart by spaces.
 */
export type Line = {
  text: string
  /** Letters had to be repaired as a scanner's misreadings. */
  ocr: boolean
  /** The words of the original phrase behind a stretch of the line. */
  words: (start: number, end: number) => string
}

export function lineOf(phrase: string): Line {
  const source = tidy(phrase.slice(0, MAX_LENGTH)).slice(0, MAX_LENGTH)
  const read = tokensOf(source)
  const worded = repairWords(digitsForWords(withoutSpelling(withoutEdges(read.tokens))))
  const numbered = digitsForQuarters(worded.tokens)
  const places: { at: number; token: Token }[] = []
  let text = ''
  numbered.tokens.forEach((token, at) => {
    if (at > 0 && !isGlued(numbered.tokens, at)) text += ' '
    places.push({ at: text.length, token })
    text += token.plain
  })
  const words = (start: number, end: number): string => {
    const inside = places.filter(({ at, token }) => at < end && at + token.plain.length > start)
    return source.slice(inside[0]?.token.start ?? 0, inside.at(-1)?.token.end ?? 0)
  }
  return { text, ocr: read.repaired || worded.repaired || numbered.repaired, words }
}

const OPENING = /^(?:["'([*•+.,;:-]|da|vang|thua|ok|oke)$/
const CLOSING = /^(?:[\])"'.,;:!?]|a|ah|nhe|nha|nhi|ne)$/

/** Without the bullets, brackets, quotes and politeness around a phrase. */
function withoutEdges(tokens: readonly Token[]): Token[] {
  const from = tokens.findIndex(({ plain }) => !OPENING.test(plain))
  const to = tokens.findLastIndex(({ plain }) => !CLOSING.test(plain))
  return from < 0 ? [] : tokens.slice(from, to + 1)
}

function tokensOf(source: string): { tokens: Token[]; repaired: boolean } {
  let repaired = false
  const read = restored(source)
  const tokens = read.flatMap((word, at) => {
    const isBeforeSlash = /^ ?[/.-] ?\d/.test(source.slice(word.end, word.end + 4))
    // After "quý" (or within "quý I - II") an I is a Roman numeral.
    const isNumeral = /(?:^quy|^q|q\.|[iv1-4]-)$/.test(lastWords(read, at))
    const digits = isNumeral ? word.meant : repairDigits(word.meant, isBeforeSlash)
    if (digits !== word.meant) repaired = true
    return split(digits).map((part) => tokenOf(part, word.start, word.end))
  })
  return {
    tokens: tokens.filter(({ plain }, at) => plain !== '.' || tokens[at - 1]?.plain !== 'q'),
    repaired,
  }
}

/** The word before the one at `at`, with the one before that if it is a sign ("q.", "i-"). */
function lastWords(read: readonly { meant: string }[], at: number): string {
  const word = plainWord(read[at - 1]?.meant.toLowerCase() ?? '')
  return word === '.' || word === '-' ? plainWord(read[at - 2]?.meant.toLowerCase() ?? '') + word : word
}

function tokenOf(word: string, start: number, end: number): Token {
  const toned = word.toLowerCase()
  return { toned, plain: plainWord(toned), capital: word !== toned, start, end }
}

const WORD_NUMBER = /^(tháng|thang|thg|th|quý|quy|quí|ngày|ngay|năm|nam|thứ|thu|tuần|tuan|q)(\d{1,4})$/iu
const NUMBER_WORD = /^(\d{1,4})(ngày|ngay|tuần|tuan|tháng|thang|năm|nam|giờ|gio|hôm|hom|tiếng|t\d{1,2})$/iu

/** Words of time that lost the space between them, without tones. */
const RUN_TOGETHER =
  /^(truoc|hang|cuoi|dau|giua|trong|hoan|thuong|dinh|den|het)(ngay|thang|quy|nam|tuan|thanh|xuyen|ky)$/

/** `tháng12` → `tháng`, `12`; `trướcngày` and `làm việc` (an abbreviation in full) → two words. */
function split(word: string): string[] {
  const quarter = /^q(i{1,3}|iv|\d)$/i.exec(word)?.[1]
  if (quarter) return ['quý', quarter]
  const joined = RUN_TOGETHER.exec(plainWord(word.toLowerCase()))
  if (joined) return [joined[1] ?? '', joined[2] ?? '']
  const parts = WORD_NUMBER.exec(word) ?? NUMBER_WORD.exec(word)
  const found = parts ? [parts[1] ?? '', parts[2] ?? ''] : word.split(' ')
  return found.map((part) => (/^q$/i.test(part) && parts ? 'quý' : part))
}

const DIGITISH = /^(?:\d+|t\d{1,2}|\d+[a-z]*)$/
const UNIT = /^(?:ngay|tuan|thang|quy|nam|lan)$/

function isGlued(tokens: Token[], at: number): boolean {
  return sticks(tokens, at) || (tokens[at - 1]?.plain !== '%' && sticks(tokens, at - 1))
}

/** Does the sign at `at` belong to both its neighbours (15/12, 10-12, 5.9, 17:00, T+3, 826/QĐ)? */
function sticks(tokens: Token[], at: number): boolean {
  const [left, sign, right] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!left || !sign) return false
  if (sign.plain === '%') return /\d$/.test(left.plain)
  if (!right || !/^[/\-.:+,]$/.test(sign.plain)) return false
  const touches = left.end === sign.start && sign.end === right.start
  const digits = DIGITISH.test(left.plain) && /^\d/.test(right.plain)
  if (sign.plain === '+') return /^[tdn]$/.test(left.plain) && /^\d/.test(right.plain)
  if (/^[.:,]$/.test(sign.plain)) return touches && (digits || (sign.plain === '.' && left.plain === 't'))
  // 15/12-20/12 is two dates, not one number.
  if (sign.plain === '-' && tokens[at - 2]?.plain === '/') return false
  if (digits) return true
  return touches && !UNIT.test(right.plain) && (sign.plain === '-' || /\d/.test(stripTones(left.plain)))
}
