import type { Message } from 'grammy/types'

export type Sender = { id: number; name: string }

export const isPrivate = ({ chat }: Pick<Message, 'chat'>): boolean => chat.type === 'private'

/**
 * Who a message counts for. Anonymous admins of all groups share one user id, and so do channels: the chat they speak
 * for stands in for them, which nobody can link to a person.
 */
export function senderOf({ from, sender_chat }: Message): Sender | undefined {
  if (sender_chat) return { id: sender_chat.id, name: sender_chat.title ?? '' }
  return from && { id: from.id, name: [from.first_name, from.last_name].filter(Boolean).join(' ') }
}

/** False for other bots, for the bot itself and for posts a channel forwards into its group. */
export function isPerson(message: Message, bot: { id: number }): boolean {
  if (message.is_automatic_forward || message.from?.id === bot.id) return false
  return !message.from?.is_bot || message.sender_chat !== undefined
}
