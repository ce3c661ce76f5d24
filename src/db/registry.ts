import type { AgencyClass, AgencyGroup, Registry } from '../domain/agency.ts'
import type { Calendar } from '../domain/calendar.ts'
import type { Db } from './client.ts'

/** The agencies and group expressions in use. */
export async function readRegistry(tx: Db): Promise<Registry> {
  const agencies = await tx.agency.findMany({ where: { active: true }, orderBy: { id: 'asc' } })
  const groups = await tx.agencyGroup.findMany({ orderBy: { id: 'asc' } })
  return {
    agencies: agencies.map((row) => ({ ...row, class: row.class as AgencyClass })),
    groups: groups.map((row) => ({
      ...row,
      kind: row.kind as AgencyGroup['kind'],
      classes: row.classes as AgencyClass[],
    })),
  }
}

/** Ids of active agencies by canonical name. */
export async function agencyIds(tx: Db): Promise<Map<string, number>> {
  const rows = await tx.agency.findMany({ where: { active: true }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** Adds agencies, or updates those of the same name; returns how many were new. */
export async function saveAgencies(
  tx: Db,
  agencies: { name: string; class: AgencyClass; aliases: string[]; predecessors: string[] }[],
): Promise<number> {
  const known = await agencyIds(tx)
  for (const agency of agencies) {
    const { name, ...rest } = agency
    await tx.agency.upsert({ where: { name }, create: agency, update: rest })
  }
  return agencies.filter(({ name }) => !known.has(name)).length
}

/** Gives an agency one more name, or takes it away; what its names were and are now. */
export async function changeAliases(tx: Db, name: string, alias: string, isAdded: boolean) {
  const { id, aliases: before } = await tx.agency.findUniqueOrThrow({
    where: { name },
    select: { id: true, aliases: true },
  })
  const others = before.filter((each) => each !== alias)
  const after = isAdded ? [...others, alias] : others
  await tx.agency.update({ where: { id }, data: { aliases: after } })
  return { id, before, after }
}

/** A new agency; undefined where one of that name is there already. */
export async function addAgency(tx: Db, name: string, agencyClass: AgencyClass): Promise<number | undefined> {
  if (await tx.agency.findUnique({ where: { name }, select: { id: true } })) return undefined
  return (await tx.agency.create({ data: { name, class: agencyClass }, select: { id: true } })).id
}

/** Takes back an agency nobody belongs to and nothing was given to; false where that is not so. */
export async function removeUnusedAgency(tx: Db, name: string): Promise<boolean> {
  const unused = {
    memberships: { none: {} },
    obligations: { none: {} },
    invites: { none: {} },
    plans: { none: {} },
    groupChats: { none: {} },
    nudged: { none: {} },
  }
  return (await tx.agency.deleteMany({ where: { name, ...unused } })).count > 0
}

/** Days that differ from the usual week. */
export async function readCalendar(tx: Db): Promise<Calendar> {
  const days = await tx.holiday.findMany({ where: { active: true }, select: { date: true, kind: true } })
  return new Map(
    days.map(({ date, kind }) => [
      date.toISOString().slice(0, 10),
      kind === 'swapped_work' ? ('work' as const) : ('off' as const),
    ]),
  )
}

export async function agencyName(tx: Db, id: number): Promise<string> {
  return (await tx.agency.findUniqueOrThrow({ where: { id }, select: { name: true } })).name
}

/** Names of these agencies, in the order of the alphabet. */
export async function agencyNames(tx: Db, ids: number[]): Promise<string[]> {
  if (!ids.length) return []
  const rows = await tx.agency.findMany({ where: { id: { in: ids } }, select: { name: true } })
  return rows.map(({ name }) => name).sort(VIETNAMESE.compare)
}

const VIETNAMESE = new Intl.Collator('vi')
