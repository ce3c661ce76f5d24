import type { PlainDate } from '../domain/deadline.ts'
import { REPORTERS } from '../domain/role.ts'
import { type Stood, type Stretch, stoodDays, unattended } from '../domain/task.ts'
import type { Db } from './client.ts'
import { toDate, toDay, toDayOrNull, toInstant } from './days.ts'
import { Prisma } from './generated/client.ts'
import { RUNNING } from './running.ts'

/**
 * True of an obligation `o` whose clock runs on that day, the counterpart of `stopOf`: owed, dated, and somebody may
 * report for the agency. Late are those with `o.due_on + o.stopped_days` before it.
 */
export const running = (day: PlainDate) => Prisma.sql`(${RUNNING} AND o.due_on IS NOT NULL
  AND EXISTS (SELECT FROM membership r WHERE r.agency_id = o.agency_id AND r.role IN (${Prisma.join(REPORTERS)})
    AND r.valid_from <= ${toDate(day)}::date AND (r.valid_to IS NULL OR r.valid_to >= ${toDate(day)}::date)))`

/** When somebody could report for each of these agencies. */
export async function attendanceOf(tx: Db, agencyIds: number[]): Promise<Map<number, Stretch[]>> {
  const attended = new Map<number, Stretch[]>(agencyIds.map((id) => [id, []]))
  const rows = agencyIds.length
    ? await tx.membership.findMany({
        where: { agencyId: { in: agencyIds }, role: { in: [...REPORTERS] } },
        select: { agencyId: true, from: true, to: true },
      })
    : []
  for (const { agencyId, from, to } of rows) {
    // A substitution that was ended before it began.
    if (to && to < from) continue
    attended.get(agencyId)?.push({ from: toDay(from), to: toDayOrNull(to) })
  }
  return attended
}

type Today = { today: PlainDate; zone: string }

/** Brings the days on which the clock stood up to date for these obligations: after a stop has ended, or the date moved. */
export async function settleClock(tx: Db, obligationIds: number[], { today, zone }: Today): Promise<void> {
  const rows = await tx.obligation.findMany({
    where: { id: { in: obligationIds }, dueOn: { not: null } },
    select: { ...SETTLED, ...STOPS },
  })
  const attended = await attendanceOf(tx, [...new Set(rows.map(({ agencyId }) => agencyId))])
  const dayOf = (at: Date | null) => (at ? toInstant(at).toZonedDateTimeISO(zone).toPlainDate() : today)
  const byDays = Map.groupBy(
    rows.flatMap((row) => {
      const dueOn = toDayOrNull(row.dueOn) as PlainDate
      const until = toDayOrNull(row.completedOn) ?? today
      const gaps = unattended(attended.get(row.agencyId) ?? [], dueOn, until)
      const days = stoodDays(
        dueOn,
        [...pendingTimes(row, dayOf), ...reportedTimes(row.updates, dayOf), ...gaps],
        until,
      )
      return days === row.stoppedDays ? [] : [{ id: row.id, days }]
    }),
    ({ days }) => days,
  )
  for (const [stoppedDays, changed] of byDays) {
    await tx.obligation.updateMany({
      where: { id: { in: changed.map(({ id }) => id) } },
      data: { stoppedDays },
    })
  }
}

/** Living obligations of an agency that are past their date. */
export async function pastDueOf(tx: Db, agencyId: number, today: PlainDate): Promise<number[]> {
  const rows = await tx.obligation.findMany({
    where: {
      agencyId,
      removedAt: null,
      involvement: 'lead',
      status: { in: ['not-started', 'in-progress', 'paused'] },
      dueOn: { lt: toDate(today) },
    },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

const SETTLED = { id: true, agencyId: true, dueOn: true, completedOn: true, stoppedDays: true } as const
const STOPS = {
  obstacles: { select: { raisedAt: true, answeredAt: true } },
  // What an agency takes back itself stopped nothing.
  extensions: {
    where: { OR: [{ decision: null }, { decision: { not: 'withdrawn' } }] },
    select: { requestedAt: true, decidedAt: true },
  },
  updates: { select: { status: true, at: true }, orderBy: { version: 'asc' } },
} as const satisfies Prisma.ObligationSelect

type Stops = Prisma.ObligationGetPayload<{ select: typeof STOPS }>
type DayOf = (at: Date | null) => PlainDate

const pendingTimes = ({ obstacles, extensions }: Stops, dayOf: DayOf): Stood[] => [
  ...obstacles.map(({ raisedAt, answeredAt }) => ({ from: dayOf(raisedAt), to: dayOf(answeredAt) })),
  ...extensions.map(({ requestedAt, decidedAt }) => ({ from: dayOf(requestedAt), to: dayOf(decidedAt) })),
]

/** From each report of completion to the word that opened the obligation again, or until now. */
function reportedTimes(updates: Stops['updates'], dayOf: DayOf): Stood[] {
  const stood: Stood[] = []
  let since: Date | undefined
  for (const { status, at } of updates) {
    if (status === 'reported') since ??= at
    else if (since) {
      stood.push({ from: dayOf(since), to: dayOf(at) })
      since = undefined
    }
  }
  return since ? [...stood, { from: dayOf(since), to: dayOf(null) }] : stood
}
