import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'

export type NewFile = { name: string; mime: string; bytes: Uint8Array; accountId: number }

/** Keeps a file somebody sent; returns its id. */
export async function saveFile(tx: Db, file: NewFile, now: Temporal.Instant): Promise<number> {
  const row = await tx.storedFile.create({
    data: {
      name: file.name,
      mime: file.mime,
      size: file.bytes.byteLength,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      bytes: Uint8Array.from(file.bytes),
      addedBy: file.accountId,
      addedAt: toTimestamp(now),
    },
    select: { id: true },
  })
  return row.id
}

/** A file its sender may use again in a later line. */
export async function ownFile(tx: Db, id: number, accountId: number) {
  return tx.storedFile.findFirst({ where: { id, addedBy: accountId } })
}

/** A file attached to an obligation of one of these agencies, or of a plan these standing agencies run. */
export async function evidenceFile(tx: Db, id: number, rights: { agencyIds: number[]; runs: number[] }) {
  return tx.storedFile.findFirst({
    where: {
      id,
      updates: {
        some: {
          obligation: {
            OR: [
              { agencyId: { in: rights.agencyIds } },
              { task: { plan: { standingAgencyId: { in: rights.runs } } } },
            ],
          },
        },
      },
    },
  })
}

/** The file a nudge carries. */
export async function nudgeFile(tx: Db, id: number): Promise<{ name: string; bytes: Uint8Array } | null> {
  return tx.storedFile.findUnique({ where: { id }, select: { name: true, bytes: true } })
}
