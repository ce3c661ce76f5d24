import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import type { Db } from './client.ts'
import { toDate, toInstant } from './days.ts'

/** People and groups whom the playground can play: its accounts, its groups, and newcomers without an account. */
export async function playgroundContacts(tx: Db, today: PlainDate, t: Texts) {
  const on = toDate(today)
  const accounts = await tx.account.findMany({
    where: { channel: 'playground' },
    orderBy: { id: 'asc' },
    include: {
      person: {
        include: {
          memberships: {
            where: { from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }] },
            include: { agency: { select: { name: true } } },
          },
        },
      },
    },
  })
  const people = accounts.map(({ platformUser, displayName, person }) => ({
    id: platformUser,
    address: platformUser,
    kind: 'person' as const,
    name: person?.name || displayName || platformUser,
    role: person?.memberships.map(({ role }) => t(`role-${role}`)).join(', ') || t('playground-newcomer'),
    agency: person?.memberships.map(({ agency }) => agency.name).join(', '),
  }))
  const groups = await tx.groupChat.findMany({ where: { channel: 'playground' }, orderBy: { id: 'asc' } })
  return [
    ...people,
    ...groups.map(({ address, title }) => ({
      id: address,
      address,
      kind: 'group' as const,
      name: title ?? address,
      members: people.map(({ id }) => id),
    })),
  ]
}

/** The last moment anything was heard, by the clock of the app then. */
export async function latestMoment(tx: Db): Promise<Temporal.Instant | undefined> {
  const newest = await tx.seen.findFirst({ orderBy: { at: 'desc' }, select: { at: true } })
  return newest ? toInstant(newest.at) : undefined
}
