import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate, toTimestamp } from './days.ts'

type Whose = { personId: number; obligationId: number }

/** How often a person has put off the reminders of an obligation. */
export const snoozesOf = (tx: Db, { personId, obligationId }: Whose): Promise<number> =>
  tx.snooze.count({ where: { personId, obligationId } })

export async function addSnooze(
  tx: Db,
  whose: Whose,
  until: PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  await tx.snooze.create({ data: { ...whose, until: toDate(until), at: toTimestamp(now) } })
}

/** Takes back what was put off beyond today; says whether there was anything. */
export async function endSnooze(tx: Db, whose: Whose, today: PlainDate): Promise<boolean> {
  const ended = await tx.snooze.deleteMany({ where: { ...whose, until: { gt: toDate(today) } } })
  return ended.count > 0
}
