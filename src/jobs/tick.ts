import type { Clock } from '../clock.ts'
import type { Database } from '../db/client.ts'
import { readCalendar } from '../db/registry.ts'
import { OFFICE_HOURS, type Office } from '../domain/office.ts'
import type { Log } from '../log.ts'
import { planDueNudges } from './nudges.ts'
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
  const office: Office = {
    zone: clock.zone,
    calendar: await readCalendar(database.prisma),
    hours: OFFICE_HOURS,
  }
  const now = clock.now()
  const due = {
    sweep: () => sweep(database, { now, office, makesUp }),
    nudges: () => planDueNudges(database, now, office),
  }
  for (const [name, run] of Object.entries(due)) {
    await run().catch((err: unknown) => log.error({ err, part: name }, 'a part of the tick failed'))
  }
}
