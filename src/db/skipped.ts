import type { Temporal } from 'temporal-polyfill'
import { addAudit } from './audit.ts'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'

const ACTION = 'event-skipped'

type Skipped = { channel: string; id: string; pressed?: string | undefined; file?: object | undefined }

/** An event that failed again and again and was given up: which one and of what kind, nothing of what it said. */
export async function noteSkipped(tx: Db, event: Skipped, now: Temporal.Instant): Promise<void> {
  const kind = event.pressed ? 'press' : event.file ? 'file' : 'message'
  const subject = `event:${event.channel}:${event.id}`
  await addAudit(
    tx,
    { actor: event.channel, channel: event.channel, action: ACTION, subject, detail: { kind } },
    now,
  )
}

/** Events given up since a moment. */
export const countSkipped = (tx: Db, since: Temporal.Instant): Promise<number> =>
  tx.auditEntry.count({ where: { action: ACTION, at: { gte: toTimestamp(since) } } })
