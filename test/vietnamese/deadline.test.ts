import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { deadlineSchema } from '../../src/domain/deadline.ts'
import { readDeadline, readingToJson, toDeadline } from '../../src/vietnamese/deadline.ts'
import { type Phrase, read, scoreDeadlines, shippedCalendar } from '../bench/deadlines.ts'
import phrases from '../fixtures/deadlines.json' with { type: 'json' }

const day = (iso: string) => Temporal.PlainDate.from(iso)
const due = (text: string, on?: string) => read(text, on).due?.toString()

describe('the set of phrases', () => {
  const score = scoreDeadlines()

  test('is read right, to the last field', () => {
    expect(score.wrong).toEqual([])
    expect(score.inexact).toEqual([])
    expect(score.total).toBeGreaterThan(450)
  })

  test('a wrong expectation would be noticed', () => {
    const turned = (phrases as Phrase[]).map((row) => ({
      ...row,
      kind: row.kind === 'none' ? 'date' : 'none',
    }))
    expect(scoreDeadlines(turned).right).toBe(0)
  })

  test('holds every kind', () => {
    const kinds = new Set((phrases as Phrase[]).map(({ kind }) => kind))
    const all = ['date', 'event', 'milestones', 'none', 'ongoing', 'range', 'recurring', 'relative']
    expect([...kinds].sort()).toEqual(all)
  })
})

describe('what depends on the day and on the plan', () => {
  test('a date without a year is the next one; just passed, it is asked about', () => {
    expect(due('15/12', '2026-12-15')).toBe('2026-12-15')
    const slipped = read('15/12', '2026-12-16')
    expect(slipped.due?.toString()).toBe('2027-12-15')
    expect(slipped.doubts).toEqual(['past_date'])
    expect(slipped.ambiguous).toBe(true)
    expect(read('15/12', '2027-03-01').ambiguous).toBe(false)
  })

  test('at import the year of the plan is taken instead', () => {
    const options = { calendar: shippedCalendar, year: 2026 }
    expect(readDeadline('trước ngày 30/6', day('2026-07-10'), options).due?.toString()).toBe('2026-06-30')
    expect(readDeadline('trong tháng 5', day('2026-07-10'), options).due?.toString()).toBe('2026-05-31')
    expect(readDeadline('31/12/2027', day('2026-07-10'), options).due?.toString()).toBe('2027-12-31')
  })

  test('an extension counts from the due date of the task, never from today', () => {
    const options = { calendar: shippedCalendar, base: day('2027-06-18') }
    const extended = (text: string) => readDeadline(text, day('2027-03-10'), options).due?.toString()
    expect(extended('lùi 10 ngày')).toBe('2027-06-28')
    expect(extended('lùi 10 ngày làm việc')).toBe('2027-07-02')
    expect(extended('gia hạn thêm 1 tháng')).toBe('2027-07-19')
    expect(extended('xin gia hạn nv 12 thêm 1 tuần ạ')).toBe('2027-06-25')
    expect(extended('trong vòng 10 ngày')).toBe('2027-03-22')
    expect(read('lùi 10 ngày').doubts).toEqual(['needs_base'])
  })

  test('a campaign lasts as long as its plan', () => {
    const period = { from: day('2027-06-01'), to: day('2027-08-31') }
    const options = { calendar: shippedCalendar, period }
    const known = readDeadline('trong thời gian chiến dịch', day('2027-05-20'), options)
    expect(readingToJson(known)).toMatchObject({
      kind: 'range',
      due: '2027-08-31',
      from: '2027-06-01',
      doubts: [],
    })
    const after = readDeadline('trong 5 ngày kể từ ngày kết thúc chiến dịch', day('2027-05-20'), options)
    expect(after.due?.toString()).toBe('2027-09-06')
    expect(read('trong thời gian chiến dịch').doubts).toEqual(['needs_period'])
  })

  test('working days skip weekends, holidays and swapped days, and count make-up Saturdays', () => {
    expect(due('5 ngày làm việc', '2026-08-26')).toBe('2026-09-07')
    expect(due('2 ngày làm việc', '2026-08-20')).toBe('2026-08-22')
    expect(due('T+1', '2027-02-04')).toBe('2027-02-11')
    const noHolidays = readDeadline('T+1', day('2027-02-04'), { calendar: new Map() })
    expect(noHolidays.due?.toString()).toBe('2027-02-05')
  })

  test('counted days roll forward from a day off, named dates do not', () => {
    expect(due('trong 10 ngày', '2026-04-20')).toBe('2026-05-04')
    expect(due('30/4/2027')).toBe('2027-04-30')
    expect(due('cuối tháng 10', '2026-10-01')).toBe('2026-10-31')
  })

  test('weeks begin on Monday and end for the office on Friday', () => {
    expect(due('thứ 6', '2026-12-04')).toBe('2026-12-11')
    expect(due('thứ 2 tuần này', '2026-12-04')).toBe('2026-11-30')
    expect(due('hết tuần', '2026-12-05')).toBe('2026-12-11')
    expect(due('thứ 6 tuần sau', '2026-12-06')).toBe('2026-12-11')
  })
})

describe('a reading explains itself', () => {
  test('by rules and the words as written', () => {
    const { because } = read('Hoàn thành TRƯỚC ngày 15 / 4 / 2027 nhé')
    expect(because).toEqual([
      { rule: 'before', words: 'TRƯỚC ngày' },
      { rule: 'day', words: '15 / 4 / 2027' },
    ])
  })

  test('through repaired letters and input-method leftovers', () => {
    expect(read('truowcs ngayf l5/4').because.at(-1)).toEqual({ rule: 'day', words: 'l5/4' })
    expect(read('truowcs ngayf l5/4').doubts).toEqual(['ocr'])
  })

  test('every reading but an empty one names what it rests on', () => {
    const silent = (phrases as Phrase[]).filter(({ kind }) => kind !== 'none')
    for (const { text, referenceDate } of silent) {
      expect({ text, reasons: read(text, referenceDate).because.length }).not.toEqual({ text, reasons: 0 })
    }
  })

  test('a milestone is labelled with its clause', () => {
    const { milestones } = read('Dự thảo trước 30/4/2027; trình ban hành trong Quý III/2027')
    expect(milestones.map(({ label }) => label)).toEqual([
      'Dự thảo trước 30/4/2027',
      'trình ban hành trong Quý III/2027',
    ])
  })
})

describe('the deadline of the domain', () => {
  const typed = (text: string) => toDeadline(read(text))

  test('keeps the phrase and its boundary', () => {
    expect(typed('trước ngày 20/4/2027')).toMatchObject({
      kind: 'date',
      boundary: 'before',
      text: 'trước ngày 20/4/2027',
    })
    expect(typed('trước 17h ngày 20/4/2027')).toMatchObject({ kind: 'date', boundary: 'by' })
    expect(typed('20/4/2027')).toMatchObject({ kind: 'date', boundary: 'by' })
  })

  test.each([
    ['trong Quý II/2027', 'date'],
    ['15-20/4', 'date'],
    ['trong vòng 5 ngày', 'date'],
    ['trước ngày 20 hàng tháng', 'recurring'],
    ['thường xuyên', 'ongoing'],
    ['Thường xuyên, báo cáo hằng quý', 'recurring'],
    ['định kỳ', 'ongoing'],
    ['theo lộ trình của Bộ', 'event'],
    ['31/11', 'unclear'],
    ['', 'unclear'],
    ['trong thời gian chiến dịch', 'unclear'],
    ['lùi 10 ngày', 'unclear'],
  ])('%s → %s', (text, kind) => {
    expect(typed(text).kind).toBe(kind)
  })

  test('says why it is unclear', () => {
    expect(typed('31/11')).toMatchObject({ reason: 'invalid_date' })
    expect(typed(' ')).toMatchObject({ reason: 'empty' })
    expect(typed('chưa xác định')).toMatchObject({ reason: 'no_date' })
  })

  test('milestones alone are due in the end on the last', () => {
    const deadline = typed('mốc năm 2030, 2027')
    expect(deadline).toMatchObject({ kind: 'date', dueOn: day('2030-12-31') })
    expect(deadline.milestones.map(({ dueOn }) => dueOn.toString())).toEqual(['2027-12-31'])
  })

  test('survives storing as JSON', () => {
    for (const { text, referenceDate } of phrases) {
      const deadline = toDeadline(read(text, referenceDate))
      const stored = deadlineSchema.parse(JSON.parse(JSON.stringify(deadline)))
      expect(JSON.stringify(stored)).toBe(JSON.stringify(deadline))
    }
  })
})
