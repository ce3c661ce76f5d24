import type { Temporal } from 'temporal-polyfill'
import { reachOf } from '../db/audience.ts'
import { addAudit } from '../db/audit.ts'
import type { Database, Db } from '../db/client.ts'
import { queueNudge } from '../db/nudge-queue.ts'
import { addNudge, cancelNudge, markPlanned, moveNudge, type NudgeRow, takeDueNudge } from '../db/nudges.ts'
import { membershipsOn } from '../db/people.ts'
import { tellNudger } from '../delivery/nudge.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { nextOpenMoment, type Office } from '../domain/office.ts'
import { nextOccurrence } from '../domain/recurrence.ts'
import { mayRun } from '../domain/role.ts'

const TRANSACTION = { maxWait: 5_000, timeout: 60_000 }

/**
 * Sends every nudge whose time has come, each in a transaction of its own: its audience is evaluated anew, with the
 * rights its author has now. Any number of processes may do this at once. Returns how many were handled.
 */
export async function planDueNudges(
  { prisma }: Pick<Database, 'prisma'>,
  now: Temporal.Instant,
  office: Office,
): Promise<number> {
  for (let handled = 0; ; handled++) {
    const worked = await prisma.$transaction((tx) => planNext(tx, now, office), TRANSACTION)
    if (!worked) return handled
  }
}

async function planNext(tx: Db, now: Temporal.Instant, office: Office): Promise<boolean> {
  const nudge = await takeDueNudge(tx, now)
  if (!nudge) return false
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate()
  const runs = mayRun(await membershipsOn(tx, nudge.createdById, today))
  if (!runs.includes(nudge.plan.standingAgencyId)) return refuse(tx, nudge, { today, now, zone: office.zone })
  const once = nudge.rule ? await onceOf(tx, { ...nudge, rule: nudge.rule }, now, office) : nudge.id
  const { planId, audience } = nudge
  const reached = await reachOf(tx, { planId, runs, audience, today, zone: office.zone })
  const notBefore = nudge.urgentReason ? now : nextOpenMoment(now, office)
  const queued = await queueNudge(tx, once, reached, { now, notBefore })
  await markPlanned(tx, once, now)
  const detail = { agencies: reached.length, queued, ...(nudge.rule && { of: nudge.id }) }
  await audit(tx, nudge, { action: 'nudge-sent', id: once, detail }, now)
  if (queued === 0)
    await tellNudger(tx, { kind: 'nudge-unsent', ids: { nudgeId: once } }, { today, now, zone: office.zone })
  return true
}

type Moment = { today: PlainDate; now: Temporal.Instant; zone: string }

/** Whoever wrote it no longer runs the plan: it is taken back, and those who run it hear of that. */
async function refuse(tx: Db, nudge: NudgeRow, moment: Moment): Promise<true> {
  const { id, plan } = nudge
  const { now } = moment
  await cancelNudge(tx, id, [plan.standingAgencyId], now)
  await audit(tx, nudge, { action: 'nudge-stopped', id, detail: { reason: 'author' } }, now)
  await tellNudger(tx, { kind: 'nudge-unsent', ids: { nudgeId: id } }, moment)
  return true
}

type Entry = { action: string; id: number; detail: object }

const audit = (tx: Db, { createdById }: NudgeRow, { action, id, detail }: Entry, now: Temporal.Instant) =>
  addAudit(tx, { actor: 'nhacviec', personId: createdById, action, subject: `nudge:${id}`, detail }, now)

/** A recurring nudge makes one nudge each time, and waits for the next; times missed meanwhile are not made up for. */
async function onceOf(
  tx: Db,
  nudge: NudgeRow & { rule: string },
  now: Temporal.Instant,
  { zone }: Office,
): Promise<number> {
  const { planId, audience, words, fileId, againOfId, correctsId, urgentReason, createdById, sendAt } = nudge
  const time = sendAt.toZonedDateTimeISO(zone).toPlainTime()
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const next = nextOccurrence(nudge.rule, today.add({ days: 1 }))
  if (next)
    await moveNudge(tx, nudge.id, next.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant())
  else await markPlanned(tx, nudge.id, now)
  const once = { planId, audience, words, fileId, againOfId, correctsId, urgentReason, createdById, sendAt }
  return addNudge(tx, { ...once, rule: null }, now)
}
