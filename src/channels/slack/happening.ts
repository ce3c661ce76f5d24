import { Temporal } from 'temporal-polyfill'
import type { AddressEvent, Inbound } from '../../chat/channel.ts'
import { isPrivateChat } from './address.ts'
import type { Envelope, SlackHappening } from './payloads.ts'

/** What Slack reports about a channel or a person, for the core to know; most of it is nothing to us. */
export function happeningInbound(
  event: SlackHappening,
  envelope: Envelope,
  context: { botUserId: string; home(user: string): string },
): Inbound | undefined {
  const told = meaningOf(event, context)
  if (!told) return undefined
  const isPrivate = isPrivateChat(told.address) || told.address === told.sender
  return {
    id: envelope.event_id,
    channel: 'slack',
    line: '',
    isPrivate,
    isAddressed: isPrivate,
    at: Temporal.Instant.fromEpochMilliseconds(envelope.event_time * 1000),
    ...told,
    ...(!isPrivate && { group: told.address }),
  }
}

type Told = { sender: string; address: string; event: AddressEvent }

function meaningOf(
  event: SlackHappening,
  { botUserId, home }: { botUserId: string; home(user: string): string },
): Told | undefined {
  const channel = typeof event.channel === 'object' ? event.channel.id : (event.channel ?? '')
  const user = typeof event.user === 'object' ? event.user.id : (event.user ?? '')
  const ofChannel = (told: AddressEvent): Told => ({ sender: user, address: channel, event: told })
  switch (event.type) {
    case 'member_joined_channel':
      return user === botUserId ? ofChannel({ kind: 'joined' }) : undefined
    case 'member_left_channel':
      return user === botUserId ? ofChannel({ kind: 'removed' }) : undefined
    case 'channel_left':
    case 'group_left':
    case 'channel_archive':
    case 'group_archive':
    case 'channel_deleted':
    case 'group_deleted':
      return ofChannel({ kind: 'removed' })
    case 'channel_unarchive':
    case 'group_unarchive':
      return ofChannel({ kind: 'joined' })
    case 'channel_id_changed':
      return {
        sender: '',
        address: event.old_channel_id ?? '',
        event: { kind: 'moved', to: event.new_channel_id ?? '' },
      }
    case 'user_change':
      // A profile changes with every status line; only that the account is gone matters.
      return typeof event.user === 'object' && event.user.deleted
        ? { sender: user, address: home(user), event: { kind: 'deactivated' } }
        : undefined
    case 'app_home_opened':
      return event.tab === 'home' ? ofChannel({ kind: 'home-opened' }) : undefined
    default:
      return undefined
  }
}
