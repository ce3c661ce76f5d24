import type { Clock } from '../clock.ts'
import type { Database } from '../db/client.ts'
import { toTimestamp } from '../db/days.ts'
import { forgetOld } from '../db/retention.ts'

/** Long enough for any platform to repeat an event, and for an answer to be looked up. */
const SEEN_DAYS = 14
const REPLY_DAYS = 90

/** Puts away what only served a moment: events seen, unfinished lines, previews, answers long sent. */
export async function tidy({ prisma }: Database, clock: Clock): Promise<void> {
  const now = clock.now()
  const before = (days: number) => toTimestamp(now.subtract({ hours: 24 * days }))
  await forgetOld(prisma, { now: toTimestamp(now), seen: before(SEEN_DAYS), replies: before(REPLY_DAYS) })
}
