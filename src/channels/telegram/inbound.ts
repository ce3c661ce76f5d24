import type { Message, Update } from 'grammy/types'
import { Temporal } from 'temporal-polyfill'
import type { Inbound, InboundFile } from '../../chat/channel.ts'
import { addressOf, messageIdOf } from './address.ts'
import { type Attachment, attachmentOf } from './attachment.ts'
import { eventOf, movedOf } from './event.ts'
import { type BotName, readLine } from './line.ts'
import { isPerson, isPrivate, type Sender, senderOf } from './sender.ts'

export type InboundContext = {
  bot: BotName
  now: Temporal.Instant
  openFile(attachment: Attachment): InboundFile
}

/** One thing a person did; undefined for what does not concern the bot. */
export function toInbound(update: Update, context: InboundContext): Inbound | undefined {
  const found = find(update, context)
  return found && { id: `${context.bot.id}:${update.update_id}`, channel: 'telegram', ...found }
}

type Found = Omit<Inbound, 'id' | 'channel'>

function find(update: Update, context: InboundContext): Found | undefined {
  if (update.callback_query) return pressOf(update.callback_query, context)
  if (update.my_chat_member) return eventOf(update.my_chat_member)
  if (update.edited_message) return correctionOf(update.edited_message, context)
  if (update.message) return movedOf(update.message) ?? sayingOf(update.message, context)
  return undefined
}

function pressOf(query: NonNullable<Update['callback_query']>, { now }: InboundContext): Found | undefined {
  const { message, data, from } = query
  if (!message || data === undefined) return undefined
  return {
    ...whoAndWhere(message, { id: from.id, name: nameOf(from) }),
    line: data,
    isAddressed: true,
    pressed: messageIdOf(message.chat.id, message.message_id),
    at: now,
  }
}

function correctionOf(message: Message, context: InboundContext): Found | undefined {
  const said = sayingOf(message, context)
  return said && { ...said, edits: said.messageId, at: instant(message.edit_date ?? message.date) }
}

function sayingOf(message: Message, { bot, openFile }: InboundContext): Found | undefined {
  const sender = senderOf(message)
  const written = message.text ?? message.caption
  const attachment = attachmentOf(message)
  if (!isPerson(message, bot) || !sender || message.chat.type === 'channel') return undefined
  if (written === undefined && !attachment && !isUnreadable(message)) return undefined

  const { line, isCalled } = readLine(written ?? '', message.entities ?? message.caption_entities ?? [], bot)
  const original = message.reply_to_message
  // In a topic every message counts as a reply to the one that opened it.
  const repliesToBot = original?.from?.id === bot.id && !original.forum_topic_created
  return {
    ...whoAndWhere(message, sender),
    line,
    isAddressed: isPrivate(message) || isCalled || repliesToBot,
    repliesTo: repliesToBot ? messageIdOf(message.chat.id, original.message_id) : undefined,
    messageId: messageIdOf(message.chat.id, message.message_id),
    file: attachment && openFile(attachment),
    at: instant(message.date),
  }
}

function whoAndWhere(
  message: Pick<Message, 'chat' | 'message_thread_id' | 'is_topic_message'>,
  sender: Sender,
) {
  const isTopic = !isPrivate(message) && message.is_topic_message === true
  return {
    sender: String(sender.id),
    senderName: sender.name,
    address: addressOf({
      chat: message.chat.id,
      thread: isTopic ? message.message_thread_id : undefined,
    }),
    isPrivate: isPrivate(message),
  }
}

/** What a person may send that has neither words nor a file: the core answers that it cannot read it. */
function isUnreadable(message: Message): boolean {
  return Boolean(
    message.sticker ??
      message.location ??
      message.contact ??
      message.poll ??
      message.dice ??
      message.story ??
      message.checklist,
  )
}

const nameOf = ({ first_name, last_name }: { first_name: string; last_name?: string }): string =>
  [first_name, last_name].filter(Boolean).join(' ')

const instant = (seconds: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
