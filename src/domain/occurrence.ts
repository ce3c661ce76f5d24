import { type Calendar, compareDays, daysBetween } from './calendar.ts'
import { type Boundary, type PlainDate, type Recurrence, strictLastDay } from './deadline.ts'
import { nextOccurrence } from './recurrence.ts'
import {
  isWithin,
  LONGEST_SHIFT_DAYS,
  nearest,
  type Planned,
  type ReminderPolicy,
  type Slot,
  type Span,
  sayOn,
} from './reminder.ts'

/** `heardFrom`: whoever has said something since then has answered this occurrence. */
export type OccurrenceSlot = Planned & { heardFrom: PlainDate }

/** A day on which something comes back, and how many days there are to the next. */
export type Occurrence = { dueOn: PlainDate; apart: number }

/** The occurrences after the span's beginning of which one of these policies may have something to say in it. */
export function occurrencesNear(rule: Recurrence, policies: ReminderPolicy[], span: Span): Occurrence[] {
  const stages = policies.flatMap(({ occurrence }) => occurrence)
  const horizon = Math.max(...stages, 0) + LONGEST_SHIFT_DAYS
  const found: Occurrence[] = []
  let dueOn = nextOccurrence(rule, span.since.add({ days: 1 }))
  while (dueOn && daysBetween(span.day, dueOn) <= horizon) {
    const following = nextOccurrence(rule, dueOn.add({ days: 1 }))
    found.push({ dueOn, apart: following ? daysBetween(dueOn, following) : horizon * 4 })
    dueOn = following
  }
  return found
}

/** A stage farther from an occurrence than a quarter of the time between two is left out: daily work is not announced. */
export function occurrenceSlots(
  occurrences: Occurrence[],
  policy: ReminderPolicy,
  boundary: Boundary,
  span: Span,
): OccurrenceSlot[] {
  const slots = occurrences.flatMap((each) =>
    stagesOf(each, policy)
      .map((count) => ({ stage: -count, day: sayOn(each.dueOn, -count, boundary, span.calendar) }))
      .filter(({ day }) => isWithin(day, span))
      .map((said): Slot & { heardFrom: PlainDate } => ({
        ...{ dueOn: each.dueOn, ...said },
        heardFrom: heardSince(each, policy, boundary, span.calendar),
      })),
  )
  // What came back during a downtime is over: the next occurrence counts.
  return nearest(slots, span).map((slot) =>
    slot.skipped === null && compareDays(slot.dueOn, span.day) < 0 ? { ...slot, skipped: 'downtime' } : slot,
  )
}

const stagesOf = ({ apart }: Occurrence, policy: ReminderPolicy) =>
  policy.occurrence.filter((count) => count <= apart / 4)

/** From its first word on, which days off may have moved ahead, or from as long before it as the policy's first stage. */
function heardSince(
  occurrence: Occurrence,
  policy: ReminderPolicy,
  boundary: Boundary,
  calendar: Calendar,
): PlainDate {
  const { dueOn, apart } = occurrence
  const first = sayOn(dueOn, -Math.max(0, ...stagesOf(occurrence, policy)), boundary, calendar)
  const days = Math.min(Math.floor(apart / 2), Math.max(0, ...policy.occurrence))
  const usual = strictLastDay(dueOn, boundary).subtract({ days })
  return compareDays(first, usual) < 0 ? first : usual
}
