import type { Involvement, Status, TaskRef } from '../domain/task.ts'
import type { Db } from './client.ts'
import { fromRows, type ObligationRow, SHAPE } from './obligation-row.ts'

export type { ObligationRow } from './obligation-row.ts'

/** Which obligations a person may see or change: rights are part of every query. */
export type Rights = {
  /** Agencies whose obligations count as one's own. */
  agencyIds: number[]
  /** Standing agencies whose plans one runs. */
  runs: number[]
}

const alive = { removedAt: null, task: { removedAt: null, plan: { closedAt: null } } }

/** Every living obligation of these agencies, by plan and place in it. */
export async function obligationsOf(tx: Db, agencyIds: number[]): Promise<ObligationRow[]> {
  const rows = await tx.obligation.findMany({
    where: { agencyId: { in: agencyIds }, ...alive },
    include: SHAPE,
    orderBy: [{ task: { planId: 'asc' } }, { task: { position: 'asc' } }, { id: 'asc' }],
  })
  return fromRows(tx, rows)
}

/** Living obligations waiting for these standing agencies to confirm, oldest report first. */
export async function awaitingConfirmation(tx: Db, standingAgencyIds: number[]): Promise<ObligationRow[]> {
  const rows = await tx.obligation.findMany({
    where: {
      status: 'reported',
      removedAt: null,
      task: { removedAt: null, plan: { closedAt: null, standingAgencyId: { in: standingAgencyIds } } },
    },
    include: SHAPE,
    orderBy: { updatedAt: 'asc' },
  })
  return fromRows(tx, rows)
}

/** The living obligations a reference names, of those this person may see; own agencies first. */
export async function obligationsByRef(tx: Db, ref: TaskRef, rights: Rights): Promise<ObligationRow[]> {
  const named =
    ref.kind === 'obligation'
      ? { id: ref.id }
      : { task: { number: ref.number, ...(ref.planCode && { plan: { code: ref.planCode } }) } }
  const rows = await tx.obligation.findMany({
    where: {
      AND: [
        alive,
        named,
        {
          OR: [
            { agencyId: { in: rights.agencyIds } },
            { task: { plan: { standingAgencyId: { in: rights.runs } } } },
          ],
        },
      ],
    },
    include: SHAPE,
    orderBy: [{ task: { planId: 'asc' } }, { involvement: 'desc' }, { id: 'asc' }],
  })
  const own = (row: ObligationRow) => (rights.agencyIds.includes(row.agency.id) ? 0 : 1)
  return (await fromRows(tx, rows)).sort((a, b) => own(a) - own(b))
}

/** Locks one obligation for a change and returns it as it is now. */
export async function lockObligation(tx: Db, id: number): Promise<ObligationRow> {
  await tx.$queryRaw`SELECT id FROM obligation WHERE id = ${id} FOR UPDATE`
  const row = await tx.obligation.findUniqueOrThrow({ where: { id }, include: SHAPE })
  return (await fromRows(tx, [row]))[0] as ObligationRow
}

/** One obligation without asking whose it is: for notices, whose readers were chosen with rights in the query. */
export async function obligationById(tx: Db, id: number): Promise<ObligationRow | undefined> {
  const row = await tx.obligation.findFirst({ where: { id, ...alive }, include: SHAPE })
  return row ? (await fromRows(tx, [row]))[0] : undefined
}

/** These obligations, as far as they live, by place in their plan; for notices too. */
export async function obligationsByIds(tx: Db, ids: number[]): Promise<ObligationRow[]> {
  const rows = await tx.obligation.findMany({
    where: { id: { in: ids }, ...alive },
    include: SHAPE,
    orderBy: [{ task: { position: 'asc' } }, { id: 'asc' }],
  })
  return fromRows(tx, rows)
}

export type TaskParty = { agency: string; involvement: Involvement; viaGroup: string | null; status: Status }

/** Everybody with a part in a task, leads first. */
export async function partiesOf(tx: Db, taskId: number): Promise<TaskParty[]> {
  const rows = await tx.obligation.findMany({
    where: { taskId, removedAt: null },
    select: { involvement: true, viaGroup: true, status: true, agency: { select: { name: true } } },
    orderBy: [{ involvement: 'desc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    agency: row.agency.name,
    involvement: row.involvement as Involvement,
    viaGroup: row.viaGroup,
    status: row.status as Status,
  }))
}

/** Agencies with this part in a task. */
export async function partiesAgencies(tx: Db, taskId: number, involvement: Involvement): Promise<number[]> {
  const rows = await tx.obligation.findMany({
    where: { taskId, involvement, removedAt: null },
    select: { agencyId: true },
  })
  return rows.map(({ agencyId }) => agencyId)
}
