import { accountsInUse, markAccountReachable, markUnreachable } from '../db/accounts.ts'
import type { Database } from '../db/client.ts'
import { type Moment, tellUnreachable } from './unreachable.ts'

/** A platform that takes messages to accounts that have ended, so that one has to look for those. */
export type Searchable = {
  name: string
  /** Of these platform users, those whose account is deactivated or gone. */
  findDeactivated(users: string[]): Promise<string[]>
}

export type Search = { lost: number; returned: number; told: number }

/**
 * Marks the accounts of people whose platform account has ended, tells the admins concerned, and takes the mark off
 * those that came back. Doing it again changes nothing.
 */
export async function searchDeactivated(
  { prisma }: Pick<Database, 'prisma'>,
  platform: Searchable,
  moment: Moment,
): Promise<Search> {
  const { name: channel, findDeactivated } = platform
  const accounts = await accountsInUse(prisma, channel)
  const users = accounts.map(({ platformUser }) => platformUser)
  const gone = new Set(users.length ? await findDeactivated(users) : [])
  const result: Search = { lost: 0, returned: 0, told: 0 }
  for (const { id, platformUser, unreachableReason } of accounts) {
    if (gone.has(platformUser) && unreachableReason === null) {
      result.lost += 1
      result.told += await prisma.$transaction(async (tx) => {
        await markUnreachable(tx, { channel, platformUser, reason: 'deactivated' }, moment.now)
        return tellUnreachable(tx, { accountId: id }, moment)
      })
    } else if (!gone.has(platformUser) && unreachableReason === 'deactivated') {
      result.returned += 1
      await markAccountReachable(prisma, id)
    }
  }
  return result
}
