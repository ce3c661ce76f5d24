import type { Temporal } from 'temporal-polyfill'
import { type NudgeAudience, nudgeAudience } from '../domain/audience.ts'
import type { Db } from './client.ts'
import { toInstant, toTimestamp } from './days.ts'
import type { Prisma } from './generated/client.ts'

export type NewNudge = {
  planId: number
  audience: NudgeAudience
  words: string
  fileId: number | null
  againOfId: number | null
  correctsId: number | null
  urgentReason: string | null
  rule: string | null
  createdById: number
  sendAt: Temporal.Instant
}

/** Keeps a confirmed nudge until its time; returns its number. */
export async function addNudge(tx: Db, nudge: NewNudge, now: Temporal.Instant): Promise<number> {
  const { audience, sendAt, ...rest } = nudge
  const made = await tx.nudge.create({
    data: {
      ...rest,
      audience: audience as Prisma.InputJsonObject,
      sendAt: toTimestamp(sendAt),
      createdAt: toTimestamp(now),
    },
    select: { id: true },
  })
  return made.id
}

const SHAPE = {
  plan: { select: { id: true, code: true, title: true, number: true, symbol: true, standingAgencyId: true } },
  file: { select: { id: true, name: true } },
} satisfies Prisma.NudgeInclude

export type NudgeRow = ReturnType<typeof fromRow>

function fromRow(row: Prisma.NudgeGetPayload<{ include: typeof SHAPE }>) {
  const at = (date: Date | null) => (date ? toInstant(date) : null)
  return {
    ...row,
    audience: nudgeAudience.parse(row.audience),
    createdAt: toInstant(row.createdAt),
    sendAt: toInstant(row.sendAt),
    cancelledAt: at(row.cancelledAt),
    plannedAt: at(row.plannedAt),
  }
}

/** A nudge without asking whose it is: for what reaches people who were chosen with rights in the query. */
export async function nudgeById(tx: Db, id: number): Promise<NudgeRow | undefined> {
  const row = await tx.nudge.findUnique({ where: { id }, include: SHAPE })
  return row ? fromRow(row) : undefined
}

const ofPlans = (runs: number[]) => ({ plan: { standingAgencyId: { in: runs } } })

/** A nudge of a plan these standing agencies run. */
export async function nudgeOf(tx: Db, id: number, runs: number[]): Promise<NudgeRow | undefined> {
  const row = await tx.nudge.findFirst({ where: { id, ...ofPlans(runs) }, include: SHAPE })
  return row ? fromRow(row) : undefined
}

/** The newest nudges of the plans these standing agencies run. */
export async function newestNudges(tx: Db, runs: number[], most: number): Promise<NudgeRow[]> {
  const rows = await tx.nudge.findMany({
    where: ofPlans(runs),
    include: SHAPE,
    orderBy: { id: 'desc' },
    take: most,
  })
  return rows.map(fromRow)
}

/** Takes back a nudge that has not been sent; false when it is too late, or nothing of theirs. */
export async function cancelNudge(
  tx: Db,
  id: number,
  runs: number[],
  now: Temporal.Instant,
): Promise<boolean> {
  const { count } = await tx.nudge.updateMany({
    where: { id, plannedAt: null, cancelledAt: null, ...ofPlans(runs) },
    data: { cancelledAt: toTimestamp(now) },
  })
  return count === 1
}

/** The next nudge whose time has come, locked; one that another process works on is left to it. */
export async function takeDueNudge(tx: Db, now: Temporal.Instant): Promise<NudgeRow | undefined> {
  const [due] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM nudge WHERE planned_at IS NULL AND cancelled_at IS NULL AND send_at <= ${toTimestamp(now)}
    ORDER BY send_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`
  return due && nudgeById(tx, due.id)
}

export async function markPlanned(tx: Db, id: number, now: Temporal.Instant): Promise<void> {
  await tx.nudge.update({ where: { id }, data: { plannedAt: toTimestamp(now) } })
}

/** A recurring nudge waits for its next time. */
export async function moveNudge(tx: Db, id: number, sendAt: Temporal.Instant): Promise<void> {
  await tx.nudge.update({ where: { id }, data: { sendAt: toTimestamp(sendAt) } })
}

/** Open plans these standing agencies run, by code. */
export async function plansRun(tx: Db, runs: number[]) {
  return tx.plan.findMany({
    where: { closedAt: null, standingAgencyId: { in: runs } },
    select: { id: true, code: true, title: true, standingAgencyId: true },
    orderBy: { code: 'asc' },
  })
}

/** Sections of a plan's tasks, as printed. */
export async function sectionsOf(tx: Db, planId: number): Promise<string[]> {
  const rows = await tx.task.findMany({
    where: { planId, removedAt: null, section: { not: null } },
    distinct: ['section'],
    select: { section: true },
  })
  return rows.flatMap(({ section }) => section ?? [])
}

/** One row of a nudge's ledger, with the agency it is put to. */
export async function recipientById(tx: Db, id: number) {
  return tx.nudgeRecipient.findUnique({
    where: { id },
    include: { agency: { select: { name: true, class: true } } },
  })
}
