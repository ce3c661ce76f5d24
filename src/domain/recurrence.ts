import { Temporal } from 'temporal-polyfill'
import type { PlainDate, Recurrence } from './deadline.ts'

type Parts = {
  freq: string
  interval: number
  months: number[]
  days: number[]
  /** ISO weekday, with its place in the month (−1 last) when the rule names one. */
  weekdays: { day: number; nth?: number }[]
  /** Of all those weekdays in the month, only the first (1) or the last (−1). */
  position?: number | undefined
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const FRIDAY = 5
/** More than a leap cycle of the slowest rule that plans use. */
const HORIZON_MONTHS = 12 * 12

/**
 * The first day on or after `from` on which the rule falls; undefined for a rule without a known frequency. Month days
 * beyond the month's end mean its last day, −1 counts from the end. A rule that names no day falls on the last day of
 * its period: Friday, the end of the month, quarter (3, 6, 9, 12), half (6, 12) or year. Several cadences are joined by `|`.
 */
export function nextOccurrence(rule: Recurrence, from: PlainDate): PlainDate | undefined {
  return rule
    .split('|')
    .map((one) => next(partsOf(one), from))
    .filter((day) => day !== undefined)
    .sort(Temporal.PlainDate.compare)[0]
}

function partsOf(rule: string): Parts {
  const fields = new Map(
    rule.split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  )
  const numbers = (name: string) =>
    (fields.get(name) ?? '').split(',').filter(Boolean).map(Number).filter(Number.isInteger)
  const weekdays = (fields.get('BYDAY') ?? '').split(',').flatMap((code) => {
    const [, nth, name] = /^(-?\d)?([A-Z]{2})$/.exec(code) ?? []
    const day = WEEKDAYS.indexOf(name ?? '') + 1
    return day > 0 ? [{ day, ...(nth && { nth: Number(nth) }) }] : []
  })
  const interval = Math.max(1, Math.trunc(numbers('INTERVAL')[0] ?? 1))
  return {
    freq: fields.get('FREQ') ?? '',
    interval,
    months: numbers('BYMONTH'),
    days: numbers('BYMONTHDAY'),
    weekdays,
    position: numbers('BYSETPOS')[0],
  }
}

function next(parts: Parts, from: PlainDate): PlainDate | undefined {
  if (parts.freq === 'DAILY') return from
  if (parts.freq === 'WEEKLY') return nextWeekday(parts, from)
  if (parts.freq !== 'MONTHLY' && parts.freq !== 'YEARLY') return undefined
  const first = from.with({ day: 1 })
  for (let ahead = 0; ahead <= HORIZON_MONTHS; ahead++) {
    const month = first.add({ months: ahead })
    if (!isMonth(month, parts)) continue
    const found = daysIn(month, parts).find((day) => Temporal.PlainDate.compare(day, from) >= 0)
    if (found) return found
  }
  return undefined
}

function nextWeekday({ weekdays }: Parts, from: PlainDate): PlainDate {
  const days = weekdays.length > 0 ? weekdays.map(({ day }) => day) : [FRIDAY]
  const ahead = days.map((day) => (day - from.dayOfWeek + 7) % 7)
  return from.add({ days: Math.min(...ahead) })
}

/** Intervals are counted so that they end with the year: quarters in 3, 6, 9, 12, halves in 6, 12. */
function isMonth(month: PlainDate, { freq, interval, months }: Parts): boolean {
  if (months.length > 0) return months.includes(month.month)
  if (freq === 'YEARLY') return month.month === 12
  return (month.year * 12 + month.month) % interval === 0
}

function daysIn(month: PlainDate, { days, weekdays, position }: Parts): PlainDate[] {
  const last = month.daysInMonth
  const found = [
    ...days.map((day) =>
      month.with({ day: day < 0 ? Math.max(1, last + 1 + day) : Math.min(Math.max(1, day), last) }),
    ),
    ...weekdays.map(({ day, nth }) => nthWeekday(month, day, nth ?? position ?? 1)),
  ].sort(Temporal.PlainDate.compare)
  if (found.length === 0) return [month.with({ day: last })]
  return position === undefined ? found : found.slice(position < 0 ? -1 : 0).slice(0, 1)
}

function nthWeekday(month: PlainDate, day: number, nth: number): PlainDate {
  if (nth < 0) {
    const end = month.with({ day: month.daysInMonth })
    return end.subtract({ days: ((end.dayOfWeek - day + 7) % 7) - 7 * (nth + 1) })
  }
  return month.add({ days: ((day - month.dayOfWeek + 7) % 7) + 7 * (nth - 1) })
}
