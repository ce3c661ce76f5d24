import type { Rule, Seen } from './scan.ts'
import { dayOf, daySpan, fullYear } from './spans.ts'
import type { Context, Place, Sight } from './types.ts'

const YEAR = String.raw`(?:(?: ?,)? nam (\d{4}|nay|sau|toi|ngoai|truoc)|(?: , )?[/.-](\d{4}|\d{2})(?![\d/])| (20\d\d))`
export const LEFT = String.raw`(?<![\d/.-])(?<!(?<!\bthu |\bt)\d |\b(?:thu|quy|tuan|lan|so) )`
const MONTH_WORD = '(?: ?thang | ?thg | th | t)'
/** Words before which a bare d.m or d-m is a date, and a wrong d/m a wrong date rather than a ratio. */
export const DAY_CUE = /(?:ngay|truoc|den|han|chot|nhat|het|qua|la|tu|vao|toi|mung|nop|xong|sang|hom) $/
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
    name: 'day-list',
    pattern:
      /(?<![\d/.-]|\b(?:thang|quy|t|thu|tuan|lan) )(\d{1,2}(?:(?: ?,| va) (?:ngay )?\d{1,2}){1,5})(?:\/| thang )(\d{1,2})(?:(?:\/| nam )(20\d\d))?(?![\d/])/g,
    read: (match) => dayList(match),
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
      String.raw`${LEFT}(?:\bmung )?(\d{1,2})[.-](\d{1,2})(?: nam (\d{4}|nay|sau|toi)| nay)?(?![\d/.-]| (?:hang|moi) thang)`,
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
    DAY_CUE.test(line.slice(Math.max(0, match.index - 8), match.index)) ||
    (line.length === match[0].length && month <= 12 && /\d\d/.test(match[0])) ||
    /^(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])$/.test(match[0])
  )
}

/** `15, 16/12/2026`: the days before the last take its month and year. */
function dayList(match: RegExpExecArray): Seen {
  const [words, days = '', month, year] = match
  const found = [...days.matchAll(/\d{1,2}/g)]
  if (found.some(([day]) => Number(day) > 31 || Number(day) < 1) || Number(month) > 12) return undefined
  return found.map((day, at) => {
    const isLast = at === found.length - 1
    const end = isLast ? words.length : day.index + day[0].length
    const place = { start: match.index + (at === 0 ? 0 : day.index), end: match.index + end }
    const sight = calendarDay(Number(day[0]), Number(month), fullYear(year))
    return { ...sight, ...(isLast ? {} : { link: 'list' as const }), at: place }
  })
}
