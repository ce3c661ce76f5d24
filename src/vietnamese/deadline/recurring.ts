import type { Recurrence } from '../../domain/deadline.ts'
import { boundaryOf, listFollows, rangeFollows, toldAtom } from './glue.ts'
import { ruleOf, type Spec } from './rrule.ts'
import type { Atom, Cadence, ReadingBoundary } from './types.ts'

type CadenceAtom = Extract<Atom, { is: 'cadence' }>

export type Recurring = { rule: Recurrence; boundary: ReadingBoundary | null; used: Atom[] }

const QUARTERLY: Cadence = { freq: 'MONTHLY', interval: 3 }

/** The cadences of a phrase with their days, or undefined when nothing in it comes back. */
export function recurringOf(atoms: readonly Atom[], rest: string): Recurring | undefined {
  const cadences = atoms.filter((atom) => atom.is === 'cadence')
  const specs = atoms
    .filter((atom) => isSpec(atom, cadences))
    .filter((spec, at, all) => !opensRange(spec, all[at + 1], rest))
  const lone = specs.filter((spec) => spec.is === 'monthday' && spec.quarterMonth)
  if (cadences.length === 0 && lone.length === 0) return undefined
  const owned = Map.groupBy(specs, (spec) => ownerOf(spec, specs, cadences, rest))
  const rules = [
    ...cadences.map((cadence) => ({ start: cadence.start, rule: ruleOf(cadence, owned.get(cadence) ?? []) })),
    ...(owned.get(undefined) ?? []).map((spec) => ({ start: spec.start, rule: ruleOf(QUARTERLY, [spec]) })),
  ].sort((a, b) => a.start - b.start)
  const told = toldOf(specs, atoms, rest)
  return {
    rule: [...new Set(rules.map(({ rule }) => rule))].join('|'),
    boundary: told?.boundary ?? (specs.some(namesDay) ? 'on' : null),
    used: [...(told ? [told.atom] : []), ...cadences, ...specs],
  }
}

/** A day that says when within a cadence: without a year, or of a week, or a bare "cuối tháng". */
function isSpec(atom: Atom, cadences: readonly CadenceAtom[]): atom is Spec {
  if (atom.is === 'monthday') return true
  if (cadences.length === 0) return false
  if (atom.is === 'weekday') return cadences.some(({ freq }) => freq === 'WEEKLY') || atom.nth !== undefined
  if (atom.is === 'fixed') return atom.rule === 'bare-period' && atom.part !== undefined
  const isLong = cadences.some(({ freq, interval }) => freq === 'YEARLY' || interval >= 3)
  return (
    atom.is === 'calendar' &&
    atom.year === undefined &&
    (isLong || atom.grain !== 'day') &&
    atom.grain !== 'months'
  )
}

/**
 * A day, or a run of days, belongs to the cadence right after it ("ngày 14 hằng tháng"), else to the one before
 * ("hằng tháng, ngày 14"); a day of a quarter's month stands alone unless a quarterly cadence claims it.
 */
function ownerOf(
  spec: Spec,
  specs: readonly Spec[],
  cadences: readonly CadenceAtom[],
  rest: string,
): CadenceAtom | undefined {
  let end = spec.end
  for (const next of specs) {
    if (next.start >= end && listFollows(rest.slice(end, next.start))) end = next.end
  }
  const following = cadences.find((cadence) => cadence.start >= end)
  const isAdjacent = following && /^ ?(?:cua |trong |vao |\( )?$/.test(rest.slice(end, following.start))
  const previous = cadences.filter((cadence) => cadence.end <= spec.start).at(-1)
  const own = cadences.find((cadence) => cadence.start === spec.start)
  const owner = own ?? (isAdjacent ? following : (previous ?? following))
  const isLone = spec.is === 'monthday' && spec.quarterMonth !== undefined && owner?.interval !== 3
  return isLone ? undefined : owner
}

/** The first boundary said of a day, as an atom among the reasons. */
function toldOf(specs: readonly Spec[], atoms: readonly Atom[], rest: string) {
  for (const spec of specs) {
    const previous = atoms.filter((atom) => atom.end <= spec.start && atom.is !== 'clock').at(-1)
    const told = boundaryOf(rest.slice(previous?.end ?? 0, spec.start))
    if (told && told.boundary !== 'within')
      return { boundary: told.boundary, atom: toldAtom(told, spec.start) }
  }
  return undefined
}

/** "từ ngày 01 đến ngày 05 hằng tháng": by its end. */
function opensRange(spec: Spec, next: Spec | undefined, rest: string): boolean {
  return spec.is === 'monthday' && next?.is === 'monthday' && rangeFollows(rest.slice(spec.end, next.start))
}

function namesDay(spec: Spec): boolean {
  return spec.is === 'monthday' || spec.is === 'weekday' || (spec.is === 'calendar' && spec.day !== undefined)
}
