import { addWorkingDays, type Calendar, compareDays } from './calendar.ts'
import type { PlainDate } from './deadline.ts'

/** A plan's rule of extending: how many working days before the due date to ask, and how often it may be granted. */
export type ExtensionRule = { leadDays: number; most: number }

/** Asked with fewer working days left than the plan wants. */
export function isAskedLate(
  askedOn: PlainDate,
  dueOn: PlainDate,
  { leadDays }: ExtensionRule,
  calendar: Calendar,
): boolean {
  return compareDays(addWorkingDays(askedOn, leadDays, calendar), dueOn) > 0
}
