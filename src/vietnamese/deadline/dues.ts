import type { PlainDate } from '../../domain/deadline.ts'
import { boundaryOf, isStart, listFollows, rangeFollows, toldAtom } from './glue.ts'
import { type Extent, extentOf } from './resolve.ts'
import type { Atom, Context, DeadlineDoubt, Place, ReadingBoundary } from './types.ts'

/** One deadline found in the phrase. */
export type Due = Place & {
  kind: 'date' | 'relative' | 'range'
  from: PlainDate | null
  due: PlainDate
  boundary: ReadingBoundary | null
  doubts: DeadlineDoubt[]
  atoms: Atom[]
  isPoint: boolean
}

export type Dues = {
  dues: Due[]
  /** "từ …" without an end. */
  start?: { from: PlainDate; atoms: Atom[] }
  hasInvalid: boolean
}

/** The deadlines among the atoms of time, in order: ranges tied together, years lent to those without, boundaries read. */
export function duesOf(atoms: readonly Atom[], rest: string, context: Context): Dues {
  const found: Dues = { dues: [], hasInvalid: atoms.some((atom) => atom.is === 'invalid') }
  const timed = atoms.filter(isTimed)
  let end = 0
  for (let at = 0; at < timed.length; at++) {
    const atom = timed[at]
    if (!atom) break
    const next = timed[at + 1]
    const before = rest.slice(end, atom.start)
    if (next && isRange(atom, next, rest)) {
      const range = rangeOf(atom, next, context)
      if (range) found.dues.push(range)
      else found.hasInvalid = true
      at += 1
    } else {
      const extent = extentOf(atom, context, lentYear(timed, at, rest))
      if (!extent) found.hasInvalid = true
      else if (isStart(before, rest.slice(atom.end)) || atom.is === 'now')
        found.start ??= { from: startOf(extent, before), atoms: [atom] }
      else found.dues.push(dueOf(atom, extent, before))
    }
    end = timed[at]?.end ?? end
  }
  return found
}

function isTimed(atom: Atom): boolean {
  return ['calendar', 'fixed', 'weekday', 'monthday', 'now'].includes(atom.is)
}

function isRange(atom: Atom, next: Atom, rest: string): boolean {
  return atom.link === 'range' || (atom.link === undefined && rangeFollows(rest.slice(atom.end, next.start)))
}

/** The year named by the next in a list ("15/6 và 15/12/2027"), or by a period just before ("năm 2027: tháng 6, …"). */
function lentYear(timed: readonly Atom[], at: number, rest: string): number | undefined {
  for (let next = at + 1; next < timed.length; next++) {
    const [left, right] = [timed[next - 1], timed[next]]
    if (!left || !right || !(left.link === 'list' || listFollows(rest.slice(left.end, right.start))))
      return undefined
    if (right.is === 'calendar' && right.grain !== 'year' && right.year !== undefined) {
      const atom = timed[at]
      const isEarlier =
        atom?.is === 'calendar' &&
        atom.month !== undefined &&
        right.month !== undefined &&
        atom.month > right.month
      return isEarlier ? right.year - 1 : right.year
    }
  }
  return undefined
}

function rangeOf(first: Atom, last: Atom, context: Context): Due | undefined {
  const lastYear =
    first.is === 'calendar' && last.is === 'calendar' && last.year === undefined ? first.year : undefined
  const to = lastYear === undefined ? extentOf(last, context) : notBefore(last, context, lastYear, first)
  if (!to) return undefined
  const from = beginning(first, to, context)
  if (!from) return undefined
  const isOver = from.from.until(to.to).sign < 0
  // "từ ngày ban hành đến …" read after its end: only when it was issued is not known
  if (isOver && first.is !== 'now') return undefined
  return {
    start: first.start,
    end: last.end,
    kind: 'range',
    from: isOver ? null : from.from,
    due: to.to,
    boundary: null,
    doubts: [...from.doubts, ...to.doubts].filter((doubt) => doubt !== 'past_date'),
    atoms: [first, last],
    isPoint: false,
  }
}

function notBefore(last: Atom, context: Context, year: number, first: Atom): Extent | undefined {
  const start = extentOf(first, context)
  const same = extentOf(last, context, year)
  return start && same && same.to.until(start.from).sign > 0 ? extentOf(last, context, year + 1) : same
}

/** The start of a range takes the year of its end, or the one before: 25/12 đến 05/01/2027. */
function beginning(first: Atom, to: Extent, context: Context): Extent | undefined {
  if (first.is === 'monthday') {
    const day = first.days[0] ?? 1
    const from = day <= to.to.daysInMonth ? to.to.with({ day }) : undefined
    const found = extentOf(first, context)
    return found && from && { ...found, from, to: from }
  }
  if (first.is !== 'calendar' || first.year !== undefined) return extentOf(first, context)
  const same = extentOf(first, context, to.to.year)
  return same && same.from.until(to.to).sign < 0 ? extentOf(first, context, to.to.year - 1) : same
}

function startOf(extent: Extent, before: string): PlainDate {
  return /\bsau(?: ngay)? $/.test(before) ? extent.to.add({ days: 1 }) : extent.from
}

function dueOf(atom: Atom, extent: Extent, before: string): Due {
  const told = boundaryOf(before)
  const boundary = told?.boundary
  const common = {
    start: atom.start,
    end: atom.end,
    doubts: extent.doubts,
    atoms: told ? [toldAtom(told, atom.start), atom] : [atom],
    isPoint: extent.isPoint,
  }
  const kind = extent.isRelative ? 'relative' : 'date'
  if (extent.isPoint && !extent.isRange) {
    const usual = atom.part || extent.grain === 'count' ? 'by' : 'on'
    return {
      ...common,
      kind,
      from: null,
      due: extent.to,
      boundary: boundary === 'within' || !boundary ? usual : boundary,
    }
  }
  if (boundary === 'before')
    return { ...common, kind, from: null, due: extent.from.subtract({ days: 1 }), boundary: 'by' }
  if (extent.isRange) return { ...common, kind: 'range', from: extent.from, due: extent.to, boundary: null }
  if (boundary === 'by') return { ...common, kind, from: null, due: extent.to, boundary }
  return { ...common, kind, from: extent.from, due: extent.to, boundary: 'within' }
}
