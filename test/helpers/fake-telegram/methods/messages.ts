import { CAPTION_CHARS, readKeyboard, readText, readWords } from '../content.ts'
import { badRequest } from '../errors.ts'
import type { Limiter } from '../limits.ts'
import type { Message, Params, Room } from '../types.ts'
import { refuseUnreachable, type World } from '../world.ts'

const MEBIBYTE = 1024 * 1024

/** A file that came with a call. */
export type Upload = { name: string; type: string; bytes: Uint8Array }

/** sendMessage, sendPhoto, sendDocument. */
export function messageMethods(world: World, limiter: Limiter) {
  /** Checks everything before it counts, counts before anything is written. */
  function deliver(params: Params, content: () => Partial<Message>): Message {
    const room = world.room(params.chat_id)
    refuseUnreachable(room)
    const thread = threadOf(room, params.message_thread_id)
    const fields = { ...content(), ...thread }
    const keyboard = readKeyboard(params.reply_markup)
    limiter.admit(room.chat)
    const silent = params.disable_notification === true
    return world.post(
      room,
      { from: world.bot, ...fields, ...(keyboard && { reply_markup: keyboard }) },
      silent,
    )
  }

  return {
    sendMessage: (params: Params) => deliver(params, () => readText(params)),
    sendPhoto: (params: Params) =>
      deliver(params, () => {
        const { name, bytes } = upload(params.photo, 10 * MEBIBYTE)
        return {
          photo: [{ ...world.keepFile(name, { bytes }), width: 512, height: 512 }],
          ...captionOf(params),
        }
      }),
    sendDocument: (params: Params) =>
      deliver(params, () => {
        const { name, type, bytes } = upload(params.document, 50 * MEBIBYTE)
        const facts = world.keepFile(name, { bytes })
        return { document: { ...facts, file_name: name, mime_type: type }, ...captionOf(params) }
      }),
  }
}

function threadOf({ chat, messages, closedTopics }: Room, value: unknown): Partial<Message> {
  if (value === undefined) return {}
  const thread = Number(value)
  if (!chat.is_forum || !messages.get(thread)?.message.forum_topic_created)
    throw badRequest('message thread not found')
  if (closedTopics.has(thread)) throw badRequest('TOPIC_CLOSED')
  return { message_thread_id: thread, is_topic_message: true }
}

function captionOf(params: Params): Partial<Message> {
  const { text, entities } = readWords(params.caption, params.parse_mode, CAPTION_CHARS)
  return text ? { caption: text, caption_entities: entities } : {}
}

function upload(value: unknown, limit: number): Upload {
  const file = value as Upload | undefined
  if (!(file?.bytes instanceof Uint8Array)) throw badRequest('there is no file in the request')
  if (file.bytes.byteLength === 0) throw badRequest('file must be non-empty')
  if (file.bytes.byteLength > limit) throw badRequest('file is too big')
  return file
}
