import { stripTones } from '../../vietnamese/tones.ts'
import type { Line } from '../agencies/words.ts'
import { type Opening, opensDeadline, opensPlainDeadline } from '../phrases.ts'

/** How a line break reads in a document: `kept` when wrapped lines keep the blank at their end, so that a cell's end is known. */
export type LineBreaks = 'kept' | 'lost'

/** A place in a row's text where one cell may end and another begin. */
export type Place = {
  /** Offset in the text, and index of the short word that begins there. */
  at: number
  word: number
  /** What speaks for a cell beginning here, and for one ending here. */
  startWorth: number
  endWorth: number
  opensDeadline: Opening
  /** Places before this one where a time begins with a capital, outside brackets. */
  times: number
  /** Brackets and quotes open up to here. */
  brackets: number
  quotes: number
  /** Finished lines before the gap that leads here, and with it. */
  breaksBefore: number
  breaks: number
}

const MOST_PLACES = 160
const UNLIKELY = -6

// Words no phrase ends with, and words that seldom end one.
const DANGLING = /(^|\s)(và|hoặc|với|của|cho|tại|giữa|các|những|nhằm|bởi|thuộc)$/u
const UNFINISHED =
  /(^|\s)(từ|trong|trên|về|theo|do|bằng|là|để|qua|cùng|gửi|tới|như|từ ngày|phục vụ|phối hợp|Sở|Bộ|Cục|Ban|Hội|Viện|Văn phòng|Trung tâm|Ủy ban|UBND)$/u
/** What the number of a date, an article or a name follows. */
const BEFORE_NUMBER =
  /(^|\s)(ngày|tháng|năm|quý|từ|đến|trước|mốc|số|khu vực|quận|điều|khoản|đề án|cấp|loại|các|-|–|và)$/iu
const NUMERAL = /^[IVX]+(?![\p{L}])/u
/** A verb right before a time is part of the same phrase. */
const BEFORE_TIME = /(hoàn thành|thực hiện|triển khai|ban hành|xong|trước|đến|từ|trong)$/iu

/** Every place where a cell may begin, in order: the text's start first, its end last. */
export function placesOf(line: Line, breaks: LineBreaks): Place[] {
  const flat = flatten(line.text)
  const places = [{ ...placeAt(line, flat, 0, 0), startWorth: 0, endWorth: 0 }]
  for (const [index, word] of line.short.entries()) {
    const before = line.short[index - 1]
    if (!before || before.start === word.start || places.length > MOST_PLACES) continue
    const gap = line.text.slice(before.end, word.start)
    if (!/\s/.test(gap)) continue
    const opening = /\S*$/.exec(gap)?.[0] ?? ''
    const first = line.text.slice(word.start, word.start + 5)
    const startWorth = breakWorth(gap, breaks) + initialWorth(opening, first, line.text.slice(0, before.end))
    if (startWorth > UNLIKELY)
      places.push({ ...placeAt(line, flat, word.start - opening.length, index), startWorth })
  }
  places.push(placeAt(line, flat, line.text.length, line.short.length))
  return countSigns(line.text, places, breaks)
}

/** The text without tones and case, letter for letter; undefined in the rare case that letters do not match one to one. */
function flatten(text: string): string | undefined {
  const flat = stripTones(text.toLowerCase()).replace(/\s/g, ' ')
  return flat.length === text.length ? flat : undefined
}

function placeAt(line: Line, flat: string | undefined, at: number, word: number): Place {
  const endWorth = ending(
    line.text
      .slice(Math.max(0, at - 40), at)
      .trimEnd()
      .replace(/\s+/g, ' '),
  )
  const opens = flat
    ? opensPlainDeadline(flat.slice(at, at + 160).replace(/ {2,}/g, ' '))
    : opensDeadline(line.text.slice(at, at + 160))
  return {
    at,
    word,
    startWorth: 0,
    endWorth,
    opensDeadline: opens,
    times: 0,
    brackets: 0,
    quotes: 0,
    breaksBefore: 0,
    breaks: 0,
  }
}

/** A cell ends with a finished phrase: no comma, no preposition. */
function ending(before: string): number {
  return (
    (/[,;:(–-]$/.test(before) ? -8 : 0) + (DANGLING.test(before) ? -11 : UNFINISHED.test(before) ? -6 : 0)
  )
}

function initialWorth(opening: string, first: string, before: string): number {
  const isNumber = /^\d/.test(first) || NUMERAL.test(first)
  if (isNumber && BEFORE_NUMBER.test(before.slice(-12))) return -8
  if (/["“'‘(]/.test(opening) || /^\p{Lu}/u.test(first)) return 1
  return isNumber ? 0 : -5
}

/** What a gap between words says for a cell ending there. */
function breakWorth(gap: string, breaks: LineBreaks): number {
  const space = gap.match(/\s+/g)?.find((run) => run.includes('\n'))
  if (!space) return 0
  if (breaks === 'lost') return /\n\s*\n/.test(space) ? 1.5 : 1
  return space.startsWith('\n') ? 3 : -8
}

function countSigns(text: string, places: Place[], breaks: LineBreaks): Place[] {
  const signs = { brackets: 0, quotes: 0, breaks: 0, times: 0 }
  let at = 0
  for (const place of places) {
    const printed = text.slice(at, place.at).trimEnd().length
    const end = at + printed
    for (; at < place.at; at++) {
      if (at === end) place.breaksBefore = signs.breaks
      const sign = text[at]
      if (sign === '(') signs.brackets++
      else if (sign === ')') signs.brackets--
      else if (sign === '“') signs.quotes++
      else if (sign === '”') signs.quotes--
      else if (sign === '\n' && breaks === 'kept' && /\S/.test(text[at - 1] ?? '')) signs.breaks++
    }
    if (end >= place.at) place.breaksBefore = signs.breaks
    Object.assign(place, signs)
    if (signs.brackets === 0 && isTime(text, place)) signs.times++
  }
  return places
}

/** A time that begins with a capital and goes with nothing before it. */
function isTime(text: string, place: Place): boolean {
  if (place.opensDeadline < 2 || place.endWorth < 0) return false
  return (
    /^\p{Lu}/u.test(text.slice(place.at, place.at + 2)) &&
    !BEFORE_TIME.test(text.slice(0, place.at).trimEnd().slice(-16))
  )
}
