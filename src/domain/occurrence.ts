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

/** A stage farther from an occurrence than a quarter of the time between two is left out: daily work is not announced. */
export function occurrenceSlots(
  rule: Recurrence,
  policy: ReminderPolicy,
  boundary: Boundary,
  span: Span,
): OccurrenceSlot[] {
  const horizon = Math.max(...policy.occurrence, 0) + LONGEST_SHIFT_DAYS
  const slots: (Slot & { heardFrom: PlainDate })[] = []
  let dueOn = nextOccurrence(rule, span.since.add({ days: 1 }))
  while (dueOn && daysBetween(span.day, dueOn) <= horizon) {
    const following = nextOccurrence(rule, dueOn.add({ days: 1 }))
    const apart = following ? daysBetween(dueOn, following) : horizon * 4
    const given = { dueOn, apart, boundary }
    for (const count of stagesOf(given, policy)) {
      const day = sayOn(dueOn, -count, boundary, span.calendar)
      if (!isWithin(day, span)) continue
      slots.push({ dueOn, stage: -count, day, heardFrom: heardSince(given, policy, span.calendar) })
    }
    dueOn = following
  }
  // What came back during a downtime is over: the next occurrence counts.
  return nearest(slots, span).map((slot) =>
    slot.skipped === null && compareDays(slot.dueOn, span.day) < 0 ? { ...slot, skipped: 'downtime' } : slot,
  )
}

type Occurrence = { dueOn: PlainDate; apart: number; boundary: Boundary }

const stagesOf = ({ apart }: Occurrence, policy: ReminderPolicy) =>
  policy.occurrence.filter((count) => count <= apart / 4)

/** From its first word on, which days off may have moved ahead, or from as long before it as the policy's first stage. */
function heardSince(occurrence: Occurrence, policy: ReminderPolicy, calendar: Calendar): PlainDate {
  const { dueOn, apart, boundary } = occurrence
  const first = sayOn(dueOn, -Math.max(0, ...stagesOf(occurrence, policy)), boundary, calendar)
  const days = Math.min(Math.floor(apart / 2), Math.max(0, ...policy.occurrence))
  const usual = strictLastDay(dueOn, boundary).subtract({ days })
  return compareDays(first, usual) < 0 ? first : usual
}
