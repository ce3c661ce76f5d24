import type { Clock } from '../clock.ts'
import type { Database } from '../db/client.ts'
import { readOffice } from '../db/office.ts'
import type { Log } from '../log.ts'
import { planDueNudges } from './nudges.ts'
import { readWaitingPlans } from './read-plans.ts'
import { sweep } from './sweep.ts'

export type TickParts = {
  database: Database
  clock: Clock
  /** Whether days without a sweep were downtime; in the playground somebody only moved the clock. */
  makesUp: boolean
}

/** Everything that is due at this moment, each part by itself: what one cannot do does not keep the others. */
export async function tick(parts: TickParts, log: Log): Promise<void> {
  const { database, clock, makesUp } = parts
  const office = await readOffice(database.prisma, clock.zone)
  const now = clock.now()
  const due = {
    sweep: () => sweep(database, { now, office, makesUp }),
    nudges: () => planDueNudges(database, now, office),
    // Those whose reader died; all others are read when they are sent.
    plans: () => readWaitingPlans({ database, clock }, log),
  }
  for (const [name, run] of Object.entries(due)) {
    await run().catch((err: unknown) => log.error({ err, part: name }, 'a part of the tick failed'))
  }
}
