import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import type { Role } from '../domain/role.ts'
import { isLocale, type Locale } from '../texts.ts'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'
import { validOn } from './people.ts'

/** Of each person who holds one of these roles at these agencies on that day the account that hears first. */
export async function accountsOfRoles(
  tx: Db,
  agencyIds: number[],
  roles: readonly Role[],
  today: PlainDate,
  exceptPersonId?: number,
) {
  return tx.account.findMany({
    where: {
      address: { not: null },
      unreachableAt: null,
      person: {
        memberships: { some: { agencyId: { in: agencyIds }, role: { in: [...roles] }, ...validOn(today) } },
        ...(exceptPersonId !== undefined && { id: { not: exceptPersonId } }),
      },
    },
    select: { id: true, channel: true, address: true },
    distinct: ['personId'],
    orderBy: [{ personId: 'asc' }, { place: 'asc' }, { id: 'asc' }],
  })
}

export async function setLocale(
  tx: Db,
  accountId: number,
  personId: number | null,
  locale: string,
): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { locale } })
  if (personId) await tx.person.update({ where: { id: personId }, data: { locale } })
}

/** What the person last looked at: "the first one", "that one". */
export async function rememberContext(
  tx: Db,
  accountId: number,
  context: { listed?: number[]; lastObligationId?: number },
): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: context })
}

/** The platform says this person cannot be written to. Returns the account's id when that is news. */
export async function markUnreachable(
  tx: Db,
  { channel, platformUser, reason }: { channel: string; platformUser: string; reason: string },
  now: Temporal.Instant,
): Promise<number | undefined> {
  const [news] = await tx.account.updateManyAndReturn({
    where: { channel, platformUser, unreachableAt: null },
    data: { unreachableReason: reason, unreachableAt: toTimestamp(now) },
    select: { id: true },
  })
  return news?.id
}

export async function markReachable(
  tx: Db,
  { channel, platformUser, address }: { channel: string; platformUser: string; address: string },
): Promise<void> {
  await tx.account.updateMany({
    where: { channel, platformUser },
    data: { unreachableReason: null, unreachableAt: null, address },
  })
}

/** Accounts of people on a channel, whether they can be written to or not. */
export async function accountsInUse(tx: Db, channel: string) {
  return tx.account.findMany({
    where: { channel, personId: { not: null } },
    select: { id: true, platformUser: true, unreachableReason: true },
    orderBy: { id: 'asc' },
  })
}

export async function markAccountReachable(tx: Db, id: number): Promise<void> {
  await tx.account.update({ where: { id }, data: { unreachableReason: null, unreachableAt: null } })
}

/** The language a platform's user is spoken to in. */
export async function localeOfUser(
  tx: Db,
  channel: string,
  platformUser: string,
  standard: Locale,
): Promise<Locale> {
  const account = await tx.account.findUnique({
    where: { channel_platformUser: { channel, platformUser } },
    select: { locale: true, person: { select: { locale: true } } },
  })
  const locale = account?.person?.locale ?? account?.locale
  return isLocale(locale) ? locale : standard
}

/** The language an account's person, or else the group at this address, is spoken to in. */
export async function localeOf(
  tx: Db,
  reader: { channel: string; address: string; accountId?: number | undefined },
): Promise<string | null> {
  const { channel, address, accountId } = reader
  if (accountId === undefined) {
    const group = await tx.groupChat.findFirst({ where: { channel, address }, select: { locale: true } })
    return group?.locale ?? null
  }
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: { locale: true, person: { select: { locale: true } } },
  })
  return account?.person?.locale ?? account?.locale ?? null
}

/** Whose account it is; undefined for one nobody has linked. */
export async function personOfAccount(tx: Db, accountId: number): Promise<number | undefined> {
  const account = await tx.account.findUnique({ where: { id: accountId }, select: { personId: true } })
  return account?.personId ?? undefined
}
