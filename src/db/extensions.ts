import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate, toDateOrNull, toDay, toDayOrNull, toInstant, toTimestamp } from './days.ts'

export type NewExtension = {
  obligationId: number
  dueOn: PlainDate | null
  proposedOn: PlainDate
  reason: string
  personId: number
}

/** Records a request (đề nghị gia hạn) on a locked obligation that has none pending; returns its id. */
export async function requestExtension(tx: Db, asked: NewExtension, now: Temporal.Instant): Promise<number> {
  const { obligationId, dueOn, proposedOn, reason, personId } = asked
  const row = await tx.extensionRequest.create({
    data: {
      ...{ obligationId, reason },
      dueOn: toDateOrNull(dueOn),
      proposedDueOn: toDate(proposedOn),
      requestedById: personId,
      requestedAt: toTimestamp(now),
    },
    select: { id: true },
  })
  return row.id
}

export type Extension = NonNullable<Awaited<ReturnType<typeof extensionById>>>

/** A request with its decision, if there is one yet. */
export async function extensionById(tx: Db, id: number) {
  const row = await tx.extensionRequest.findUnique({ where: { id } })
  if (!row) return null
  const { obligationId, reason, answer, requestedById, decidedById } = row
  return {
    ...{ id, obligationId, reason, answer, requestedById, decidedById },
    dueOn: toDayOrNull(row.dueOn),
    proposedOn: toDay(row.proposedDueOn),
    grantedOn: toDayOrNull(row.grantedDueOn),
    requestedAt: toInstant(row.requestedAt),
    decision: row.decision as 'granted' | 'refused' | 'withdrawn' | null,
  }
}

export type Decision = {
  id: number
  decision: 'granted' | 'refused' | 'withdrawn'
  grantedOn?: PlainDate | undefined
  answer?: string | undefined
  personId: number
}

/** Closes a pending request; a granted one moves the due date of its obligation, which keeps its original one. */
export async function decideExtension(tx: Db, given: Decision, now: Temporal.Instant): Promise<void> {
  const grantedDueOn = toDateOrNull(given.grantedOn)
  const { obligationId } = await tx.extensionRequest.update({
    where: { id: given.id },
    data: {
      decision: given.decision,
      grantedDueOn,
      answer: given.answer ?? null,
      decidedById: given.personId,
      decidedAt: toTimestamp(now),
    },
    select: { obligationId: true },
  })
  if (!grantedDueOn) return
  await tx.obligation.update({
    where: { id: obligationId },
    data: { dueOn: grantedDueOn, extensionCount: { increment: 1 } },
  })
}

/** Pending requests of the plans these standing agencies run, oldest first. */
export async function pendingExtensions(tx: Db, runs: number[]) {
  const task = { removedAt: null, plan: { closedAt: null, standingAgencyId: { in: runs } } }
  const rows = await tx.extensionRequest.findMany({
    where: { decidedAt: null, obligation: { removedAt: null, task } },
    select: { id: true },
    orderBy: { requestedAt: 'asc' },
  })
  const found = await Promise.all(rows.map(({ id }) => extensionById(tx, id)))
  return found.filter((each) => each !== null)
}
