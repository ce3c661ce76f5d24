import type { Calendar } from '../../domain/calendar.ts'
import type { Milestone, PlainDate } from '../../domain/deadline.ts'

export type DeadlineKind =
  | 'date'
  | 'relative'
  | 'recurring'
  | 'ongoing'
  | 'event'
  | 'milestones'
  | 'range'
  | 'none'

export type ReadingBoundary = 'on' | 'by' | 'before' | 'within'

/** What a person should look at before the reading is stored. */
export type DeadlineDoubt =
  | 'invalid_date' // 31/11, Quý V: asked about, never rolled
  | 'past_date' // without a year, and last passed within a month
  | 'loose' // "đầu tháng", "cuối tuần", "khoảng": looser in speech than in law
  | 'weekday_or_month' // T6
  | 'weekday_mismatch' // "thứ Ba, 05/9/2026" is a Saturday
  | 'lunar' // converted from the lunar calendar
  | 'ocr' // letters repaired before reading
  | 'urgent' // "ngay", "hỏa tốc": no date
  | 'needs_base' // "lùi 10 ngày": counts from a due date that was not given
  | 'needs_period' // "trong thời gian chiến dịch": the plan's period was not given
  | 'too_long' // only the beginning was read

/** Which rule made a part of the reading, and the words it saw. */
export type Because = { rule: string; words: string }

export type Reading = {
  /** The phrase as given. */
  text: string
  kind: DeadlineKind
  due: PlainDate | null
  boundary: ReadingBoundary | null
  from: PlainDate | null
  /** RFC 5545 rule parts, several cadences joined by `|`. */
  rule: string | null
  /** In the order of their days. */
  milestones: Milestone[]
  /** X−1 for "trước ngày X". */
  strictLastDay?: PlainDate
  /** Of a recurring deadline with fixed days: the next one on or after the reference date. */
  nextDue?: PlainDate
  /** `17:00`, local time. */
  dueTime?: string
  /** The bot should confirm before storing. */
  ambiguous: boolean
  doubts: DeadlineDoubt[]
  because: Because[]
}

export type ReadingOptions = {
  calendar: Calendar
  /** The current due date of the task: what "lùi 10 ngày" counts from. */
  base?: PlainDate | undefined
  /** The period of the plan or campaign. */
  period?: { from?: PlainDate | undefined; to: PlainDate } | undefined
  /** The year of the plan: taken for dates written without one. */
  year?: number | undefined
}

export type Context = ReadingOptions & { on: PlainDate }

/** First and last day. */
export type Span = { from: PlainDate; to: PlainDate }

export type Place = { start: number; end: number }

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'months' | 'count'

/** A stretch within a week, month, quarter or year. */
export type Part =
  | 'start'
  | 'middle'
  | 'end'
  | 'first-working'
  | 'last-working'
  | 'first-half'
  | 'second-half'
  | 'days-1-10'
  | 'days-11-20'
  | 'days-21-end'
  | { first: number }
  | { last: number }

export type Cadence = { freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'; interval: number; byDay?: string }

/** What one rule saw in the line. */
export type Sight =
  /** A calendar day or period, perhaps without its year. */
  | {
      is: 'calendar'
      grain: Grain
      span: (year: number) => Span | undefined
      year?: number | undefined
      month?: number
      day?: number
    }
  /** A day or period counted from the reference date. */
  | { is: 'fixed'; grain: Grain; span: Span }
  | { is: 'monthday'; days: number[]; quarterMonth?: 1 | 2 | 3 }
  | { is: 'weekday'; day: number; date: PlainDate; nth?: number }
  | { is: 'lengthless' }
  | ({ is: 'cadence' } & Cadence)
  | { is: 'clock'; time: string }
  | { is: 'invalid' | 'now' | 'ongoing' | 'event' | 'adhoc' | 'periodic' | 'urgent' | 'campaign' | 'nothing' }

export type Atom = Sight &
  Place & {
    rule: string
    /** How this atom is tied to the one after it. */
    link?: 'range' | 'list' | undefined
    part?: Part | undefined
    doubt?: DeadlineDoubt | undefined
  }

/** What a phrase comes to, with the atoms it rests on. */
export type Verdict = Omit<Reading, 'text' | 'because' | 'ambiguous'> & { used: Atom[] }

export const NOTHING: Verdict = {
  kind: 'none',
  due: null,
  boundary: null,
  from: null,
  rule: null,
  milestones: [],
  doubts: [],
  used: [],
}

/** A word or sign on its way to the line: toned and toneless lower case, and its place in the source. */
export type Token = { toned: string; plain: string; capital: boolean; start: number; end: number }
