import { Temporal } from 'temporal-polyfill'
import type { Calendar } from '../domain/calendar.ts'
import { nextOccurrence } from '../domain/recurrence.ts'
import { readDeadline } from './deadline.ts'
import { plain } from './normalize.ts'

/** A time of the local clock, once or again and again (`rule`: RFC 5545 parts; `at` is the first time). */
export type Moment = { at: Temporal.PlainDateTime; rule: string | null }

export type Now = { local: Temporal.PlainDateTime; calendar: Calendar; standard: Temporal.PlainTime }

/**
 * "lúc 8h mai", "thứ 2 hằng tuần", "24/11": when something is to be said, never in the past. A day without a time means
 * `standard`. Undefined when there is more in the words, or nothing to come.
 */
export function readMoment(words: string, { local, calendar, standard }: Now): Moment | undefined {
  const today = local.toPlainDate()
  const read = readDeadline(words, today, { calendar })
  if (
    unread(
      words,
      read.because.map((each) => each.words),
    )
  )
    return undefined
  const time = read.dueTime ? Temporal.PlainTime.from(read.dueTime) : standard
  const isPast = (at: Temporal.PlainDateTime) => Temporal.PlainDateTime.compare(at, local) <= 0
  if (read.rule) {
    const first = nextOccurrence(read.rule, today)
    const at = first?.toPlainDateTime(time)
    const next = at && isPast(at) ? nextOccurrence(read.rule, today.add({ days: 1 })) : first
    return next ? { at: next.toPlainDateTime(time), rule: read.rule } : undefined
  }
  if (!read.due) return undefined
  const at = read.due.toPlainDateTime(time)
  if (!isPast(at)) return { at, rule: null }
  // "lúc 8h" said at nine is meant for tomorrow.
  const isBareTime = read.due.equals(today) && /^(?:luc |vao )?\S+$/.test(plain(words))
  return isBareTime ? { at: at.add({ days: 1 }), rule: null } : undefined
}

const JOINTS = new Set(['luc', 'vao', 'hen', 'gui', 'ngay', 'tu', 'at', 'on', 'sang', 'chieu', 'toi', 'nay'])

/** A due date is no time to send at. */
const DUE = 'han'

/** Words no rule of the reading rests on. */
function unread(words: string, used: string[]): boolean {
  const known = new Set(used.flatMap((each) => plain(each).split(' ')))
  return plain(words)
    .split(' ')
    .some((word) => word === DUE || (!known.has(word) && !JOINTS.has(word)))
}
