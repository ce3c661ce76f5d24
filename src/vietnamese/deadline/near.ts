import type { PlainDate } from '../../domain/deadline.ts'
import type { Rule, Seen } from './scan.ts'
import { monthsSpan, weekSpan } from './spans.ts'
import type { Context, Part } from './types.ts'
import { weeksAhead } from './week.ts'

const WHICH = '(nay|sau nua|sau|toi|truoc|ngoai|ke tiep|tiep theo|lien ke)'

/** Periods by their distance from now: `tháng sau`, `quý này`, `sang năm`, and bare `cuối tháng`, `trong tuần`. */
export const NEAR_PERIODS: Rule[] = [
  {
    name: 'near-period',
    pattern: new RegExp(
      String.raw`\b(?<!\b(?:hang|moi|tung|nhung|cac|nua|\d{1,3}) )(tuan|thang|quy|nam) ${WHICH}\b(?! (?:ngay|\d|khi|thu)\b| ?~)`,
      'g',
    ),
    read: ([, unit, which], context) => period(unit, weeksAhead(which), context),
  },
  {
    name: 'near-period',
    pattern: /\b(?:sang|qua) (tuan|thang|quy|nam)(?: (?:sau|moi|toi))?\b(?! ?\d)/g,
    read: ([, unit], context) => period(unit, 1, context),
  },
  {
    name: 'days-of-bare-period',
    pattern:
      /\b(\d{1,2}) ngay (dau|cuoi)(?: tien| cung)?(?: cua| trong)? (thang|quy|nam)(?! ?\d| (?:chap|gieng|nay|sau|toi|hoc))\b/g,
    read: ([, days, edge, unit], context) => {
      const part = edge === 'dau' ? { first: Number(days) } : { last: Number(days) }
      return bare('het', unit, context)?.map((seen) => ({ ...seen, part }))
    },
  },
  {
    name: 'bare-period',
    pattern:
      /\b((?:ngay lam viec )?(?:cuoi|dau)(?: cung| tien)?|giua|nua dau|nua cuoi|thuong tuan|trung tuan|ha tuan)(?: cua| trong)? (tuan|thang|quy|nam)(?! ?\d| (?:chap|gieng|nay|sau|toi|hoc))\b/g,
    read: ([, edge, unit], context) => bare(edge ?? '', unit, context),
  },
  {
    name: 'bare-period',
    pattern: /(?<=\b(?:het|trong|den) )(tuan|thang|quy|nam)(?! ?\d| (?:chap|gieng|nay|sau|toi|hoc))\b/g,
    read: ([, unit], context) => bare('het', unit, context),
  },
]

function period(unit: string | undefined, ahead: number, { on }: Context): Seen {
  if (unit === 'tuan') return [{ is: 'fixed', grain: 'week', span: weekSpan(on.add({ weeks: ahead })) }]
  if (unit === 'nam') return named(monthsSpan(on.year + ahead, 1, 12), 'year')
  const length = unit === 'quy' ? 3 : 1
  const first = on
    .with({ day: 1, month: on.month - ((on.month - 1) % length) })
    .add({ months: length * ahead })
  return named(monthsSpan(first.year, first.month, length), unit === 'quy' ? 'quarter' : 'month')
}

function named(span: ReturnType<typeof monthsSpan>, grain: 'year' | 'quarter' | 'month'): Seen {
  return span && [{ is: 'fixed', grain, span }]
}

/** Without "này" the next such moment is meant: "đầu tuần" on a Tuesday is next Monday. A bare year is a calendar year. */
function bare(edge: string, unit: string | undefined, context: Context): Seen {
  if (unit === 'nam') {
    const span = (year: number) => monthsSpan(year, 1, 12)
    return [{ is: 'calendar', grain: 'year', span, ...partFor(edge) }]
  }
  const now = period(unit, 0, context)?.[0]
  const isOver = now?.is === 'fixed' && isPast(edge, now.span.from, now.span.to, context.on)
  const seen = period(unit, isOver ? 1 : 0, context)?.[0]
  return seen && [{ ...seen, ...partFor(edge) }]
}

function isPast(edge: string, from: PlainDate, to: PlainDate, on: PlainDate): boolean {
  const last =
    edge === 'dau'
      ? from
      : edge === 'giua' || edge === 'nua dau'
        ? from.add({ days: Math.floor(from.until(to).days / 2) })
        : to
  return last.until(on).sign > 0
}

const PARTS: Record<string, Part> = {
  'ngay lam viec cuoi': 'last-working',
  'ngay lam viec dau': 'first-working',
  cuoi: 'end',
  dau: 'start',
  giua: 'middle',
  'nua dau': 'first-half',
  'nua cuoi': 'second-half',
  'thuong tuan': 'days-1-10',
  'trung tuan': 'days-11-20',
  'ha tuan': 'days-21-end',
}

function partFor(edge: string): { part?: Part } {
  const part = PARTS[edge.replace(/ cung| tien/, '')]
  return part ? { part } : {}
}

const DAY_PART = '(?:khuya|sang|trua|chieu|buoitoi|toi|dem)'

/** Days by their distance from now: hôm nay, chiều nay, mai, ngày kia, mốt. */
export const NEAR_DAYS: Rule[] = [
  near(
    0,
    String.raw`(?:ngay )?(?:${DAY_PART} )?(?:ngay )?(?:hom|bua) nay|(?:buoi )?${DAY_PART} nay|trong ngay(?! mai| ?[\d~]| lam| nghi|\w)(?: hom nay)?|(?:cuoi|het) ngay(?! ?[\d~]| mai| kia| mot| ngaymot| lam| thu)|nay(?= (?:em|minh|gui|nop|xong|toi|anh|chi)\b)`,
  ),
  near(
    1,
    String.raw`(?:${DAY_PART} )?(?:som )?(?:ngay |hom )?(?<!\b(?:chi|co|ba|hoang|bach|quynh|tuyet) )mai(?! mot| ngaymot)(?: ${DAY_PART}(?! nay))?|ngay hom sau|hom sau|ngay ke tiep|ngay tiep theo`,
  ),
  near(
    2,
    String.raw`(?:${DAY_PART} )?(?:(?:ngay|hom|bua) (?:kia|mot|ngaymot)(?! kia)|(?<!mai )ngaymot)|mot(?= (?:em|e|minh|anh|chi|nop|gui|xong|nhe|a)\b)`,
  ),
  near(3, 'ngay kia kia|bua kia kia'),
  near(-1, '(?:ngay )?hom qua|(?:sang|chieu|toi|buoitoi) qua'),
]

function near(days: number, words: string): Rule {
  return {
    name: 'near-day',
    pattern: new RegExp(String.raw`(?<![\w~])(?:${words})(?!\w)`, 'g'),
    read: ([words], { on }) => {
      const day = on.add({ days })
      return [
        {
          is: 'fixed',
          grain: 'day',
          span: { from: day, to: day },
          ...(/^(?:cuoi|het)/.test(words) && { part: 'end' as const }),
          ...(days < 0 && { doubt: 'past_date' as const }),
        },
      ]
    },
  }
}
