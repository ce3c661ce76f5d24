import type { Milestone } from '../../domain/deadline.ts'
import { nextOccurrence } from '../../domain/recurrence.ts'
import { type Due, type Dues, duesOf } from './dues.ts'
import { labelOf } from './label.ts'
import type { Line } from './line.ts'
import { mergeDues } from './merge.ts'
import { type Recurring, recurringOf } from './recurring.ts'
import type { Atom, Context, Reading } from './types.ts'

type Verdict = Omit<Reading, 'text' | 'because' | 'ambiguous'> & { used: Atom[] }

const NOTHING: Verdict = {
  kind: 'none',
  due: null,
  boundary: null,
  from: null,
  rule: null,
  milestones: [],
  doubts: [],
  used: [],
}

/** Puts together what the rules saw. A base that has no date (ongoing, recurring, event) keeps the dates as milestones. */
export function decide(atoms: readonly Atom[], rest: string, line: Line, context: Context): Verdict {
  const recurring = recurringOf(atoms, rest)
  const free = atoms.filter((atom) => !recurring?.used.includes(atom))
  const found = duesOf(free, rest, context)
  const dues = mergeDues(found.dues, rest)
  const verdict = base(atoms, recurring, { ...found, dues }, line, context)
  const clock = atoms.find((atom) => atom.is === 'clock')
  if (clock?.is !== 'clock' || verdict.kind === 'none') return verdict
  const isMoment = verdict.boundary === 'on' && clock.rule !== 'office-hours'
  return {
    ...verdict,
    dueTime: clock.time,
    boundary: isMoment || !verdict.boundary ? verdict.boundary : byHour(verdict.boundary),
  }
}

/** An hour is a limit within its day: "cuối giờ chiều nay" is by, "trước 17h" stays before. */
function byHour(boundary: NonNullable<Reading['boundary']>): Reading['boundary'] {
  return boundary === 'before' ? 'before' : 'by'
}

function base(
  atoms: readonly Atom[],
  recurring: Recurring | undefined,
  found: Dues,
  line: Line,
  context: Context,
): Verdict {
  const { dues, start, hasInvalid } = found
  const first = (is: Atom['is']) => atoms.find((atom) => atom.is === is)
  const doubts = [
    ...new Set([...dues.flatMap((due) => due.doubts), ...(hasInvalid ? (['invalid_date'] as const) : [])]),
  ]
  const standing = { ...NOTHING, from: start?.from ?? null, milestones: milestonesOf(dues, line), doubts }
  const used = [...dues.flatMap((due) => due.atoms), ...(start?.atoms ?? [])]
  const ongoing = first('ongoing')
  if (ongoing)
    return {
      ...standing,
      kind: 'ongoing',
      rule: recurring?.rule ?? null,
      used: [ongoing, ...(recurring?.used ?? []), ...used],
    }
  if (recurring && isDeliverable(atoms, line)) return NOTHING
  if (recurring) return { ...standing, ...repeated(recurring, context), used: [...recurring.used, ...used] }
  if (hasInvalid)
    return { ...NOTHING, doubts: ['invalid_date'], used: atoms.filter((atom) => atom.is === 'invalid') }
  const event = first('event') ?? (first('periodic') ? undefined : first('adhoc'))
  if (event && (dues.length === 0 || event.start < (dues[0]?.start ?? 0)))
    return { ...standing, kind: 'event', used: [event, ...used] }
  if (dues.length > 0) return dated(dues, found, line, doubts, used)
  return undated(atoms, standing, used, context)
}

/** "Các sản phẩm … hằng năm" names what is delivered: a noun phrase whose cadence merely qualifies it. */
function isDeliverable(atoms: readonly Atom[], { text }: Line): boolean {
  const [only, ...others] = atoms
  if (!only || others.length > 0 || only.end < text.length) return false
  return /^(?:cac|nhung|bo|danh muc|mo hinh|he thong|san pham|giai thuong|chuong trinh|ke hoach|khung|de an|du toan|kinh phi)\b/.test(
    text,
  )
}

function repeated(recurring: Recurring, { on }: Context) {
  const { rule, boundary } = recurring
  const isFixed = /BYMONTHDAY|BYDAY|FREQ=DAILY/.test(rule)
  const next = isFixed ? nextOccurrence(rule, on) : undefined
  return { kind: 'recurring' as const, rule, boundary, ...(next && { nextDue: next }) }
}

function dated(dues: Due[], { start }: Dues, line: Line, doubts: Verdict['doubts'], used: Atom[]): Verdict {
  const [only, ...others] = dues
  if (!only || others.length > 0)
    return { ...NOTHING, kind: 'milestones', milestones: milestonesOf(dues, line), doubts, used }
  const { due, boundary } = only
  const from = only.from ?? start?.from ?? null
  const kind = start && only.from === null ? 'range' : only.kind
  const strict = boundary === 'before' ? { strictLastDay: due.subtract({ days: 1 }) } : {}
  return {
    ...NOTHING,
    kind,
    due,
    boundary: kind === 'range' ? null : boundary,
    from,
    ...strict,
    doubts,
    used,
  }
}

/** No date at all: a campaign's period, a start, an extension without its base, urgency, or nothing. */
function undated(atoms: readonly Atom[], standing: Verdict, used: Atom[], { period }: Context): Verdict {
  const first = (is: Atom['is']) => atoms.find((atom) => atom.is === is)
  const campaign = first('campaign')
  if (campaign) {
    const known = period
      ? { due: period.to, from: period.from ?? null }
      : { doubts: ['needs_period' as const] }
    return { ...NOTHING, kind: 'range', ...known, used: [campaign] }
  }
  const lengthless = first('lengthless')
  if (lengthless) return { ...NOTHING, kind: 'relative', doubts: ['needs_base'], used: [lengthless] }
  if (standing.from) return { ...standing, kind: 'ongoing', used }
  const periodic = first('periodic')
  if (periodic) return { ...NOTHING, kind: 'recurring', used: [periodic] }
  const urgent = first('urgent')
  return urgent ? { ...NOTHING, doubts: ['urgent'], used: [urgent] } : NOTHING
}

function milestonesOf(dues: readonly Due[], line: Line): Milestone[] {
  return dues.map((due) => ({ label: labelOf(due, line), dueOn: due.due }))
}
