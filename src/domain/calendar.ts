import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from './deadline.ts'

/** Days that differ from the usual week, by ISO day: `off` (holiday, day in lieu, swapped away) or `work` (make-up Saturday). */
export type Calendar = ReadonlyMap<string, 'off' | 'work'>

const SATURDAY = 6

export function isWorkingDay(day: PlainDate, calendar: Calendar): boolean {
  const special = calendar.get(day.toString())
  return special ? special === 'work' : day.dayOfWeek < SATURDAY
}

/** The day itself if it is a working day, else the first one after it. */
export function nextWorkingDay(day: PlainDate, calendar: Calendar): PlainDate {
  return seek(day, 1, calendar)
}

/** The day itself if it is a working day, else the last one before it. */
export function previousWorkingDay(day: PlainDate, calendar: Calendar): PlainDate {
  return seek(day, -1, calendar)
}

/** `count` working days after `day`; the day itself is not counted (Civil Code, art. 147). */
export function addWorkingDays(day: PlainDate, count: number, calendar: Calendar): PlainDate {
  let reached = day
  for (let left = count; left > 0; left--) {
    reached = nextWorkingDay(reached.add({ days: 1 }), calendar)
  }
  return reached
}

function seek(day: PlainDate, step: 1 | -1, calendar: Calendar): PlainDate {
  let reached = day
  while (!isWorkingDay(reached, calendar)) reached = reached.add({ days: step })
  return reached
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days
}

export const compareDays = Temporal.PlainDate.compare
