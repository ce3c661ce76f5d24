import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate, toDay, toDayOrNull, toTimestamp } from './days.ts'
import { validOn } from './people.ts'

/** Somebody stands in for somebody else at an agency, from one day to another; `to` is empty in no dated one. */
export type Substitution = {
  id: number
  agency: { id: number; name: string }
  from: PlainDate
  to: PlainDate | null
  substitute: { id: number; name: string }
  standsInFor: { id: number; name: string }
}

export type Colleague = { id: number; name: string; agencyId: number }

/** Linked people of these agencies on that day, and those who stood in there before, but for one. */
export async function colleagues(
  tx: Db,
  agencyIds: number[],
  exceptId: number,
  today: PlainDate,
): Promise<Colleague[]> {
  const rows = await tx.membership.findMany({
    where: {
      ...{ agencyId: { in: agencyIds }, personId: { not: exceptId } },
      AND: [{ OR: [validOn(today), { role: 'substitute' }] }, { person: { forgottenAt: null } }],
    },
    select: { agencyId: true, person: { select: { id: true, name: true } } },
    orderBy: { id: 'asc' },
  })
  const named = rows.filter(({ person }) => person.name)
  return [...new Map(named.map(({ person, agencyId }) => [person.id, { ...person, agencyId }])).values()]
}

/** Whose dates have not passed: those of a person, in either part. */
export async function substitutionsOf(tx: Db, personId: number, today: PlainDate): Promise<Substitution[]> {
  return find(tx, {
    OR: [{ personId }, { standsInId: personId }],
    to: { gte: toDate(today) },
  })
}

/** One of them, while its dates have not passed. */
export async function substitution(tx: Db, id: number, today: PlainDate): Promise<Substitution | undefined> {
  return (await find(tx, { id, to: { gte: toDate(today) } }))[0]
}

/** The same, whether it has ended or not. */
export async function anySubstitution(tx: Db, id: number): Promise<Substitution | undefined> {
  return (await find(tx, { id }))[0]
}

async function find(tx: Db, where: object): Promise<Substitution[]> {
  const rows = await tx.membership.findMany({
    where: { role: 'substitute', standsInId: { not: null }, ...where },
    include: { agency: { select: { id: true, name: true } }, person: { select: { id: true, name: true } } },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
  })
  const ids = rows.flatMap(({ standsInId }) => standsInId ?? [])
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ id, agency, person, from, to, standsInId }) => ({
    ...{ id, agency, substitute: person },
    ...{ from: toDay(from), to: toDayOrNull(to) },
    standsInFor: { id: standsInId ?? 0, name: names.get(standsInId ?? 0) ?? '' },
  }))
}

export type Term = { personId: number; agencyId: number; standsInId: number; from: PlainDate; to: PlainDate }

/** Beginning anew on the same day replaces what was ended before; returns the membership's id. */
export async function addSubstitution(tx: Db, { from, to, ...whose }: Term): Promise<number> {
  const { personId, agencyId, standsInId } = whose
  const key = { personId, agencyId, role: 'substitute', from: toDate(from) }
  const row = await tx.membership.upsert({
    where: { personId_agencyId_role_from: key },
    create: { ...key, to: toDate(to), standsInId },
    update: { to: toDate(to), standsInId },
    select: { id: true },
  })
  return row.id
}

/** From today on it no longer holds; one that has not begun never will. */
export async function endSubstitution(tx: Db, id: number, today: PlainDate): Promise<void> {
  await tx.membership.update({ where: { id }, data: { to: toDate(today.subtract({ days: 1 })) } })
}

export type InvitedSubstitute = { agency: string; name: string; from: PlainDate; to: PlainDate }

/** Substitutes a person invited who have not come yet. */
export async function invitedSubstitutes(
  tx: Db,
  standsInId: number,
  today: PlainDate,
): Promise<InvitedSubstitute[]> {
  const rows = await tx.inviteCode.findMany({
    where: { standsInId, usedAt: null, revokedAt: null, validTo: { gte: toDate(today) } },
    select: { name: true, validFrom: true, validTo: true, agency: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ name, validFrom, validTo, agency }) =>
    validFrom && validTo
      ? [{ agency: agency.name, name: name ?? '', from: toDay(validFrom), to: toDay(validTo) }]
      : [],
  )
}

/** Their codes lead nowhere any more; says how many there were. */
export async function revokeInvited(tx: Db, standsInId: number, now: Temporal.Instant): Promise<number> {
  const open = { standsInId, usedAt: null, revokedAt: null }
  return (await tx.inviteCode.updateMany({ where: open, data: { revokedAt: toTimestamp(now) } })).count
}
