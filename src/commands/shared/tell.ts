import type { Temporal } from 'temporal-polyfill'
import type { ChannelName } from '../../chat/channel.ts'
import type { Audience } from '../../chat/command.ts'
import { accountsOfRoles } from '../../db/accounts.ts'
import type { Db } from '../../db/client.ts'
import { openMoment } from '../../db/office.ts'
import { accountsOfPerson } from '../../db/preferences.ts'
import { notify, PRIORITY } from '../../delivery/notify.ts'
import type { PlainDate } from '../../domain/deadline.ts'
import type { Notice } from '../../domain/notice.ts'

type Moment = { now: Temporal.Instant; zone: string }

/** Queues a notice for everybody of an audience who can be written to, for office hours; says for how many accounts it is new. */
export async function tell(
  tx: Db,
  notice: Notice,
  { agencyIds, roles, exceptPersonId }: Audience,
  { now, today, zone }: Moment & { today: PlainDate },
): Promise<number> {
  const accounts = await accountsOfRoles(tx, agencyIds, roles, today, exceptPersonId)
  const recipients = accounts.map(({ id, channel, address }) => ({
    key: `${notice.kind}:${JSON.stringify(notice.ids, withoutLists)}:${id}`,
    channel: channel as ChannelName,
    address: address ?? '',
    accountId: id,
  }))
  if (recipients.length === 0) return 0
  const notBefore = await openMoment(tx, now, zone)
  return (
    (await notify(tx, notice, recipients, { priority: PRIORITY.reminder, at: now, notBefore }))?.added ?? 0
  )
}

/** Lists of ids say more than a key needs, and an index takes no key of any length. */
const withoutLists = (_: string, value: unknown) => (Array.isArray(value) ? undefined : value)

/** Queues a notice for one person, on the account that hears first, for office hours. */
export async function tellPerson(
  tx: Db,
  notice: Notice,
  personId: number,
  { now, zone }: Moment,
): Promise<void> {
  const first = (await accountsOfPerson(tx, personId)).find(({ isReachable }) => isReachable)
  if (!first) return
  const { id: accountId, channel, address } = first
  const key = `${notice.kind}:${JSON.stringify(notice.ids)}:${accountId}`
  const recipient = { key, channel: channel as ChannelName, address: address ?? '', accountId }
  const notBefore = await openMoment(tx, now, zone)
  await notify(tx, notice, [recipient], { priority: PRIORITY.reminder, at: now, notBefore })
}
