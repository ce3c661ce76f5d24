import { type Channel, DeliveryError, type MessageId } from '../../chat/channel.ts'
import { addressOf, isPerson, type Place, placeOf } from './address.ts'
import type { WebClient } from './clients.ts'
import { beforeSending, deliveryError, errorWord } from './failure.ts'
import { createSharing, filesOf } from './files.ts'
import type { SlackLog } from './options.ts'
import type { PrivateChats } from './people.ts'
import { type Rendered, renderCard } from './render.ts'
import type { Responses } from './respond.ts'
import type { Threads } from './threads.ts'

type Parts = {
  client: WebClient
  chats: PrivateChats
  responses: Responses
  log: SlackLog
  threads: Threads
}

/** The message is no longer there, or no longer ours to change: the card is said anew. */
const NOT_EDITABLE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'is_inactive',
])
const BAD_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])
const NO_WAY_IN = new Set(['not_in_channel', 'user_not_in_channel', 'channel_not_found', 'is_archived'])

/** Posts cards; throws DeliveryError and nothing else. */
export function createSend(parts: Parts): Channel['send'] {
  const sharing = createSharing(parts.client)
  return async (address, card, { edits } = {}) => {
    const given = placeOf(address)
    if (!given) throw new DeliveryError('give-up', 'not-found')
    try {
      const { onlyFor } = given
      // A file is seen by the whole channel wherever it is shared: what only one person may see goes to that person.
      if (onlyFor && filesOf(card).length === 0) {
        return { messageId: await whisper(parts, { ...given, onlyFor }, renderCard(card), edits) }
      }
      const place = await reachable(onlyFor ? { channel: onlyFor } : given, parts.chats)
      const done = await sharing.share(card, place)
      const messageId = await post(parts, place, renderCard(card), onlyFor ? undefined : edits)
      done()
      return { messageId }
    } catch (error) {
      throw deliveryError(error, given.channel)
    }
  }
}

async function reachable(place: Place, chats: PrivateChats): Promise<Place> {
  return isPerson(place.channel) ? { ...place, channel: await chats.open(place.channel) } : place
}

async function post(parts: Parts, place: Place, rendered: Rendered, edits?: MessageId): Promise<MessageId> {
  if (edits && (await replaced(parts, place.channel, rendered, edits))) return edits
  const ts = await insist(parts, place, rendered)
  parts.threads.join(addressOf(place))
  return ts
}

/** A message just pressed is replaced through its response URL, which no tier limits. Doing so twice changes nothing. */
async function replaced({ client, responses }: Parts, channel: string, rendered: Rendered, ts: MessageId) {
  try {
    if (await responses.answer({ channel }, rendered, ts)) return true
    await client.chat.update({ channel, ts, ...rendered })
    return true
  } catch (error) {
    if (NOT_EDITABLE.has(errorWord(error) ?? '')) return false
    throw beforeSending(error, channel)
  }
}

/** Posts; where that can be mended, mends it and posts once more. */
async function insist({ client, log }: Parts, place: Place, rendered: Rendered): Promise<MessageId> {
  const { channel, thread } = place
  const put = async (what: Rendered | { text: string }) => {
    const where = thread ? { channel, thread_ts: thread } : { channel }
    const { ts } = await client.chat.postMessage({
      ...where,
      ...what,
      unfurl_links: false,
      unfurl_media: false,
    })
    if (!ts) throw new Error('chat.postMessage named no message')
    return ts
  }
  try {
    return await put(rendered)
  } catch (error) {
    const word = errorWord(error) ?? ''
    if (word === 'not_in_channel') {
      if (!(await joined(client, channel))) throw error
      return put(rendered)
    }
    if (!BAD_BLOCKS.has(word)) throw error
    log.error({ err: error }, 'slack: a card was refused and is sent as plain text')
    return put({ text: rendered.text })
  }
}

const joined = (client: WebClient, channel: string): Promise<boolean> =>
  client.conversations.join({ channel }).then(
    () => true,
    () => false,
  )

/** Says something in a channel that one person sees; where that cannot be, in their private chat. */
async function whisper(
  parts: Parts,
  place: Place & { onlyFor: string },
  rendered: Rendered,
  edits: MessageId | undefined,
): Promise<MessageId> {
  const { client, responses, chats } = parts
  if (edits && (await responses.answer(place, rendered, edits))) return edits
  if (await responses.answer(place, rendered)) return `whisper-${crypto.randomUUID()}`
  const { channel, thread, onlyFor: user } = place
  try {
    const where = thread ? { channel, user, thread_ts: thread } : { channel, user }
    const { message_ts: ts } = await client.chat.postEphemeral({ ...where, ...rendered })
    return ts ?? `whisper-${crypto.randomUUID()}`
  } catch (error) {
    if (!NO_WAY_IN.has(errorWord(error) ?? '')) throw error
    return post(parts, { channel: await chats.open(user) }, rendered)
  }
}
