import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { reportPeriod } from '../../src/domain/period.ts'

const period = (before: number, today: string): string => {
  const { from, to } = reportPeriod({ every: 'month', before }, Temporal.PlainDate.from(today))
  return `${from} – ${to}`
}

test.each([
  [14, '2026-11-23', '2026-11-14 – 2026-12-13'],
  [14, '2026-11-14', '2026-11-14 – 2026-12-13'],
  [14, '2026-11-13', '2026-10-14 – 2026-11-13'],
  [14, '2026-12-31', '2026-12-14 – 2027-01-13'],
  [14, '2027-01-01', '2026-12-14 – 2027-01-13'],
  [1, '2026-02-28', '2026-02-01 – 2026-02-28'],
  [1, '2026-03-01', '2026-03-01 – 2026-03-31'],
  [31, '2026-02-27', '2026-01-31 – 2026-02-27'],
  [31, '2026-02-28', '2026-02-28 – 2026-03-30'],
  [31, '2026-03-31', '2026-03-31 – 2026-04-29'],
  [30, '2028-02-29', '2028-02-29 – 2028-03-29'],
])('a report before day %i, on %s: %s', (before, today, expected) => {
  expect(period(before, today)).toBe(expected)
})

test('every day lies in its period, and periods follow each other without a gap', () => {
  const days = fc
    .integer({ min: 0, max: 4000 })
    .map((ahead) => Temporal.PlainDate.from('2024-01-01').add({ days: ahead }))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 }), days, (before, today) => {
      const cycle = { every: 'month' as const, before }
      const { from, to } = reportPeriod(cycle, today)
      expect(Temporal.PlainDate.compare(from, today)).toBeLessThanOrEqual(0)
      expect(Temporal.PlainDate.compare(today, to)).toBeLessThanOrEqual(0)
      for (const other of [from, to]) expect(reportPeriod(cycle, other)).toEqual({ from, to })
      expect(reportPeriod(cycle, to.add({ days: 1 })).from.toString()).toBe(to.add({ days: 1 }).toString())
    }),
  )
})
