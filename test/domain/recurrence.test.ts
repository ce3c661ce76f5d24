import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { nextOccurrence } from '../../src/domain/recurrence.ts'

const next = (rule: string, from: string) => nextOccurrence(rule, Temporal.PlainDate.from(from))?.toString()

describe('the next occurrence', () => {
  test.each([
    ['FREQ=DAILY', '2026-12-01', '2026-12-01'],
    ['FREQ=WEEKLY', '2026-12-01', '2026-12-04'],
    ['FREQ=WEEKLY;BYDAY=FR', '2026-12-05', '2026-12-11'],
    ['FREQ=WEEKLY;BYDAY=MO,TH', '2026-12-01', '2026-12-03'],
    ['FREQ=MONTHLY', '2026-12-01', '2026-12-31'],
    ['FREQ=MONTHLY;BYMONTHDAY=14', '2026-12-14', '2026-12-14'],
    ['FREQ=MONTHLY;BYMONTHDAY=14', '2026-12-15', '2027-01-14'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,30', '2027-02-16', '2027-02-28'],
    ['FREQ=MONTHLY;INTERVAL=3', '2026-10-05', '2026-12-31'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', '2026-10-05', '2026-12-15'],
    ['FREQ=MONTHLY;INTERVAL=6', '2026-12-31', '2026-12-31'],
    ['FREQ=MONTHLY;INTERVAL=6', '2027-01-01', '2027-06-30'],
    ['FREQ=YEARLY', '2026-12-01', '2026-12-31'],
    ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15', '2026-12-16', '2027-03-15'],
    ['FREQ=YEARLY;BYMONTH=6,12', '2027-01-01', '2027-06-30'],
    ['FREQ=MONTHLY;BYDAY=1MO', '2026-12-08', '2027-01-04'],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-12-01', '2026-12-25'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2027-01-05', '2027-01-29'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', '2027-05-02', '2027-05-03'],
  ])('of %s from %s is %s', (rule, from, expected) => {
    expect(next(rule, from)).toBe(expected)
  })

  test('a month day beyond the month is its last day', () => {
    expect(next('FREQ=MONTHLY;BYMONTHDAY=31', '2027-02-01')).toBe('2027-02-28')
    expect(next('FREQ=MONTHLY;BYMONTHDAY=31', '2028-02-01')).toBe('2028-02-29')
    expect(next('FREQ=MONTHLY;BYMONTHDAY=-1', '2027-04-01')).toBe('2027-04-30')
  })

  test('of several cadences is the earliest', () => {
    expect(next('FREQ=MONTHLY;BYMONTHDAY=25|FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', '2026-12-01')).toBe(
      '2026-12-15',
    )
    expect(next('FREQ=MONTHLY;BYMONTHDAY=25|FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', '2026-12-16')).toBe(
      '2026-12-25',
    )
  })

  test('of what is no rule is none', () => {
    expect(next('', '2026-12-01')).toBeUndefined()
    expect(next('FREQ=HOURLY', '2026-12-01')).toBeUndefined()
  })
})

test('never lies before the day asked from, and is its own next', () => {
  const rules = fc.constantFrom(
    'FREQ=WEEKLY;BYDAY=WE',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=MONTHLY;BYDAY=-1FR|FREQ=YEARLY',
  )
  const days = fc
    .integer({ min: 0, max: 4_000 })
    .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }))
  fc.assert(
    fc.property(rules, days, (rule, from) => {
      const found = nextOccurrence(rule, from)
      expect(found && Temporal.PlainDate.compare(found, from)).toBeGreaterThanOrEqual(0)
      expect(found && nextOccurrence(rule, found)?.equals(found)).toBe(true)
    }),
  )
})

test('any text is safe to ask', () => {
  fc.assert(fc.property(fc.string(), (text) => void next(`FREQ=MONTHLY;${text}`, '2026-12-01')))
})
