import { entitiesOf } from '../content.ts'
import type { Queue } from '../queue.ts'
import type { Message, Room, UpdateKind } from '../types.ts'
import { isVisible } from '../visibility.ts'
import type { World } from '../world.ts'

/** The message a person wrote, and the update the bot gets for it: undefined when it cannot see the message. */
export type Act = { message: number; update: number | undefined }

type SayOptions = { replyTo?: number; thread?: number; asGroup?: boolean }
export type SentFile = {
  name: string
  mime?: string
  /** The content; or only its size, to be told without being kept. */
  base64?: string
  size?: number
  caption?: string
  kind?: 'document' | 'photo'
  replyTo?: number
}

/** What people do in chats. */
export function peopleActs(
  world: World,
  queue: Queue,
  queries: Map<string, { askedAt: number }>,
  clock: () => number,
) {
  let lastQuery = 0

  function tell(kind: UpdateKind, message: Message, room: Room): Act {
    const update = isVisible(message, room, world) ? queue.push(kind, message, room.chat.id) : undefined
    return { message: message.message_id, update }
  }

  /** Who writes in private to the bot has pressed Start. */
  function enter(user: number, chat: number): Room {
    const room = world.room(chat)
    if (room.movedTo !== undefined) throw new Error(`the group ${chat} is now ${room.movedTo}`)
    if (!room.members.has(user)) throw new Error(`user ${user} is not in chat ${chat}`)
    if (room.chat.type === 'private' && room.bot === 'stranger') room.bot = 'member'
    return room
  }

  function frame(
    user: number,
    room: Room,
    { replyTo, thread, asGroup }: SayOptions,
  ): Omit<Message, 'message_id' | 'date' | 'chat'> {
    const original = replyTo ?? thread
    const repliesTo = original === undefined ? undefined : world.stored(room, original).message
    return {
      ...(asGroup ? { sender_chat: room.chat, from: ANONYMOUS } : { from: world.user(user) }),
      ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true as const }),
      ...(repliesTo && { reply_to_message: withoutReply(repliesTo) }),
    }
  }

  function say(user: number, chat: number, text: string, options: SayOptions = {}): Act {
    const room = enter(user, chat)
    const message = world.post(room, { ...frame(user, room, options), text, entities: entitiesOf(text) })
    return tell('message', message, room)
  }

  return {
    say,
    /** Presses Start, or opens a link with a payload. */
    start: (user: number, payload?: string): Act => say(user, user, payload ? `/start ${payload}` : '/start'),
    reply: (user: number, chat: number, replyTo: number, text: string): Act =>
      say(user, chat, text, { replyTo }),
    edit(user: number, chat: number, number: number, text: string): Act {
      const room = enter(user, chat)
      const { message } = world.stored(room, number)
      if (message.from?.id !== user) throw new Error('people edit their own messages')
      const words =
        message.text === undefined
          ? { caption: text, caption_entities: entitiesOf(text) }
          : { text, entities: entitiesOf(text) }
      Object.assign(message, words, { edit_date: Math.floor(world.now() / 1000) })
      return tell('edited_message', message, room)
    },
    sendFile(user: number, chat: number, file: SentFile): Act {
      const room = enter(user, chat)
      const { name, mime = 'application/octet-stream', base64, size, caption } = file
      const facts = world.keepFile(
        name,
        base64 === undefined ? { size: size ?? 0 } : { bytes: Buffer.from(base64, 'base64') },
      )
      const content =
        file.kind === 'photo'
          ? {
              photo: [
                { ...facts, width: 1280, height: 960 },
                { ...facts, width: 90, height: 67 },
              ],
            }
          : { document: { ...facts, file_name: name, mime_type: mime } }
      const said = caption ? { caption, caption_entities: entitiesOf(caption) } : {}
      return tell('message', world.post(room, { ...frame(user, room, file), ...content, ...said }), room)
    },
    sendSticker(user: number, chat: number): Act {
      const room = enter(user, chat)
      return tell('message', world.post(room, { ...frame(user, room, {}), sticker: { emoji: '👍' } }), room)
    },
    /** Presses the button with this label under a message of the bot. */
    press(
      user: number,
      chat: number,
      number: number,
      label: string,
    ): { query: string; update: number | undefined } {
      const room = enter(user, chat)
      const { message } = world.stored(room, number)
      const buttons = message.reply_markup?.inline_keyboard.flat() ?? []
      const button = buttons.find(({ text }) => text === label)
      if (!button)
        throw new Error(`no button "${label}", but ${buttons.map(({ text }) => `"${text}"`).join(', ')}`)
      if (button.callback_data === undefined) throw new Error(`"${label}" is a link`)
      const query = `query${++lastQuery}`
      queries.set(query, { askedAt: clock() })
      const payload = {
        id: query,
        from: world.user(user),
        message,
        chat_instance: '1',
        data: button.callback_data,
      }
      return { query, update: queue.push('callback_query', payload, chat) }
    },
  }
}

const ANONYMOUS = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }

function withoutReply({ reply_to_message: _, ...message }: Message): Message {
  return message
}
