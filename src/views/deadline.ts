import type { ObligationRow } from '../db/obligations.ts'
import { type Deadline, type PlainDate, strictLastDay } from '../domain/deadline.ts'
import { nextDay } from '../domain/task.ts'
import type { Texts } from '../texts.ts'
import { day, weekday } from './words.ts'

/** How the bot understood the printed phrase; the obligation's own date once it was extended or declared. */
export function deadlineText(t: Texts, row: ObligationRow, nextOn: PlainDate | undefined): string {
  const { deadline } = row.task
  const { dueOn, originalDueOn } = row
  if (dueOn && originalDueOn && !dueOn.equals(originalDueOn)) {
    return t('task-deadline-extended', { day: day(dueOn), original: day(originalDueOn) })
  }
  switch (deadline.kind) {
    case 'date':
      return dateText(t, deadline, day)
    case 'ongoing':
      return t('task-deadline-ongoing')
    case 'recurring':
      return nextOn ? t('task-deadline-recurring', { day: day(nextOn) }) : t('task-deadline-recurring-open')
    case 'event':
      return dueOn
        ? t('task-deadline-by', { day: day(dueOn) })
        : t('task-deadline-event', { event: deadline.event })
    case 'unclear':
      return t('task-deadline-unclear')
  }
}

/** How a phrase was understood, before it is anybody's obligation: days with their weekdays, to be checked. */
export function readingText(t: Texts, deadline: Deadline, today: PlainDate): string {
  const named = (date: PlainDate) => weekday(t, date)
  const { milestones } = deadline
  const next = nextDay(null, deadline, today)
  const said =
    deadline.kind === 'recurring' && next
      ? t('task-deadline-recurring', { day: named(next) })
      : deadline.kind === 'date'
        ? dateText(t, deadline, named)
        : undatedText(t, deadline)
  const steps = milestones.map(({ label, dueOn }) => t('task-milestone', { label, day: named(dueOn) }))
  return [said, ...steps].join('; ')
}

function undatedText(t: Texts, deadline: Exclude<Deadline, { kind: 'date' }>): string {
  switch (deadline.kind) {
    case 'ongoing':
      return t('task-deadline-ongoing')
    case 'recurring':
      return t('task-deadline-recurring-open')
    case 'event':
      return t('task-deadline-event', { event: deadline.event })
    case 'unclear':
      return t('task-deadline-unclear')
  }
}

type DateDeadline = Extract<Deadline, { kind: 'date' }>

function dateText(
  t: Texts,
  { dueOn, boundary, from }: DateDeadline,
  day: (date: PlainDate) => string,
): string {
  if (boundary === 'before') {
    return t('task-deadline-before', { day: day(dueOn), last: day(strictLastDay(dueOn, boundary)) })
  }
  return from
    ? t('task-deadline-from', { from: day(from), day: day(dueOn) })
    : t('task-deadline-by', { day: day(dueOn) })
}
