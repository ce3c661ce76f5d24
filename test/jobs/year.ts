import type { Deadline } from '../../src/domain/deadline.ts'
import { type ReminderPolicy, reminderPolicy } from '../../src/domain/reminder.ts'
import { by, day } from '../helpers/plan.ts'

/**
 * A year of the calendar, counted by hand: what is due when, what people say meanwhile, and each day on which something
 * is said. Tết: Friday 05/02 to Friday 12/02/2027, of which the last is worked on Saturday 20/02. Also off: Friday
 * 01/01, Friday 16/4, Friday 30/4, Monday 03/5, Thursday 02/9 and Friday 03/9.
 */
export const FIRST = day('2026-10-01')
export const LAST = day('2027-10-01')

/** Days that differ from those the release ships with: decisions of that year. */
export const DECIDED = [
  { date: '2027-02-11', kind: 'in_lieu' },
  { date: '2027-02-12', kind: 'swapped_off' },
  { date: '2027-02-20', kind: 'swapped_work' },
  { date: '2027-09-03', kind: 'holiday' },
]

/** Around holidays and swapped days. */
export const TRICKY = [
  ['2027-01-28', '2027-03-01'],
  ['2027-04-26', '2027-05-11'],
  ['2027-08-30', '2027-09-10'],
] as const

export const POLICIES: Record<string, ReminderPolicy> = {
  H: reminderPolicy.parse({}),
  K: reminderPolicy.parse({ dated: [14, 2, 0], late: [2], onwards: 10, occurrence: [5], ladder: [1, 2, 3] }),
  L: reminderPolicy.parse({ dated: [0], late: [], occurrence: [0] }),
}

export const CYCLES: Record<string, object> = { K: { every: 'month', before: 25 } }

const before = (iso: string): Deadline => ({
  ...{ kind: 'date', dueOn: day(iso), boundary: 'before' },
  ...{ text: `trước ${iso}`, milestones: [] },
})
const often = (rule: string, boundary: 'by' | 'before' = 'by'): Deadline => ({
  ...{ kind: 'recurring', rule, boundary, text: 'định kỳ', milestones: [] },
})
const ongoing = (...milestones: string[]): Deadline => ({
  ...{ kind: 'ongoing', text: 'Thường xuyên' },
  milestones: milestones.map((iso) => ({ label: iso, dueOn: day(iso) })),
})
const event: Deadline = { kind: 'event', event: 'Bộ hướng dẫn', text: 'Ngay sau khi…', milestones: [] }

/** Said after the reminders of that day: by Lan, the main focal point, or by Tuấn, who runs the plans. */
export const SAID: [day: string, who: 'lan' | 'tuấn', line: string][] = [
  ['2026-11-12', 'lan', '/giahan H8 25/01/2027 chờ hướng dẫn của bộ'],
  ['2026-11-13', 'tuấn', '/quyetdinh H8 đồng ý'],
  ['2026-11-23', 'lan', '/xong H10 báo cáo 210/BC-STP'],
  ['2026-11-26', 'tuấn', '/tralai H10 thiếu phụ lục'],
  ['2026-12-01', 'lan', '/xong H4 báo cáo 4/BC-STP'],
  ['2026-12-01', 'lan', '/xong H10 báo cáo 221/BC-STP'],
  ['2027-01-07', 'lan', '/xong H7 báo cáo 7/BC-STP'],
  ['2027-01-27', 'lan', '/xong H8 báo cáo 8/BC-STP'],
  ['2027-03-02', 'lan', '/xong H3 báo cáo 3/BC-STP'],
  ['2027-03-04', 'lan', '/xong H1 báo cáo 1/BC-STP'],
  ['2027-03-09', 'lan', '/xong H2 báo cáo 2/BC-STP'],
  ['2027-03-10', 'lan', '/xong K1 báo cáo 11/BC-STP'],
  ['2027-03-11', 'lan', '/vuongmac H9 chưa có kinh phí'],
  ['2027-03-18', 'tuấn', '/traloi 1 đã bố trí kinh phí'],
  ['2027-03-22', 'lan', '/gopy H11 đã làm thí điểm ở hai phường'],
  ['2027-04-01', 'lan', '/xong H9 báo cáo 9/BC-STP'],
  ['2027-05-10', 'lan', '/gopy H16 đã gửi số liệu tháng 5'],
  ['2027-05-11', 'lan', '/xong H5 báo cáo 5/BC-STP'],
  ['2027-05-18', 'lan', '/xong K2 báo cáo 12/BC-STP'],
  ['2027-05-19', 'lan', '/capnhat H12 50% xong bước một'],
  ['2027-06-30', 'lan', '/xong H12 báo cáo 13/BC-STP'],
  ['2027-07-05', 'tuấn', '/sukien H13 26/7/2027'],
  ['2027-07-26', 'lan', '/xong H13 báo cáo 14/BC-STP'],
]

export type Expected = {
  /** A task of the plan whose letter it begins with, or the plan itself. */
  ref: string
  deadline?: Deadline
  /** Only these days of a long list are written down. */
  within?: readonly [string, string]
  /** Days and stages that are said to Lan. */
  due?: string
  milestone?: string
  occurrence?: string
  report?: string
  /** Days, and who else is asked to help: Minh, the other focal point; Hà, the head; Tuấn. */
  escalation?: string
  /** To Tuấn. */
  event?: string
  /** To Hoa, whose agency coordinates. */
  coordinating?: string
}

export const YEAR: Expected[] = [
  {
    // Wednesday within Tết: the last words on Thursday 04/02, late from the first working day after.
    ...{ ref: 'H1', deadline: by('2027-02-10') },
    due: '2027: 01-11 -30, 02-03 -7, 02-04 0, 02-15 +3, 02-17 +7, 02-24 +14, 03-03 +21',
    escalation: '2027: 02-16 Minh, 02-18 Hà, 02-19 Tuấn',
  },
  {
    // The last day is Friday 19/02; nothing on Saturday 20/02 itself.
    ...{ ref: 'H2', deadline: before('2027-02-20') },
    due: '2027: 01-20 -30, 02-04 -7, 02-16 -3, 02-18 -1, 02-19 0, 02-22 +1, 02-23 +3, 03-01 +7, 03-08 +14',
    escalation: '2027: 02-23 Minh, 02-25 Hà, 02-26 Tuấn',
  },
  {
    // A Saturday that is worked.
    ...{ ref: 'H3', deadline: by('2027-02-20') },
    due: '2027: 01-21 -30, 02-04 -7, 02-17 -3, 02-19 -1, 02-20 0, 02-22 +1, 02-23 +3, 03-01 +7',
    escalation: '2027: 02-23 Minh, 02-25 Hà, 02-26 Tuấn',
  },
  {
    // An ordinary Sunday.
    ...{ ref: 'H4', deadline: by('2026-11-15') },
    due: '2026: 10-16 -30, 11-06 -7, 11-12 -3, 11-13 0, 11-16 +1, 11-18 +3, 11-23 +7, 11-30 +14',
    escalation: '2026: 11-17 Minh, 11-19 Hà, 11-20 Tuấn',
  },
  {
    // Saturday 01/5, between Friday 30/4 and Monday 03/5, which are off.
    ...{ ref: 'H5', deadline: by('2027-05-01') },
    due: '2027: 04-01 -30, 04-23 -7, 04-28 -3, 04-29 0, 05-04 +3, 05-10 +7',
    escalation: '2027: 05-05 Minh, 05-07 Hà, 05-10 Tuấn',
  },
  {
    // The last day is 02/9; never reported.
    ...{ ref: 'H6', deadline: before('2027-09-03') },
    due: '2027: 08-03 -30, 08-26 -7, 08-30 -3, 09-01 0, 09-06 +3, 09-10 +7, 09-17 +14, 09-24 +21, 10-01 +28',
    escalation: '2027: 09-07 Minh, 09-09 Hà, 09-10 Tuấn',
  },
  {
    // The end of the year; reported after the head had been asked.
    ...{ ref: 'H7', deadline: by('2026-12-31') },
    due: '2026: 12-01 -30, 12-24 -7, 12-28 -3, 12-30 -1, 12-31 0 2027: 01-04 +3, 01-07 +7',
    escalation: '2027: 01-05 Minh, 01-07 Hà',
  },
  {
    // Extended to 25/01/2027, a day like any other: the wording "before" belonged to the first date.
    ...{ ref: 'H8', deadline: before('2026-11-20') },
    due: '2026: 10-20 -30, 11-12 -7, 12-25 -30 2027: 01-18 -7, 01-22 -1, 01-25 0, 01-26 +1',
    escalation: '2027: 01-27 Minh',
  },
  {
    // The clock stood from 11/3 to 18/3: seven days more, and nobody is reminded meanwhile.
    ...{ ref: 'H9', deadline: by('2027-03-10') },
    due: '2027: 02-04 -30, 03-03 -7, 03-05 -3, 03-09 -1, 03-10 0, 03-11 +1, 03-22 +3, 03-24 +7, 03-31 +14',
    escalation: '2027: 03-19 Minh, 03-23 Hà, 03-24 Tuấn',
  },
  {
    // Reported the day before, returned two days after: two days more. The report was an answer: no ladder.
    ...{ ref: 'H10', deadline: by('2026-11-24') },
    due: '2026: 10-23 -30, 11-17 -7, 11-20 -3, 11-23 -1, 11-27 +1, 11-30 +3',
  },
  {
    // A milestone of something ongoing, until somebody says a word.
    ...{ ref: 'H11', deadline: ongoing('2027-03-12') },
    milestone: '2027: 02-04 -30, 03-05 -7, 03-09 -3, 03-11 -1, 03-12 0, 03-15 +3, 03-19 +7',
  },
  {
    // A milestone on the way to a date.
    ...{ ref: 'H12', deadline: { ...by('2027-06-30'), milestones: ongoing('2027-05-20').milestones } },
    milestone: '2027: 04-20 -30, 05-13 -7, 05-17 -3, 05-19 -1, 05-20 0',
    due: '2027: 05-31 -30, 06-23 -7, 06-25 -3, 06-29 -1, 06-30 0',
  },
  // Declared on 05/7: Monday 26/7.
  { ref: 'H13', deadline: event, due: '2027: 07-19 -7, 07-23 -1, 07-26 0' },
  { ref: 'H14', deadline: event },
  {
    // Weekly on Fridays: the day before and the day; two Fridays of Tết are named before it.
    ...{ ref: 'H15', deadline: often('FREQ=WEEKLY;BYDAY=FR'), within: ['2027-01-25', '2027-03-05'] },
    occurrence:
      '2027: 01-28 -1, 01-29 0, 02-04 0 ×2, 02-18 -1, 02-19 0, 02-25 -1, 02-26 0, 03-04 -1, 03-05 0',
  },
  {
    // Monthly before the 14th. In May somebody answered on the first day.
    ...{ ref: 'H16', deadline: often('FREQ=MONTHLY;BYMONTHDAY=14', 'before') },
    occurrence: `2026: 10-09 -3, 10-12 -1, 10-13 0, 11-10 -3, 11-12 -1, 11-13 0, 12-10 -3, 12-11 0
      2027: 01-08 -3, 01-12 -1, 01-13 0, 02-04 0, 03-10 -3, 03-12 0, 04-09 -3, 04-12 -1, 04-13 0, 05-10 -3,
      06-10 -3, 06-11 0, 07-09 -3, 07-12 -1, 07-13 0, 08-10 -3, 08-12 -1, 08-13 0, 09-10 -1, 09-13 0`,
  },
  {
    // Quarterly without a day: the quarter's last.
    ...{ ref: 'H17', deadline: often('FREQ=MONTHLY;INTERVAL=3') },
    occurrence: `2026: 12-28 -3, 12-30 -1, 12-31 0
      2027: 03-26 -3, 03-30 -1, 03-31 0, 06-25 -3, 06-29 -1, 06-30 0, 09-27 -3, 09-29 -1, 09-30 0`,
  },
  {
    // The 25th of each month and the 28th of each half-year's last: three days apart, only the first day itself is said.
    ref: 'H18',
    deadline: often('FREQ=MONTHLY;BYMONTHDAY=25|FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28'),
    within: ['2026-12-15', '2027-07-10'],
    occurrence: `2026: 12-25 0, 12-25 -1, 12-28 0 2027: 01-22 -1, 01-25 0, 02-22 -3, 02-24 -1, 02-25 0, 03-22 -3,
      03-24 -1, 03-25 0, 04-22 -3, 04-23 0, 05-21 -3, 05-24 -1, 05-25 0, 06-25 0, 06-25 -1, 06-28 0`,
  },
  {
    // The 31st is the last day of shorter months: Sunday 28/02, Friday 30/4, which is off.
    ...{ ref: 'H19', deadline: often('FREQ=MONTHLY;BYMONTHDAY=31'), within: ['2027-02-15', '2027-06-01'] },
    occurrence: '2027: 02-25 -3, 02-26 0, 03-26 -3, 03-30 -1, 03-31 0, 04-27 -3, 04-29 0, 05-28 -1, 05-31 0',
  },
  {
    // Daily work is named on the day; that of ten days off before them, in one message.
    ...{ ref: 'H20', deadline: often('FREQ=DAILY'), within: ['2027-02-03', '2027-02-16'] },
    occurrence: '2027: 02-03 0, 02-04 0 ×11, 02-15 0, 02-16 0',
  },
  { ref: 'H21', deadline: ongoing() },
  { ref: 'H22', deadline: { kind: 'unclear', reason: 'year', text: '31/02', milestones: [] } },
  {
    // Three working days before the 13th, and the last working day before the 14th. Events once a quarter.
    ref: 'H',
    report: `2026: 10-08 -3, 10-13 0, 11-10 -3, 11-13 0, 12-09 -3, 12-11 0
      2027: 01-08 -3, 01-13 0, 02-02 -3, 02-04 0, 03-10 -3, 03-12 0, 04-08 -3, 04-13 0, 05-10 -3, 05-13 0,
      06-09 -3, 06-11 0, 07-08 -3, 07-13 0, 08-10 -3, 08-13 0, 09-08 -3, 09-13 0`,
    event: '2026: 10-01 0 2027: 01-04 0, 04-01 0, 07-01 0, 10-01 0',
  },
  {
    // Its own policy: 14 and 2 days before, the day, 2 days late, then every 10.
    ...{ ref: 'K1', deadline: by('2027-02-15') },
    due: '2027: 02-01 -14, 02-04 -2, 02-15 0, 02-17 +2, 03-01 +12, 03-09 +22',
    escalation: '2027: 02-16 Minh, 02-17 Hà, 02-18 Tuấn',
  },
  {
    // The last day is Monday 03/5, which is off.
    ...{ ref: 'K2', deadline: before('2027-05-04') },
    due: '2027: 04-19 -14, 04-29 0, 05-06 +2, 05-17 +12',
    escalation: '2027: 05-05 Minh, 05-06 Hà, 05-07 Tuấn',
  },
  {
    ...{ ref: 'K3', deadline: often('FREQ=MONTHLY;BYMONTHDAY=20') },
    occurrence: `2026: 10-15 -5, 11-13 -5, 12-15 -5 2027: 01-15 -5, 02-15 -5, 03-15 -5, 04-15 -5, 05-14 -5,
      06-15 -5, 07-15 -5, 08-13 -5, 09-15 -5`,
  },
  {
    // Before the 25th; the third working day before Wednesday 24/02 is the Saturday that is worked.
    ref: 'K',
    report: `2026: 10-21 -3, 10-23 0, 11-19 -3, 11-24 0, 12-21 -3, 12-24 0
      2027: 01-20 -3, 01-22 0, 02-20 -3, 02-24 0, 03-19 -3, 03-24 0, 04-21 -3, 04-23 0, 05-19 -3, 05-24 0,
      06-21 -3, 06-24 0, 07-21 -3, 07-23 0, 08-19 -3, 08-24 0, 09-21 -3, 09-24 0`,
  },
  {
    // Only on the day, then weekly.
    ...{ ref: 'L1', deadline: by('2027-09-03') },
    due: '2027: 09-01 0, 09-10 +7, 09-17 +14, 09-24 +21, 10-01 +28',
    escalation: '2027: 09-07 Minh, 09-09 Hà, 09-10 Tuấn',
  },
  {
    ...{ ref: 'L2', deadline: often('FREQ=WEEKLY;BYDAY=MO'), within: ['2027-04-26', '2027-05-10'] },
    occurrence: '2027: 04-26 0, 04-29 0, 05-10 0',
  },
  {
    // On the first working day of each week; in the second week of February there is none.
    ...{ ref: '', within: ['2027-02-01', '2027-03-01'] },
    coordinating: '2027: 02-01 0, 02-15 0, 02-22 0, 03-01 0',
  },
  { ref: '', within: ['2027-04-19', '2027-05-10'], coordinating: '2027: 04-19 0, 04-26 0, 05-04 0, 05-10 0' },
]
