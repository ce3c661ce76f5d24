import type { ChatMember, ChatMemberUpdated, Message } from 'grammy/types'
import { Temporal } from 'temporal-polyfill'
import type { AddressEvent, Inbound } from '../../chat/channel.ts'
import { senderOf } from './sender.ts'

type Event = Omit<Inbound, 'id' | 'channel'>

/** A person blocked the bot or came back; a group took the bot in or put it out. Other changes of rights are no event. */
export function eventOf(change: ChatMemberUpdated): Event | undefined {
  const { chat, from, date, old_chat_member, new_chat_member } = change
  const [was, is] = [isInside(old_chat_member), isInside(new_chat_member)]
  if (was === is || chat.type === 'channel') return undefined
  const isPrivate = chat.type === 'private'
  return {
    sender: String(from.id),
    senderName: [from.first_name, from.last_name].filter(Boolean).join(' '),
    ...about(
      chat.id,
      date,
      isPrivate ? { kind: is ? 'returned' : 'blocked' } : { kind: is ? 'joined' : 'removed' },
    ),
    isPrivate,
  }
}

/** A group became a supergroup: Telegram says so in the old chat and in the new one. */
export function movedOf(message: Message): Event | undefined {
  const { chat, date, migrate_to_chat_id: to, migrate_from_chat_id: from } = message
  const sender = senderOf(message)
  const who = { sender: String(sender?.id ?? chat.id), senderName: sender?.name, isPrivate: false }
  if (to !== undefined) return { ...who, ...about(chat.id, date, { kind: 'moved', to: String(to) }) }
  if (from !== undefined) return { ...who, ...about(from, date, { kind: 'moved', to: String(chat.id) }) }
  return undefined
}

const about = (chat: number, date: number, event: AddressEvent) => ({
  address: String(chat),
  line: '',
  event,
  at: Temporal.Instant.fromEpochMilliseconds(date * 1000),
})

function isInside(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.is_member
  return member.status !== 'left' && member.status !== 'kicked'
}
