import type { Calendar } from '../../domain/calendar.ts'
import type { PlainDate } from '../../domain/deadline.ts'
import { type Reading, readDeadline } from '../../vietnamese/deadline.ts'
import { plain } from '../../vietnamese/normalize.ts'

export type LeadingDate = {
  day: PlainDate
  /** The words that name it, as typed. */
  phrase: string
  /** What follows them: a reason, an answer. */
  rest: string
  /** Looser in speech than in law: asked about before it is stored. */
  isDoubtful: boolean
}

type When = {
  today: PlainDate
  calendar: Calendar
  /** What "lùi 10 ngày" counts from. */
  base?: PlainDate | undefined
}

const MOST_WORDS = 14
const CAUSE = /^(?:(?:vì|do|bởi vì|bởi|lý do|lí do|because)(?:\s+là)?\s*:?\s+|[\s,;:.–-]+)/iu
const BEFORE_CAUSE = /\s(?=(?:vì|do|bởi|lý do|lí do|because)[\s:])/iu
const LENGTH =
  /^(?:\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|nua) ?(?:ngay|tuan|thang|quy|nam|days?|weeks?|months?)\b/
const BEFORE_A_DAY = /^(?:(?:den|toi|sang|qua|het|vao|la|ngay|cho|until|by|to|on) )*/

/** `thứ 6 tuần sau chờ hướng dẫn` → the day, the words that name it and the rest; undefined when no one day is named first. */
export function leadingDate(words: string, when: When): LeadingDate | undefined {
  const quoted = /^"([^"]*)"\s*(.*)$/s.exec(words.trim())
  if (quoted) return found(quoted[1] ?? '', quoted[2] ?? '', when)
  const [head = '', ...because] = words.trim().split(BEFORE_CAUSE)
  const parts = head.split(/\s+/)
  const after = [...because]
  const whole = read(parts.slice(0, MOST_WORDS).join(' '), when)
  for (let count = 1; count <= Math.min(parts.length, MOST_WORDS); count++) {
    const phrase = parts.slice(0, count).join(' ')
    if (same(read(phrase, when), whole)) {
      return found(phrase, [parts.slice(count).join(' '), ...after].filter(Boolean).join(' '), when)
    }
  }
  return undefined
}

function found(phrase: string, rest: string, when: When): LeadingDate | undefined {
  const reading = read(phrase, when)
  if (!reading.due || !startsThere(phrase, reading)) return undefined
  return { day: reading.due, phrase, rest: rest.replace(CAUSE, '').trim(), isDoubtful: reading.ambiguous }
}

/** A bare length ("10 ngày làm việc") is one to add. */
function read(phrase: string, { today, calendar, base }: When): Reading {
  const asked = LENGTH.test(plain(phrase)) ? `thêm ${phrase}` : phrase
  return readDeadline(asked, today, { calendar, base })
}

/** Not merely somewhere in the words: "lưu ý báo cáo trước 15/12" names no day to extend to. */
function startsThere(phrase: string, { because }: Reading): boolean {
  const without = (text: string) =>
    `${plain(text)} `
      .replace(/^them /, '')
      .replace(BEFORE_A_DAY, '')
      .trim()
  const first = because.find(({ words }) => without(words))
  return first !== undefined && without(phrase).startsWith(without(first.words))
}

const same = (one: Reading, other: Reading): boolean =>
  one.due !== null &&
  other.due?.equals(one.due) === true &&
  JSON.stringify(one.because) === JSON.stringify(other.because)
