import type { PlainDate } from '../../domain/deadline.ts'
import { readDeadline } from '../deadline.ts'
import type { Signals } from './signals.ts'

/** The stretch of days a phrase names, seen from today; undefined when it names none that exists. */
export function whenIs(
  phrase: string,
  { today, context }: Signals,
): { from: PlainDate | null; to: PlainDate } | undefined {
  const { due, from } = readDeadline(inVietnamese(phrase), today, { calendar: context.calendar ?? new Map() })
  return due ? { from, to: due } : undefined
}

const ENGLISH: [RegExp, string][] = [
  [/\btoday\b/i, 'hôm nay'],
  [/\btomorrow\b/i, 'ngày mai'],
  [/\byesterday\b/i, 'hôm qua'],
  [/\bend of (?:the |this )?(week|month|year|quarter)\b/i, 'cuối $1'],
  [/\bnext (week|month|year|quarter)\b/i, '$1 sau'],
  [/\b(?:this )?(week|month|year|quarter)\b/i, '$1 này'],
  [/\b(?:next |this )?monday\b/i, 'thứ hai'],
  [/\b(?:next |this )?tuesday\b/i, 'thứ ba'],
  [/\b(?:next |this )?wednesday\b/i, 'thứ tư'],
  [/\b(?:next |this )?thursday\b/i, 'thứ năm'],
  [/\b(?:next |this )?friday\b/i, 'thứ sáu'],
  [/\bin (\d{1,3}) days?\b/i, '$1 ngày nữa'],
  [/\bin (\d{1,2}) weeks?\b/i, '$1 tuần nữa'],
  [/\bweek\b/i, 'tuần'],
  [/\bmonth\b/i, 'tháng'],
  [/\bquarter\b/i, 'quý'],
  [/\byear\b/i, 'năm'],
]

const inVietnamese = (phrase: string): string =>
  /[a-z]{4}/i.test(phrase)
    ? ENGLISH.reduce((text, [english, own]) => text.replace(english, own), phrase)
    : phrase

/** Its last day, as ISO. */
export const lastDay = (phrase: string, signals: Signals): string | undefined =>
  whenIs(phrase, signals)?.to.toString()
