import { compareDays } from '../../domain/calendar.ts'
import type { PlainDate } from '../../domain/deadline.ts'
import { readDeadline } from '../deadline.ts'
import type { Signals } from './signals.ts'

/** The stretch of days a phrase names, seen from today; undefined when it names none that exists. */
export function whenIs(
  phrase: string,
  { today, context }: Pick<Signals, 'today' | 'context'>,
): { from: PlainDate | null; to: PlainDate } | undefined {
  if (!today) return undefined
  const { due, from } = readDeadline(inVietnamese(phrase), today, { calendar: context.calendar ?? new Map() })
  return due ? { from, to: due } : undefined
}

const UNITS = { week: 'tuần', month: 'tháng', quarter: 'quý', year: 'năm', day: 'ngày' } as const
const DAYS = { mon: 'hai', tues: 'ba', wednes: 'tư', thurs: 'năm', fri: 'sáu', satur: 'bảy' } as const
type Unit = keyof typeof UNITS

const ENGLISH: [RegExp, (...found: string[]) => string][] = [
  [/\btoday\b/i, () => 'hôm nay'],
  [/\btomorrow\b/i, () => 'ngày mai'],
  [/\byesterday\b/i, () => 'hôm qua'],
  [/\bend of (?:the |this )?(week|month|year|quarter)\b/i, (_, unit) => `cuối ${UNITS[unit as Unit]}`],
  [/\bnext (week|month|year|quarter)\b/i, (_, unit) => `${UNITS[unit as Unit]} sau`],
  [/\blast (week|month|year|quarter)\b/i, (_, unit) => `${UNITS[unit as Unit]} trước`],
  [/\bthis (week|month|year|quarter)\b/i, (_, unit) => `${UNITS[unit as Unit]} này`],
  [
    /\bnext (mon|tues|wednes|thurs|fri|satur)day\b/i,
    (_, day) => `thứ ${DAYS[day as keyof typeof DAYS]} tuần sau`,
  ],
  [
    /\b(?:this )?(mon|tues|wednes|thurs|fri|satur)day\b/i,
    (_, day) => `thứ ${DAYS[day as keyof typeof DAYS]}`,
  ],
  [/\b(?:in )?(\d{1,3}) (day|week|month)s?\b/i, (_, count, unit) => `${count} ${UNITS[unit as Unit]} nữa`],
]

const inVietnamese = (phrase: string): string =>
  ENGLISH.reduce(
    (text, [english, own]) => text.replace(english, (...found) => own(...found.map(lower))),
    phrase,
  )

const lower = (found: unknown): string => String(found).toLowerCase()

/** Its last day, as ISO. */
export const lastDay = (phrase: string, signals: Signals): string | undefined =>
  whenIs(phrase, signals)?.to.toString()

/** What has happened lies behind: without a year the last such day is meant. */
export function pastDay(text: string, signals: Signals): string | undefined {
  const day = whenIs(text, signals)?.to
  if (!day || !signals.today || /20\d\d/.test(text) || compareDays(day, signals.today) <= 0)
    return day?.toString()
  return day.subtract({ years: 1 }).toString()
}
