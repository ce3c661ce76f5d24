import type { Recurrence } from '../../domain/deadline.ts'
import type { Atom, Cadence, Part } from './types.ts'

/** A sight that says when within a cadence. */
export type Spec = Extract<Atom, { is: 'monthday' | 'weekday' | 'calendar' | 'fixed' }>

const QUARTER_MONTHS: Record<1 | 2 | 3, string> = { 1: '1,4,7,10', 2: '2,5,8,11', 3: '3,6,9,12' }
/** By ISO weekday, 1–7. */
export const BY_DAY = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const WORKING_DAYS = 'MO,TU,WE,TH,FR'

/** One cadence and the days that belong to it → its rule. */
export function ruleOf(cadence: Cadence & { part?: Part | undefined }, specs: readonly Spec[]): Recurrence {
  const { freq, interval } = cadence
  const base = `FREQ=${freq}${interval > 1 ? `;INTERVAL=${interval}` : ''}`
  const quarterly = specs.find((spec) => spec.is === 'monthday' && spec.quarterMonth !== undefined)
  if (quarterly?.is === 'monthday' && quarterly.quarterMonth) {
    return `FREQ=YEARLY;BYMONTH=${QUARTER_MONTHS[quarterly.quarterMonth]}${byMonthDay(quarterly.days)}`
  }
  const part = cadence.part ?? specs.find((spec) => spec.part)?.part
  if (freq === 'DAILY') return base
  if (freq === 'WEEKLY') return weekly(cadence, base, part, specs)
  const dated = specs.filter((spec) => spec.is === 'calendar' && spec.month !== undefined)
  if (dated.length > 0 && (freq === 'YEARLY' || interval >= 3)) return yearly(dated)
  const nth = specs.find((spec) => spec.is === 'weekday' && spec.nth !== undefined)
  if (nth?.is === 'weekday') return `${base};BYDAY=${nth.nth}${BY_DAY[nth.day]}`
  const days = specs.flatMap((spec) => (spec.is === 'monthday' ? spec.days : []))
  if (days.length > 0) return freq === 'YEARLY' ? base : base + byMonthDay(days)
  return edged(cadence, base, part)
}

function weekly(
  { byDay }: Cadence,
  base: string,
  part: Part | undefined,
  specs: readonly Spec[],
): Recurrence {
  const named = specs.flatMap((spec) => (spec.is === 'weekday' ? [BY_DAY[spec.day] ?? ''] : [])).join(',')
  const edge = part === 'start' ? 'MO' : part === 'end' ? 'FR' : ''
  const days = byDay ?? (named || edge)
  return days ? `${base};BYDAY=${days}` : base
}

/** "cuối mỗi tháng", "đầu mỗi quý", "ngày làm việc cuối cùng hằng tháng". */
function edged({ freq, interval }: Cadence, base: string, part: Part | undefined): Recurrence {
  if (part === 'first-working' || part === 'last-working') {
    return `${base};BYDAY=${WORKING_DAYS};BYSETPOS=${part === 'first-working' ? 1 : -1}`
  }
  if (part !== 'start' && part !== 'middle' && part !== 'end') return base
  const day = { start: 1, middle: 15, end: -1 }[part]
  if (freq === 'MONTHLY' && interval === 1) return base + byMonthDay([day])
  if (freq === 'MONTHLY' && interval === 3) {
    const month = ({ start: 1, middle: 2, end: 3 } as const)[part]
    return `FREQ=YEARLY;BYMONTH=${QUARTER_MONTHS[month]}${byMonthDay([day])}`
  }
  if (freq !== 'YEARLY') return base
  return { start: dayOfYear(1, 1), middle: dayOfYear(6, 30), end: dayOfYear(12, 31) }[part]
}

const dayOfYear = (month: number, day: number): Recurrence => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`

function byMonthDay(days: readonly number[]): string {
  return days.length > 0 ? `;BYMONTHDAY=${days.join(',')}` : ''
}

/** Days or months of every year, those of one day of the month together: 15/6 and 15/12 → BYMONTH=6,12;BYMONTHDAY=15. */
function yearly(specs: readonly Spec[]): Recurrence {
  const dated = specs.flatMap((spec) =>
    spec.is === 'calendar' && spec.month !== undefined
      ? [{ month: spec.month, day: spec.day ?? edgeDay(spec.part) }]
      : [],
  )
  return [...Map.groupBy(dated, ({ day }) => day)]
    .map(([day, dates]) => {
      const months = dates.map(({ month }) => month).join(',')
      return `FREQ=YEARLY;BYMONTH=${months}${byMonthDay(day === undefined ? [] : [day])}`
    })
    .join('|')
}

function edgeDay(part: Part | undefined): number | undefined {
  return part === 'start' ? 1 : part === 'middle' ? 15 : part === 'end' ? -1 : undefined
}
