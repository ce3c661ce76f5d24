import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../../domain/deadline.ts'
import { phrase, unsigned } from './pattern.ts'

const MONTH =
  phrase(String.raw`(?<!\d )(?:tháng|t) ?(?<month>1[0-2]|0?[1-9])(?![\d]|\/\d{1,2}(?!\d))(?:[/-](?<year>20\d\d)
      | năm (?<named>20\d\d))?`)
const QUARTER = phrase(
  String.raw`(?:quý|q) ?(?<quarter>iv|i{1,3}|[1-4])(?:[/-](?<year>20\d\d)| năm (?<named>20\d\d))?`,
)
const HALF = phrase('(6|sáu) tháng(?: (?<which>đầu|cuối) năm)?')
const RELATIVE: [RegExp, (today: PlainDate) => string][] = [
  [phrase('tháng (này|nay|ni)|this month'), (today) => monthOf(today)],
  [phrase('tháng (trước|qua|vừa rồi|rồi)|last month'), (today) => monthOf(today.subtract({ months: 1 }))],
  [phrase('tuần (trước|qua|vừa rồi|rồi)|last week'), (today) => weekOf(today.subtract({ weeks: 1 }))],
  [phrase('quý (trước|vừa rồi|rồi)'), (today) => quarterOf(today.subtract({ months: 3 }))],
  [phrase('năm (ngoái|trước)'), (today) => String(today.year - 1)],
  [
    phrase('(báo cáo|số liệu)~ tuần|tuần (này|ni)|this week|weekly|hàng tuần|hằng tuần'),
    (today) => weekOf(today),
  ],
  [phrase('(báo cáo|số liệu)~ quý|quý (này|ni)|quarterly|hàng quý|hằng quý'), (today) => quarterOf(today)],
  [
    phrase('(báo cáo|tổng kết) năm(?! (tháng|ngày))|năm nay|cả năm'),
    (today) => String(today.month === 1 ? today.year - 1 : today.year),
  ],
  [phrase('(báo cáo|số liệu) (định kỳ )?(hàng |hằng )?tháng|monthly( report)?'), runningMonth],
]
const WEEK = phrase(String.raw`tuần (?:thứ )?(?<week>[1-4]?\d|5[0-3])(?!\d)(?! (?:tới|nữa))`)
const YEAR = phrase(String.raw`năm (?<year>20\d\d)`)
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** The report period a text names: `2026-11`, `2026-Q4`, `2026-H1`, `2026-W49`, `2026`; a month to come is last year's. */
export function periodIn(folded: string, today: PlainDate): string | undefined {
  const half = HALF.exec(folded)
  if (half)
    return `${today.year}-H${half.groups?.which?.includes('c') || (!half.groups?.which && today.month > 6) ? 2 : 1}`
  const month = MONTH.exec(folded)?.groups
  if (month)
    return `${yearOf(month, Number(month.month) > today.month, today)}-${month.month?.padStart(2, '0')}`
  const quarter = QUARTER.exec(folded)?.groups
  if (quarter?.quarter) {
    const typed = unsigned(quarter.quarter)
    const number = ROMAN[typed] ?? Number(typed)
    return `${yearOf(quarter, number > Math.ceil(today.month / 3), today)}-Q${number}`
  }
  const week = WEEK.exec(folded)?.groups?.week
  if (week) return `${today.year}-W${week.padStart(2, '0')}`
  const relative = RELATIVE.find(([pattern]) => pattern.test(folded))
  if (relative) return relative[1](today)
  return YEAR.exec(folded)?.groups?.year
}

type Groups = Record<string, string | undefined>

const yearOf = (groups: Groups, isToCome: boolean, today: PlainDate): string =>
  groups.year ?? groups.named ?? String(isToCome ? today.year - 1 : today.year)

/** Figures are cut on the 14th: until then the month that has ended is the one reported. */
function runningMonth(today: PlainDate): string {
  return monthOf(today.day <= 14 ? today.subtract({ months: 1 }) : today)
}

const monthOf = (day: PlainDate): string => day.toPlainYearMonth().toString()
const quarterOf = (day: PlainDate): string => `${day.year}-Q${Math.ceil(day.month / 3)}`

function weekOf(day: PlainDate): string {
  const thursday = day.add({ days: 4 - day.dayOfWeek })
  const first = Temporal.PlainDate.from({ year: thursday.year, month: 1, day: 1 })
  const week = Math.floor(first.until(thursday, { largestUnit: 'days' }).days / 7) + 1
  return `${thursday.year}-W${String(week).padStart(2, '0')}`
}
