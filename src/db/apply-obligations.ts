import type { Temporal } from 'temporal-polyfill'
import { expand, type Registry } from '../domain/agency.ts'
import { dueOn } from '../domain/deadline.ts'
import type { Moved } from '../domain/notice.ts'
import type { DraftTask, Party } from '../plans/draft.ts'
import type { Db } from './client.ts'
import { toDateOrNull, toDayOrNull, toTimestamp } from './days.ts'
import type { Prisma } from './generated/client.ts'

/** What each group expression of a plan stands for: agency ids by the expression's canonical name. */
export type Groups = Record<string, number[]>

/** What applying a plan meant to each agency, by its id. */
export type Effects = { assigned: Map<number, number[]>; moved: Map<number, Moved[]> }

export type Naming = {
  groups: Groups
  ids: Map<string, number>
  registry: Registry
  now: Temporal.Instant
  effects: Effects
}

/** Brings the parts of one task to what the document says, and notes what that means to whom. */
export async function saveObligations(
  tx: Db,
  taskId: number,
  task: DraftTask,
  naming: Naming,
): Promise<void> {
  const due = toDateOrNull(dueOn(task.deadline))
  const known = await tx.obligation.findMany({ where: { taskId } })
  const byAgency = new Map(known.map((row) => [row.agencyId, row]))
  const members = membersOf(task, naming)
  const fresh = members.filter(({ agencyId }) => !byAgency.has(agencyId))
  const made = await tx.obligation.createManyAndReturn({
    data: fresh.map((member) => ({ taskId, ...member, dueOn: due, originalDueOn: due })),
    select: { id: true, agencyId: true },
  })
  for (const { id, agencyId } of made) add(naming.effects.assigned, agencyId, id)
  for (const { agencyId, ...part } of members) {
    const row = byAgency.get(agencyId)
    if (row) await follow(tx, row, part, due, naming.effects)
  }
  const named = new Set(members.map(({ agencyId }) => agencyId))
  const gone = known.filter((row) => !named.has(row.agencyId) && !row.removedAt).map(({ id }) => id)
  if (gone.length) {
    await tx.obligation.updateMany({
      where: { id: { in: gone } },
      data: { removedAt: toTimestamp(naming.now) },
    })
  }
}

type Known = Prisma.ObligationGetPayload<object>

/** A date that was extended or declared stays; one that only followed the document follows it again. */
async function follow(
  tx: Db,
  row: Known,
  part: Omit<Member, 'agencyId'>,
  due: Date | null,
  effects: Effects,
): Promise<void> {
  const follows = row.dueOn?.getTime() === row.originalDueOn?.getTime() && due !== null
  const dates = follows ? { dueOn: due, originalDueOn: due } : {}
  await tx.obligation.update({ where: { id: row.id }, data: { ...part, ...dates, removedAt: null } })
  if (row.removedAt) add(effects.assigned, row.agencyId, row.id)
  else if (follows && part.involvement === 'lead' && row.dueOn?.getTime() !== due.getTime()) {
    const before = toDayOrNull(row.dueOn)?.toString() ?? null
    add(effects.moved, row.agencyId, { obligationId: row.id, before })
  }
}

function add<T>(to: Map<number, T[]>, agencyId: number, value: T): void {
  to.set(agencyId, [...(to.get(agencyId) ?? []), value])
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
