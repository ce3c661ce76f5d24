import type { Temporal } from 'temporal-polyfill'
import { CHANGED } from './changes.ts'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'

export type Audited = {
  actor: string
  personId?: number | null | undefined
  onBehalfOf?: number | undefined
  channel?: string | undefined
  action: string
  /** What it was done to: `obligation:12`, `plan:3`. */
  subject: string
  detail: object
}

/** Adds one row to the audit, never to be changed; at commit every process hears what it was done to. */
export async function addAudit(tx: Db, entry: Audited, now: Temporal.Instant): Promise<void> {
  const { actor, personId = null, onBehalfOf = null, channel = null, action, subject, detail } = entry
  await tx.$executeRaw`
    WITH made AS (
      INSERT INTO audit_entry (at, actor, person_id, on_behalf_of, channel, action, subject, detail)
      VALUES (${toTimestamp(now)}, ${actor}, ${personId}::int, ${onBehalfOf}::int, ${channel}, ${action}, ${subject},
        ${JSON.stringify(detail)}::jsonb)
      RETURNING subject)
    SELECT pg_notify(${CHANGED}, subject)::text FROM made`
}

/** What this person did last, to what; undefined for somebody who has not done anything. */
export async function lastSubject(tx: Db, personId: number): Promise<string | undefined> {
  const newest = await tx.auditEntry.findFirst({
    where: { personId },
    orderBy: { id: 'desc' },
    select: { subject: true },
  })
  return newest?.subject
}
