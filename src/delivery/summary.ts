import type { Db } from '../db/client.ts'
import { toTimestamp } from '../db/days.ts'
import { readOffice } from '../db/office.ts'
import { membershipsOn } from '../db/people.ts'
import { planCycles } from '../db/reminder-rules.ts'
import { plansRunBy, silentAgencies, summaryOf } from '../db/summary.ts'
import { addWorkingDays, compareDays, previousWorkingDay } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { atTime } from '../domain/office.ts'
import { reportPeriod } from '../domain/period.ts'
import { mayRun } from '../domain/role.ts'
import type { SummaryData } from '../views/digest-summary.ts'

/** So many working days before the end of a report period its admins hear who is silent. */
const ROLL_CALL_WORKING_DAYS = 3

/** The morning of somebody who runs plans: what waits, who is late or silent, what did not arrive. Undefined: nothing. */
export async function morningOf(
  db: Db,
  personId: number,
  { today, zone }: { today: PlainDate; zone: string },
): Promise<SummaryData | undefined> {
  const runs = mayRun(await membershipsOn(db, personId, today))
  if (!runs.length) return undefined
  const { calendar, hours } = await readOffice(db, zone)
  const yesterday = previousWorkingDay(today.subtract({ days: 1 }), calendar)
  const since = toTimestamp(atTime(yesterday, hours.remindAt, zone))
  const summary = await summaryOf(db, runs, today, since)
  const silent: SummaryData['silent'] = []
  const plans = await plansRunBy(db, runs)
  const cycles = await planCycles(
    db,
    plans.map(({ id }) => id),
  )
  for (const { id, code } of plans) {
    const cycle = cycles.find(({ planId }) => planId === id)?.cycle
    if (!cycle) continue
    // On the day after a period ends the list is about that period.
    const period = reportPeriod(cycle, yesterday)
    if (compareDays(addWorkingDays(today, ROLL_CALL_WORKING_DAYS, calendar), period.to) < 0) continue
    const names = await silentAgencies(db, id, toTimestamp(period.from.toZonedDateTime(zone).toInstant()))
    if (names.length) silent.push({ code, names, last: period.to })
  }
  const { completions, obstacles, extensions, late, failures } = summary
  const isQuiet = completions + obstacles + extensions + late + failures.length + silent.length === 0
  return isQuiet ? undefined : { ...summary, silent }
}
