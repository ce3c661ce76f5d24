import { nextOccurrence } from '../../domain/recurrence.ts'
import { dated, milestonesOf, undated } from './dated.ts'
import { type Due, type Dues, duesOf } from './dues.ts'
import type { Line } from './line.ts'
import { mergeDues } from './merge.ts'
import { type Recurring, recurringOf } from './recurring.ts'
import { type Atom, type Context, NOTHING, type Verdict } from './types.ts'

/** Puts together what the rules saw. A base that has no date (ongoing, recurring, event) keeps the dates as milestones. */
export function decide(atoms: readonly Atom[], rest: string, line: Line, context: Context): Verdict {
  const recurring = recurringOf(atoms, rest)
  const free = atoms.filter((atom) => !recurring?.used.includes(atom))
  const found = duesOf(free, rest, context)
  const verdict = verdictOf(atoms, recurring, { ...found, dues: mergeDues(found.dues, rest) }, line, context)
  return verdict.kind === 'none' ? verdict : withHour(verdict, atoms)
}

function verdictOf(
  atoms: readonly Atom[],
  recurring: Recurring | undefined,
  found: Dues,
  line: Line,
  context: Context,
): Verdict {
  const { dues, hasInvalid } = found
  const ongoing = atoms.find((atom) => atom.is === 'ongoing')
  if (ongoing) {
    const seen = [...atoms.filter((atom) => atom.is === 'ongoing'), ...(recurring?.used ?? [])]
    return { ...standing('ongoing', found, line, seen), rule: recurring?.rule ?? null }
  }
  if (hasInvalid)
    return { ...NOTHING, doubts: ['invalid_date'], used: atoms.filter((atom) => atom.is === 'invalid') }
  if (recurring) return isDeliverable(atoms, line) ? NOTHING : repeated(recurring, found, line, context)
  const event = eventOf(atoms)
  // A condition after the date only says how: "trước ngày 31/12/2026 theo hướng dẫn của Bộ".
  if (event && event.start < (dues[0]?.start ?? Number.POSITIVE_INFINITY))
    return standing('event', found, line, [event])
  if (dues.length > 0) return dated(found, line)
  return found.start ? standing('ongoing', found, line, []) : undated(atoms, context)
}

/** A base without a date of its own: single dates are its milestones, a range or a start says from when. */
function standing(
  kind: 'ongoing' | 'event' | 'recurring',
  found: Dues,
  line: Line,
  seen: readonly Atom[],
): Verdict {
  const { dues, start, hasInvalid } = found
  const isSpan = (due: Due) => due.kind === 'range' || (kind === 'ongoing' && opensYears(due, seen))
  const spans = dues.filter(isSpan)
  const doubts = new Set(dues.flatMap((due) => due.doubts))
  if (hasInvalid) doubts.add('invalid_date')
  return {
    ...NOTHING,
    kind,
    from: start?.from ?? spans[0]?.from ?? null,
    milestones: milestonesOf(
      dues.filter((due) => !isSpan(due)),
      line,
    ),
    doubts: [...doubts],
    used: [...seen, ...dues.flatMap((due) => due.atoms), ...(start?.atoms ?? [])],
  }
}

/** "năm 2026 và các năm tiếp theo", "thường xuyên trong năm 2026": the year says from when, nothing is due in it. */
function opensYears(due: Due, seen: readonly Atom[]): boolean {
  if (due.boundary !== 'within') return false
  const start = Math.min(...due.atoms.map((atom) => atom.start))
  return seen.some(
    (atom) => atom.rule === 'following-years' || (atom.is === 'ongoing' && start - atom.end === 1),
  )
}

function repeated({ rule, boundary, used }: Recurring, found: Dues, line: Line, { on }: Context): Verdict {
  const isFixed = /BYMONTHDAY|BYDAY|FREQ=DAILY/.test(rule)
  const next = isFixed ? nextOccurrence(rule, on) : undefined
  return { ...standing('recurring', found, line, used), rule, boundary, ...(next && { nextDue: next }) }
}

/** "đột xuất" beside "định kỳ" only adds a channel. */
function eventOf(atoms: readonly Atom[]): Atom | undefined {
  const event = atoms.find((atom) => atom.is === 'event')
  if (event || atoms.some((atom) => atom.is === 'periodic')) return event
  return atoms.find((atom) => atom.is === 'adhoc')
}

const THING =
  /^(?:(?:cac|nhung|bo) )?(?:san pham|mo hinh|danh muc|he thong|giai thuong|giai phap|sang kien|chuong trinh|ke hoach|khung|de an|du toan|kinh phi|tai lieu|hoat dong|cong trinh)\b/
const DOING = /\b(?:bao cao|thuc hien|to chuc|trien khai|cap nhat|ra soat|xay dung|ban hanh|kiem tra)\b/

/** "Các sản phẩm … hằng năm" names what is delivered: a noun phrase whose cadence merely qualifies it. */
function isDeliverable(atoms: readonly Atom[], { text }: Line): boolean {
  const [only, ...others] = atoms
  if (!only || others.length > 0 || only.end < text.length) return false
  return THING.test(text) && !DOING.test(text) && /[a-z] $/.test(text.slice(0, only.start))
}

/** An hour is a limit within its day: "cuối giờ chiều nay" is by; a plain hour leaves the day as said. */
function withHour(verdict: Verdict, atoms: readonly Atom[]): Verdict {
  const clock = atoms.find((atom) => atom.is === 'clock')
  if (clock?.is !== 'clock') return verdict
  const isLimit = verdict.boundary === 'on' && clock.rule === 'office-hours'
  const { strictLastDay: _, ...rest } = verdict // "trước 17h ngày X" includes the day X
  return {
    ...rest,
    used: [...rest.used, clock],
    dueTime: clock.time,
    boundary: isLimit ? 'by' : verdict.boundary,
  }
}
