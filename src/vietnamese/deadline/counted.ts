import { addWorkingDays, nextWorkingDay } from '../../domain/calendar.ts'
import type { PlainDate } from '../../domain/deadline.ts'
import type { Rule, Seen } from './scan.ts'
import { dayOf } from './spans.ts'
import type { Context } from './types.ts'

const LEAD = String.raw`(?:\b(?:trong(?: vong| thoi gian| thoi han| khoang)?(?: toi da| khong qua)?|sau|khong qua|toi da|cham nhat|muon nhat|vong) )?`
/** "2-3 ngày" counts to its longer end. */
const COUNT = String.raw`(?<![\d/.,-])(?:\d{1,2}-)?(\d{1,3}|nua) ?(ngay lam viec|ngay|hom|bua|tuan lam viec|tuan|thang|quy|nam|gio|tieng|h)(?: (ruoi))?( lam viec)?(?!\w)`
const EXTEND = String.raw`\b(?:(?<!\bthoi )gian(?= (?:tien do|han|thoi|them|lai|\d))|gia han|giai han|noi han|lui|them|keo dai|(?:hoan|doi)(?= (?:lai|han|them|thoi|~|\d)))(?: (?:thoi han|thoi gian|han|them|lai|cho|em|minh|nhiem vu|nv|task|viec|tien do|xin|duoc|~{1,40}|h\d{1,3})){0,4} `
const ANCHOR = String.raw`(?: (?:nua|toi)\b|(?: ,)? (?:ke )?tu (?:ngay |khi |luc |thoi diem )?([a-z~ ]{1,80})|(?: ,)? sau (?:khi|ngay) ([a-z~ ]{1,80}))?`
const WRITTEN_DAY = /^(?:ngay )?(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** Periods counted from or back from a written day; before that day itself is read. */
export const COUNTED_FROM_DAY: Rule[] = [
  {
    name: 'count-before-day',
    pattern: new RegExp(String.raw`${LEAD}${COUNT} truoc (?:ngay )?(\d{1,2}/\d{1,2}/\d{4})`, 'g'),
    read: ([, count, unit, , working, day], context) => countedBack(day, count, unit, working, context),
  },
  {
    name: 'count-from-day',
    pattern: new RegExp(
      String.raw`${LEAD}${COUNT} (?:(?:ke )?tu|sau) (?:ngay )?(\d{1,2}/\d{1,2}/\d{4})`,
      'g',
    ),
    read: ([, count, unit, half, working, day], context) => {
      const base = writtenDay(day)
      return base ? counted(base, count, unit, half, working, context) : [{ is: 'invalid' }]
    },
  },
]

/** Periods counted from a day: the first day is not counted, the last moves to a working day (Civil Code, art. 147–148). */
export const COUNTED: Rule[] = [
  {
    name: 'extension',
    pattern: new RegExp(`${EXTEND}${COUNT}(?: nua)?(?! ?/)`, 'g'),
    read: ([, count, unit, half, working], context) => {
      if (!context.base) return [{ is: 'lengthless', doubt: 'needs_base' }]
      return counted(context.base, count, unit, half, working, context)
    },
  },
  {
    name: 'counted-from-receipt',
    pattern: new RegExp(
      String.raw`\b(?:sau khi|ke tu khi|tu khi|ke tu ngay) (?:ky|ban hanh|phat hanh|tiep nhan|nhan)(?: (?:duoc|du|van ban|cong van|ke hoach|ho so|thong bao|nay|:|,)){0,4} ${COUNT}`,
      'g',
    ),
    read: ([, count, unit, half, working], context) =>
      counted(context.on, count, unit, half, working, context),
  },
  {
    name: 'counted',
    pattern: new RegExp(
      String.raw`${LEAD}${COUNT}(?! ?/| truoc\b| dau\b| cuoi\b| (?:1|mot) lan)${ANCHOR}`,
      'g',
    ),
    read: ([, count, unit, half, working, since, after], context) => {
      const anchor = since ?? after
      if (anchor === undefined) return counted(context.on, count, unit, half, working, context)
      if (/\b(?:ket thuc|be mac)\b/.test(anchor) && context.period) {
        return counted(context.period.to, count, unit, half, working, context)
      }
      return isNow(anchor) ? counted(context.on, count, unit, half, working, context) : [{ is: 'event' }]
    },
  },
  {
    name: 'T+N',
    pattern: /\b[tnd]\+(\d{1,3})(?: ngay| ngay lam viec)?\b/g,
    read: ([, count], context) => counted(context.on, count, 'ngay lam viec', undefined, undefined, context),
  },
  {
    name: 'next-working-day',
    pattern: /\bngay lam viec (?:tiep theo|ke tiep|lien ke|hom sau)\b/g,
    read: (_match, context) => counted(context.on, '1', 'ngay lam viec', undefined, undefined, context),
  },
]

const OF_THIS_PAPER =
  /^(?:ke hoach|quyet dinh|van ban|cong van|chi thi)(?: nay)? (?:duoc |bat dau )?(?:co hieu luc|ban hanh|ky)\b/

/** Does the period run from the plan itself, so from the reference day, rather than from something still to happen? */
function isNow(anchor: string): boolean {
  if (OF_THIS_PAPER.test(anchor)) return true
  if (
    /\b(?:bo|trung uong|chinh phu|quoc hoi|huong dan|y kien|ket thuc|hoan thanh|phe duyet|tham dinh|nghiem thu|nghi dinh|luat|thong tu|khi co|co)\b/.test(
      anchor,
    )
  ) {
    return false
  }
  return /^(?:nay|hom nay|bay gio|ky|ban hanh|nhan|phat hanh|tiep nhan|duoc giao|giao|thong bao|ke hoach|van ban|quyet dinh|cong van|co hieu luc)\b/.test(
    anchor,
  )
}

function counted(
  from: PlainDate,
  count: string | undefined,
  unit: string | undefined,
  half: string | undefined,
  working: string | undefined,
  { calendar }: Context,
): Seen {
  const isHalf = count === 'nua'
  const number = isHalf ? 0 : Number(count)
  if (working || unit?.endsWith('lam viec')) {
    const days = unit?.startsWith('tuan') ? number * 5 : number
    return seen(addWorkingDays(from, days, calendar))
  }
  const extra = half || isHalf ? 1 : 0
  return seen(nextWorkingDay(later(from, unit, number, extra), calendar))
}

function later(from: PlainDate, unit: string | undefined, count: number, half: 0 | 1): PlainDate {
  switch (unit) {
    case 'h':
    case 'gio':
    case 'tieng':
      return from.add({ days: Math.floor(count / 24) })
    case 'tuan':
      return from.add({ days: count * 7 + half * 3 })
    case 'thang':
      return from.add({ months: count }).add({ days: half * 15 })
    case 'quy':
      return from.add({ months: count * 3 })
    case 'nam':
      return from.add({ months: count * 12 + half * 6 })
    default:
      return from.add({ days: count })
  }
}

function countedBack(
  day: string | undefined,
  count: string | undefined,
  unit: string | undefined,
  working: string | undefined,
  { calendar }: Context,
): Seen {
  const end = writtenDay(day)
  if (!end) return [{ is: 'invalid' }]
  const number = Number(count) || 0
  if (!working && !unit?.endsWith('lam viec'))
    return seen(end.subtract({ days: unit === 'tuan' ? number * 7 : number }))
  let reached = end
  for (let left = number; left > 0; ) {
    reached = reached.subtract({ days: 1 })
    if (nextWorkingDay(reached, calendar).equals(reached)) left--
  }
  return seen(reached)
}

function writtenDay(text: string | undefined): PlainDate | undefined {
  const [, day, month, year] = WRITTEN_DAY.exec(text ?? '') ?? []
  return dayOf(Number(year), Number(month), Number(day))
}

function seen(day: PlainDate): Seen {
  return [{ is: 'fixed', grain: 'count', span: { from: day, to: day } }]
}
