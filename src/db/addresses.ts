import type { Db } from './client.ts'
import { Prisma } from './generated/client.ts'
import { chatOf, keyOf } from './pace.ts'

const inChat = (chat: string) => Prisma.sql`${Prisma.raw(chatOf('address'))} = ${chat}`

/** Somebody, or a group, that can no longer be written to. */
export type Unreachable = { accountId?: number | undefined; groupChatId?: number | undefined }

/**
 * Notes that a conversation cannot be reached and gives up what waits for it unasked; answers to what people say still
 * get their try. Returns whom this is news about: nobody when it was known.
 */
export async function markUnreachable(
  db: Db,
  channel: string,
  chat: string,
  reason: string,
  at: Date,
): Promise<Unreachable | undefined> {
  await db.$executeRaw`
    UPDATE delivery SET status = 'dead', reason = ${reason}
    WHERE channel = ${channel} AND status = 'queued' AND notice_id IS NOT NULL AND ${inChat(chat)}`
  const [account] = await db.account.updateManyAndReturn({
    where: { channel, address: chat, unreachableAt: null },
    data: { unreachableReason: reason, unreachableAt: at },
    select: { id: true },
  })
  const [group] = await db.groupChat.updateManyAndReturn({
    where: { channel, address: chat, closedAt: null },
    data: { closedAt: at },
    select: { id: true },
  })
  if (!account && !group) return undefined
  return { accountId: account?.id, groupChatId: group?.id }
}

/**
 * A conversation got a new address: everything that pointed to the old one points to the new. May be told twice, and
 * the new address may be known already.
 */
export async function moveConversation(db: Db, channel: string, from: string, to: string): Promise<void> {
  if (from === to) return
  await moveGroup(db, channel, from, to)
  await db.account.updateMany({ where: { channel, address: from }, data: { address: to } })
  await db.$executeRaw`
    UPDATE delivery SET address = ${to} || substr(address, length(${from}) + 1)
    WHERE channel = ${channel} AND status IN ('queued', 'leased') AND ${inChat(from)}`
  await db.$executeRaw`
    WITH old AS (DELETE FROM pace WHERE key = ${keyOf(channel, from)} RETURNING next_at, blocked_until)
    INSERT INTO pace AS p (key, next_at, blocked_until) SELECT ${keyOf(channel, to)}, next_at, blocked_until FROM old
    ON CONFLICT (key) DO UPDATE SET next_at = greatest(p.next_at, excluded.next_at),
      blocked_until = greatest(p.blocked_until, excluded.blocked_until)`
}

/** A thread or topic is gone: what waits for it goes elsewhere in the same conversation. */
export async function moveThread(db: Db, channel: string, from: string, to: string): Promise<void> {
  await db.delivery.updateMany({
    where: { channel, address: from, status: { in: ['queued', 'leased'] } },
    data: { address: to },
  })
}

async function moveGroup(db: Db, channel: string, from: string, to: string): Promise<void> {
  const old = await db.groupChat.findUnique({ where: { channel_address: { channel, address: from } } })
  if (!old) return
  const known = await db.groupChat.findUnique({ where: { channel_address: { channel, address: to } } })
  if (!known) {
    await db.groupChat.update({ where: { id: old.id }, data: { address: to, closedAt: null } })
    return
  }
  await db.groupChat.update({
    where: { id: known.id },
    data: {
      title: known.title ?? old.title,
      planId: known.planId ?? old.planId,
      agencyId: known.agencyId ?? old.agencyId,
      linkedBy: known.linkedBy ?? old.linkedBy,
      closedAt: null,
    },
  })
  await db.groupChat.delete({ where: { id: old.id } })
}
