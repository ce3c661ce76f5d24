import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A calendar day without a zone. */
export type PlainDate = Temporal.PlainDate

export const BOUNDARIES = ['by', 'before'] as const
/** `before` X leaves X itself out of the strict wording; nobody is called late on X for it. */
export type Boundary = (typeof BOUNDARIES)[number]

/**
 * How often something comes back: RFC 5545 rule parts, several cadences joined by `|`
 * (`FREQ=MONTHLY;BYMONTHDAY=14`). A month day beyond the month's end means its last day.
 */
export type Recurrence = string

export type Milestone = { label: string; dueOn: PlainDate }

/** When a task is due: what is known of the phrase as printed, which is always kept in `text`. */
export type Deadline = (
  | { kind: 'date'; dueOn: PlainDate; boundary: Boundary; from?: PlainDate | undefined }
  | { kind: 'recurring'; rule: Recurrence; boundary?: Boundary | undefined }
  | { kind: 'ongoing'; from?: PlainDate | undefined }
  | { kind: 'event'; event: string; dueOn?: PlainDate | undefined }
  | { kind: 'unclear'; reason: string }
) & { text: string; milestones: Milestone[] }

/** A day as stored in JSON (`2026-12-31`) → PlainDate. */
export const plainDate = z.union([
  z.instanceof(Temporal.PlainDate),
  z.iso.date().transform((day) => Temporal.PlainDate.from(day)),
])

const common = {
  text: z.string(),
  milestones: z.array(z.object({ label: z.string(), dueOn: plainDate })),
}
const boundary = z.enum(BOUNDARIES)

/** Reads a Deadline back from JSON, as the database keeps it. */
export const deadlineSchema: z.ZodType<Deadline> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('date'),
    dueOn: plainDate,
    boundary,
    from: plainDate.optional(),
    ...common,
  }),
  z.object({
    kind: z.literal('recurring'),
    rule: z.string(),
    boundary: boundary.optional(),
    ...common,
  }),
  z.object({ kind: z.literal('ongoing'), from: plainDate.optional(), ...common }),
  z.object({
    kind: z.literal('event'),
    event: z.string(),
    dueOn: plainDate.optional(),
    ...common,
  }),
  z.object({ kind: z.literal('unclear'), reason: z.string(), ...common }),
])

/** The day the work is due, if there is one: a date, or a declared event's date. */
export function dueOn(deadline: Deadline): PlainDate | undefined {
  return deadline.kind === 'date' || deadline.kind === 'event' ? deadline.dueOn : undefined
}

/** Late begins the day after the due day, also for "trước ngày X": nobody is accused on day X. */
export function isLate(due: PlainDate | undefined, today: PlainDate): boolean {
  return due !== undefined && Temporal.PlainDate.compare(due, today) < 0
}

/** The last day that satisfies the wording: X−1 for "trước ngày X". */
export function strictLastDay(due: PlainDate, boundary: Boundary): PlainDate {
  return boundary === 'before' ? due.subtract({ days: 1 }) : due
}
