import { conversationOf } from '../chat/channel.ts'
import type { ChatSlot, Gate } from '../db/pace.ts'

/** How fast a channel may be written to. */
export type Limits = {
  /** Messages a second over the whole channel; Infinity: as fast as it goes. */
  perSecond: number
  /** Milliseconds between two messages to one conversation. */
  perAddressMs: number
  perGroupMs: number
  /** A slot met later than this is given up: catching up would bunch messages. 40 unless given. */
  lateMs?: number | undefined
  isGroup(address: string): boolean
}

export const UNLIMITED: Limits = {
  perSecond: Number.POSITIVE_INFINITY,
  perAddressMs: 0,
  perGroupMs: 0,
  isGroup: () => false,
}

/** Slots are given out at most this far ahead: what a reply waits while a broadcast runs. */
export const HORIZON_MS = 150

/** The last question before a slot is asked this long before it. */
export const PERMIT_MS = 20

/** Slots given out at a time when nothing but the horizon limits them. */
const MOST_AT_ONCE = 32

const SLOWEST_SHARE = 1 / 16
const RECOVERY_PER_MINUTE = 1.05

/** Milliseconds a message may leave late: the nearer a rate comes to what the platform takes a second, the fewer. */
export const mostLate = (perSecond: number, taken: number): number =>
  Math.min(100, Math.max(20, Math.round((taken / perSecond - 1) * 500)))

type Learned = Pick<Gate, 'rate' | 'ratedAt'>

/** Messages a second: what was learned when the platform complained, recovering by 5 % with every quiet minute. */
export function currentRate({ rate, ratedAt }: Learned, now: number, { perSecond }: Limits): number {
  if (rate === null || ratedAt === null) return perSecond
  const minutes = Math.max(0, now - ratedAt) / 60_000
  return Math.min(perSecond, rate * RECOVERY_PER_MINUTE ** minutes)
}

/** The rate after a complaint about a message that left at `firedAt`; undefined when it is slow already because of it. */
export function slowerRate(
  learned: Learned,
  { now, firedAt, limits }: { now: number; firedAt: number; limits: Limits },
): number | undefined {
  // Messages in flight together are refused together: that is one complaint.
  if (learned.ratedAt !== null && learned.ratedAt >= firedAt) return undefined
  return Math.max(currentRate(learned, now, limits) / 2, limits.perSecond * SLOWEST_SHARE)
}

export const mostSlots = (limits: Limits): number =>
  Math.min(MOST_AT_ONCE, Math.ceil((limits.perSecond * HORIZON_MS) / 1000) + 1)

export type Slot<T> = { row: T; chat: string; at: number }

/** Slots for rows, and what the pace is afterwards. All times are milliseconds on the database's clock. */
export type SlotPlan<T> = { slots: Slot<T>[]; nextAt: number; chats: ChatSlot[]; ended: PlanEnd }

/** Why no more were given out: no slot was left within the horizon, enough for one go, or no row. */
export type PlanEnd = 'no-slots' | 'enough' | 'no-rows'

/**
 * Gives rows, in order, one slot each: at most one a conversation, none before `now + lead`, none past the horizon. A
 * slot that has passed unused is gone: the next one is never earlier than now.
 */
export function planSlots<T extends { address: string }>(
  rows: T[],
  { gate, now, lead, most, limits }: { gate: Gate; now: number; lead: number; most: number; limits: Limits },
): SlotPlan<T> {
  const gap = 1000 / currentRate(gate, now, limits)
  const end = now + lead + HORIZON_MS
  const slots: Slot<T>[] = []
  const taken = new Set<string>()
  let at = Math.max(gate.nextAt, now + lead)
  let ended: PlanEnd = at >= end ? 'no-slots' : 'no-rows'
  for (const row of rows) {
    const chat = conversationOf(row.address)
    if (taken.has(chat)) continue
    if (at >= end || slots.length === most) {
      ended = at >= end ? 'no-slots' : 'enough'
      break
    }
    taken.add(chat)
    slots.push({ row, chat, at })
    at += gap
  }
  return {
    slots,
    // The database keeps whole milliseconds; rounding down would add up to a faster pace.
    nextAt: slots.length > 0 ? Math.ceil(at) : gate.nextAt,
    chats: slots.map((slot) => ({ chat: slot.chat, nextAt: Math.ceil(slot.at + spacing(slot.row, limits)) })),
    ended,
  }
}

/** Milliseconds between two slots of a conversation. */
export const spacing = ({ address }: { address: string }, limits: Limits) =>
  limits.isGroup(address) ? limits.perGroupMs : limits.perAddressMs
