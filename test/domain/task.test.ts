import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../src/domain/deadline.ts'
import {
  isOpen,
  nextDay,
  parseReference,
  type Status,
  stoodDays,
  stopOf,
  timing,
  unattended,
} from '../../src/domain/task.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const TODAY = day('2026-11-23')
const common = { text: '', milestones: [] }
const date = (dueOn: string, boundary: 'by' | 'before' = 'by'): Deadline => ({
  ...{ kind: 'date', dueOn: day(dueOn), boundary, ...common },
})
const ongoing: Deadline = { kind: 'ongoing', ...common }
const event: Deadline = { kind: 'event', event: 'Bộ công bố', ...common }
const monthly: Deadline = { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=14', ...common }
const progress = (
  dueOn: string | null,
  status: Status = 'in-progress',
  completedOn: string | null = null,
) => ({
  ...{ status, percent: null },
  dueOn: dueOn ? day(dueOn) : null,
  completedOn: completedOn ? day(completedOn) : null,
  ...{ stoppedDays: 0, blocked: false, extension: null, attended: [{ from: day('2026-01-01'), to: null }] },
})

describe('timing', () => {
  test.each([
    ['2026-11-23', { kind: 'due', days: 0 }],
    ['2026-11-24', { kind: 'due', days: 1 }],
    ['2026-12-31', { kind: 'due', days: 38 }],
    ['2026-11-22', { kind: 'late', days: 1 }],
    ['2026-02-28', { kind: 'late', days: 268 }],
  ])('of what is due on %s', (dueOn, expected) => {
    for (const status of ['not-started', 'in-progress'] as const) {
      expect(timing(progress(dueOn, status), date(dueOn), TODAY)).toMatchObject(expected)
    }
  })

  test('nobody is late on the day that "before" names', () => {
    expect(timing(progress('2026-11-23'), date('2026-11-23', 'before'), TODAY)).toMatchObject({ kind: 'due' })
    expect(timing(progress('2026-11-22'), date('2026-11-22', 'before'), TODAY).kind).toBe('late')
  })

  test("counts against the obligation's own date, not the plan's", () => {
    expect(timing(progress('2026-12-10'), date('2026-10-31'), TODAY)).toMatchObject({ kind: 'due', days: 17 })
  })

  test.each([
    ['2026-11-30', 'on-time', undefined],
    ['2026-11-20', 'on-time', undefined],
    ['2026-12-02', 'finished-late', 2],
  ])('of what is due on 30/11 and was done on %s', (completedOn, kind, days) => {
    for (const status of ['reported', 'done'] as const) {
      expect(
        timing(progress('2026-11-30', status, completedOn), date('2026-11-30'), day('2027-03-01')),
      ).toEqual(days === undefined ? { kind } : { kind, days })
    }
  })

  test('of what is done and had no date', () => {
    expect(timing(progress(null, 'done', '2026-12-02'), ongoing, TODAY)).toEqual({ kind: 'on-time' })
  })

  test('of what rests or was dropped is never late', () => {
    expect(timing(progress('2026-01-31', 'paused'), date('2026-01-31'), TODAY).kind).toBe('undated')
    expect(timing(progress('2026-01-31', 'dropped'), date('2026-01-31'), TODAY).kind).toBe('undated')
  })

  test('of what has no date', () => {
    expect(timing(progress(null), ongoing, TODAY)).toEqual({ kind: 'undated' })
    expect(timing(progress(null), event, TODAY)).toEqual({ kind: 'waiting-event' })
    expect(timing(progress(null), { kind: 'unclear', reason: '', ...common }, TODAY)).toEqual({
      kind: 'undated',
    })
  })

  test('of an event once it was declared', () => {
    expect(timing(progress('2026-12-01'), event, TODAY)).toMatchObject({ kind: 'due', days: 8 })
    expect(timing(progress('2026-11-01'), event, TODAY)).toMatchObject({ kind: 'late', days: 22 })
  })

  test('of what comes back is never late', () => {
    expect(timing(progress(null), monthly, TODAY)).toMatchObject({ kind: 'due', days: 21 })
    expect(timing(progress(null), monthly, day('2026-12-14'))).toMatchObject({ kind: 'due', days: 0 })
  })
})

describe('the clock', () => {
  const late = progress('2026-11-10')
  const nobody = [{ from: day('2026-01-01'), to: day('2026-11-22') }]

  test.each([
    ['obstacle', { ...late, blocked: true }],
    ['extension', { ...late, extension: {}, blocked: true }],
    ['focal-point', { ...late, attended: [] }],
    ['focal-point', { ...late, attended: nobody }],
  ])('stands for %s: past its date, and not late', (by, stopped) => {
    expect(timing(stopped, date('2026-11-10'), TODAY)).toEqual({ kind: 'stopped', by })
  })

  test('stands while a completion waits and before an event, and runs otherwise', () => {
    expect(stopOf(progress('2026-11-10', 'reported'), date('2026-11-10'), TODAY)).toBe('confirmation')
    expect(stopOf(progress(null), event, TODAY)).toBe('event')
    expect(stopOf({ ...late, attended: [{ from: TODAY, to: TODAY }] }, ongoing, TODAY)).toBeUndefined()
    expect(stopOf(late, date('2026-11-10'), TODAY)).toBeUndefined()
  })

  test('that stands before the date still shows what is coming', () => {
    const asked = { ...progress('2026-11-30'), extension: {} }
    expect(timing(asked, date('2026-11-30'), TODAY)).toMatchObject({ kind: 'due', days: 7 })
  })

  test('days it stood are not late: due, open and finished', () => {
    const stood = { ...late, stoppedDays: 10 }
    expect(timing(stood, date('2026-11-10'), TODAY)).toEqual({ kind: 'late', days: 3 })
    expect(timing(stood, date('2026-11-10'), day('2026-11-20'))).toMatchObject({ kind: 'due', days: 0 })
    const done = { ...progress('2026-11-10', 'done', '2026-11-22'), stoppedDays: 10 }
    expect(timing(done, date('2026-11-10'), TODAY)).toEqual({ kind: 'finished-late', days: 2 })
  })

  test.each([
    ['after the date only', [['2026-11-01', '2026-11-15']], 5],
    ['wholly before it', [['2026-11-01', '2026-11-09']], 0],
    ['until today at most', [['2026-11-20', '2026-12-05']], 3],
    [
      'overlaps once',
      [
        ['2026-11-14', '2026-11-16'],
        ['2026-11-12', '2026-11-15'],
      ],
      4,
    ],
    [
      'one inside another once',
      [
        ['2026-11-11', '2026-11-18'],
        ['2026-11-13', '2026-11-15'],
      ],
      7,
    ],
    ['on the same day not at all', [['2026-11-15', '2026-11-15']], 0],
  ])('counts %s', (_, times, expected) => {
    const stood = times.map(([from = '', to = '']) => ({ from: day(from), to: day(to) }))
    expect(stoodDays(day('2026-11-10'), stood, TODAY)).toBe(expected)
  })

  test('knows when nobody could report', () => {
    const from = (...stretches: [string, string | null][]) =>
      unattended(
        stretches.map(([a, b]) => ({ from: day(a), to: b ? day(b) : null })),
        day('2026-11-10'),
        TODAY,
      ).map((gap) => `${gap.from} ${gap.to}`)
    expect(from()).toEqual(['2026-11-10 2026-11-23'])
    expect(from(['2026-11-20', null])).toEqual(['2026-11-10 2026-11-20'])
    expect(from(['2026-11-15', '2026-11-16'], ['2026-01-01', '2026-11-12'])).toEqual([
      '2026-11-12 2026-11-15',
      '2026-11-16 2026-11-23',
    ])
    expect(from(['2026-01-01', null], ['2026-11-15', '2026-11-16'])).toEqual([])
  })
})

describe('the next day', () => {
  const milestones = ['2026-11-10', '2026-12-05'].map((dueOn) => ({ label: '', dueOn: day(dueOn) }))
  const next = (dueOn: string | null, deadline: Deadline) =>
    nextDay(dueOn ? day(dueOn) : null, deadline, TODAY)?.toString()

  test('is the first milestone, due day or occurrence that is not past', () => {
    expect(next('2026-12-31', { ...date('2026-12-31'), milestones })).toBe('2026-12-05')
    expect(next('2026-12-01', { ...date('2026-12-01'), milestones })).toBe('2026-12-01')
    expect(next(null, { ...ongoing, milestones })).toBe('2026-12-05')
    expect(next(null, { ...monthly, milestones })).toBe('2026-12-05')
    expect(next(null, monthly)).toBe('2026-12-14')
  })

  test('is none when all is past or nothing has a date', () => {
    expect(next('2026-11-22', date('2026-11-22'))).toBeUndefined()
    expect(next(null, event)).toBeUndefined()
  })
})

test('what is open can still be worked on', () => {
  const all = ['not-started', 'in-progress', 'reported', 'done', 'paused', 'dropped'] as const
  expect(all.filter(isOpen)).toEqual(['not-started', 'in-progress', 'paused'])
})

describe('a reference', () => {
  const number = (planCode: string | undefined, value: string) => ({
    kind: 'number',
    planCode,
    number: value,
  })

  test.each([
    ['H19', number('H', '19')],
    ['h19', number('H', '19')],
    [' h 19 ', number('H', '19')],
    ['H.19', number('H', '19')],
    ['#H19', number('H', '19')],
    ['19', number(undefined, '19')],
    ['#19', number(undefined, '19')],
    ['2.8', number(undefined, '2.8')],
    ['H2.8.1', number('H', '2.8.1')],
    ['đa19', number('ĐA', '19')],
    ['ABCDEF7', number('ABCDEF', '7')],
    ['@123', { kind: 'obligation', id: 123 }],
  ])('%j', (typed, expected) => {
    expect(parseReference(typed)).toEqual(expected)
  })

  test.each([
    ...['', 'H', '#', '@', '@x', '@1x', '@-1', '19%', '60,5', '12/18', '31/12', 'H19a', '123456', 'ABCDEFG7'],
    ...['việc 5', 'H19 60', '1.2.3.4.5', '２', '@12345678901'],
  ])('%j is none', (typed) => {
    expect(parseReference(typed)).toBeUndefined()
  })

  test('is read or not, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const ref = parseReference(typed)
        if (ref?.kind === 'number') expect(ref.number).toMatch(/^[\d.]+$/)
      }),
    )
  })
})
