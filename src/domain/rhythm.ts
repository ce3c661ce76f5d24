import { type Calendar, daysBetween, nextWorkingDay, previousWorkingDay } from './calendar.ts'
import type { PlainDate } from './deadline.ts'
import { type ReportCycle, reportPeriod } from './period.ts'
import { isWithin, type Planned, type Span } from './reminder.ts'

const REPORT_AHEAD_WORKING_DAYS = 3

/** Prompts of the periodic report: three working days before its last day, and the last working day itself. */
export function reportSlots(cycle: ReportCycle, span: Span): Planned[] {
  const { to: last } = reportPeriod(cycle, span.day)
  const before = workingDaysBefore(last, REPORT_AHEAD_WORKING_DAYS, span.calendar)
  const slots = [
    { dueOn: last, stage: -REPORT_AHEAD_WORKING_DAYS, day: before },
    { dueOn: last, stage: 0, day: previousWorkingDay(last, span.calendar) },
  ].filter(({ day }) => isWithin(day, span))
  const said = slots.at(-1)
  return slots.map((slot) => ({ ...slot, skipped: slot === said ? null : 'downtime' }))
}

function workingDaysBefore(day: PlainDate, count: number, calendar: Calendar): PlainDate {
  let reached = day
  for (let left = count; left > 0; left--) {
    reached = previousWorkingDay(reached.subtract({ days: 1 }), calendar)
  }
  return reached
}

/** The Monday of a week whose first working day falls into the span. */
export function weekOpening(span: Span): PlainDate | undefined {
  const monday = span.day.subtract({ days: span.day.dayOfWeek - 1 })
  return isWithin(nextWorkingDay(monday, span.calendar), span) ? monday : undefined
}

/** The first day of a quarter whose first working day falls into the span. */
export function quarterOpening(span: Span): PlainDate | undefined {
  const { day } = span
  const first = day.with({ month: day.month - ((day.month - 1) % 3), day: 1 })
  return isWithin(nextWorkingDay(first, span.calendar), span) ? first : undefined
}

const THURSDAY = 4

/** Whether the day in the middle of a week falls into the span: its Thursday, or the next working day of that week. */
export function midweekOpening(span: Span): boolean {
  const monday = span.day.subtract({ days: span.day.dayOfWeek - 1 })
  const middle = nextWorkingDay(monday.add({ days: THURSDAY - 1 }), span.calendar)
  return isWithin(middle, span) && daysBetween(monday, middle) < 7
}
