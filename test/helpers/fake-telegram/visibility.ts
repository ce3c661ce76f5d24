import type { Message, Room } from './types.ts'
import type { World } from './world.ts'

const SERVICE = ['migrate_to_chat_id', 'migrate_from_chat_id', 'forum_topic_created'] as const

/** What privacy mode lets the bot see of a group. */
export function isVisible(message: Message, room: Room, { bot }: World): boolean {
  if (room.chat.type === 'private') return true
  if (room.bot !== 'member' && room.bot !== 'administrator') return false
  if (bot.can_read_all_group_messages || room.bot === 'administrator') return true
  if (SERVICE.some((kind) => message[kind] !== undefined)) return true
  if (message.reply_to_message?.from?.id === bot.id) return true
  const words = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  const parts = entities.map(({ type, offset, length }) => ({
    type,
    word: words.slice(offset, offset + length),
  }))
  return parts.some(({ type, word }) => {
    const name = word.slice(word.indexOf('@') + 1).toLowerCase()
    if (word.includes('@')) return name === bot.username.toLowerCase()
    return type === 'bot_command' && room.botHasWritten
  })
}
