import { setTimeout as pause } from 'node:timers/promises'
import type { FakeTelegram } from '../helpers/fake-telegram/index.ts'
import type { Fleet } from './fleet.ts'
import type { Random } from './random.ts'
import type { Server } from './server.ts'

export type Suffered = { kills: number; freezes: number; restarts: number; faults: number }

type Fault = Parameters<FakeTelegram['inject']>[0]

const BREATH_MS = { from: 100, to: 600 }
const FROZEN_MS = { from: 200, to: 1_500 }
/** Longer than leases and locks outlive a silent process. */
const LONG_FROZEN_MS = { from: 7_000, to: 9_000 }

const FAULTS: Fault[] = [
  {
    kind: 'error',
    code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  },
  { kind: 'error', code: 500, description: 'Internal Server Error' },
  { kind: 'error', code: 502, description: 'Bad Gateway' },
  { kind: 'garbage' },
  { kind: 'cut' },
  { kind: 'cut', taken: true },
  { kind: 'slow', ms: 700 },
]

type Place = { fleet: Fleet; server: Server; telegram: FakeTelegram; random: Random }

/** For so many milliseconds everything goes wrong that may. */
export async function storm(
  { fleet, server, telegram, random }: Place,
  milliseconds: number,
): Promise<Suffered> {
  const suffered: Suffered = { kills: 0, freezes: 0, restarts: 0, faults: 0 }
  const restartsAt = random.chance(0.3) ? random.between(300, milliseconds) : Number.POSITIVE_INFINITY
  const began = performance.now()
  let restarting: Promise<void> | undefined
  while (performance.now() - began < milliseconds) {
    await pause(random.between(BREATH_MS.from, BREATH_MS.to))
    if (!restarting && performance.now() - began > restartsAt) {
      suffered.restarts++
      restarting = server.restart(random.pick(['SIGINT', 'SIGQUIT']))
    }
    const what = random.between(1, 100)
    if (what <= 25) {
      suffered.kills++
      await fleet.killOne()
    } else if (what <= 55) {
      suffered.freezes++
      const { from, to } = random.chance(0.1) ? LONG_FROZEN_MS : FROZEN_MS
      fleet.freezeOne(random.between(from, to))
    } else {
      suffered.faults++
      telegram.inject({ ...random.pick(FAULTS), method: 'sendMessage', times: random.between(1, 2) })
    }
  }
  await restarting
  return suffered
}
