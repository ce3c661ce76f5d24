import type { Calendar } from './calendar.ts'

/** holiday: nghỉ lễ; in_lieu: nghỉ bù; swapped_off and swapped_work: the two days of a swap (hoán đổi, làm bù). */
export const DAY_KINDS = ['holiday', 'in_lieu', 'swapped_off', 'swapped_work'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** A day that differs from the usual week, as the release ships it (`prisma/seed/holidays.json`). */
export type ShippedDay = { date: string; kind: string; status: string }

/** The shipped days as a calendar. Days not yet announced count as usual ones until an admin turns them on. */
export function calendarOf(days: readonly ShippedDay[]): Calendar {
  return new Map(
    days
      .filter(({ status }) => status !== 'pending announcement')
      .map(({ date, kind }) => [date, kind === 'swapped_work' ? 'work' : 'off']),
  )
}
