import type { AddressEvent, Inbound } from '../chat/channel.ts'
import { markReachable, markUnreachable } from '../db/accounts.ts'
import { moveConversation } from '../db/addresses.ts'
import type { Db } from '../db/client.ts'
import { closeGroup, reopenGroup } from '../db/groups.ts'
import { type Moment, tellUnreachable } from '../delivery/unreachable.ts'

/** What a platform reports about an address changes where, and whether, the bot writes; admins hear of a loss. */
export async function changeAddress(
  tx: Db,
  { channel, sender, address, isPrivate }: Inbound,
  event: AddressEvent,
  moment: Moment,
): Promise<void> {
  switch (event.kind) {
    case 'blocked':
    case 'deactivated': {
      const lost = { channel, platformUser: sender, reason: event.kind }
      const accountId = await markUnreachable(tx, lost, moment.now)
      await tellUnreachable(tx, { accountId }, moment)
      return
    }
    case 'returned':
      return markReachable(tx, { channel, platformUser: sender, address })
    case 'removed': {
      if (isPrivate) return
      const groupChatId = await closeGroup(tx, { channel, address }, moment.now)
      await tellUnreachable(tx, { groupChatId }, moment)
      return
    }
    case 'joined':
      return isPrivate ? undefined : reopenGroup(tx, { channel, address })
    case 'moved':
      return moveConversation(tx, channel, address, event.to)
    case 'home-opened':
      return
  }
}
