import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCalendar } from '../../src/db/registry.ts'
import { startFakeTelegram } from '../helpers/fake-telegram/index.ts'
import { day } from '../helpers/plan.ts'
import { createFleet } from './fleet.ts'
import { createRandom } from './random.ts'
import { type Outcome, playRound } from './round.ts'
import { startServer } from './server.ts'
import { populate } from './world.ts'

export type Play = {
  rounds: number
  seed: number
  /** How long everything goes wrong in each. */
  stormMs?: number
  onRound?: (outcome: Outcome, n: number) => void
  /** Ends at once, with nothing left behind. */
  signal?: AbortSignal
}

/** The day before the first round. */
const BEFORE = day('2026-11-22')
const STORM_MS = 3_500

/** Rounds on one database and one platform, a working day each; ends after the first that went wrong. */
export async function play({
  rounds,
  seed,
  stormMs = STORM_MS,
  onRound,
  signal,
}: Play): Promise<{ outcomes: Outcome[]; logFile: string }> {
  const random = createRandom(seed)
  const logFile = join(tmpdir(), `nhacviec-chaos-${process.pid}.log`)
  const server = await startServer()
  const telegram = await startFakeTelegram()
  const environment = {
    ...{ DATABASE_URL: server.url, LOG_LEVEL: 'warn', OUTBOX_LEASE_SECONDS: '3' },
    ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url },
  }
  const fleet = await createFleet({ environment, logFile, random })
  const outcomes: Outcome[] = []
  const aborted = Promise.withResolvers<never>()
  signal?.addEventListener('abort', () => aborted.reject(signal.reason))
  aborted.promise.catch(() => undefined)
  try {
    const world = await populate(server.database, telegram)
    const stage = {
      server,
      telegram,
      fleet,
      world,
      random,
      stormMs,
      calendar: await readCalendar(server.database.prisma),
    }
    for (let n = 1; n <= rounds; n++) {
      const playing = playRound(stage, n, outcomes.at(-1)?.day ?? BEFORE)
      const outcome = await Promise.race([playing, aborted.promise])
      outcomes.push(outcome)
      onRound?.(outcome, n)
      if (outcome.problems.length) break
    }
  } finally {
    await fleet.stop()
    await telegram.stop()
    await server.stop()
  }
  if (!outcomes.some(({ problems }) => problems.length)) rmSync(logFile, { force: true })
  return { outcomes, logFile }
}
