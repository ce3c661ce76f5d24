import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'

/** What a group chat is tied to: a plan or an agency; null for neither. */
export async function tieOf(tx: Db, channel: string, address: string): Promise<GroupTie | null> {
  const found = await tx.groupChat.findFirst({
    where: { channel, address, closedAt: null },
    select: { planId: true, agencyId: true },
  })
  if (found?.planId) return { planId: found.planId }
  return found?.agencyId ? { agencyId: found.agencyId } : null
}

export type GroupTie = { planId: number; agencyId?: undefined } | { agencyId: number; planId?: undefined }

/** Ties a group chat to a plan or an agency, or to another one. */
export async function tieGroup(
  tx: Db,
  tie: { channel: string; address: string; planId?: number; agencyId?: number; linkedBy: number },
): Promise<void> {
  const { channel, address, planId = null, agencyId = null, linkedBy } = tie
  await tx.groupChat.upsert({
    where: { channel_address: { channel, address } },
    create: { channel, address, planId, agencyId, linkedBy },
    update: { planId, agencyId, linkedBy, closedAt: null },
  })
}

type Place = { channel: string; address: string }

/** The bot is no longer in the group. Returns the group's id when that is news. */
export async function closeGroup(tx: Db, place: Place, now: Temporal.Instant): Promise<number | undefined> {
  const [news] = await tx.groupChat.updateManyAndReturn({
    where: { ...place, closedAt: null },
    data: { closedAt: toTimestamp(now) },
    select: { id: true },
  })
  return news?.id
}

export async function reopenGroup(tx: Db, place: Place): Promise<void> {
  await tx.groupChat.updateMany({ where: place, data: { closedAt: null } })
}
