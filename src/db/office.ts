import { Temporal } from 'temporal-polyfill'
import { nextOpenMoment, type Office, type OfficeHours } from '../domain/office.ts'
import type { Db } from './client.ts'
import { readCalendar } from './registry.ts'
import { readSetting } from './settings.ts'

/** When people may be written to: the working calendar and the hours an admin set. */
export async function readOffice(tx: Db, zone: string): Promise<Office> {
  return { zone, calendar: await readCalendar(tx), hours: await readOfficeHours(tx) }
}

/** The moment itself in office hours, else the next opening. */
export const openMoment = async (tx: Db, at: Temporal.Instant, zone: string): Promise<Temporal.Instant> =>
  nextOpenMoment(at, await readOffice(tx, zone))

export async function readOfficeHours(tx: Db): Promise<OfficeHours> {
  const { from, to, remindAt } = await readSetting(tx, 'office-hours')
  return {
    from: Temporal.PlainTime.from(from),
    to: Temporal.PlainTime.from(to),
    remindAt: Temporal.PlainTime.from(remindAt),
  }
}
