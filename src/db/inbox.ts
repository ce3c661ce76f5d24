import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'

/** Marks an event as seen; false when it was seen before, also by a transaction still open elsewhere. */
export async function markSeen(
  tx: Db,
  channel: string,
  event: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const made = await tx.seen.createMany({
    data: [{ channel, event, at: toTimestamp(now) }],
    skipDuplicates: true,
  })
  return made.count === 1
}

export async function wasSeen(tx: Db, channel: string, event: string): Promise<boolean> {
  return (await tx.seen.count({ where: { channel, event } })) > 0
}

const DRAFT_MINUTES = 30

/** An unfinished line, kept until it is finished, left or too old. */
export async function keepDraft(
  tx: Db,
  accountId: number,
  line: string,
  now: Temporal.Instant,
): Promise<void> {
  const data = { line, expiresAt: toTimestamp(now.add({ minutes: DRAFT_MINUTES })) }
  await tx.draft.upsert({ where: { accountId }, create: { accountId, ...data }, update: data })
}

/** Forgets the unfinished line; false when there was none. */
export async function dropDraft(tx: Db, accountId: number): Promise<boolean> {
  return (await tx.draft.deleteMany({ where: { accountId } })).count > 0
}
