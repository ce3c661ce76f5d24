import { daysBetween } from './calendar.ts'
import { type Deadline, isLate, type PlainDate } from './deadline.ts'
import { nextOccurrence } from './recurrence.ts'

/** Where an obligation stands. `reported`: said to be done, waiting for the standing agency to confirm. */
export type Status = 'not-started' | 'in-progress' | 'reported' | 'done' | 'paused' | 'dropped'

export type Involvement = 'lead' | 'coordinating'

export const OPEN: readonly Status[] = ['not-started', 'in-progress', 'paused']

/** Ended or in the standing agency's hands: nothing is owed by the agency now. */
export const isOpen = (status: Status): boolean => OPEN.includes(status)

/** The second axis: always printed beside the status, since "overdue" alone says too little. */
export type Timing =
  | { kind: 'late'; days: number }
  | { kind: 'due'; on: PlainDate; days: number }
  | { kind: 'on-time' }
  | { kind: 'finished-late'; days: number }
  | { kind: 'waiting-event' }
  | { kind: 'undated' }

export type Progress = {
  status: Status
  percent: number | null
  /** The obligation's own due date: the plan's, an extension's, or a declared event's. */
  dueOn: PlainDate | null
  /** The day that decides on time or late once it is reported done. */
  completedOn: PlainDate | null
}

/** On time or late, counted in days, as of `today`. Nobody is late for what has no date. */
export function timing(progress: Progress, deadline: Deadline, today: PlainDate): Timing {
  const { dueOn, completedOn, status } = progress
  if (status === 'reported' || status === 'done') {
    const late = dueOn && completedOn && isLate(dueOn, completedOn)
    return late ? { kind: 'finished-late', days: daysBetween(dueOn, completedOn) } : { kind: 'on-time' }
  }
  if (dueOn && isLate(dueOn, today) && status !== 'paused' && status !== 'dropped') {
    return { kind: 'late', days: daysBetween(dueOn, today) }
  }
  const next = nextDay(dueOn, deadline, today)
  if (next) return { kind: 'due', on: next, days: daysBetween(today, next) }
  return { kind: deadline.kind === 'event' && !dueOn ? 'waiting-event' : 'undated' }
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
