import { findClass } from '../agencies.ts'
import { NUDGE } from '../clues/admin.ts'
import { phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { tasksNamed } from '../subject.ts'
import type { Slots } from '../types.ts'
import { lastDay, pastDay } from '../when.ts'
import { because } from './reason.ts'
import { remainder } from './remainder.ts'
import { taskSlots } from './tasks.ts'

const REFUSES = phrase('không|từ chối|bác|reject|deny|refuse|decline|chưa')
const AUDIENCES: [string, RegExp][] = [
  ['not_reported', phrase('(?:chưa|không|chậm)~ (?:nộp|gửi|báo cáo|cập nhật|phản hồi)')],
  ['overdue', phrase('quá hạn|trễ hạn|chậm|trễ|quá thời hạn|overdue|late')],
  ['due_soon', phrase('sắp (?:đến|tới|hết) hạn|sắp hạn')],
]
const ABOUT = phrase('(?:về(?: việc)?|rằng|là|nội dung|v/v)')

export function decisionSlots(signals: Signals): Slots {
  const day = signals.dates.findLast((date) => date.kind !== 'length')
  const newDue = day && lastDay(day.text, signals)
  const length = day ? undefined : signals.dates.find((date) => date.kind === 'length')
  const reason = because(signals)
  return {
    ...taskSlots(signals),
    ...(signals.agency && { agency: signals.agency.name }),
    decision: REFUSES.test(signals.folded) ? 'reject' : 'approve',
    ...(day && { newDueText: day.text }),
    ...(newDue && { newDue }),
    ...(length && { extendBy: length.text }),
    ...(reason && { reason }),
  }
}

/** An event is tied to the task that waits for it, when the tasks at hand show which one. */
export function eventSlots(signals: Signals): Slots {
  const day = signals.dates.find((date) => date.kind === 'day')
  const eventDate = day && pastDay(day.text, signals)
  const task = taskSlots(signals)
  const subject = remainder(signals, [...(day ? [day] : []), ...signals.refs.spans])
  const named = subject && Object.keys(task).length === 0 ? quotedName(subject, signals) : {}
  return { ...task, ...named, ...(eventDate && { eventDate }) }
}

/** The longest run of words of the sentence that is part of exactly one task's title. */
function quotedName(subject: string, { context }: Signals): Slots {
  const words = subject.split(/\s+/).slice(0, 24)
  for (let length = Math.min(8, words.length); length >= 3; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const matches = tasksNamed(words.slice(at, at + length).join(' '), context.tasks ?? [], 1)
      if (matches.length === 1 && matches[0]) return { taskNo: matches[0].number }
    }
  }
  return {}
}

export function nudgeSlots(signals: Signals): Slots {
  const { agency, agencyClass, folded, isOwn } = signals
  const state = AUDIENCES.find(([, pattern]) => pattern.test(folded))?.[0]
  const who =
    agency?.name ?? state ?? (agencyClass === 'all' ? 'all' : agencyClass) ?? (isOwn ? '@me' : 'all')
  const from = messageStart(signals, state !== undefined)
  const messageText = from === undefined ? undefined : messageFrom(signals, from)
  return {
    ...taskSlots(signals),
    audience: who,
    ...(state && agencyClass && agencyClass !== 'all' && { agencyClass }),
    ...(signals.period && { period: signals.period }),
    ...(messageText && { messageText }),
  }
}

/** As written; a bare reference is no message. */
function messageFrom(signals: Signals, from: number): string | undefined {
  const { words, refs } = signals
  if (refs.spans.length > 0 && !remainder(signals, [{ from: 0, to: from }, ...refs.spans])) return undefined
  return words.slice(from, words.core.to).replace(/^[\s,:.-]+/, '') || undefined
}

/** After a colon, else after "về", else after those it is for; a state ("quá hạn") that picks them out is no message. */
function messageStart({ agency, words, folded, core }: Signals, isByState: boolean): number | undefined {
  const colon = folded.indexOf(':', words.core.from)
  if (colon >= 0) return colon + 1
  const about = ABOUT.exec(folded)
  if (about) return about.index + about[0].length
  if (isByState) return undefined
  const order = NUDGE.exec(core)
  const group = findClass(folded)
  return Math.max(agency?.to ?? 0, group?.to ?? 0, order ? words.core.from + order[0].length : 0) || undefined
}
