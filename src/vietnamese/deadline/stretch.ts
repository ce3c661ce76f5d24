import { calendarDay, yearFrom } from './day.ts'
import { months } from './period.ts'
import type { Rule } from './scan.ts'
import { dayOf, fullYear } from './spans.ts'

/** Stretches of a year: its first or last months, the school year. */
export const STRETCHES: Rule[] = [
  {
    name: 'months-of-year',
    pattern: /\b(\d{1,2}) (thang|quy) (dau|cuoi)(?: cua)? nam(?: (20\d\d|nay|sau|toi)\b)?/g,
    read: ([, count, unit, edge, year], context) => {
      const length = Number(count) * (unit === 'quy' ? 3 : 1)
      if (length < 1 || length > 12) return [{ is: 'invalid' }]
      return [months('months', edge === 'dau' ? 1 : 13 - length, length, yearFrom([year], context))]
    },
  },
  {
    name: 'months-of-year',
    pattern:
      /(?<!\b(?:trong|vong|sau|them|lui|qua|han|moi|hang|ky|dai|,) )\b0?([69]) thang(?: nam (20\d\d|nay|sau|toi)|\/(20\d\d))?(?= *(?:$|[,;)(]|truoc|nam))(?! ?(?:,|va|;|\/) ?(?:nam|9 thang|ca nam|1 nam)\b(?! ?\d))/g,
    read: ([, count, ...years], context) => [months('months', 1, Number(count), yearFrom(years, context))],
  },
  {
    name: 'school-year',
    pattern: /\bnam hoc (20\d\d)-(20\d\d)\b/g,
    read: ([, first, last]) => {
      const [from, to] = [dayOf(Number(first), 9, 5), dayOf(Number(last), 5, 31)]
      return [
        {
          is: 'calendar',
          grain: 'months',
          span: () => from && to && { from, to },
          year: Number(last),
          doubt: 'loose',
        },
      ]
    },
  },
]

/** National days by name. */
export const FEASTS: Rule[] = [
  {
    name: 'feast',
    pattern: /\b(?:ngay |le )?quoc khanh(?: (20\d\d))?\b/g,
    read: ([, y]) => [calendarDay(2, 9, fullYear(y))],
  },
  {
    name: 'feast',
    pattern: /\btet duong(?: lich)?(?: (20\d\d))?\b/g,
    read: ([, y]) => [calendarDay(1, 1, fullYear(y))],
  },
]
