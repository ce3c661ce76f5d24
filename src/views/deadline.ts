import type { ObligationRow } from '../db/obligations.ts'
import { type PlainDate, strictLastDay } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { day } from './words.ts'

/** How the bot understood the printed phrase; the obligation's own date once it was extended or declared. */
export function deadlineText(t: Texts, row: ObligationRow, nextOn: PlainDate | undefined): string {
  const { deadline } = row.task
  const { dueOn, originalDueOn } = row
  if (dueOn && originalDueOn && !dueOn.equals(originalDueOn)) {
    return t('task-deadline-extended', { day: day(dueOn), original: day(originalDueOn) })
  }
  switch (deadline.kind) {
    case 'date':
      return dateText(t, deadline)
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

type DateDeadline = Extract<ObligationRow['task']['deadline'], { kind: 'date' }>

function dateText(t: Texts, { dueOn, boundary, from }: DateDeadline): string {
  if (boundary === 'before') {
    return t('task-deadline-before', { day: day(dueOn), last: day(strictLastDay(dueOn, boundary)) })
  }
  return from
    ? t('task-deadline-from', { from: day(from), day: day(dueOn) })
    : t('task-deadline-by', { day: day(dueOn) })
}
