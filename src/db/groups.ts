import type { Db } from './client.ts'

/** The plan a group chat is tied to. */
export async function planOfGroup(tx: Db, channel: string, address: string): Promise<number | null> {
  const found = await tx.groupChat.findFirst({
    where: { channel, address, closedAt: null },
    select: { planId: true },
  })
  return found?.planId ?? null
}

/** Ties a group chat to a plan, or to another one. */
export async function tieGroup(
  tx: Db,
  tie: { channel: string; address: string; planId: number; linkedBy: number },
): Promise<void> {
  const { channel, address, planId, linkedBy } = tie
  await tx.groupChat.upsert({
    where: { channel_address: { channel, address } },
    create: { channel, address, planId, linkedBy },
    update: { planId, linkedBy, closedAt: null },
  })
}
