import { conversationOf, DeliveryError } from '../chat/channel.ts'
import { markUnreachable, moveConversation, moveThread } from '../db/addresses.ts'
import { toTimestamp } from '../db/days.ts'
import { failOver } from '../db/failover.ts'
import { databaseNow, hold, lockGate, WHOLE, writeRate } from '../db/pace.ts'
import { endLease, type Leased } from '../db/sending.ts'
import { inTransaction } from '../db/transaction.ts'
import { backOff, type Consequence, consequenceOf, isUnreachable } from './consequence.ts'
import type { LaneState } from './lane-state.ts'
import { slowerRate } from './pace.ts'

export type Fired = Leased & { firedAt: Date }

/** Different conversations that fail in a row before the channel itself counts as down. */
const OUTAGE_CHATS = 3

/** Writes down what a failed send means; says whether the row will be tried again. */
export async function settleFailure(lane: LaneState, row: Fired, error: unknown): Promise<boolean> {
  const consequence = consequenceOf(error, row)
  report(lane, row, consequence, error)
  switch (consequence.kind) {
    case 'again':
      await waitAndRepeat(lane, row, consequence)
      return true
    case 'dead':
      await giveUp(lane, row, consequence.reason)
      return false
    case 'moved':
      await follow(lane, row, consequence.to)
      return true
    case 'stop':
      lane.isStopped = true
      await endLease(lane.database.pool, row, { status: 'queued', reason: 'token', counts: -1 })
      return false
  }
}

/** Something got through: the channel works. */
export function noteSuccess(lane: LaneState): void {
  lane.failing.clear()
  lane.outages = 0
}

/** Holds come before the row is free again, so that nobody takes it in between. */
async function waitAndRepeat(lane: LaneState, row: Fired, consequence: Consequence & { kind: 'again' }) {
  const { pool } = lane.database
  const { reason, holdMs, isFree, isDoubtful } = consequence
  const chat = conversationOf(row.address)
  // Telegram does not say which limit a private message hit, so the whole bot waits; a group's limit is its own.
  const holdsAll = reason === 'rate-limited' && !lane.limits.isGroup(row.address)
  if (holdsAll) await holdChannel(lane, holdMs)
  await hold(pool, lane.channel.name, chat, holdMs)
  if (holdsAll) await slowDown(lane, row.firedAt)
  if (!isFree) await noteOutage(lane, chat)
  await endLease(pool, row, { status: 'queued', reason, counts: isFree ? -1 : 0, isDoubtful })
}

async function holdChannel(lane: LaneState, holdMs: number): Promise<void> {
  lane.holds++ // What is about to leave in this process need not hear of it from the database.
  await hold(lane.database.pool, lane.channel.name, WHOLE, holdMs)
}

function slowDown(lane: LaneState, firedAt: Date): Promise<void> {
  return inTransaction(lane.database.pool, async (client) => {
    const gate = await lockGate(client, lane.channel.name)
    const now = await databaseNow(client)
    const rate = slowerRate(gate, { now, firedAt: firedAt.getTime(), limits: lane.limits })
    if (rate !== undefined) await writeRate(client, lane.channel.name, rate)
  })
}

/** Without this, an outage of minutes would use up the attempts of everything that is due. */
async function noteOutage(lane: LaneState, chat: string): Promise<void> {
  lane.failing.add(chat)
  if (lane.failing.size < OUTAGE_CHATS && lane.outages === 0) return
  lane.failing.clear()
  lane.outages++
  await holdChannel(lane, backOff(lane.outages))
}

async function giveUp(lane: LaneState, row: Leased, reason: DeliveryError['reason']): Promise<void> {
  const chat = conversationOf(row.address)
  if (isUnreachable(reason) && saysMoreThanItself(row.address, reason)) {
    await lane.database.prisma.$transaction(async (tx) => {
      const channel = lane.channel.name
      await failOver(tx, { channel, chat, id: row.id }, lane.now())
      const lost = await markUnreachable(tx, channel, chat, reason, toTimestamp(lane.now()))
      if (!lost) return
      await lane.onUnreachable?.({ channel, address: chat, ...lost, reason }, tx)
    })
  }
  await endLease(lane.database.pool, row, { status: 'dead', reason })
}

/** A missing thread, or one person missing in a group, leaves the group itself reachable. */
function saysMoreThanItself(address: string, reason: DeliveryError['reason']): boolean {
  return !address.includes('|') && (conversationOf(address) === address || reason === 'removed')
}

async function follow(lane: LaneState, row: Leased, to: string): Promise<void> {
  const channel = lane.channel.name
  const [oldChat, newChat] = [conversationOf(row.address), conversationOf(to)]
  await lane.database.prisma.$transaction((tx) =>
    oldChat === newChat
      ? moveThread(tx, channel, row.address, to)
      : moveConversation(tx, channel, oldChat, newChat),
  )
  await endLease(lane.database.pool, row, { status: 'queued', reason: null })
}

function report(lane: LaneState, row: Leased, consequence: Consequence, error: unknown): void {
  const about = { channel: lane.channel.name, delivery: row.id, ...consequence }
  if (consequence.kind === 'stop')
    lane.log.error(about, 'The platform refuses our credentials: sending stopped')
  else if (!(error instanceof DeliveryError))
    lane.log.error({ ...about, err: error }, 'A channel failed unexpectedly')
  else if (consequence.kind === 'dead') lane.log.warn(about, 'A message was given up')
  else lane.log.info(about, 'A message will be sent again')
}
