import { type Api, InputFile } from 'grammy'
import type { Card } from '../../chat/card.ts'
import type { MessageId, SendOptions } from '../../chat/channel.ts'
import { messageIdOf, numberIn, type Target, targetOf } from './address.ts'
import type { Clients } from './client.ts'
import {
  deliveryErrorOf,
  failed,
  isContentRefused,
  isKeyboardRefused,
  isNotModified,
  isUneditable,
} from './failure.ts'
import type { MoreItems } from './fit.ts'
import { LIMITS } from './limits.ts'
import type { Log } from './options.ts'
import { type Drawn, renderCard } from './render.ts'

type Parts = { clients: Clients; moreItems?: MoreItems | undefined; log: Log }
/** What goes beside the words in every kind of message. */
type Trimmings = { parse_mode?: 'HTML'; reply_markup?: { inline_keyboard: Drawn['keyboard'] } }
type Post = (words: string, trimmings: Trimmings) => Promise<number>

/** Puts cards into chats; throws DeliveryError and nothing else. */
export function createOutbound({ clients, moreItems, log }: Parts) {
  async function deliver(target: Target, card: Card, { edits, silent }: SendOptions): Promise<MessageId> {
    const drawn = renderCard(card, moreItems)
    if (drawn.dropped.length > 0) {
      log.error({ count: drawn.dropped.length }, 'telegram: buttons the platform would refuse were left out')
    }
    const hasMedia = Boolean(card.image ?? card.file)
    const number = edits === undefined || hasMedia ? undefined : numberIn(target.chat, edits)
    const edited = number === undefined ? undefined : await edit(target.chat, number, drawn)
    const sent = edited ?? (await write(drawn, posting(target, card, silent === true)))
    return messageIdOf(target.chat, sent)
  }

  /** Undefined when the message can no longer carry the card. */
  async function edit(chat: number, message: number, drawn: Drawn): Promise<number | undefined> {
    try {
      return await write(drawn, async (words, trimmings) => {
        await clients.send.editMessageText(chat, message, words, { ...trimmings, ...NO_PREVIEW })
        return message
      })
    } catch (error) {
      if (isNotModified(error)) return message
      if (isUneditable(error)) return undefined
      throw error
    }
  }

  /** Content the platform cannot read is our mistake: it goes once more without markup, so that the words arrive. */
  async function write({ html, plain, keyboard }: Drawn, post: Post): Promise<number> {
    const buttons = keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}
    try {
      return await post(html, { parse_mode: 'HTML', ...buttons })
    } catch (error) {
      if (!isContentRefused(error)) throw error
      log.error({ err: error }, 'telegram: a card was refused and goes out as plain text')
      return await post(plain, isKeyboardRefused(error) ? {} : buttons)
    }
  }

  function posting({ chat, thread }: Target, { image, file }: Card, isSilent: boolean): Post {
    const place = {
      ...(thread !== undefined && { message_thread_id: thread }),
      ...(isSilent && { disable_notification: true }),
    }
    return async (words, trimmings) => {
      const upload = clients.upload
      const caption = { ...place, ...trimmings, ...(words && { caption: words }) }
      if (file && image) await sendImage(upload, chat, image, place)
      if (file) return idOf(upload.sendDocument(chat, inputFile(file.bytes, file.name), caption))
      if (image) return idOf(sendImage(upload, chat, image, caption))
      return idOf(clients.send.sendMessage(chat, words, { ...place, ...trimmings, ...NO_PREVIEW }))
    }
  }

  return async (
    address: string,
    card: Card,
    options: SendOptions = {},
  ): Promise<{ messageId: MessageId }> => {
    const target = targetOf(address)
    if (!target) throw failed('not-found')
    try {
      return { messageId: await deliver(target, card, options) }
    } catch (error) {
      throw deliveryErrorOf(error, target)
    }
  }
}

const NO_PREVIEW = { link_preview_options: { is_disabled: true } }

const idOf = async (sending: Promise<{ message_id: number }>): Promise<number> => (await sending).message_id

/** Telegram shrinks photos and takes only small ones; larger images go as files. */
function sendImage(
  api: Api,
  chat: number,
  image: Uint8Array,
  other: object,
): Promise<{ message_id: number }> {
  const name = image[0] === 0xff ? 'image.jpg' : 'image.png'
  if (image.byteLength > LIMITS.photoSendBytes) return api.sendDocument(chat, inputFile(image, name), other)
  return api.sendPhoto(chat, inputFile(image, name), other)
}

function inputFile(bytes: Uint8Array, name: string): InputFile {
  if (bytes.byteLength > LIMITS.fileSendBytes) throw failed('rejected')
  return new InputFile(bytes, headerValue(name))
}

/** grammY writes the name into a header as it stands: bare, "biên bản.pdf" would end at its first space. */
const headerValue = (name: string): string => `"${name.replace(/["\r\n]/g, encodeURIComponent)}"`
