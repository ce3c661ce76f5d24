import type { PlainDate } from '../../domain/deadline.ts'
import { nextOccurrence } from '../../domain/recurrence.ts'
import { BY_DAY } from './rrule.ts'
import type { Rule, Seen } from './scan.ts'
import { monthsSpan, weekSpan } from './spans.ts'
import type { Context, Place, Sight } from './types.ts'

const DAY = String.raw`(?:(?<!\b(?:lan|hop|khoa|hoi|hang|vi tri|dot) )thu ([2-7])|(chu nhat|(?<!& ?|va |kh)cn)|t\.?([2-7])(?![\d/]))`
const WHICH = '(nay|sau nua|sau|toi|truoc|ke tiep|tiep theo)'
const AGAIN = String.raw`(?! *(?:moi|hang|tung)\b)`

/** Days of the week: `thứ Sáu tuần sau`, `tuần tới thứ 2`, bare `thứ 6`. */
export const WEEKDAYS: Rule[] = [
  {
    name: 'weekday-list',
    pattern: /\bthu ([2-7](?:(?: ?,| va| ,? va) [2-7]){1,4})(?= ~)/g,
    read: (match, { on }) =>
      [...match[0].matchAll(/\d/g)].map(({ 0: digit, index }) => ({
        ...seen(comingDay(on, Number(digit) - 1), on),
        at: { start: match.index + index, end: match.index + index + 1 },
      })),
  },
  {
    name: 'nth-weekday',
    pattern: new RegExp(
      String.raw`\b${DAY} ((?:tuan )?(?:dau tien|cuoi cung|dau|cuoi))(?= (?:cua )?(?:thang(?! ?\d| nay| sau)|~))`,
      'g',
    ),
    read: (match, context, line) => {
      const [, ...found] = match
      const day = weekday(found)
      const nth = found[3]?.includes('cuoi') ? -1 : 1
      const date = nextOccurrence(`FREQ=MONTHLY;BYDAY=${nth}${BY_DAY[day]}`, context.on)
      const isEvery = line.slice(match.index + match[0].length).startsWith(' cua thang')
      const end = match.index + match[0].length
      const cadence: Sight & { at: Place } = {
        is: 'cadence',
        freq: 'MONTHLY',
        interval: 1,
        at: { start: end, end },
      }
      return date && [{ is: 'weekday', day, date, nth }, ...(isEvery ? [cadence] : [])]
    },
  },
  {
    name: 'weekday-of-week',
    pattern: new RegExp(String.raw`\b${DAY}(?: cua| trong| dau| cuoi)? tuan ${WHICH}\b`, 'g'),
    read: ([, a, b, c, which], { on }) => [seen(dayOfWeek(on, weekday([a, b, c]), weeksAhead(which)), on)],
  },
  {
    name: 'weekday-of-week',
    pattern: new RegExp(String.raw`\b(?:dau |cuoi |trong )?tuan ${WHICH}(?: ,| -)?(?: vao)? ${DAY}`, 'g'),
    read: ([, which, ...found], { on }) => [seen(dayOfWeek(on, weekday(found), weeksAhead(which)), on)],
  },
  {
    name: 'weekday',
    pattern: new RegExp(
      String.raw`\b${DAY}(?: (?:cuoi|dau|trong) tuan)?(?: (nay|toi|sau|truoc|ke tiep|tiep theo)\b)?(?! ?/ ?20)${AGAIN}`,
      'g',
    ),
    read: ([, a, b, c, which], { on }) => {
      const day = weekday([a, b, c])
      if (which === 'nay') return [seen(dayOfWeek(on, day, 0), on)]
      if (which === 'truoc') return [seen(dayOfWeek(on, day, -1), on)]
      if (which === 'sau') return [{ ...seen(dayOfWeek(on, day, 1), on), doubt: 'loose' }]
      return [
        {
          is: 'weekday',
          day,
          date: comingDay(on, day),
          ...((c || day === on.dayOfWeek) && { doubt: doubtOf(c) }),
        },
      ]
    },
  },
  {
    name: 'weekday',
    pattern: new RegExp(String.raw`\b${DAY}`, 'g'),
    read: ([, ...found], { on }) => [
      { is: 'weekday', day: weekday(found), date: comingDay(on, weekday(found)) },
    ],
  },
]

const doubtOf = (abbreviated: string | undefined) => (abbreviated ? 'weekday_or_month' : 'loose') as 'loose'

/** ISO weekday 1–7 of the groups of DAY: "thứ 2" is Monday. */
function weekday([number, sunday, short]: (string | undefined)[]): number {
  return sunday ? 7 : Number(number ?? short) - 1
}

function seen(date: PlainDate, on: PlainDate): Sight & { doubt?: 'past_date' } {
  return {
    is: 'weekday',
    day: date.dayOfWeek,
    date,
    ...(date.until(on).sign > 0 && { doubt: 'past_date' as const }),
  }
}

function dayOfWeek(on: PlainDate, day: number, weeks: number): PlainDate {
  return on.add({ days: day - on.dayOfWeek + weeks * 7 })
}

/** The next such day after the reference day: "thứ Ba" said on a Tuesday is next week's. */
function comingDay(on: PlainDate, day: number): PlainDate {
  return on.add({ days: ((day - on.dayOfWeek + 6) % 7) + 1 })
}

export function weeksAhead(which: string | undefined): number {
  if (which === 'nay' || which === undefined) return 0
  if (which === 'truoc' || which === 'roi' || which === 'ngoai') return -1
  return which === 'sau nua' ? 2 : 1
}

/** Weeks by number: of the year (ISO) or of a month (seven days each from the 1st). */
export const WEEKS: Rule[] = [
  {
    name: 'week-of-month',
    pattern:
      /(?<!\d )\btuan (?:thu )?([1-5]|dau tien|dau|cuoi cung|cuoi)(?: cua)? (?:thang|t) ?(\d{1,2})(?!\d)(?:(?:\/| nam )(20\d\d))?/g,
    read: ([, which = '', number, year]) =>
      weekOfMonth(which, Number(number), year ? Number(year) : undefined),
  },
  {
    name: 'week-of-year',
    pattern: /\b(?:tuan (?:thu |so )?|w)(\d{1,2})(?:(?:\/| nam )(20\d\d))?(?![\d/])/g,
    read: ([, number, year], context) => weekOfYear(Number(number), year ? Number(year) : undefined, context),
  },
]

function weekOfMonth(which: string, month: number, year: number | undefined): Seen {
  if (month < 1 || month > 12) return [{ is: 'invalid' }]
  const span = (y: number) => {
    const whole = monthsSpan(y, month, 1)
    if (!whole) return undefined
    if (which.startsWith('cuoi')) return { from: whole.to.subtract({ days: 6 }), to: whole.to }
    const from = whole.from.add({ days: 7 * ((Number(which) || 1) - 1) })
    return { from, to: which === '5' ? whole.to : from.add({ days: 6 }) }
  }
  return [{ is: 'calendar', grain: 'months', span, year, doubt: 'loose' }]
}

function weekOfYear(number: number, named: number | undefined, { on }: Context): Seen {
  if (number < 1 || number > 53) return [{ is: 'invalid' }]
  const span = (year: number) => weekSpan(on.with({ year, month: 1, day: 4 }).add({ days: 7 * (number - 1) }))
  return [{ is: 'calendar', grain: 'week', span, year: named }]
}
