import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import type { Membership, Role } from '../domain/role.ts'
import type { Db } from './client.ts'
import { toDate, toDay, toDayOrNull, toTimestamp } from './days.ts'

/** What a person is on that day: memberships that began and have not ended. */
export async function membershipsOn(tx: Db, personId: number, today: PlainDate): Promise<Membership[]> {
  const rows = await tx.membership.findMany({
    where: { personId, ...validOn(today) },
    include: { agency: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({
    agencyId: row.agencyId,
    agencyName: row.agency.name,
    role: row.role as Role,
    from: toDay(row.from),
    to: toDayOrNull(row.to),
    standsInId: row.standsInId,
  }))
}

/** Memberships that began and have not ended on that day. */
export const validOn = (today: PlainDate) => ({
  from: { lte: toDate(today) },
  OR: [{ to: null }, { to: { gte: toDate(today) } }],
})

/** Focal points and heads of these agencies on that day, for "who is responsible". */
export async function peopleOfAgencies(tx: Db, agencyIds: number[], today: PlainDate) {
  return tx.membership.findMany({
    where: { agencyId: { in: agencyIds }, role: { in: ['focal', 'head', 'substitute'] }, ...validOn(today) },
    select: { role: true, agencyId: true, person: { select: { name: true } } },
    orderBy: [{ agencyId: 'asc' }, { role: 'asc' }, { id: 'asc' }],
  })
}

/**
 * Personal data of a person is blanked; what was reported stays with the agency, without a name. Returns the accounts
 * that were theirs.
 */
export async function forgetPerson(
  tx: Db,
  personId: number,
  today: PlainDate,
  now: Temporal.Instant,
): Promise<number[]> {
  const ended = toDate(today.subtract({ days: 1 }))
  await tx.person.update({
    where: { id: personId },
    data: { name: '', forgottenAt: toTimestamp(now), consentedAt: null },
  })
  await tx.membership.updateMany({ where: { personId, ...validOn(today) }, data: { to: ended } })
  const accounts = await tx.account.findMany({ where: { personId }, select: { id: true } })
  const ids = accounts.map(({ id }) => id)
  await tx.draft.deleteMany({ where: { accountId: { in: ids } } })
  await tx.account.updateMany({
    where: { id: { in: ids } },
    data: { personId: null, displayName: null, listed: [], lastObligationId: null },
  })
  return ids
}

/** A person's name; empty once forgotten. */
export async function personName(tx: Db, id: number): Promise<string> {
  return (await tx.person.findUnique({ where: { id }, select: { name: true } }))?.name ?? ''
}
