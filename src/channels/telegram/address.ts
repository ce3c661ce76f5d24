import type { MessageId } from '../../chat/channel.ts'

/** A chat, and in a group with topics the topic: `-1001234567890` or `-1001234567890:17`. */
export type Target = { chat: number; thread?: number | undefined }

export const addressOf = ({ chat, thread }: Target): string =>
  thread === undefined ? String(chat) : `${chat}:${thread}`

/** Undefined for what is no address of this channel. */
export function targetOf(address: string): Target | undefined {
  const [, chat, thread] = /^(-?\d{1,15})(?::(\d{1,15}))?$/.exec(address) ?? []
  if (!chat) return undefined
  return { chat: Number(chat), thread: thread === undefined ? undefined : Number(thread) }
}

/** Telegram counts messages per chat, so the chat is part of the id: `-1001234567890/45`. */
export const messageIdOf = (chat: number, message: number): MessageId => `${chat}/${message}`

/** The message's number in `chat`; undefined for a message of another chat. */
export function numberIn(chat: number, id: MessageId): number | undefined {
  const [, ownChat, number] = /^(-?\d{1,15})\/(\d{1,15})$/.exec(id) ?? []
  return Number(ownChat) === chat ? Number(number) : undefined
}
