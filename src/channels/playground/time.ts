import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { TrialClock } from './contact.ts'

/** How the page moves the clock: by whole days, to a local date and time (`2026-08-28T08:15`), or back to real time. */
export const clockMove = z.union([
  z.strictObject({ days: z.int().min(-3660).max(3660) }),
  z.strictObject({ local: z.string().regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/) }),
  z.strictObject({ now: z.literal(true) }),
])
export type ClockMove = z.infer<typeof clockMove>

/** What the page shows of the clock: the instant, the zone, and the local date and time in it. */
export type ClockFace = { at: string; zone: string; local: string; isMovable: boolean }

/** Throws RangeError for a date that does not exist, and when the clock cannot be moved. */
export async function moveClock(clock: TrialClock, move: ClockMove, zone: string): Promise<void> {
  if (!clock.set || !clock.reset) throw new RangeError('this clock cannot be moved')
  if ('now' in move) return clock.reset()
  const at =
    'days' in move
      ? clock.now().toZonedDateTimeISO(zone).add({ days: move.days })
      : Temporal.PlainDateTime.from(move.local, { overflow: 'reject' }).toZonedDateTime(zone)
  await clock.set(at.toInstant())
}

export function faceOf(clock: TrialClock, zone: string): ClockFace {
  const now = clock.now()
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  return { at: now.toString(), zone, local, isMovable: clock.set !== undefined }
}
