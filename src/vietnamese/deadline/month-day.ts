import { calendarDay, DAY_CUE, LEFT } from './day.ts'
import type { Rule, Seen } from './scan.ts'
import { daySpan, monthsSpan } from './spans.ts'
import type { Sight } from './types.ts'

const RELATIVE = '(nay|sau lien ke|sau|toi|truoc|ke tiep|tiep theo|lien ke)'
const END = String.raw`(?= *(?:$|[,;()]|(?:nhe|nha|a|di|gui|nop|xong|em|anh|duoc|hang|moi|va|ve|doi|de|cho)\b))`

/** Days of a month of every quarter: `ngày 15 tháng cuối quý`, `ngày cuối quý`. */
export const QUARTER_DAYS: Rule[] = [
  {
    name: 'month-of-named-quarter',
    pattern:
      /(?:(?:\b(?:ngay|mung) )?(?<![\d/])(\d{1,2})(?: cua)? )?\bthang (cuoi cung|cuoi|dau tien|dau|giua|thu \d)(?: cua)? quy (\d)(?!\d)(?:(?:\/| nam )(20\d\d))?/g,
    read: ([, day, which, quarter, year]) => {
      const month = (Number(quarter) - 1) * 3 + quarterMonth(which)
      const named = year ? Number(year) : undefined
      if (day) return [calendarDay(Number(day), month, named)]
      if (month < 1 || month > 12) return [{ is: 'invalid' }]
      return [{ is: 'calendar', grain: 'month', span: (y) => monthsSpan(y, month, 1), year: named, month }]
    },
  },
  {
    name: 'day-of-quarter-month',
    pattern:
      /(?:\b(?:ngay|mung) )?(?<![\d/])(\d{1,2})(?: ,)?(?: cua| trong| vao)? thang (cuoi cung|cuoi|dau tien|dau|giua|thu \d)(?: cua)?(?: moi| tung| hang| cac)? quy(?: (?:sau|tiep theo|ke tiep|lien ke|bao cao))?(?! ?\d)/g,
    read: ([, day, which]) => [{ is: 'monthday', days: [Number(day)], quarterMonth: quarterMonth(which) }],
  },
  {
    name: 'month-of-quarter',
    pattern:
      /\bthang (cuoi cung|cuoi|dau tien|dau|giua|thu \d)(?: cua)?(?: moi| tung| hang| cac)? quy(?: sau)?(?! ?\d)/g,
    read: ([, which]) => [{ is: 'monthday', days: [], quarterMonth: quarterMonth(which) }],
  },
  {
    name: 'last-day-of-quarter',
    pattern: /\bngay (?:lam viec )?cuoi(?: cung)?(?: cua)? (?:moi|tung|hang) quy(?! ?\d| nay)/g,
    read: () => [{ is: 'monthday', days: [-1], quarterMonth: 3 }],
  },
]

/** Days of which the month is told otherwise or not at all: `ngày 15 tháng sau`, `ngày 15`. */
export const MONTH_DAYS: Rule[] = [
  {
    name: 'day-of-near-month',
    pattern: new RegExp(
      String.raw`(?:\b(?:ngay|mung) )?${LEFT}(\d{1,2})(?: cua)?(?: thang)? thang ${RELATIVE}(?! cua quy)`,
      'g',
    ),
    read: (match, { on }, line) => {
      const [words, day, which] = match
      // "3 tháng tới" is a length; "ngày 3 tháng tới" is a day.
      const isLength =
        /^(?:toi|truoc)$/.test(which ?? '') && Number(day) <= 12 && !/^(?:ngay|mung)/.test(words)
      if (isLength && !DAY_CUE.test(line.slice(Math.max(0, match.index - 8), match.index))) return undefined
      if (/ke|theo/.test(which ?? '')) return monthly(Number(day))
      if (MONTHLY.test(line)) return monthDays(day ?? '')
      const month = on.with({ day: 1 }).add({ months: which === 'nay' ? 0 : which === 'truoc' ? -1 : 1 })
      const span = daySpan(month.year, month.month, Number(day))
      return [span ? { is: 'fixed', grain: 'day', span } : { is: 'invalid' }]
    },
  },
  {
    name: 'day-of-every-month',
    pattern:
      /\b(?:ngay|mung) (\d{1,2}) (?:cua|trong) thang(?! ?[\d~]| (?:nay|sau|toi|truoc|cuoi|dau|chap|gieng))/g,
    read: ([, day]) => monthly(Number(day)),
  },
  {
    name: 'day-of-month',
    pattern:
      /\b(?:ngay|mung) (\d{1,2}(?:(?: ,| va| hoac|-|, va) ?(?:ngay )?\d{1,2}){0,5})(?![\d/.:%]|-\d| ?(?:h|g|gio|ngay|tuan|thang \d|nam \d|%|xa|phuong|don vi|viec)\b)/g,
    read: ([, days = '']) => monthDays(days),
  },
  {
    name: 'day-of-month',
    pattern: /(?<![\d/.-])(\d{1,2})(?= (?:hang|moi) thang\b)/g,
    read: ([, day = '']) => monthDays(day),
  },
  {
    name: 'day-of-month',
    pattern: new RegExp(
      String.raw`(?<=\b(?:truoc|den|chot|han|nhat|nhat la|het|qua|vao|tu) )(\d{1,2})${END}`,
      'g',
    ),
    read: ([, days = '']) => monthDays(days),
  },
]

/** "(báo cáo hằng tháng) trước ngày 05 tháng sau": the month after each reported one, so simply every month. */
const MONTHLY = /\b(?:hang|moi|tung|dinh ky) thang\b/

function monthly(day: number): Seen {
  const sight: Sight = day >= 1 && day <= 31 ? { is: 'monthday', days: [day] } : { is: 'invalid' }
  return [sight, { is: 'cadence', freq: 'MONTHLY', interval: 1 }]
}

function quarterMonth(which: string | undefined): 1 | 2 | 3 {
  if (which?.startsWith('dau') || which === 'thu 1') return 1
  return which === 'giua' || which === 'thu 2' ? 2 : 3
}

function monthDays(text: string): Seen {
  if (/^\d{1,2}-\d{1,2}$/.test(text)) return monthDays(text.replace(/^.*-/, '')) // "ngày 1-5": by its end
  const days = [...text.matchAll(/\d{1,2}/g)].map(([day]) => Number(day))
  return days.every((day) => day >= 1 && day <= 31) ? [{ is: 'monthday', days }] : [{ is: 'invalid' }]
}
