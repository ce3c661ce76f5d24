import { skipExpired } from '../db/expired.ts'
import { advancePace, tryGate } from '../db/pace.ts'
import { dueDeliveries, type Leased, leaseDeliveries } from '../db/sending.ts'
import { inTransaction } from '../db/transaction.ts'
import type { LaneState } from './lane-state.ts'
import { mostSlots, PERMIT_MS, planSlots } from './pace.ts'

export type Taken = {
  /** Rows of ours now, each with its slot in database time (ms). */
  rows: { row: Leased; at: number }[]
  /** Why there are not more: the platform's hold, slots, rows not looked at yet, nothing else is due, or another process takes. */
  ended: 'held' | 'no-slots' | 'more-rows' | 'no-rows' | 'others-turn'
  /** Database time (ms) from which it is worth looking again; 0 when that is unknown. */
  again: number
}

/** Leases what is due and gives each row its slot, in one short transaction that only one process at a time is in. */
export function takeSlots(lane: LaneState, at: Date): Promise<Taken> {
  const { name } = lane.channel
  return inTransaction(lane.database.pool, async (client) => {
    const gate = await tryGate(client, name)
    // Not to stand in line: whoever freezes there would get the lock and keep the others out.
    if (!gate) return { rows: [], ended: 'others-turn', again: 0 }
    // While nothing gets through, one message at a time finds out whether the platform is back.
    const most = lane.outages > 0 ? 1 : mostSlots(lane.limits)
    const asked = most * 3
    const { now, due } = await dueDeliveries(client, name, at, asked)
    lane.clock.sample(now)
    if (due.some((row) => row.expired)) await skipExpired(client, name, at)
    if (gate.blockedUntil !== null && gate.blockedUntil > now) {
      return { rows: [], ended: 'held', again: gate.blockedUntil }
    }
    const wanted = due.filter((row) => !row.expired)
    const plan = planSlots(wanted, { gate, now, lead: lane.lead, most, limits: lane.limits })
    const picks = plan.slots.map((slot) => ({ id: slot.row.id, firesAtOnce: slot.at - now <= PERMIT_MS }))
    const leased = picks.length > 0 ? await leaseDeliveries(client, picks, lane.leaseSeconds) : []
    if (leased.length > 0) await advancePace(client, name, plan.nextAt, plan.chats)
    const times = new Map(plan.slots.map((slot) => [slot.row.id, slot.at]))
    const rows = leased.map((row) => ({ row, at: times.get(row.id) ?? now }))
    if (plan.ended === 'no-slots') return { rows, ended: 'no-slots', again: plan.nextAt }
    return {
      rows,
      ended: plan.ended === 'enough' || due.length === asked ? 'more-rows' : 'no-rows',
      again: 0,
    }
  })
}
