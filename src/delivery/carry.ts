import { setTimeout as pause } from 'node:timers/promises'
import type { Card } from '../chat/card.ts'
import { toTimestamp } from '../db/days.ts'
import { type Ending, endLease, type Leased, markSent, permitSending } from '../db/sending.ts'
import { type Fired, noteSuccess, settleFailure } from './failure.ts'
import type { LaneState } from './lane-state.ts'
import { HORIZON_MS, PERMIT_MS, spacing } from './pace.ts'
import { fromStored } from './stored-card.ts'

const LATE_MS = 40

/** From a platform's answer to the next message of that conversation, however late the first one left. */
const REST_MS = 1_000

const LONGEST_LEAD_MS = 2_000
const BUILD_ATTEMPTS = 5
const BUILD_PAUSE_SECONDS = 30

/** A row's slot in database time (ms), and how the lane stood before the row was leased. */
export type Turn = { slotAt: number; holds: number; lead: number; look: number }

/** Brings one leased row to its recipient at its slot; says whether it has to go again. */
export async function carry(lane: LaneState, row: Leased, turn: Turn): Promise<boolean> {
  const { slotAt, holds } = turn
  const card = await cardOf(lane, row)
  if (!card) return false
  await wait(lane.clock.until(slotAt) - PERMIT_MS)
  const firedAt = row.firedAt ?? (await permit(lane, row))
  if (!firedAt) return giveBack(lane, row, 0)
  await wait(lane.clock.until(slotAt))
  const fired = { ...row, firedAt, attempts: attemptsOf(row) }
  if (isLate(lane, turn) || lane.holds !== holds) return giveBack(lane, fired, -1)
  lane.fired.set(row.id, firedAt)
  return send(lane, fired, card).finally(() => lane.fired.delete(row.id))
}

async function send(lane: LaneState, row: Fired, card: Card): Promise<boolean> {
  const { address, edits, silent } = row
  let messageId: string
  try {
    const sent = await lane.channel.send(address, card, { edits: edits ?? undefined, silent })
    messageId = sent.messageId
  } catch (error) {
    return insist(() => settleFailure(lane, row, error))
  }
  noteSuccess(lane)
  const restMs = Math.min(REST_MS, spacing(row, lane.limits))
  const at = toTimestamp(lane.now())
  await insist(() => markSent(lane.database.pool, row.id, { messageId, at, restMs }))
  return false
}

/** A row leased with its permit has been counted; the others are counted by the permit. */
const attemptsOf = (row: Leased) => (row.firedAt ? row.attempts : row.attempts + 1)

const permit = (lane: LaneState, row: Leased) =>
  permitSending(lane.database.pool, lane.channel.name, row, spareSeconds(lane))

/** What a lease must still be good for when its message leaves. */
const spareSeconds = ({ leaseSeconds }: LaneState) => leaseSeconds / 2

/** The card to send; none when the row has ended here. */
async function cardOf(lane: LaneState, row: Leased): Promise<Card | undefined> {
  if (row.card) return fromStored(row.card)
  const end = (ending: Ending) =>
    insist(() => endLease(lane.database.pool, row, { ...ending, isUnsent: true }))
  if (!row.notice) return void (await end({ status: 'dead', reason: 'rejected' }))
  try {
    const { address, accountId } = row
    const reader = { channel: lane.channel.name, address, accountId: accountId ?? undefined }
    const card = await lane.build(row.notice.kind, row.notice.ids, reader, lane.database.prisma)
    if (card !== 'skip') return card
    await end({ status: 'skipped', reason: 'no-longer-true' })
  } catch (error) {
    lane.log.error({ err: error, delivery: row.id, kind: row.notice.kind }, 'A notice could not be built')
    const isLast = row.attempts + 1 >= BUILD_ATTEMPTS
    const notBefore = toTimestamp(lane.now().add({ seconds: BUILD_PAUSE_SECONDS * (row.attempts + 1) }))
    await end(
      isLast
        ? { status: 'dead', reason: 'rejected' }
        : { status: 'queued', reason: null, counts: 1, notBefore },
    )
  }
  return undefined
}

async function giveBack(lane: LaneState, row: Leased, counts: -1 | 0): Promise<boolean> {
  const ending = { status: 'queued', reason: null, counts, isUnsent: true } as const
  await insist(() => endLease(lane.database.pool, row, ending))
  return true
}

/** After a missed slot the next ones are taken further ahead, so that a slow machine is late once and not always. */
function isLate(lane: LaneState, { slotAt, lead, look }: Turn): boolean {
  const lateMs = -lane.clock.until(slotAt)
  // A process that was frozen meanwhile may have lost the lease.
  if (!Number.isFinite(lane.limits.perSecond)) return lateMs > spareSeconds(lane) * 1000
  const isLate = lateMs > (lane.limits.lateMs ?? LATE_MS)
  if (isLate && isSlow(lane, lateMs, look))
    lane.lead = Math.min(LONGEST_LEAD_MS, Math.max(lane.lead, lead + lateMs))
  else if (!isLate) lane.lead = lane.lead < 5 ? 0 : lane.lead * 0.8
  return isLate
}

/** A long pause now and then is a process that was frozen; again at the next look it is a slow machine. */
function isSlow(lane: LaneState, lateMs: number, look: number): boolean {
  const wasLate = lane.lateLook === look - 1
  lane.lateLook = look
  return wasLate || lateMs <= HORIZON_MS
}

async function wait(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await pause(milliseconds)
}

/** What has happened must be written down, also when the database is away for a moment. */
async function insist<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (attempt === 20) throw error
      await pause(250)
    }
  }
}
