import { Temporal } from 'temporal-polyfill'
import type { Database, Db } from '../db/client.ts'
import { readOffice } from '../db/office.ts'
import { type PlannedLine, plannedOn } from '../db/reminder-list.ts'
import { isWorkingDay } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { atTime, type Office } from '../domain/office.ts'
import { sweepDay } from '../jobs/sweep.ts'
import { args, dayOption, type Exit, type Io, Misused, Refused, withStore } from './io.ts'

/** Thrown out of a transaction so that nothing of it stays. */
class Undone extends Error {}

/** `remind --on DATE [--at HH:MM] [--dry-run]`: the sweep as of that moment; dry, who would get what and why, for any day. */
export async function remind(argv: string[], io: Io): Promise<Exit> {
  const { values } = args({
    args: argv,
    options: {
      on: { type: 'string' },
      at: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const isDry = values['dry-run'] ?? false
  return withStore<Exit>(async ({ database }, config) => {
    const zone = config.TIME_ZONE
    const day = dayOption(values.on, zone)
    const office = await readOffice(database.prisma, zone)
    if (!isWorkingDay(day, office.calendar)) throw new Refused(`${day} is a day off: nothing is sent.`)
    const now = atTime(day, timeOption(values.at, office), zone)
    const lines = await planned(database, { day, now, office, isDry })
    if (values.json)
      io.stdout.write(`${JSON.stringify({ day: day.toString(), dryRun: isDry, reminders: lines })}\n`)
    else io.stdout.write(lines.map((line) => `${tell(line)}\n`).join(''))
    io.stderr.write(`${day}: ${lines.length} reminders ${isDry ? 'would be' : 'are'} planned.\n`)
    return 0
  })
}

type Run = { day: PlainDate; now: Temporal.Instant; office: Office; isDry: boolean }

const TRANSACTION = { maxWait: 5_000, timeout: 120_000 }
/** Whom the ladder reaches on a day depends on what was said so long before it. */
const LEAD_DAYS = 14

/** Plans a day and lists what was planned; dry, nothing of it stays. */
export async function planned(
  { prisma }: Pick<Database, 'prisma'>,
  { day, now, office, isDry }: Run,
): Promise<PlannedLine[]> {
  let lines: PlannedLine[] = []
  const run = prisma.$transaction(async (tx) => {
    if (isDry) await leadUp(tx, day, office)
    const since = isDry ? day.subtract({ days: 1 }) : undefined
    const isNew = await sweepDay(tx, { day, now, office, since })
    if (!isNew && !isDry) throw new Refused(`The reminders of ${day} were planned before.`)
    lines = await plannedOn(tx, day)
    if (isDry) throw new Undone()
  }, TRANSACTION)
  await run.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
  return lines
}

/** As if it had run every day until then: a day to come would otherwise look like the end of a downtime. */
async function leadUp(tx: Db, until: PlainDate, office: Office): Promise<void> {
  for (let left = LEAD_DAYS; left > 0; left--) {
    const day = until.subtract({ days: left })
    if (!isWorkingDay(day, office.calendar)) continue
    const now = atTime(day, office.hours.remindAt, office.zone)
    await sweepDay(tx, { day, now, office, since: day.subtract({ days: 1 }) })
  }
}

function timeOption(value: string | undefined, { hours }: Office): Temporal.PlainTime {
  if (value === undefined) return hours.remindAt
  try {
    return Temporal.PlainTime.from(value)
  } catch {
    throw new Misused(`--at takes a time such as 08:00, not "${value}".`)
  }
}

function tell({ person, agency, channel, ref, kind, stage, aimOn, skipped }: PlannedLine): string {
  const whom = `${person} (${agency}, ${channel ?? 'no channel'})`
  const what = [ref, kind, `${stage > 0 ? '+' : ''}${stage}`, aimOn].filter(Boolean).join(' ')
  return `${whom}\t${what}${skipped ? `\tskipped: ${skipped}` : ''}`
}
