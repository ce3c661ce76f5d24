import { compareDays } from '../../../domain/calendar.ts'
import { phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { tasksNamed } from '../subject.ts'
import type { Slots } from '../types.ts'
import { lastDay, whenIs } from '../when.ts'
import { because } from './reason.ts'
import { remainder } from './remainder.ts'
import { taskSlots } from './tasks.ts'

const REFUSES = phrase('không|từ chối|bác|reject|deny|refuse|decline|chưa')
const AUDIENCES: [string, RegExp][] = [
  ['not_reported', phrase('(?:chưa|không|chậm)~ (?:nộp|gửi|báo cáo|cập nhật|phản hồi)')],
  ['overdue', phrase('quá hạn|trễ hạn|chậm|trễ|quá thời hạn|overdue|late')],
  ['due_soon', phrase('sắp (?:đến|tới|hết) hạn|sắp hạn')],
]
const INTO = /[:]\s*|,\s*/
const ABOUT = phrase('(?:về(?: việc)?|rằng|là|nội dung|v/v)')

export function decisionSlots(signals: Signals): Slots {
  const day = signals.dates.findLast((date) => date.kind !== 'length')
  const newDue = day && lastDay(day.text, signals)
  const reason = because(signals)
  return {
    ...taskSlots(signals),
    ...(signals.agency && { agency: signals.agency.name }),
    decision: REFUSES.test(signals.folded) ? 'reject' : 'approve',
    ...(day && { newDueText: day.text }),
    ...(newDue && { newDue }),
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

/** What has happened lies behind: without a year the last such day is meant. */
function pastDay(text: string, signals: Signals): string | undefined {
  const day = whenIs(text, signals)?.to
  if (!day || /20\d\d/.test(text) || compareDays(day, signals.today) <= 0) return day?.toString()
  return day.subtract({ years: 1 }).toString()
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
  const { agency, agencyClass, folded, words, isOwn } = signals
  const { core } = words
  const state = AUDIENCES.find(([, pattern]) => pattern.test(folded))?.[0]
  const who =
    agency?.name ?? state ?? (agencyClass === 'all' ? 'all' : agencyClass) ?? (isOwn ? '@me' : 'all')
  const after = Math.max(agency?.to ?? 0, core.from)
  const colon = INTO.exec(folded.slice(after))
  const about = ABOUT.exec(folded)
  const from = folded.includes(':')
    ? folded.indexOf(':') + 1
    : about
      ? about.index + about[0].length
      : colon
        ? after + colon.index + 1
        : after
  const messageText =
    from > core.from ? remainder(signals, [{ from: 0, to: from }, ...signals.refs.spans]) : undefined
  return {
    ...taskSlots(signals),
    audience: who,
    ...(state && agencyClass && agencyClass !== 'all' && { agencyClass }),
    ...(signals.period && { period: signals.period }),
    ...(messageText && { messageText }),
  }
}
