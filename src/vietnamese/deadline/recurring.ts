import type { Recurrence } from '../../domain/deadline.ts'
import { boundaryOf } from './glue.ts'
import type { Atom, Cadence, ReadingBoundary } from './types.ts'

type Spec = Extract<Atom, { is: 'monthday' | 'weekday' | 'calendar' | 'fixed' }>
type CadenceAtom = Extract<Atom, { is: 'cadence' }>

export type Recurring = { rule: Recurrence; boundary: ReadingBoundary | null; used: Atom[] }

const QUARTER_MONTHS: Record<1 | 2 | 3, string> = { 1: '1,4,7,10', 2: '2,5,8,11', 3: '3,6,9,12' }
const BY_DAY = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The cadences of a phrase with their days, or undefined when nothing in it comes back. */
export function recurringOf(atoms: readonly Atom[], rest: string): Recurring | undefined {
  const cadences = atoms.filter((atom) => atom.is === 'cadence')
  const specs = atoms.filter((atom) => isSpec(atom, cadences))
  const lone = specs.filter((spec) => spec.is === 'monthday' && spec.quarterMonth)
  if (cadences.length === 0 && lone.length === 0) return undefined
  const owned = new Map<CadenceAtom | undefined, Spec[]>()
  for (const [spec, owner] of owners(atoms, specs, cadences, rest)) {
    owned.set(owner, [...(owned.get(owner) ?? []), spec])
  }
  const rules = [
    ...cadences.map((cadence) => ruleOf(cadence, owned.get(cadence) ?? [])),
    ...(owned.get(undefined) ?? []).map((spec) => ruleOf({ freq: 'MONTHLY', interval: 3 }, [spec])),
  ]
  const used = [...cadences, ...specs]
  return { rule: [...new Set(rules)].join('|'), boundary: boundary(specs, atoms, rest), used }
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

/** A day belongs to the cadence right after it ("ngày 14 hằng tháng"), else to the one before ("hằng tháng, ngày 14"). */
function owners(
  atoms: readonly Atom[],
  specs: Spec[],
  cadences: CadenceAtom[],
  rest: string,
): [Spec, CadenceAtom | undefined][] {
  const result: [Spec, CadenceAtom | undefined][] = []
  let following: CadenceAtom | undefined
  let nextStart = Number.POSITIVE_INFINITY
  for (const atom of [...atoms].reverse()) {
    if (atom.is === 'cadence') following = atom
    else if (specs.includes(atom as Spec)) {
      const spec = atom as Spec
      const between = rest.slice(spec.end, nextStart === Number.POSITIVE_INFINITY ? spec.end : nextStart)
      const previous = cadences.filter((cadence) => cadence.end <= spec.start).at(-1)
      const isTied =
        following !== undefined &&
        /^ ?(?:cua |trong )?$|^ ?(?:,|va|hoac|;|-|den) ?(?:truoc |ngay |vao |den )*$/.test(between)
      const isNext =
        isTied &&
        (!previous || /^ ?(?:cua )?$/.test(between) || atoms[atoms.indexOf(atom) + 1]?.is !== 'cadence')
      if (spec.is === 'monthday' && spec.quarterMonth && cadences.every(({ interval }) => interval !== 3))
        result.unshift([spec, undefined])
      else result.unshift([spec, isNext ? following : (previous ?? following)])
    } else following = undefined
    nextStart = atom.start
  }
  return result
}

function ruleOf(cadence: Cadence & { part?: Atom['part'] }, specs: readonly Spec[]): Recurrence {
  const { freq, interval } = cadence
  const base = `FREQ=${freq}${interval > 1 ? `;INTERVAL=${interval}` : ''}`
  const quarterly = specs.flatMap((spec) => (spec.is === 'monthday' && spec.quarterMonth ? [spec] : []))[0]
  if (quarterly?.quarterMonth) {
    return `FREQ=YEARLY;BYMONTH=${QUARTER_MONTHS[quarterly.quarterMonth]}${byMonthDay(quarterly.days)}`
  }
  if (freq === 'DAILY') return base
  if (freq === 'WEEKLY') {
    const days = specs.flatMap((spec) => (spec.is === 'weekday' ? [BY_DAY[spec.day] ?? ''] : []))
    const byDay = cadence.byDay ?? (days.join(',') || weekEdge(cadence.part, specs))
    return byDay ? `${base};BYDAY=${byDay}` : base
  }
  const dated = specs.filter((spec) => spec.is === 'calendar' && spec.month !== undefined)
  if (dated.length > 0 && (freq === 'YEARLY' || interval >= 3)) return yearly(dated)
  return withDays(cadence, base, specs)
}

function withDays(
  { freq, interval, part }: Cadence & { part?: Atom['part'] },
  base: string,
  specs: readonly Spec[],
): Recurrence {
  const nth = specs.flatMap((spec) =>
    spec.is === 'weekday' && spec.nth ? [`${spec.nth}${BY_DAY[spec.day]}`] : [],
  )[0]
  if (nth) return `${base};BYDAY=${nth}`
  const days = specs.flatMap((spec) => (spec.is === 'monthday' ? spec.days : []))
  const edge = part ?? specs.flatMap((spec) => (spec.part ? [spec.part] : []))[0]
  if (days.length > 0) return freq === 'YEARLY' ? base : base + byMonthDay(days)
  if (edge !== 'start' && edge !== 'middle' && edge !== 'end') return base
  const day = edge === 'end' ? -1 : edge === 'start' ? 1 : 15
  if (freq === 'MONTHLY' && interval === 1) return base + byMonthDay([day])
  if (freq === 'MONTHLY' && interval === 3) {
    return `FREQ=YEARLY;BYMONTH=${QUARTER_MONTHS[edge === 'end' ? 3 : edge === 'start' ? 1 : 2]}${byMonthDay([day])}`
  }
  if (freq !== 'YEARLY') return base
  if (edge === 'middle') return 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30'
  return `FREQ=YEARLY;BYMONTH=${edge === 'end' ? 12 : 1};BYMONTHDAY=${edge === 'end' ? 31 : 1}`
}

const byMonthDay = (days: readonly number[]): string =>
  days.length > 0 ? `;BYMONTHDAY=${days.join(',')}` : ''

function weekEdge(part: Atom['part'], specs: readonly Spec[]): string | undefined {
  const edge = part ?? specs.find((spec) => spec.part)?.part
  return edge === 'start' ? 'MO' : edge === 'end' ? 'FR' : undefined
}

/** Days or months of every year, those of one day of the month together: 15/6 and 15/12 → BYMONTH=6,12;BYMONTHDAY=15. */
function yearly(specs: readonly Spec[]): Recurrence {
  const byDay = new Map<number | undefined, number[]>()
  for (const spec of specs) {
    if (spec.is !== 'calendar' || spec.month === undefined) continue
    byDay.set(spec.day, [...(byDay.get(spec.day) ?? []), spec.month])
  }
  return [...byDay]
    .map(
      ([day, months]) =>
        `FREQ=YEARLY;BYMONTH=${months.join(',')}${day === undefined ? '' : `;BYMONTHDAY=${day}`}`,
    )
    .join('|')
}

function boundary(specs: readonly Spec[], atoms: readonly Atom[], rest: string): ReadingBoundary | null {
  for (const spec of specs) {
    const previous = atoms.filter((atom) => atom.end <= spec.start && atom.is !== 'clock').at(-1)
    const found = boundaryOf(rest.slice(previous?.end ?? 0, spec.start))
    if (found && found !== 'within') return found
  }
  return specs.some(
    (spec) => spec.is === 'monthday' || spec.is === 'weekday' || (spec.is === 'calendar' && spec.day),
  )
    ? 'on'
    : null
}
