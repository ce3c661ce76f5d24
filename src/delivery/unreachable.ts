import type { Temporal } from 'temporal-polyfill'
import type { ChannelName } from '../chat/channel.ts'
import { accountsOfRoles } from '../db/accounts.ts'
import type { Db } from '../db/client.ts'
import { lostGroup, lostPerson, standingAgenciesOf } from '../db/lost.ts'
import { readOffice } from '../db/office.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Notice } from '../domain/notice.ts'
import { nextOpenMoment } from '../domain/office.ts'
import { notify, PRIORITY } from './notify.ts'

export type Moment = { now: Temporal.Instant; today: PlainDate; zone: string }

/**
 * Tells the admins of the plans concerned, in office hours, that somebody or a group can no longer be written to; once for each loss.
 * A person with another way left is no loss yet. Returns how many were told.
 */
export async function tellUnreachable(
  tx: Db,
  lost: { accountId?: number | undefined; groupChatId?: number | undefined },
  moment: Moment,
): Promise<number> {
  const { accountId, groupChatId } = lost
  let told = 0
  if (accountId !== undefined) {
    const person = await lostPerson(tx, accountId, moment.today)
    if (person && !person.others.length) {
      const agencyIds = await standingAgenciesOf(
        tx,
        person.agencies.map(({ id }) => id),
      )
      const notice = { kind: 'account-lost' as const, ids: { accountId } }
      told += await tell(tx, notice, { agencyIds, since: person.since, except: person.personId }, moment)
    }
  }
  if (groupChatId !== undefined) {
    const group = await lostGroup(tx, groupChatId)
    const notice = { kind: 'group-lost' as const, ids: { groupChatId } }
    if (group)
      told += await tell(tx, notice, { agencyIds: group.standingAgencyIds, since: group.since }, moment)
  }
  return told
}

type Concerned = { agencyIds: number[]; since: Date; except?: number }

async function tell(
  tx: Db,
  notice: Notice,
  { agencyIds, since, except }: Concerned,
  { now, today, zone }: Moment,
): Promise<number> {
  const admins = await accountsOfRoles(tx, agencyIds, ['admin'], today, except)
  const recipients = admins.map(({ id, channel, address }) => ({
    key: `${notice.kind}:${JSON.stringify(notice.ids)}:${since.getTime()}:${id}`,
    channel: channel as ChannelName,
    address: address ?? '',
    accountId: id,
  }))
  if (!recipients.length) return 0
  const office = await readOffice(tx, zone)
  const notBefore = nextOpenMoment(now, office)
  const queued = await notify(tx, notice, recipients, { priority: PRIORITY.reminder, at: now, notBefore })
  return queued?.added ?? 0
}
