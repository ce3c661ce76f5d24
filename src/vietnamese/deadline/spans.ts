import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../../domain/deadline.ts'
import type { Grain, Part, Span } from './types.ts'

/** The day, or undefined when the calendar has no such day (31/11). */
export function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

export function daySpan(year: number, month: number, day: number): Span | undefined {
  const date = dayOf(year, month, day)
  return date && { from: date, to: date }
}

/** `count` whole months from `month` on: a month, a quarter, a half. */
export function monthsSpan(year: number, month: number, count: number): Span | undefined {
  const from = dayOf(year, month, 1)
  return from && { from, to: from.add({ months: count }).subtract({ days: 1 }) }
}

/** Monday to Friday of the week that holds `day`. */
export function weekSpan(day: PlainDate): Span {
  const from = day.subtract({ days: day.dayOfWeek - 1 })
  return { from, to: from.add({ days: 4 }) }
}

/** The year as written: 26 → 2026. */
export function fullYear(written: string | undefined): number | undefined {
  if (!written) return undefined
  const year = Number(written)
  return written.length === 2 ? 2000 + year : year
}

export type Stretch = Span & { isRange: boolean }

/** A part of a period: a point in it (start, middle, end) as a day, anything longer as a range. */
export function partOf(span: Span, part: Part, grain: Grain): Stretch {
  const point = (day: PlainDate): Stretch => ({ from: day, to: day, isRange: false })
  const range = (from: PlainDate, to: PlainDate): Stretch => ({ from, to, isRange: true })
  if (typeof part === 'object') {
    if ('first' in part) return range(span.from, span.from.add({ days: part.first - 1 }))
    return range(span.to.subtract({ days: part.last - 1 }), span.to)
  }
  const middle = middleOf(span, grain)
  switch (part) {
    case 'start':
    case 'first-working':
      return point(span.from)
    case 'middle':
      return point(middle)
    case 'end':
    case 'last-working':
      return point(span.to)
    case 'first-half':
      return range(span.from, middle)
    case 'second-half':
      return range(middle.add({ days: 1 }), span.to)
    case 'days-1-10':
      return range(span.from, span.from.add({ days: 9 }))
    case 'days-11-20':
      return range(span.from.add({ days: 10 }), span.from.add({ days: 19 }))
    case 'days-21-end':
      return range(span.from.add({ days: 20 }), span.to)
  }
}

/** The 15th of a month, the 15th of a quarter's second month, 30 June, Wednesday (Civil Code, art. 146). */
function middleOf({ from, to }: Span, grain: Grain): PlainDate {
  if (grain === 'year') return from.with({ month: 6, day: 30 })
  if (grain === 'quarter') return from.add({ months: 1 }).with({ day: 15 })
  if (grain === 'week') return from.add({ days: 2 })
  if (grain === 'month') return from.add({ days: 14 })
  return from.add({ days: Math.floor(from.until(to).days / 2) })
}
