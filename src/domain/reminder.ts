import { z } from 'zod'
import {
  addWorkingDays,
  type Calendar,
  compareDays,
  daysBetween,
  nextWorkingDay,
  previousWorkingDay,
} from './calendar.ts'
import { BOUNDARIES, type Boundary, type PlainDate, strictLastDay } from './deadline.ts'

const days = z.array(z.int().min(0).max(366))

/** When a plan reminds, in days from the day something is due; steps of the ladder in working days after it. */
export const reminderPolicy = z.object({
  dated: days.default([30, 7, 3, 1, 0]),
  late: days.default([1, 3, 7]),
  /** After the last of `late`, every so many days. */
  onwards: z.int().min(1).max(366).default(7),
  occurrence: days.default([3, 1, 0]),
  /** Without any response: the other focal points, the head, the standing agency. */
  ladder: z.array(z.int().min(1).max(60)).length(3).default([2, 4, 5]),
})
export type ReminderPolicy = z.infer<typeof reminderPolicy>

/** What a sweep goes through: the days after `since`, `day` the last of them. */
export type Span = { since: PlainDate; day: PlainDate; calendar: Calendar }

/** A stage that falls into a span: of what is due on `dueOn`, `stage` days from it (negative before). */
export type Slot = { dueOn: PlainDate; stage: number; day: PlainDate }

/** Why a stage of the span is not said: another one of the same thing is nearer. */
export type Superseded = 'downtime' | 'same-day'

export type Planned = Slot & { skipped: Superseded | null }

/** Weekly words about something years late help nobody. */
const LONGEST_LATE_DAYS = 3 * 366

/** The day on which a stage is said: on a day off the working day before, once late the one after. */
export function sayOn(dueOn: PlainDate, stage: number, boundary: Boundary, calendar: Calendar): PlainDate {
  if (stage > 0) return nextWorkingDay(dueOn.add({ days: stage }), calendar)
  return previousWorkingDay(strictLastDay(dueOn, boundary).add({ days: stage }), calendar)
}

/** `boundary`: of the wording it belongs to; null for both, since late is late. */
export type DatedSlot = Planned & { boundary: Boundary | null }

/** Every stage of a date that falls into the span, for whatever due day; the nearest of each is said. */
export function datedSlots(policy: ReminderPolicy, span: Span): DatedSlot[] {
  const late = lateStages(policy)
  const behind = sayable(span, nextWorkingDay).flatMap(({ nominal, day }) =>
    late.map((stage) => ({ dueOn: nominal.subtract({ days: stage }), stage, day })),
  )
  const over = new Set(behind.map(({ dueOn }) => dueOn.toString()))
  const days = sayable(span, previousWorkingDay)
  const ahead = BOUNDARIES.flatMap((boundary) => {
    const last = boundary === 'before' ? 1 : 0
    const slots = days.flatMap(({ nominal, day }) =>
      policy.dated.map((count) => ({ dueOn: nominal.add({ days: count + last }), stage: -count, day })),
    )
    return nearest(slots, span, over).map((slot) => ({ ...slot, boundary }))
  })
  return [...ahead, ...nearest(behind, span).map((slot) => ({ ...slot, boundary: null }))]
}

function lateStages({ late, onwards }: ReminderPolicy): number[] {
  const first = Math.max(0, ...late) + onwards
  const weekly = Array.from(
    { length: Math.max(0, Math.ceil((LONGEST_LATE_DAYS - first) / onwards)) },
    (_, at) => first + at * onwards,
  )
  return [...late, ...weekly]
}

/** Days off move a stage by less than this. */
export const LONGEST_SHIFT_DAYS = 16

/** Calendar days whose word is said on a day of the span. */
function sayable(
  { since, day: last, calendar }: Span,
  move: (day: PlainDate, calendar: Calendar) => PlainDate,
): { nominal: PlainDate; day: PlainDate }[] {
  const first = since.subtract({ days: LONGEST_SHIFT_DAYS })
  const count = daysBetween(first, last) + LONGEST_SHIFT_DAYS
  return Array.from({ length: count }, (_, at) => first.add({ days: at + 1 }))
    .map((nominal) => ({ nominal, day: move(nominal, calendar) }))
    .filter(({ day }) => isWithin(day, { since, day: last, calendar }))
}

/** Steps of the ladder that fall into the span: nobody has answered since the due day. `stage` is the step, from 1. */
export function ladderSlots({ ladder }: ReminderPolicy, span: Span): Planned[] {
  const longest = 2 * Math.max(...ladder) + LONGEST_SHIFT_DAYS
  const slots: Slot[] = []
  for (let dueOn = span.since.subtract({ days: longest }); compareDays(dueOn, span.day) < 0; ) {
    for (const [place, count] of ladder.entries()) {
      const day = addWorkingDays(dueOn, count, span.calendar)
      if (isWithin(day, span)) slots.push({ dueOn, stage: place + 1, day })
    }
    dueOn = dueOn.add({ days: 1 })
  }
  return nearest(slots, span)
}

export const isWithin = (day: PlainDate, { since, day: last }: Span): boolean =>
  compareDays(day, since) > 0 && compareDays(day, last) <= 0

/** Of the stages of one due day the last; none when `over` has something nearer of that day. */
export function nearest<T extends Slot>(
  slots: T[],
  { day: last }: Span,
  over: ReadonlySet<string> = new Set(),
): (T & Planned)[] {
  const keyed = slots.map((slot) => ({ slot, key: slot.dueOn.toString() }))
  const chosen = new Map<string, Slot>()
  for (const { slot, key } of keyed) {
    const known = chosen.get(key)
    if (!over.has(key) && (!known || slot.stage > known.stage)) chosen.set(key, slot)
  }
  return keyed.map(({ slot, key }) => {
    if (chosen.get(key) === slot) return { ...slot, skipped: null }
    return { ...slot, skipped: compareDays(slot.day, last) < 0 ? 'downtime' : 'same-day' }
  })
}

/** The next stage of a date that will be said after that day; undefined once nothing more is planned. */
export function comingSlot(
  dueOn: PlainDate,
  boundary: Boundary,
  policy: ReminderPolicy,
  { after, calendar }: { after: PlainDate; calendar: Calendar },
): Slot | undefined {
  return [...policy.dated.map((count) => -count), ...lateStages(policy)]
    .map((stage) => ({ dueOn, stage, day: sayOn(dueOn, stage, boundary, calendar) }))
    .filter(({ day }) => compareDays(day, after) > 0)
    .sort((a, b) => compareDays(a.day, b.day) || b.stage - a.stage)[0]
}
