import { compareDays } from '../../domain/calendar.ts'
import type { Milestone, PlainDate } from '../../domain/deadline.ts'
import type { Due, Dues } from './dues.ts'
import { labelOf } from './label.ts'
import type { Line } from './line.ts'
import { type Atom, type Context, NOTHING, type Verdict } from './types.ts'

/** One date is the deadline; several are milestones. */
export function dated({ dues, start }: Dues, line: Line): Verdict {
  const [only, ...others] = dues
  const seen = {
    doubts: [...new Set(dues.flatMap((due) => due.doubts))],
    used: [...dues.flatMap((due) => due.atoms), ...(start?.atoms ?? [])],
  }
  if (!only || others.length > 0)
    return { ...NOTHING, kind: 'milestones', milestones: milestonesOf(dues, line), ...seen }
  const { due } = only
  const isOpened = start !== undefined && only.from === null && start.from.until(due).sign >= 0
  const kind = isOpened ? 'range' : only.kind
  const boundary = isOpened ? null : only.boundary
  const strict = only.boundary === 'before' ? { strictLastDay: due.subtract({ days: 1 }) } : {}
  return {
    ...NOTHING,
    kind,
    due,
    boundary,
    from: only.from ?? (isOpened ? start.from : null),
    ...strict,
    ...seen,
  }
}

/** No date and nothing that returns: a campaign's period, an extension without its base, urgency, or nothing at all. */
export function undated(atoms: readonly Atom[], { on, period }: Context): Verdict {
  const first = (is: Atom['is']) => atoms.find((atom) => atom.is === is)
  const campaign = first('campaign')
  if (campaign) {
    const known = period
      ? { due: period.to, from: period.from ?? null }
      : { doubts: ['needs_period' as const] }
    return { ...NOTHING, kind: 'range', ...known, used: [campaign] }
  }
  const clock = first('clock')
  if (clock) return hourOfToday(clock, on)
  const lengthless = first('lengthless')
  if (lengthless) return { ...NOTHING, kind: 'relative', doubts: ['needs_base'], used: [lengthless] }
  const periodic = first('periodic')
  if (periodic) return { ...NOTHING, kind: 'recurring', used: [periodic] }
  const urgent = first('urgent')
  return urgent ? { ...NOTHING, doubts: ['urgent'], used: [urgent] } : NOTHING
}

/** An hour alone is today's. */
function hourOfToday(clock: Atom, on: PlainDate): Verdict {
  return {
    ...NOTHING,
    kind: 'relative',
    due: on,
    boundary: clock.rule === 'office-hours' ? 'by' : 'on',
    used: [],
  }
}

export function milestonesOf(dues: readonly Due[], line: Line): Milestone[] {
  return dues
    .map((due) => ({ label: labelOf(due, line), dueOn: due.due }))
    .sort((a, b) => compareDays(a.dueOn, b.dueOn))
}
