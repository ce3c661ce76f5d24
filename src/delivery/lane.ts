import { setTimeout as pause } from 'node:timers/promises'
import { toTimestamp } from '../db/days.ts'
import { recoverExpired, renewLeases } from '../db/expired.ts'
import { databaseNow } from '../db/pace.ts'
import { whatWaits } from '../db/waiting.ts'
import { within } from '../within.ts'
import { alarm } from './alarm.ts'
import { carry } from './carry.ts'
import { MOST_DOUBTS } from './consequence.ts'
import type { LaneState } from './lane-state.ts'
import { HORIZON_MS } from './pace.ts'
import { takeSlots } from './take.ts'

/** How often a lane looks without being woken: clocks may have been moved. */
const POLL_MS = 5_000
const RECOVER_MS = 1_000
const DATABASE_AWAY_MS = 1_000
/** About as long as another process needs for its turn. */
const OTHERS_TURN_MS = 15

/** What a look at the ledger found: milliseconds until it is worth looking again. */
type Look = {
  taken: number
  /** Only the pace is in the way. */
  soon?: number | undefined
  /** The platform's hold, or the app's clock. */
  rest?: number | undefined
}

/** The sending of one channel by this process. */
export function createLane(state: LaneState) {
  const { name } = state.channel
  const { pool } = state.database
  const inFlight = new Set<Promise<void>>()
  const bell = alarm()
  let comparisons = 4
  let done = 0
  let isBehind = false
  let recoveredAt = Number.NEGATIVE_INFINITY
  let looking: Promise<unknown> = Promise.resolve()
  let running: Promise<void> | undefined
  let renewing: NodeJS.Timeout | undefined
  let isStopping = false

  /** One at a time: a second look would only wait for the first one's lock. */
  function look(): Promise<Look> {
    const next = looking.then(lookOnce)
    looking = next.catch(() => undefined)
    return next
  }

  async function lookOnce(): Promise<Look> {
    if (state.isStopped || (state.outages > 0 && inFlight.size > 0)) return { taken: 0 }
    await compareClocks()
    await recover()
    const at = toTimestamp(state.now())
    const { holds, lead } = state
    const { rows, ended, again } = await takeSlots(state, at)
    const look = rows.length > 0 ? ++state.looks : state.looks
    for (const { row, at: slotAt } of rows) launch(carry(state, row, { slotAt, holds, lead, look }))
    const taken = rows.length
    if (ended === 'held') return { taken, rest: state.clock.until(again) }
    if (ended === 'no-slots') return { taken, soon: state.clock.until(again) - HORIZON_MS / 2 }
    if (ended === 'others-turn') return { taken, soon: OTHERS_TURN_MS }
    if (ended === 'more-rows') return { taken, soon: 0 }
    const before = done
    const { paced, held, later, behind, leased } = await whatWaits(pool, name, at)
    isBehind = behind
    const soon = behind && done !== before ? 0 : (paced ?? undefined)
    const untilRecovery = Math.max(leased ?? POLL_MS, recoveredAt + RECOVER_MS - performance.now())
    return { taken, soon, rest: Math.min(held ?? POLL_MS, later ?? POLL_MS, untilRecovery) }
  }

  function launch(work: Promise<boolean>): void {
    const flight = work
      .catch((err: unknown) => {
        state.log.error(
          { err, channel: name },
          'A delivery could not be written down; its lease will run out',
        )
        return false
      })
      .then((goesAgain) => {
        inFlight.delete(flight)
        done++
        if (goesAgain || isBehind || state.outages > 0) bell.ring()
      })
    inFlight.add(flight)
  }

  /** The first looks would otherwise judge the database's clock by one slow answer. */
  async function compareClocks(): Promise<void> {
    for (; comparisons > 0; comparisons--) state.clock.sample(await databaseNow(pool))
  }

  async function recover(): Promise<void> {
    if (performance.now() - recoveredAt < RECOVER_MS) return
    recoveredAt = performance.now()
    const found = await recoverExpired(pool, name, MOST_DOUBTS)
    if (found.length > 0) state.log.warn({ channel: name, found }, 'Deliveries of a process that died')
  }

  /** A slow platform or a large file may take longer than a lease lasts. */
  function renew(): void {
    if (state.fired.size === 0) return
    renewLeases(pool, state.fired, state.leaseSeconds).catch((err: unknown) => {
      state.log.warn({ err, channel: name }, 'Leases could not be renewed')
    })
  }

  async function run(): Promise<void> {
    while (!isStopping) {
      const { taken, soon, rest } = await look().catch((err: unknown): Look => {
        state.log.warn({ err, channel: name }, 'The delivery ledger cannot be read')
        return { taken: 0, rest: DATABASE_AWAY_MS }
      })
      await bell.sleep(Math.max(taken > 0 ? 0 : 1, Math.min(POLL_MS, soon ?? POLL_MS, rest ?? POLL_MS)))
    }
  }

  return {
    wake: bell.ring,
    start(): void {
      running ??= run()
      renewing ??= setInterval(renew, (state.leaseSeconds * 1000) / 3).unref()
    },
    /** No new leases; resolves when what is in flight has ended. */
    async stop(): Promise<void> {
      isStopping = true
      bell.ring()
      await running
      await Promise.all(inFlight)
      clearInterval(renewing)
    },
    /** Sends what is due now, at the pace; what the platform holds back stays. */
    async drain(): Promise<void> {
      while (!isStopping) {
        const { taken, soon } = await look()
        if (taken === 0 && soon === undefined && inFlight.size === 0) return
        if (inFlight.size > 0) await within(Math.max(1, soon ?? POLL_MS), Promise.race(inFlight))
        else if (soon !== undefined) await pause(Math.max(1, soon))
      }
    },
  }
}

export type Lane = ReturnType<typeof createLane>
