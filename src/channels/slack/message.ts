import type { Inbound, InboundFile } from '../../chat/channel.ts'
import { isPrivateChat } from './address.ts'
import { type Context, instantOf, placed } from './inbound.ts'
import type { Envelope, SlackFile, SlackMessage } from './payloads.ts'
import { plainText, withoutMention } from './plain.ts'

const TALK = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast'])

/** A message as what the core receives: one inbound, one more for every file after the first, or none. */
export function messageInbounds(event: SlackMessage, envelope: Envelope, context: Context): Inbound[] {
  if (event.subtype === 'message_changed') return correction(event, envelope, context)
  if (!TALK.has(event.subtype) || !isFromPerson(event, context)) return []
  const said = { ...spoken(event, event.channel, context), id: envelope.event_id }
  const [first, ...more] = (event.files ?? []).filter(isStored).map((file) => inboundFile(file, context))
  return [
    { ...said, file: first },
    ...more.map((file, index) => ({ ...said, id: `${envelope.event_id}:${index + 2}`, line: '', file })),
  ]
}

/** Slack also reports a change when a link preview was added; only other words make a correction. */
function correction(event: SlackMessage, envelope: Envelope, context: Context): Inbound[] {
  const { message, previous_message: before } = event
  if (!message?.edited || !isFromPerson(message, context) || message.text === before?.text) return []
  const said = spoken(message, event.channel, context)
  return [{ ...said, id: envelope.event_id, edits: message.ts, at: instantOf(message.edited.ts) }]
}

function spoken(
  message: Omit<SlackMessage, 'channel'>,
  channel: string,
  context: Context,
): Omit<Inbound, 'id'> {
  const isPrivate = isPrivateChat(channel)
  const { text, isMentioned } = withoutMention(message.text ?? '', context.botUserId)
  const isReply = message.thread_ts !== undefined && message.thread_ts !== message.ts
  const thread = isReply ? message.thread_ts : undefined
  const repliesToBot = thread !== undefined && message.parent_user_id === context.botUserId
  const isAddressed =
    isPrivate || isMentioned || repliesToBot || (thread !== undefined && context.isOurThread(channel, thread))
  return {
    channel: 'slack',
    sender: message.user ?? '',
    ...placed(channel, isPrivate ? undefined : (thread ?? (isAddressed ? message.ts : undefined))),
    line: plainText(text).trim(),
    isAddressed,
    messageId: message.ts,
    repliesTo: repliesToBot ? thread : undefined,
    at: instantOf(message.ts),
  }
}

const isFromPerson = (message: Omit<SlackMessage, 'channel'>, { botUserId }: Context): boolean =>
  message.user !== undefined && !message.bot_id && message.user !== botUserId && message.user !== 'USLACKBOT'

const isStored = (file: SlackFile): boolean => file.mode !== 'tombstone' && file.mode !== 'hidden_by_limit'

const inboundFile = (file: SlackFile, context: Context): InboundFile => ({
  name: file.name ?? file.id,
  mime: file.mimetype ?? 'application/octet-stream',
  size: file.size ?? 0,
  read: () => context.readFile(file),
})
