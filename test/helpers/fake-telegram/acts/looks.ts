import type { Message, Stored } from '../types.ts'
import type { World } from '../world.ts'

/** A message as a person's client shows it. */
export type SeenMessage = {
  id: number
  chat: number
  isBot: boolean
  text: string
  entities: { type: string; text: string }[]
  buttons: string[][]
  links: string[]
  file: { name: string; size: number; isPhoto: boolean } | undefined
  thread: number | undefined
  isEdited: boolean
  isSilent: boolean
}

export function lookActs(world: World) {
  const all = (chat: number): SeenMessage[] => [...world.room(chat).messages.values()].map(seen)

  function seen({ message, isSilent }: Stored): SeenMessage {
    const words = message.text ?? message.caption ?? ''
    const keyboard = message.reply_markup?.inline_keyboard ?? []
    return {
      id: message.message_id,
      chat: message.chat.id,
      isBot: message.from?.id === world.bot.id,
      text: words,
      entities: (message.entities ?? message.caption_entities ?? []).map(({ type, offset, length }) => ({
        type,
        text: words.slice(offset, offset + length),
      })),
      buttons: keyboard.map((row) => row.map(({ text }) => text)),
      links: keyboard.flat().flatMap(({ url }) => (url ? [url] : [])),
      file: fileOf(message),
      thread: message.message_thread_id,
      isEdited: message.edit_date !== undefined,
      isSilent,
    }
  }

  function fileOf({ document, photo }: Message): SeenMessage['file'] {
    const facts = document ?? photo?.[0]
    const file = facts && world.files.get(facts.file_id)
    return file && { name: file.name, size: file.size, isPhoto: photo !== undefined }
  }

  return {
    messages: all,
    /** What the bot wrote in the chat, oldest first. */
    fromBot: (chat: number): SeenMessage[] => all(chat).filter(({ isBot }) => isBot),
    /** The message can no longer be edited. */
    fix: (chat: number, number: number): void => {
      world.stored(world.room(chat), number).isFixed = true
    },
    deleteMessage: (chat: number, number: number): void => void world.room(chat).messages.delete(number),
  }
}
