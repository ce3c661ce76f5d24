import { Temporal } from 'temporal-polyfill'
import type { Card } from '../chat/card.ts'
import type { Db } from '../db/client.ts'
import { toTimestamp } from '../db/days.ts'
import {
  coordinatedSoon,
  type ReminderRow,
  remindersOf,
  reportsOwed,
  waitingForEvents,
} from '../db/digest.ts'
import { obligationsByIds } from '../db/obligations.ts'
import { planCycles } from '../db/reminder-rules.ts'
import { compareDays } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { reportPeriod } from '../domain/period.ts'
import { timing } from '../domain/task.ts'
import type { Texts } from '../texts.ts'
import { type DigestData, type DigestEntry, digest } from '../views/digest.ts'
import { day as dayText } from '../views/words.ts'
import { morningOf } from './summary.ts'

export type DigestReader = { t: Texts; personId: number; today: PlainDate; zone: string }

export type DigestIds = {
  /** ISO day for which it was planned. */
  day: string
  /** The instant at which it should have left, when that is long past. */
  late?: string | null
}

/** The day's digest of a person from fresh data; `skip` when nothing of it holds any more. */
export async function buildDigest(
  db: Db,
  ids: DigestIds,
  reader: DigestReader,
  page = 1,
): Promise<Card | 'skip'> {
  const { t, personId, today, zone } = reader
  const planned = Temporal.PlainDate.from(ids.day)
  const reminders = await remindersOf(db, personId, planned, today)
  const entries = await entriesOf(db, reminders, today)
  const reports = await reportsOf(db, reminders, reader)
  const events = await waitingForEvents(db, plansOf(reminders, 'event'))
  const wantsCoordinating = reminders.some(({ kind }) => kind === 'coordinating')
  const coordinating = wantsCoordinating ? await coordinatedSoon(db, personId, today) : []
  const runs = reminders.some(({ kind }) => kind === 'summary')
  const summary = runs ? await morningOf(db, personId, reader) : undefined
  if (
    !summary &&
    !entries.length &&
    !reports.some(({ owed }) => owed > 0) &&
    !events.length &&
    !coordinating.length
  )
    return 'skip'
  const late = ids.late ? Temporal.Instant.from(ids.late).toZonedDateTimeISO(zone) : undefined
  const lateSince =
    late && `${late.toPlainTime().toString({ smallestUnit: 'minute' })} ${dayText(late.toPlainDate())}`
  return digest(t, { today, day: planned, lateSince, entries, page, reports, events, coordinating, summary })
}

const plansOf = (reminders: ReminderRow[], kind: ReminderRow['kind']) =>
  reminders.flatMap((each) => (each.kind === kind && each.planId ? [each.planId] : []))

/** One entry a task, however many reasons there are to name it: the most urgent one. */
async function entriesOf(db: Db, reminders: ReminderRow[], today: PlainDate): Promise<DigestEntry[]> {
  const ids = reminders.flatMap(({ obligationId }) => (obligationId ? [obligationId] : []))
  const rows = new Map((await obligationsByIds(db, ids)).map((row) => [row.id, row]))
  const entries = reminders.flatMap(({ obligationId, kind, aimOn }): DigestEntry[] => {
    const row = obligationId ? rows.get(obligationId) : undefined
    if (!row) return []
    const milestone = row.task.deadline.milestones.find(({ dueOn }) => dueOn.equals(aimOn))?.label
    const isLate = timing(row, row.task.deadline, today).kind === 'late'
    return [{ row, kind, aimOn, group: groupOf(kind, aimOn, isLate, today), milestone }]
  })
  const chosen = new Map<number, DigestEntry>()
  for (const entry of entries.sort((a, b) => rank(a) - rank(b) || compareDays(a.aimOn, b.aimOn))) {
    if (!chosen.has(entry.row.id)) chosen.set(entry.row.id, entry)
  }
  return [...chosen.values()]
}

function groupOf(
  kind: ReminderRow['kind'],
  aimOn: PlainDate,
  isLate: boolean,
  today: PlainDate,
): DigestEntry['group'] {
  if (kind === 'escalation') return 'help'
  if (isLate) return 'late'
  if (kind === 'snooze') return 'snoozed'
  if (compareDays(aimOn, today) < 0) return 'passed'
  return aimOn.equals(today) ? 'today' : 'soon'
}

const ORDER = ['late', 'passed', 'today', 'soon', 'snoozed', 'help']
const rank = ({ group }: DigestEntry) => ORDER.indexOf(group)

async function reportsOf(
  db: Db,
  reminders: ReminderRow[],
  reader: DigestReader,
): Promise<DigestData['reports']> {
  const { personId, today, zone } = reader
  const cycles = await planCycles(db, plansOf(reminders, 'report'))
  const periods = cycles.map(({ planId, cycle }) => ({ planId, period: reportPeriod(cycle, today) }))
  const owed = await reportsOwed(
    db,
    personId,
    periods.map(({ planId, period }) => ({
      planId,
      from: toTimestamp(period.from.toZonedDateTime(zone).toInstant()),
    })),
    today,
  )
  return owed.flatMap((each) => {
    const period = periods.find(({ planId }) => planId === each.planId)?.period
    return period ? [{ ...each, from: period.from, last: period.to }] : []
  })
}
