import type { Temporal } from 'temporal-polyfill'
import { expand, type Registry } from '../domain/agency.ts'
import { dueOn } from '../domain/deadline.ts'
import type { Moved } from '../domain/notice.ts'
import type { DraftTask, Party } from '../plans/draft.ts'
import { addParts, type ChangedPart, changeParts, type FreshPart } from './apply-rows.ts'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'

/** What each group expression of a plan stands for: agency ids by the expression's canonical name. */
export type Groups = Record<string, number[]>

/** What applying a plan meant to each agency, by its id. */
export type Effects = { assigned: Map<number, number[]>; moved: Map<number, Moved[]> }

export type Naming = {
  /** By number. */
  taskIds: ReadonlyMap<string, number>
  groups: Groups
  ids: Map<string, number>
  registry: Registry
  now: Temporal.Instant
  effects: Effects
}

/** Brings the parts of all tasks to what the document says, and notes what that means to whom. */
export async function saveObligations(tx: Db, tasks: readonly DraftTask[], naming: Naming): Promise<void> {
  const { taskIds, effects, now } = naming
  const known = await knownParts(tx, [...taskIds.values()])
  const fresh: FreshPart[] = []
  const changed: ChangedPart[] = []
  const gone: number[] = []
  for (const task of tasks) {
    const taskId = taskIds.get(task.number)
    if (taskId === undefined) continue
    const due = dueOn(task.deadline)?.toString() ?? null
    const members = membersOf(task, naming)
    const byAgency = known.get(taskId) ?? new Map<number, Known>()
    for (const member of members) {
      const row = byAgency.get(member.agencyId)
      if (row) changed.push(...follow(row, member, due, effects))
      else fresh.push({ taskId, ...member, dueOn: due })
    }
    const named = new Set(members.map(({ agencyId }) => agencyId))
    for (const row of byAgency.values()) if (!named.has(row.agencyId) && !row.removedAt) gone.push(row.id)
  }
  for (const { id, agencyId } of await addParts(tx, fresh)) add(effects.assigned, agencyId, id)
  await changeParts(tx, changed)
  if (!gone.length) return
  await tx.obligation.updateMany({ where: { id: { in: gone } }, data: { removedAt: toTimestamp(now) } })
}

type Known = {
  id: number
  taskId: number
  agencyId: number
  involvement: string
  viaGroup: string | null
  dueOn: string | null
  originalDueOn: string | null
  removedAt: Date | null
}

/** The parts there are, by task and agency. */
async function knownParts(tx: Db, taskIds: number[]): Promise<Map<number, Map<number, Known>>> {
  const rows = await tx.$queryRaw<Known[]>`
    SELECT id, task_id AS "taskId", agency_id AS "agencyId", involvement, via_group AS "viaGroup",
      due_on::text AS "dueOn", original_due_on::text AS "originalDueOn", removed_at AS "removedAt"
    FROM obligation WHERE task_id = ANY (${taskIds}::int[]) ORDER BY id`
  const known = new Map<number, Map<number, Known>>()
  for (const row of rows) {
    const ofTask = known.get(row.taskId) ?? new Map<number, Known>()
    known.set(row.taskId, ofTask.set(row.agencyId, row))
  }
  return known
}

/**
 * A date that was extended or declared stays; one that only followed the document follows it again. Nothing where the
 * part is as it was.
 */
function follow(
  row: Known,
  { involvement, viaGroup }: Member,
  due: string | null,
  effects: Effects,
): ChangedPart[] {
  const follows = row.dueOn === row.originalDueOn && due !== null
  const dates = follows ? { dueOn: due, originalDueOn: due } : row
  if (row.removedAt) add(effects.assigned, row.agencyId, row.id)
  else if (follows && involvement === 'lead' && row.dueOn !== due) {
    add(effects.moved, row.agencyId, { obligationId: row.id, before: row.dueOn })
  }
  const { dueOn, originalDueOn } = dates
  const isSame =
    row.involvement === involvement &&
    row.viaGroup === viaGroup &&
    row.dueOn === dueOn &&
    row.originalDueOn === originalDueOn
  return isSame && !row.removedAt ? [] : [{ id: row.id, involvement, viaGroup, dueOn, originalDueOn }]
}

function add<T>(to: Map<number, T[]>, agencyId: number, value: T): void {
  const given = to.get(agencyId) ?? []
  given.push(value)
  to.set(agencyId, given)
}

type Member = { agencyId: number; involvement: 'lead' | 'coordinating'; viaGroup: string | null }

/** Everybody a row obliges: named agencies before groups, leads before coordinating, nobody twice. */
function membersOf(task: DraftTask, naming: Naming): Member[] {
  const taken = new Map<number, Member>()
  const take = (ids: number[], involvement: Member['involvement'], viaGroup: string | null) => {
    for (const agencyId of ids) {
      if (!taken.has(agencyId)) taken.set(agencyId, { agencyId, involvement, viaGroup })
    }
  }
  for (const involvement of ['lead', 'coordinating'] as const) {
    const parties = task[involvement]
    for (const party of parties.filter(({ kind }) => kind === 'agency')) {
      take(
        [naming.ids.get(party.name)].filter((id) => id !== undefined),
        involvement,
        null,
      )
    }
    for (const party of parties.filter(({ kind }) => kind === 'group')) {
      take(groupMembers(party, naming), involvement, party.name)
    }
  }
  return [...taken.values()]
}

/** A group's members as frozen by an earlier version of this plan, else as the registry has them today. */
function groupMembers(party: Party, { groups, ids, registry }: Naming): number[] {
  const frozen = groups[party.name]
  if (frozen) return frozen
  const group = registry.groups.find(({ name }) => name === party.name)
  const members = group ? expand(group, registry.agencies) : []
  const found = members.map(({ name }) => ids.get(name)).filter((id) => id !== undefined)
  groups[party.name] = found
  return found
}
