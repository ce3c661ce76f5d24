import type { Temporal } from 'temporal-polyfill'
import { expand, type Registry } from '../domain/agency.ts'
import { dueOn } from '../domain/deadline.ts'
import type { DraftPlan, DraftTask, Party } from '../plans/draft.ts'
import { plain } from '../vietnamese/normalize.ts'
import type { Db } from './client.ts'
import { toDateOrNull, toTimestamp } from './days.ts'
import type { Prisma } from './generated/client.ts'
import { agencyIds } from './registry.ts'

export const REPORT_CYCLE = { every: 'month', before: 14 }
export const EXTENSION_RULE = { leadDays: 3, most: 2 }
export const REMINDER_POLICY = { dated: [30, 7, 3, 1, 0], late: [1, 3, 7], onwards: 'weekly' }

export type Application = {
  draft: DraftPlan
  code: string
  /** For a plan that is new. */
  standingAgencyId: number
  fileName: string
  fileHash: string
  importedBy: string
}

/** What each group expression of a plan stands for: agency ids by the expression's canonical name. */
type Groups = Record<string, number[]>

/**
 * Makes or updates a plan from a draft. Tasks are known by their numbers; what is gone from the document is put aside, not
 * deleted. Group expressions met before keep the members they had then.
 */
export async function applyDraft(tx: Db, given: Application, registry: Registry, now: Temporal.Instant) {
  const plan = await savePlan(tx, given, now)
  const earlier = await tx.planVersion.findFirst({ where: { planId: plan.id }, orderBy: { version: 'desc' } })
  const groups: Groups = { ...(earlier?.groups as Groups | undefined) }
  const ids = await agencyIds(tx)
  for (const [position, task] of given.draft.tasks.entries()) {
    const taskId = await saveTask(tx, plan.id, task, position)
    await saveObligations(tx, taskId, task, { groups, ids, registry, now })
  }
  await removeOthers(tx, plan.id, given.draft.tasks, now)
  const { fileHash, fileName, importedBy } = given
  const version = (earlier?.version ?? 0) + 1
  await tx.planVersion.create({
    data: { planId: plan.id, version, fileHash, fileName, importedBy, groups, importedAt: toTimestamp(now) },
  })
  await tx.plan.update({ where: { id: plan.id }, data: { version } })
  return { id: plan.id, code: plan.code, version }
}

async function savePlan(tx: Db, { draft, code, standingAgencyId }: Application, now: Temporal.Instant) {
  const { number, symbol, issuer, title, issuedOn } = draft.plan
  const facts = { number, symbol, issuer, issuedOn: toDateOrNull(issuedOn) }
  const existing = await tx.plan.findUnique({ where: { code } })
  if (existing) {
    return tx.plan.update({ where: { code }, data: { ...facts, title: title ?? existing.title } })
  }
  return tx.plan.create({
    data: {
      ...facts,
      code,
      title: title ?? code,
      standingAgencyId,
      version: 0,
      reportCycle: REPORT_CYCLE,
      extensionRule: EXTENSION_RULE,
      reminderPolicy: REMINDER_POLICY,
      createdAt: toTimestamp(now),
    },
  })
}

async function saveTask(tx: Db, planId: number, task: DraftTask, position: number): Promise<number> {
  const { number, section, title, deliverable, deadlineText } = task
  const data = {
    ...{ section, title, deliverable, deadlineText, position, removedAt: null },
    deadline: JSON.parse(JSON.stringify(task.deadline)) as Prisma.InputJsonObject,
    leadText: task.lead.map(({ name }) => name),
    coordText: task.coordinating.map(({ name }) => name),
    plain: plain([title, deliverable, section].filter(Boolean).join(' · ')),
  }
  const saved = await tx.task.upsert({
    where: { planId_number: { planId, number } },
    create: { planId, number, ...data },
    update: data,
    select: { id: true },
  })
  return saved.id
}

type Naming = { groups: Groups; ids: Map<string, number>; registry: Registry; now: Temporal.Instant }

async function saveObligations(tx: Db, taskId: number, task: DraftTask, naming: Naming): Promise<void> {
  const due = toDateOrNull(dueOn(task.deadline))
  const known = await tx.obligation.findMany({ where: { taskId } })
  const byAgency = new Map(known.map((row) => [row.agencyId, row]))
  const members = membersOf(task, naming)
  const fresh = members.filter(({ agencyId }) => !byAgency.has(agencyId))
  await tx.obligation.createMany({
    data: fresh.map((member) => ({ taskId, ...member, dueOn: due, originalDueOn: due })),
  })
  for (const { agencyId, ...part } of members) {
    const row = byAgency.get(agencyId)
    if (!row) continue
    // A date that was extended or declared stays; one that only followed the document follows it again.
    const followed = row.dueOn?.getTime() === row.originalDueOn?.getTime() && due !== null
    const dates = followed ? { dueOn: due, originalDueOn: due } : {}
    await tx.obligation.update({ where: { id: row.id }, data: { ...part, ...dates, removedAt: null } })
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

type Member = { agencyId: number; involvement: 'lead' | 'coordinating'; viaGroup: string | null }

/** Everybody a row obliges: named agencies before groups, leads before coordinating, nobody twice. */
function membersOf(task: DraftTask, naming: Naming): Member[] {
  const taken = new Map<number, Member>()
  const add = (ids: number[], involvement: Member['involvement'], viaGroup: string | null) => {
    for (const agencyId of ids) {
      if (!taken.has(agencyId)) taken.set(agencyId, { agencyId, involvement, viaGroup })
    }
  }
  for (const involvement of ['lead', 'coordinating'] as const) {
    const parties = task[involvement]
    for (const party of parties.filter(({ kind }) => kind === 'agency')) {
      add(
        [naming.ids.get(party.name)].filter((id) => id !== undefined),
        involvement,
        null,
      )
    }
    for (const party of parties.filter(({ kind }) => kind === 'group')) {
      add(groupMembers(party, naming), involvement, party.name)
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

async function removeOthers(
  tx: Db,
  planId: number,
  tasks: DraftTask[],
  now: Temporal.Instant,
): Promise<void> {
  await tx.task.updateMany({
    where: { planId, removedAt: null, number: { notIn: tasks.map(({ number }) => number) } },
    data: { removedAt: toTimestamp(now) },
  })
}
