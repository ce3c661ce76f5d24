import type { Db } from './client.ts'

export type Limits = { now: Date; seen: Date; replies: Date }

/** Deletes events seen, previews and answers from before those moments, and lines left unfinished; never a notice's ledger. */
export async function forgetOld(db: Db, { now, seen, replies }: Limits): Promise<void> {
  await db.seen.deleteMany({ where: { at: { lt: seen } } })
  await db.draft.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.planDraft.deleteMany({ where: { createdAt: { lt: replies }, appliedAt: null } })
  await db.delivery.deleteMany({
    where: { noticeId: null, createdAt: { lt: replies }, status: { in: ['sent', 'skipped', 'dead'] } },
  })
}
