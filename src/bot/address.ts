import type { Temporal } from 'temporal-polyfill'
import type { AddressEvent, Inbound } from '../chat/channel.ts'
import { markReachable, markUnreachable } from '../db/accounts.ts'
import { moveConversation } from '../db/addresses.ts'
import type { Db } from '../db/client.ts'
import { closeGroup, reopenGroup } from '../db/groups.ts'

/** What a platform reports about an address changes where, and whether, the bot writes. */
export async function changeAddress(
  tx: Db,
  { channel, sender, address, isPrivate }: Inbound,
  event: AddressEvent,
  now: Temporal.Instant,
): Promise<void> {
  switch (event.kind) {
    case 'blocked':
      return markUnreachable(tx, { channel, platformUser: sender, reason: 'blocked' }, now)
    case 'returned':
      return markReachable(tx, { channel, platformUser: sender, address })
    case 'removed':
      return isPrivate ? undefined : closeGroup(tx, { channel, address }, now)
    case 'joined':
      return isPrivate ? undefined : reopenGroup(tx, { channel, address })
    case 'moved':
      return moveConversation(tx, channel, address, event.to)
    case 'home-opened':
      return
  }
}
