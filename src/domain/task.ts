import { compareDays, daysBetween } from './calendar.ts'
import { type Deadline, isLate, type PlainDate } from './deadline.ts'
import { nextOccurrence } from './recurrence.ts'

/** Where an obligation stands. `reported`: said to be done, waiting for the standing agency to confirm. */
export type Status = 'not-started' | 'in-progress' | 'reported' | 'done' | 'paused' | 'dropped'

export type Involvement = 'lead' | 'coordinating'

export const OPEN: readonly Status[] = ['not-started', 'in-progress', 'paused']

/** Ended or in the standing agency's hands: nothing is owed by the agency now. */
export const isOpen = (status: Status): boolean => OPEN.includes(status)

/** What an agency waits for while nothing is owed by it: nobody is late in the meantime. */
export type Stop = 'confirmation' | 'extension' | 'obstacle' | 'event' | 'focal-point'

/** The second axis: always printed beside the status, since "overdue" alone says too little. */
export type Timing =
  | { kind: 'late'; days: number }
  | { kind: 'due'; on: PlainDate; days: number }
  /** Past its date, but not late: the clock stands. */
  | { kind: 'stopped'; by: Exclude<Stop, 'confirmation' | 'event'> }
  | { kind: 'on-time' }
  | { kind: 'finished-late'; days: number }
  | { kind: 'waiting-event' }
  | { kind: 'undated' }

/** First and last day, both counted; without a last one it goes on. */
export type Stretch = { from: PlainDate; to: PlainDate | null }

export type Progress = {
  status: Status
  percent: number | null
  /** The obligation's own due date: the plan's, an extension's, or a declared event's. */
  dueOn: PlainDate | null
  /** The day that decides on time or late once it is reported done. */
  completedOn: PlainDate | null
  /** Days after the due date on which the clock stood. */
  stoppedDays: number
  /** An obstacle waits for its answer. */
  blocked: boolean
  /** The extension that waits for its decision. */
  extension: object | null
  /** When somebody could report for the agency. */
  attended: readonly Stretch[]
}

/** What stops the clock today, if anything does. */
export function stopOf(progress: Progress, deadline: Deadline, today: PlainDate): Stop | undefined {
  if (progress.status === 'reported') return 'confirmation'
  if (progress.extension) return 'extension'
  if (progress.blocked) return 'obstacle'
  if (deadline.kind === 'event' && !progress.dueOn) return 'event'
  return progress.attended.some((stretch) => covers(stretch, today)) ? undefined : 'focal-point'
}

const covers = ({ from, to }: Stretch, day: PlainDate): boolean =>
  compareDays(from, day) <= 0 && (to === null || compareDays(day, to) <= 0)

/** The day after which lateness counts: the due date and the days on which the clock stood after it. */
export const countedDue = ({ dueOn, stoppedDays }: Pick<Progress, 'dueOn' | 'stoppedDays'>) =>
  dueOn?.add({ days: stoppedDays }) ?? null

/** On time or late, counted in days, as of `today`. Nobody is late for what has no date, or while the clock stands. */
export function timing(progress: Progress, deadline: Deadline, today: PlainDate): Timing {
  const { completedOn, status } = progress
  const due = countedDue(progress)
  if (status === 'reported' || status === 'done') {
    const late = due && completedOn && isLate(due, completedOn)
    return late ? { kind: 'finished-late', days: daysBetween(due, completedOn) } : { kind: 'on-time' }
  }
  if (due && isLate(due, today) && status !== 'paused' && status !== 'dropped') {
    const by = stopOf(progress, deadline, today)
    if (by && by !== 'confirmation' && by !== 'event') return { kind: 'stopped', by }
    return { kind: 'late', days: daysBetween(due, today) }
  }
  const next = nextDay(due, deadline, today)
  if (next) return { kind: 'due', on: next, days: daysBetween(today, next) }
  return { kind: deadline.kind === 'event' && !due ? 'waiting-event' : 'undated' }
}

/** A time the clock stood: it began on `from` and ended on `to`, so that the day after `from` is its first. */
export type Stood = { from: PlainDate; to: PlainDate }

/** Days after the due date, up to `until`, on which the clock stood; times that overlap count once. */
export function stoodDays(dueOn: PlainDate, stood: readonly Stood[], until: PlainDate): number {
  let reached = dueOn
  let days = 0
  for (const { from, to } of [...stood].sort((a, b) => compareDays(a.from, b.from))) {
    const begins = compareDays(from, reached) > 0 ? from : reached
    const ends = compareDays(to, until) > 0 ? until : to
    if (compareDays(ends, begins) <= 0) continue
    days += daysBetween(begins, ends)
    reached = ends
  }
  return days
}

/** When nobody could report for the agency, from `since` until `until`. */
export function unattended(attended: readonly Stretch[], since: PlainDate, until: PlainDate): Stood[] {
  const gaps: Stood[] = []
  let reached: PlainDate | null = since
  for (const { from, to } of [...attended].sort((a, b) => compareDays(a.from, b.from))) {
    if (reached === null) return gaps
    if (compareDays(from, reached) > 0) gaps.push({ from: reached, to: from })
    if (to === null || compareDays(to, reached) > 0) reached = to
  }
  return reached === null ? gaps : [...gaps, { from: reached, to: until }]
}

/** The next day something is expected: the due date, a milestone or an occurrence, whichever comes first. */
export function nextDay(
  dueOn: PlainDate | null,
  deadline: Deadline,
  today: PlainDate,
): PlainDate | undefined {
  const coming = deadline.milestones.map((milestone) => milestone.dueOn)
  if (dueOn) coming.push(dueOn)
  if (deadline.kind === 'recurring') {
    const next = nextOccurrence(deadline.rule, today)
    if (next) coming.push(next)
  }
  return coming.filter((day) => !isLate(day, today)).sort((a, b) => daysBetween(b, a))[0]
}

/** What people type for a task: the plan's short code and the number, H19. */
export const reference = (planCode: string, number: string): string => `${planCode}${number}`

export type TaskRef =
  | { kind: 'obligation'; id: number }
  | { kind: 'number'; planCode: string | undefined; number: string }

/** `H19`, `h 2.8`, `#19`, `19` or `@123` (an obligation, as buttons name it) → what it refers to. */
export function parseReference(typed: string): TaskRef | undefined {
  const byId = /^@(\d{1,9})$/.exec(typed)
  if (byId) return { kind: 'obligation', id: Number(byId[1]) }
  const byNumber = /^#?([a-zđ]{0,6})[ .]?(\d{1,5}(?:\.\d{1,3}){0,3})$/iu.exec(typed.trim())
  if (!byNumber) return undefined
  const planCode = byNumber[1]?.toUpperCase()
  return { kind: 'number', planCode: planCode || undefined, number: String(byNumber[2]) }
}
