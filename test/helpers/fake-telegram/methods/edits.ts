import { readKeyboard, readText } from '../content.ts'
import { badRequest } from '../errors.ts'
import type { Limiter } from '../limits.ts'
import type { Message, Params } from '../types.ts'
import { refuseUnreachable, type World } from '../world.ts'

/** editMessageText; edits count against the same limits as messages. */
export function editMethods(world: World, limiter: Limiter) {
  return {
    editMessageText(params: Params): Message {
      const room = world.room(params.chat_id)
      refuseUnreachable(room)
      const stored = room.messages.get(Number(params.message_id))
      if (!stored) throw badRequest('message to edit not found')
      const { message, isFixed } = stored
      if (message.from?.id !== world.bot.id || isFixed) throw badRequest("message can't be edited")
      if (message.text === undefined) throw badRequest('there is no text in the message to edit')
      const words = readText(params)
      const keyboard = readKeyboard(params.reply_markup)
      if (isSame(message, { ...words, reply_markup: keyboard })) {
        throw badRequest(
          'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        )
      }
      limiter.admit(room.chat)
      Object.assign(message, words, { edit_date: Math.floor(world.now() / 1000) })
      delete message.reply_markup
      if (keyboard) message.reply_markup = keyboard
      return message
    },
  }
}

type Content = { text?: string | undefined; entities?: unknown; reply_markup?: unknown }

const isSame = (one: Content, other: Content): boolean =>
  JSON.stringify([one.text, one.entities, one.reply_markup]) ===
  JSON.stringify([other.text, other.entities, other.reply_markup])
