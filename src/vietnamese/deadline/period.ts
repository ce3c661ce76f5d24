import { yearFrom } from './day.ts'
import type { Rule, Seen } from './scan.ts'
import { fullYear, monthsSpan } from './spans.ts'
import type { Atom, Grain, Place, Sight } from './types.ts'

const YEAR = String.raw`(?:(?: ?,)? nam (\d{4}|nay|sau|toi|ngoai|truoc)\b|(?: , )?[/.-](\d{4}|\d{2})(?![\d/])| (20\d\d)(?![\d/]))`
const YEAR_GROUPS = 3
const TO = '(?: ?- ?| den (?:het )?| toi )'

/** `count` months from `month` on, in a year perhaps not said. */
export function months(grain: Grain, month: number, count: number, year?: number): Sight {
  if (month < 1 || month + count > 13) return { is: 'invalid' }
  return { is: 'calendar', grain, span: (y) => monthsSpan(y, month, count), year, month: month + count - 1 }
}
const month = (number: number, year?: number): Sight => months('month', number, 1, year)
const quarter = (number: number, year?: number): Sight =>
  number >= 1 && number <= 4 ? months('quarter', number * 3 - 2, 3, year) : { is: 'invalid' }

/** Several of one kind within one match (`tháng 6, 12/2026`, `quý I-II/2027`), each at its own number; the year is the last's. */
function several(
  match: RegExpExecArray,
  numbers: string,
  make: (number: number, isLast: boolean) => Sight,
  link: Atom['link'],
): Seen {
  const offset = match[0].indexOf(numbers)
  const found = [...numbers.matchAll(/\d{1,2}/g)]
  return found.map((number, at) => {
    const start = at === 0 ? match.index : match.index + offset + number.index
    const isLast = at === found.length - 1
    const end = isLast
      ? match.index + match[0].length
      : match.index + offset + number.index + number[0].length
    const place: Place = { start, end }
    return { ...make(Number(number[0]), isLast), ...(isLast ? {} : { link }), at: place }
  })
}

/** `tháng 10-12/2026`, `quý I, II/2027`: a word, then numbers tied by a range or list sign, then perhaps a year. */
function numbered(name: string, word: string, make: (number: number, year?: number) => Sight): Rule[] {
  const read =
    (link: Atom['link']): Rule['read'] =>
    (match, context) => {
      const years = match.slice(2, 2 + YEAR_GROUPS)
      return several(
        match,
        match[1] ?? '',
        (number, isLast) => make(number, isLast ? yearFrom(years, context) : undefined),
        link,
      )
    }
  return [
    {
      name: `${name}-range`,
      pattern: new RegExp(
        String.raw`\b${word} ?(\d{1,2}${TO}(?:${word} )?\d{1,2})(?![\d/]\d?/|\d|/\d{1,2}(?!\d))(?:${YEAR})?`,
        'g',
      ),
      read: read('range'),
    },
    {
      name: `${name}-list`,
      pattern: new RegExp(
        String.raw`\b${word} ?(\d{1,2}(?:(?: ?[,;] ?| va )(?:${word} ?)?\d{1,2}(?!\d|/\d{1,2}(?!\d)| ?(?:ngay|thang|tuan))){1,11})(?:${YEAR})?`,
        'g',
      ),
      read: read('list'),
    },
    {
      name,
      pattern: new RegExp(
        String.raw`\b${word} ?(\d{1,2})(?!\d|/\d{1,2}(?!\d)/)(?:${YEAR})?(?: nay(?! la))?`,
        'g',
      ),
      read: read(undefined),
    },
  ]
}

/** Months, quarters, halves and years with or without their year. */
export const PERIODS: Rule[] = [
  ...numbered('month', '(?:thang|thg|th)', month),
  {
    name: 'month',
    pattern: new RegExp(String.raw`\bt\.?(\d{1,2})(?!\d)(?:${YEAR})?(?: nay(?! la))?`, 'g'),
    read: (match, context, line) => {
      const [, number = '', ...years] = match
      const year = yearFrom(years.slice(0, YEAR_GROUPS), context)
      return isWeekday(match, line, year) ? undefined : [month(Number(number), year)]
    },
  },
  ...numbered('quarter', 'quy', quarter),
  {
    name: 'quarter',
    pattern: /(?<!\d )\bquy (dau|cuoi)(?: cung| tien)?(?: cua)?(?: nam (20\d\d|nay|sau|toi)\b)/g,
    read: ([, which, year], context) => [quarter(which === 'dau' ? 1 : 4, yearFrom([year], context))],
  },
  {
    name: 'month',
    pattern: /(?<![\d/.-])(\d{1,2})([/.-])(20\d\d)(?![\d/])/g,
    read: ([, number, , year]) => [month(Number(number), Number(year))],
  },
  {
    name: 'year',
    pattern: /(?<![\d/.-])(20[2-9]\d)-(20[2-9]\d|[2-9]\d)(?![\d/-])/g,
    read: (match) => {
      const [words, first, last] = match
      const at = (start: number, end: number): Place => ({
        start: match.index + start,
        end: match.index + end,
      })
      return [
        { ...year(Number(first)), link: 'range', at: at(0, 5) },
        { ...year(fullYear(last) ?? 0), at: at(5, words.length) },
      ]
    },
  },
  {
    name: 'year',
    pattern: /(?:\bnam )?(?<![\d/.-])(20[2-9]\d)(?![\d/.-]\d|\d)/g,
    read: ([, number]) => [year(Number(number))],
  },
]

function year(number: number): Sight {
  return { is: 'calendar', grain: 'year', span: (y) => monthsSpan(y, 1, 12), year: number, month: 12 }
}

/** T2–T7 are days of the week unless a year, a zero or a word of months says otherwise. */
function isWeekday(match: RegExpExecArray, line: string, year: number | undefined): boolean {
  if (!/^[2-7]$/.test(match[1] ?? '') || year !== undefined) return false
  const end = match.index + match[0].length
  if (/^ ?(?:-|den) ?t?\d{1,2}\/20\d\d/.test(line.slice(end, end + 16))) return false
  return !/\b(?:trong|cuoi|dau|giua|het|nua|tuan|thang) $/.test(line.slice(0, match.index))
}
