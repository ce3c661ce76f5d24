import { expect, test } from 'vitest'
import { fromLunar, lastLunarDay } from '../../src/vietnamese/lunar.ts'

/** Mùng 1 Tết as celebrated in Việt Nam; 2007 and 2030 differ from the Chinese calendar. */
const TET: [number, string][] = [
  [1985, '1985-01-21'],
  [2000, '2000-02-05'],
  [2007, '2007-02-17'],
  [2020, '2020-01-25'],
  [2023, '2023-01-22'],
  [2024, '2024-02-10'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2028, '2028-01-26'],
  [2030, '2030-02-02'],
]

test.each(TET)('Tết %i is on %s, the day after the last of the old year', (year, day) => {
  expect(fromLunar(year, 1, 1)?.toString()).toBe(day)
  expect(
    lastLunarDay(year - 1)
      .add({ days: 1 })
      .toString(),
  ).toBe(day)
})

test.each([
  [2026, 3, 10, '2026-04-26'],
  [2027, 3, 10, '2027-04-16'],
  [2028, 3, 10, '2028-04-04'],
  [2024, 8, 15, '2024-09-17'],
  [2025, 8, 15, '2025-10-06'], // after the leap sixth month
  [2023, 8, 15, '2023-09-29'], // after the leap second month
  [2026, 12, 23, '2027-01-30'],
])('lunar %i-%i-%i is %s', (year, month, day, expected) => {
  expect(fromLunar(year, month, day)?.toString()).toBe(expected)
})

test('a day the month does not have is none', () => {
  expect(fromLunar(2026, 12, 30)).toBeUndefined()
  expect(fromLunar(2023, 12, 30)?.toString()).toBe('2024-02-09')
  expect(fromLunar(2026, 1, 31)).toBeUndefined()
  expect(fromLunar(2026, 13, 1)).toBeUndefined()
  expect(fromLunar(2026, 1, 0)).toBeUndefined()
})

test('twelve months follow each other through a century without a gap of more than a leap month', () => {
  for (let year = 1950; year < 2050; year++) {
    const starts = Array.from({ length: 12 }, (_, at) => fromLunar(year, at + 1, 1))
    const gaps = starts.slice(1).map((day, at) => (day && starts[at] ? starts[at].until(day).days : 0))
    for (const gap of gaps) expect([29, 30, 58, 59, 60]).toContain(gap)
    expect(gaps.filter((gap) => gap > 30).length).toBeLessThanOrEqual(1)
  }
})
