import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import type { Understood } from './understand.ts'

const FAR_FROM_OTHERS_DAYS = 600
const ENOUGH_TO_COMPARE = 4
const DAYS_BEFORE_ISSUE = 366
const START = Temporal.PlainDate.from('2000-01-01')

/** A day far from every other day of the plan, or long before it, was perhaps mistyped: asked about, never corrected. */
export function addOddDates(understood: readonly Understood[], issued: PlainDate): void {
  const dated = understood.flatMap(({ task, reading }) =>
    reading.due && (reading.kind === 'date' || reading.kind === 'range')
      ? [{ task, day: dayNumber(reading.due) }]
      : [],
  )
  const days = [...new Set(dated.map(({ day }) => day))].sort((one, other) => one - other)
  const odd = new Set(
    days.filter(
      (day, at) => dated.length >= ENOUGH_TO_COMPARE && isAlone(days, at) && countOf(dated, day) === 1,
    ),
  )
  for (const { task, day } of dated) {
    if (!odd.has(day) && day >= dayNumber(issued) - DAYS_BEFORE_ISSUE) continue
    if (task.doubts.some((doubt) => doubt.kind === 'odd-date')) continue
    task.doubts.push({ kind: 'odd-date', number: task.number, text: task.deadlineText })
  }
}

const dayNumber = (day: PlainDate): number => START.until(day, { largestUnit: 'days' }).days

function isAlone(days: readonly number[], at: number): boolean {
  const day = days[at] ?? 0
  const [before, after] = [days[at - 1] ?? Number.NEGATIVE_INFINITY, days[at + 1] ?? Number.POSITIVE_INFINITY]
  return day - before > FAR_FROM_OTHERS_DAYS && after - day > FAR_FROM_OTHERS_DAYS
}

const countOf = (dated: readonly { day: number }[], day: number): number =>
  dated.filter((one) => one.day === day).length
