import { type Calendar, compareDays, daysBetween } from '../../domain/calendar.ts'
import type { PlainDate } from '../../domain/deadline.ts'
import { readDeadline } from '../../vietnamese/deadline.ts'

/** A name and the dates said with it; `term` is empty where they do not make one. */
export type NamedTerm = { name: string; term: { from: PlainDate; to: PlainDate } | undefined }

type When = { today: PlainDate; calendar: Calendar }

const LONGEST_DAYS = 366
const LONGEST_PAST_DAYS = 31
const LONGEST_NAME = 60
/** Lower case: "Thu", "Mai" and "Tuấn" are names. */
const OPENS_DATES =
  /^(?:từ|tu|đến|den|tới|toi|hết|het|trong|ngày|ngay|mai|hôm|hom|thứ|thu|tuần|tuan|chủ|tháng|from|until|\d.*|\(\d.*)$/u
const ADDRESS = /^(?:(?:anh|chị|chi|em|bạn|ban|đồng chí|dong chi|đ\/c|cô|chú|ông|bà|cho|là)\s+)+/iu
const ENDS = /^(?:đến|den|tới|toi|hết|het|until)(?=\s)/u

/** `Hoa 24/11 - 30/11`, `chị Hoa từ mai đến thứ 6` → who and from when to when; a first day that has passed is today. */
export function readNamedTerm(words: string, when: When): NamedTerm {
  const parts = words.trim().split(/\s+/)
  const at = parts.findIndex((part, n) => (n > 0 || /^\d/.test(part)) && OPENS_DATES.test(part))
  const name = parts
    .slice(0, at < 0 ? parts.length : at)
    .join(' ')
    .replace(ADDRESS, '')
    .slice(0, LONGEST_NAME)
  return { name, term: at < 0 ? undefined : termOf(parts.slice(at).join(' '), when) }
}

function termOf(words: string, { today, calendar }: When): NamedTerm['term'] {
  const { from: first, due: to, kind, doubts } = readDeadline(words.replace(/[()]/g, ''), today, { calendar })
  if (!to || doubts.length || kind === 'recurring' || compareDays(to, today) < 0) return undefined
  // "30/11 - 24/11" is read as beginning a year ago.
  if (first && daysBetween(first, today) > LONGEST_PAST_DAYS) return undefined
  const begins = first ?? (ENDS.test(words) ? today : to)
  const from = compareDays(begins, today) < 0 ? today : begins
  const isSound = compareDays(from, to) <= 0 && compareDays(to, today.add({ days: LONGEST_DAYS })) <= 0
  return isSound ? { from, to } : undefined
}
