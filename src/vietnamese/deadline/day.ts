import type { Rule, Seen } from './scan.ts'
import { dayOf, daySpan, fullYear } from './spans.ts'
import type { Context, Place, Sight } from './types.ts'

const YEAR = String.raw`(?:(?: ?,)? nam (\d{4}|nay|sau|toi|ngoai|truoc)|(?: , )?[/.-](\d{4}|\d{2})(?![\d/])| (20\d\d))`
const LEFT = String.raw`(?<![\d/.-])(?<!\d |\b(?:thu|quy|tuan|lan|so) )`
const MONTH_WORD = '(?: ?thang | ?thg | th | t)'
/** Words before which a bare d.m or d-m is a date, and a wrong d/m a wrong date rather than a ratio. */
const CUE = /(?:ngay|truoc|den|han|chot|nhat|het|qua|la|tu|vao|toi|mung|nop|xong|sang|hom) $/
const TO = '(?: ?- ?| den (?:het )?(?:ngay )?| toi (?:ngay )?)'

/** A day of a month, its year perhaps not said; an impossible one is remembered as such, never rolled. */
export function calendarDay(day: number, month: number, year?: number): Sight {
  const exists = month >= 1 && month <= 12 && dayOf(2028, month, day) !== undefined
  if (!exists || (year !== undefined && !dayOf(year, month, day))) return { is: 'invalid' }
  return { is: 'calendar', grain: 'day', span: (y) => daySpan(y, month, day), year, month, day }
}

/** `nay`, `sau`, … or digits → the year. */
export function yearFrom(words: (string | undefined)[], { on }: Context): number | undefined {
  const word = words.find((candidate) => candidate !== undefined)
  if (word === 'nay') return on.year
  if (word === 'sau' || word === 'toi') return on.year + 1
  if (word === 'ngoai' || word === 'truoc') return on.year - 1
  return fullYear(word)
}

function two(first: Sight, second: Sight, match: RegExpExecArray, split: number): Seen {
  const start = match.index
  const at = (from: number, to: number): Place => ({ start: start + from, end: start + to })
  return [
    { ...first, link: 'range', at: at(0, split) },
    { ...second, at: at(split, match[0].length) },
  ]
}

/** Days with a month: every order of day/month(/year), and `15-20/12`. */
export const DAYS: Rule[] = [
  {
    name: 'day',
    pattern: /(?<![\d/.-])(20\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d/])/g,
    read: ([, year, , month, day]) => [calendarDay(Number(day), Number(month), Number(year))],
  },
  {
    name: 'day-range',
    pattern: new RegExp(
      String.raw`${LEFT}(\d{1,2})${TO}(\d{1,2})(?:[/.]|${MONTH_WORD})(\d{1,2})(?:${YEAR})?(?![\d/])`,
      'g',
    ),
    read: (match, context) => {
      const [words, first, last, month, ...years] = match
      if (Number(first) > 31 || Number(last) > 31) return undefined
      const year = yearFrom(years, context)
      const split = words.indexOf(last ?? '', (first ?? '').length)
      return two(
        calendarDay(Number(first), Number(month), year),
        calendarDay(Number(last), Number(month), year),
        match,
        split,
      )
    },
  },
  {
    name: 'day',
    pattern: new RegExp(
      String.raw`${LEFT}(?:\bmung )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])`,
      'g',
    ),
    read: ([, day, , month, year]) => [calendarDay(Number(day), Number(month), fullYear(year))],
  },
  {
    name: 'day',
    pattern: new RegExp(
      String.raw`${LEFT}(?:\bmung )?(\d{1,2})(?: cua)?${MONTH_WORD}(\d{1,2})(?:${YEAR})?(?![\d/])`,
      'g',
    ),
    read: ([, day, month, ...years], context) => [
      calendarDay(Number(day), Number(month), yearFrom(years, context)),
    ],
  },
  {
    name: 'day',
    pattern: new RegExp(
      String.raw`${LEFT}(?:\bmung )?(\d{1,2})/(\d{1,2})(?: nam (\d{4}|nay|sau|toi)| nay)?(?![\d/])`,
      'g',
    ),
    read: (match, context, line) => {
      const [, day, month, year] = match
      const sight = calendarDay(Number(day), Number(month), yearFrom([year], context))
      if (sight.is !== 'invalid') return [sight]
      return isDate(match, line, Number(month)) ? [sight] : undefined
    },
  },
  {
    name: 'day',
    pattern: new RegExp(
      String.raw`${LEFT}(?:\bmung )?(\d{1,2})[.-](\d{1,2})(?: nam (\d{4}|nay|sau|toi)| nay)?(?![\d/.-])`,
      'g',
    ),
    read: (match, context, line) => {
      const [, day, month, year] = match
      const sight = calendarDay(Number(day), Number(month), yearFrom([year], context))
      return isDate(match, line, Number(month)) ? [sight] : undefined
    },
  },
]

function isDate(match: RegExpExecArray, line: string, month: number): boolean {
  return (
    CUE.test(line.slice(Math.max(0, match.index - 8), match.index)) ||
    (line.length === match[0].length && month <= 12 && /\d\d/.test(match[0]))
  )
}

const RELATIVE = '(nay|sau lien ke|sau|toi|truoc|ke tiep|tiep theo|lien ke)'
const END = String.raw`(?= *(?:$|[,;()]|(?:nhe|nha|a|di|gui|nop|xong|em|anh|duoc|hang|moi|va)\b))`

/** Days of a month of every quarter: `ngày 15 tháng cuối quý`, `ngày cuối quý`. */
export const QUARTER_DAYS: Rule[] = [
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
      if (isLength && !CUE.test(line.slice(Math.max(0, match.index - 8), match.index))) return undefined
      if (/ke|theo/.test(which ?? '')) return monthly(Number(day))
      if (MONTHLY.test(line)) return monthDays(day ?? '')
      const month = on.with({ day: 1 }).add({ months: which === 'nay' ? 0 : which === 'truoc' ? -1 : 1 })
      const span = daySpan(month.year, month.month, Number(day))
      return [span ? { is: 'fixed', grain: 'day', span } : { is: 'invalid' }]
    },
  },
  {
    name: 'day-of-month',
    pattern:
      /\b(?:ngay|mung) (\d{1,2}(?:(?: ,| va| hoac|-|, va) ?(?:ngay )?\d{1,2}){0,5})(?![\d/.:%]|-\d| ?(?:h|g|gio|ngay|tuan|thang \d|nam \d|%|xa|phuong|don vi|viec)\b)/g,
    read: ([, days = '']) => monthDays(days),
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
  const days = [...text.matchAll(/\d{1,2}/g)].map(([day]) => Number(day))
  return days.every((day) => day >= 1 && day <= 31) ? [{ is: 'monthday', days }] : [{ is: 'invalid' }]
}
