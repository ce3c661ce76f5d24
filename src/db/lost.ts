import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { validOn } from './people.ts'

/** Somebody who can no longer be written to on one channel. */
export type LostPerson = {
  personId: number
  name: string
  agencies: { id: number; name: string }[]
  channel: string
  reason: string
  since: Date
  /** Channels on which the same person can still be written to. */
  others: string[]
}

/** Undefined for an account that belongs to nobody, or that can be written to again. */
export async function lostPerson(
  tx: Db,
  accountId: number,
  today: PlainDate,
): Promise<LostPerson | undefined> {
  const account = await tx.account.findUnique({
    where: { id: accountId },
    include: {
      person: {
        include: {
          accounts: { where: { unreachableAt: null, address: { not: null } }, select: { channel: true } },
          memberships: {
            where: validOn(today),
            include: { agency: { select: { id: true, name: true } } },
            orderBy: { id: 'asc' },
          },
        },
      },
    },
  })
  if (!account?.person || !account.unreachableAt) return undefined
  const { person, channel, unreachableReason, unreachableAt } = account
  const agencies = new Map(person.memberships.map(({ agency }) => [agency.id, agency]))
  return {
    ...{ personId: person.id, name: person.name, channel },
    agencies: [...agencies.values()],
    reason: unreachableReason ?? 'not-found',
    since: unreachableAt,
    others: [...new Set(person.accounts.map((other) => other.channel))],
  }
}

export type LostGroup = { title: string; channel: string; since: Date; standingAgencyIds: number[] }

/** Undefined for a group the bot is in, or that is tied to nothing. */
export async function lostGroup(tx: Db, groupChatId: number): Promise<LostGroup | undefined> {
  const group = await tx.groupChat.findUnique({
    where: { id: groupChatId },
    include: { plan: { select: { code: true, standingAgencyId: true } } },
  })
  if (!group?.closedAt) return undefined
  const ofAgency = group.agencyId === null ? [] : await standingAgenciesOf(tx, [group.agencyId])
  const standingAgencyIds = group.plan ? [group.plan.standingAgencyId] : ofAgency
  const title = group.title ?? group.plan?.code ?? group.address
  return { title, channel: group.channel, since: group.closedAt, standingAgencyIds }
}

/** The standing agencies of the open plans in which these agencies have a part. */
export async function standingAgenciesOf(tx: Db, agencyIds: number[]): Promise<number[]> {
  const part = { agencyId: { in: agencyIds }, removedAt: null }
  const plans = await tx.plan.findMany({
    where: { closedAt: null, tasks: { some: { removedAt: null, obligations: { some: part } } } },
    select: { standingAgencyId: true },
  })
  return [...new Set(plans.map(({ standingAgencyId }) => standingAgencyId))]
}
