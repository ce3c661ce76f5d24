import { Temporal } from 'temporal-polyfill'
import holidays from '../../prisma/seed/holidays.json' with { type: 'json' }
import { calendarOf } from '../../src/domain/holidays.ts'
import { type Reading, readDeadline, readingToJson } from '../../src/vietnamese/deadline.ts'
import phrases from '../fixtures/deadlines.json' with { type: 'json' }

/** A phrase with what it should come to; `error: invalid_date` is expected among the doubts. */
export type Phrase = {
  id: string
  text: string
  referenceDate: string
  kind: string
  due: string | null
  rule: string | null
  milestones: string[]
  from: string | null
  boundary: string | null
  strictLastDay?: string
  nextDue?: string
  dueTime?: string
  ambiguous?: boolean
  error?: string
}

/** The fields a phrase must have right to count. */
const JUDGED = ['kind', 'due', 'rule', 'milestones'] as const
const ALSO = ['from', 'boundary', 'strictLastDay', 'nextDue', 'dueTime', 'ambiguous'] as const

export type Mistake = { id: string; text: string; differs: string[] }
export type DeadlineScore = { total: number; right: number; wrong: Mistake[]; inexact: Mistake[] }

export const shippedCalendar = calendarOf(holidays)

export function read(text: string, on = '2027-03-10'): Reading {
  return readDeadline(text, Temporal.PlainDate.from(on), { calendar: shippedCalendar })
}

/** How many phrases come out with kind, due date, rule and milestones right; `inexact`: something else differs. */
export function scoreDeadlines(rows: readonly Phrase[] = phrases as Phrase[]): DeadlineScore {
  const wrong: Mistake[] = []
  const inexact: Mistake[] = []
  for (const row of rows) {
    const { id, text, referenceDate, error } = row
    const got = readingToJson(read(text, referenceDate))
    const judged = differences(row, got, JUDGED)
    const doubtless = error && !got.doubts.some((doubt) => doubt === error) ? [`no doubt ${error}`] : []
    const others = [...differences(row, got, ALSO), ...doubtless]
    if (judged.length > 0) wrong.push({ id, text, differs: judged })
    else if (others.length > 0) inexact.push({ id, text, differs: others })
  }
  return { total: rows.length, right: rows.length - wrong.length, wrong, inexact }
}

function differences<Field extends keyof Phrase>(
  expected: Phrase,
  got: Partial<Record<Field, unknown>>,
  fields: readonly Field[],
): string[] {
  const shown = (value: unknown) => JSON.stringify(value ?? null)
  return fields
    .filter((field) => shown(expected[field]) !== shown(got[field]))
    .map((field) => `${field}: expected ${shown(expected[field])}, got ${shown(got[field])}`)
}
