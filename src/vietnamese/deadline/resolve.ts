import { nextWorkingDay, previousWorkingDay } from '../../domain/calendar.ts'
import type { PlainDate } from '../../domain/deadline.ts'
import { partOf } from './spans.ts'
import type { Atom, Context, DeadlineDoubt, Grain, Span } from './types.ts'

/** An atom with its days known. */
export type Extent = Span & {
  grain: Grain
  /** Counted from the reference day rather than named. */
  isRelative: boolean
  isRange: boolean
  isPoint: boolean
  doubts: DeadlineDoubt[]
}

/** A date that last passed this recently is more likely a slip than next year's. */
const RECENT_DAYS = 31

/** The days an atom means; `year` is the one a neighbour named. Undefined when it has none or they do not exist. */
export function extentOf(atom: Atom, context: Context, year?: number): Extent | undefined {
  const found = spanOf(atom, context, year)
  if (!found) return undefined
  const grain = atom.is === 'calendar' || atom.is === 'fixed' ? atom.grain : 'day'
  const whole = workingPart(found.span, atom.part, context)
  const stretch = atom.part ? partOf(whole, atom.part, grain) : { ...found.span, isRange: grain === 'months' }
  return {
    ...stretch,
    grain,
    isRelative: atom.is === 'fixed' || atom.is === 'weekday',
    isPoint: atom.part !== undefined || grain === 'day' || grain === 'count',
    doubts: [found.doubt, atom.doubt, looseness(atom.part, grain)].filter((doubt) => doubt !== undefined),
  }
}

/** The period cut to its working days where the first or last of those is meant. */
function workingPart({ from, to }: Span, part: Atom['part'], { calendar }: Context): Span {
  if (part === 'first-working') return { from: nextWorkingDay(from, calendar), to }
  return part === 'last-working' ? { from, to: previousWorkingDay(to, calendar) } : { from, to }
}

/** "đầu …" is looser in speech than in law; "cuối tuần" may mean the weekend. */
function looseness(part: Atom['part'], grain: Grain): 'loose' | undefined {
  return part === 'start' || (part === 'end' && grain === 'week') ? 'loose' : undefined
}

function spanOf(
  atom: Atom,
  context: Context,
  year?: number,
): { span: Span; doubt?: DeadlineDoubt } | undefined {
  switch (atom.is) {
    case 'fixed':
      return { span: atom.span }
    case 'now':
      return { span: { from: context.on, to: context.on } }
    case 'weekday':
      return { span: { from: atom.date, to: atom.date } }
    case 'monthday':
      return atom.days.length === 1 ? nextMonthDay(atom.days[0] ?? 1, context) : undefined
    case 'calendar': {
      const named = atom.year ?? year ?? context.year
      if (named === undefined) return nextYear(atom, context.on)
      const span = atom.span(named)
      return span && { span }
    }
    default:
      return undefined
  }
}

/** Without a year: the next occurrence on or after the reference day (29/02 may wait for a leap year). */
function nextYear({ span: spanIn, part, grain }: Extract<Atom, { is: 'calendar' }>, on: PlainDate) {
  const endOf = (span: Span) => (part ? partOf(span, part, grain).to : span.to)
  for (let year = on.year; year <= on.year + 8; year++) {
    const span = spanIn(year)
    if (!span || endOf(span).until(on).sign > 0) continue
    const before = spanIn(year - 1)
    const last = before && endOf(before)
    const isRecent = last !== undefined && last.until(on, { largestUnit: 'days' }).days <= RECENT_DAYS
    return { span, ...(isRecent && last.until(on).sign > 0 && { doubt: 'past_date' as const }) }
  }
  return undefined
}

/** "ngày 15": the next 15th; "ngày 31" waits for a month that has one. */
function nextMonthDay(day: number, { on }: Context) {
  for (let ahead = 0; ahead <= 12; ahead++) {
    const first = on.with({ day: 1 }).add({ months: ahead })
    if (day < 1 || day > first.daysInMonth) continue
    const date = first.with({ day })
    if (date.until(on).sign <= 0) return { span: { from: date, to: date } }
  }
  return undefined
}
