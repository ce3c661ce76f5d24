import { Temporal } from 'temporal-polyfill'
import { type Calendar, isWorkingDay, nextWorkingDay } from './calendar.ts'
import type { PlainDate } from './deadline.ts'

/** When people may be written to unasked, and when the day's reminders go out. */
export type OfficeHours = {
  from: Temporal.PlainTime
  to: Temporal.PlainTime
  remindAt: Temporal.PlainTime
}

export const OFFICE_HOURS: OfficeHours = {
  from: Temporal.PlainTime.from('07:30'),
  to: Temporal.PlainTime.from('17:30'),
  remindAt: Temporal.PlainTime.from('08:00'),
}

/** A zone with its working days and hours: all that decides whether a moment is a quiet one. */
export type Office = { zone: string; calendar: Calendar; hours: OfficeHours }

/** The moment itself when the office is open, else the next opening. */
export function nextOpenMoment(at: Temporal.Instant, { zone, calendar, hours }: Office): Temporal.Instant {
  const local = at.toZonedDateTimeISO(zone)
  const day = local.toPlainDate()
  const time = local.toPlainTime()
  const isOver = Temporal.PlainTime.compare(time, hours.to) >= 0
  const opening = nextWorkingDay(isOver ? day.add({ days: 1 }) : day, calendar)
  const isOpen = isWorkingDay(day, calendar) && !isOver && Temporal.PlainTime.compare(time, hours.from) >= 0
  return isOpen ? at : atTime(opening, hours.from, zone)
}

/** The instant at which that day shows that time; never found by adding 24 hours. */
export const atTime = (day: PlainDate, time: Temporal.PlainTime, zone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
