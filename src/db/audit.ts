import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'
import type { Prisma } from './generated/client.ts'

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

/** Adds one row to the audit; rows are never changed. */
export async function addAudit(tx: Db, entry: Audited, now: Temporal.Instant): Promise<void> {
  const { detail, personId = null, onBehalfOf = null, channel = null, ...rest } = entry
  await tx.auditEntry.create({
    data: {
      ...rest,
      personId,
      onBehalfOf,
      channel,
      detail: detail as Prisma.InputJsonObject,
      at: toTimestamp(now),
    },
  })
}
