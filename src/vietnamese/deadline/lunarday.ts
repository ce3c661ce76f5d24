import type { PlainDate } from '../../domain/deadline.ts'
import { fromLunar, lastLunarDay } from '../lunar.ts'
import type { Rule, Seen } from './scan.ts'
import type { Context, Span } from './types.ts'

/** Days of the lunar calendar that officials still write: tháng Chạp, tháng Giêng, mùng … Tết, … âm lịch. */
export const LUNAR: Rule[] = [
  {
    name: 'lunar-day',
    pattern:
      /\b(?:ngay )?(?:mung )?(\d{1,2}|ram)(?: cua)?(?: thang)? (chap|gieng)(?: am lich)?(?: nam (20\d\d|nay|sau))?\b/g,
    read: ([, day, month, year], context) =>
      lunarDay(context, month === 'chap' ? 12 : 1, dayNumber(day), year),
  },
  {
    name: 'lunar-day',
    pattern: /\b(?:ngay )?(?:mung )?(\d{1,2}|ram)(?:\/| thang )(\d{1,2})(?:\/(20\d\d))? (?:am lich|al)\b/g,
    read: ([, day, month, year], context) => lunarDay(context, Number(month), dayNumber(day), year),
  },
  {
    name: 'lunar-day',
    pattern: /\bram thang (\d{1,2})\b/g,
    read: ([, month], context) => lunarDay(context, Number(month), 15),
  },
  {
    name: 'tet-day',
    pattern: /\b(?:mung|ngay mung) (\d{1,2})(?: cua)? tet(?: nguyen dan| am lich)?(?: (20\d\d))?/g,
    read: ([, day, year], context) => lunarDay(context, 1, Number(day), year),
  },
  {
    name: 'tet-eve',
    pattern: /\b(?:ngay )?(2[0-9]|30) tet\b|\bgiao thua\b/g,
    read: ([, day], context) => (day && day !== '30' ? lunarDay(context, 12, Number(day)) : eve(context)),
  },
  {
    name: 'kitchen-gods',
    pattern: /\bong cong(?: ,)? ong tao\b/g,
    read: (_match, context) => lunarDay(context, 12, 23),
  },
  {
    name: 'gio-to',
    pattern: /\bgio to(?: hung vuong)?\b/g,
    read: (_match, context) => lunarDay(context, 3, 10),
  },
  {
    name: 'lunar-month',
    pattern: /\b(?:thang|ra) (chap|gieng)(?: am lich)?(?: nam (20\d\d|nay|sau))?\b/g,
    read: ([, name, year], context) => {
      const month = name === 'chap' ? 12 : 1
      return lunar(context, year, (lunarYear) => {
        const from = fromLunar(lunarYear, month, 1)
        const to = fromLunar(lunarYear, month, 30) ?? fromLunar(lunarYear, month, 29)
        return from && to && { from, to }
      })
    },
  },
  {
    name: 'tet',
    pattern:
      /\b(?:ky |dip )?(?:nghi )?tet(?: nguyen dan| co truyen| am lich| ta)?(?: nam)?(?: (20\d\d))?(?! duong)/g,
    read: ([, year], context, line) =>
      /\b(?:sau|qua|ra|an|dot|hoa) ?(?:dip |ky )?(?:nghi )?tet/.test(line)
        ? undefined
        : lunarDay(context, 1, 1, year),
  },
  {
    name: 'after-tet',
    pattern: /\b(?:sau|qua|ra) (?:dip |ky )?(?:nghi )?tet(?: nguyen dan| am lich)?/g,
    read: () => [{ is: 'event' }],
  },
]

const dayNumber = (day: string | undefined): number => (day === 'ram' ? 15 : Number(day))

function lunarDay(context: Context, month: number, day: number, year?: string): Seen {
  return lunar(context, year, (lunarYear) => {
    const date = fromLunar(lunarYear, month, day)
    return date && { from: date, to: date }
  })
}

function eve(context: Context): Seen {
  return lunar(context, undefined, (lunarYear) => ({
    from: lastLunarDay(lunarYear),
    to: lastLunarDay(lunarYear),
  }))
}

/** The lunar span of the solar year that is named, else the next on or after the reference day. */
function lunar(
  context: Context,
  year: string | undefined,
  span: (lunarYear: number) => Span | undefined,
): Seen {
  const { on } = context
  const named = year === 'nay' ? on.year : year === 'sau' ? on.year + 1 : year ? Number(year) : undefined
  const found = [-1, 0, 1, 2]
    .map((step) => span((named ?? on.year) + step))
    .find((candidate) => candidate && (named ? endsIn(candidate.to, named) : !isBefore(candidate.to, on)))
  if (!found) return [{ is: 'invalid' }]
  return [{ is: 'calendar', grain: 'day', span: () => found, year: found.to.year, doubt: 'lunar' }]
}

const endsIn = (day: PlainDate, year: number): boolean => day.year === year
const isBefore = (day: PlainDate, on: PlainDate): boolean => day.until(on).sign > 0
