import type { Temporal } from 'temporal-polyfill'
import type { Database, Db } from '../db/client.ts'
import {
  addDue,
  addEventQuestions,
  addLadder,
  addMilestones,
  addOccurrences,
  addReports,
  type RuleSlot,
} from '../db/reminder-plan.ts'
import {
  addCoordinating,
  addSnoozeEnds,
  addSummaries,
  claimDay,
  isSwept,
  lastSwept,
  queueDigests,
  renewUnsent,
} from '../db/reminder-queue.ts'
import { recurrenceRules, remindingPlans } from '../db/reminder-rules.ts'
import { compareDays, isWorkingDay, nextWorkingDay, previousWorkingDay } from '../domain/calendar.ts'
import { BOUNDARIES, type PlainDate, type Recurrence } from '../domain/deadline.ts'
import { type Occurrence, occurrenceSlots, occurrencesNear } from '../domain/occurrence.ts'
import { atTime, type Office } from '../domain/office.ts'
import { datedSlots, ladderSlots, type ReminderPolicy, type Span } from '../domain/reminder.ts'
import { quarterOpening, reportSlots, weekOpening } from '../domain/rhythm.ts'
import { queueBoards } from './boards.ts'

const TRANSACTION = { maxWait: 5_000, timeout: 120_000 }
/** Further back nothing is made up for: the current stage is the same. */
const LONGEST_DOWNTIME_DAYS = 60
/** Later than this is told to be late. */
const LATE_MINUTES = 60

/**
 * Plans the reminders of the day when their hour has come, once, whichever process gets there first. The days since the
 * last sweep are made up for: of each thing only the nearest stage is said. Says whether this call did it.
 */
export async function sweep(
  { prisma }: Database,
  { now, office, makesUp }: { now: Temporal.Instant; office: Office; makesUp: boolean },
): Promise<boolean> {
  const day = remindingDay(now, office)
  if (!day || (await isSwept(prisma, day))) return false
  const since = makesUp ? undefined : day.subtract({ days: 1 })
  return prisma.$transaction((tx) => sweepDay(tx, { day, now, office, since }), TRANSACTION)
}

export type Sweep = {
  day: PlainDate
  now: Temporal.Instant
  office: Office
  /** The day until which everything counts as said; that of the last sweep unless given. */
  since?: PlainDate | undefined
}

/** The same inside a transaction; false when somebody else has done it. */
export async function sweepDay(tx: Db, { day, now, office, since: given }: Sweep): Promise<boolean> {
  const last = given ? undefined : await lastSwept(tx, day)
  if (!(await claimDay(tx, day, now))) return false
  const earliest = day.subtract({ days: LONGEST_DOWNTIME_DAYS })
  const isDowntime = last && compareDays(last, earliest) > 0
  const since = given ?? (isDowntime ? last : day.subtract({ days: 1 }))
  const span = { since, day, calendar: office.calendar }
  await planSpan(tx, span, office.zone)
  if (last) await renewUnsent(tx, last, day)
  const expected = atTime(
    nextWorkingDay(since.add({ days: 1 }), office.calendar),
    office.hours.remindAt,
    office.zone,
  )
  const opening = atTime(day, office.hours.remindAt, office.zone)
  const times = {
    now,
    notBefore: opening.epochMilliseconds > now.epochMilliseconds ? opening : now,
    expiresAt: atTime(day, office.hours.to, office.zone),
  }
  await queueDigests(tx, {
    ...{ day, ...times, late: last && isLate(expected, { day, now, office }) ? expected : null },
  })
  await queueBoards(tx, span, times)
  return true
}

async function planSpan(tx: Db, span: Span, zone: string): Promise<void> {
  const today = { day: span.day, zone }
  const { groups, cycles } = await remindingPlans(tx)
  const policies = groups.map(({ policy }) => policy)
  const recurring = (await recurrenceRules(tx)).map((rule) => ({
    rule,
    occurrences: occurrencesNear(rule, policies, span),
  }))
  for (const { policy, planIds } of groups) {
    const dated = datedSlots(policy, span)
    await addDue(tx, { planIds, slots: dated }, today)
    await addMilestones(tx, { planIds, slots: dated.filter(({ boundary }) => boundary !== 'before') }, today)
    const occurring = recurring.flatMap((each) => slotsOf(each, policy, span))
    if (occurring.length) await addOccurrences(tx, { planIds, slots: occurring }, today)
    await addLadder(tx, { planIds, slots: ladderSlots(policy, span) }, today)
  }
  for (const { planId, cycle } of cycles) {
    const slots = reportSlots(cycle, span)
    if (slots.length) await addReports(tx, planId, slots, today)
  }
  await addSnoozeEnds(tx, span)
  await addSummaries(tx, span.day)
  const quarter = quarterOpening(span)
  if (quarter) await addEventQuestions(tx, quarter, today)
  const monday = weekOpening(span)
  if (monday) await addCoordinating(tx, monday, span.day)
}

type Recurring = { rule: Recurrence; occurrences: Occurrence[] }

const slotsOf = ({ rule, occurrences }: Recurring, policy: ReminderPolicy, span: Span): RuleSlot[] =>
  BOUNDARIES.flatMap((boundary) =>
    occurrenceSlots(occurrences, policy, boundary, span).map((slot) => ({ ...slot, rule, boundary })),
  )

function remindingDay(now: Temporal.Instant, { zone, calendar, hours }: Office): PlainDate | undefined {
  const local = now.toZonedDateTimeISO(zone)
  const day = local.toPlainDate()
  const isTime = now.epochMilliseconds >= atTime(day, hours.remindAt, zone).epochMilliseconds
  const isOver = now.epochMilliseconds >= atTime(day, hours.to, zone).epochMilliseconds
  return isTime && !isOver && isWorkingDay(day, calendar) ? day : undefined
}

/** One missed morning is made up for and told; after a longer time only what is the case now matters. */
function isLate(expected: Temporal.Instant, { day, now, office }: Omit<Sweep, 'since'>): boolean {
  const yesterday = previousWorkingDay(day.subtract({ days: 1 }), office.calendar)
  const isRecent = compareDays(expected.toZonedDateTimeISO(office.zone).toPlainDate(), yesterday) >= 0
  return isRecent && expected.until(now).total('minutes') > LATE_MINUTES
}
