import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { BUTTON_LINE_BYTES } from '../../chat/card.ts'
import type { AddressEvent, Inbound, InboundFile } from '../../chat/channel.ts'
import { BOT_ID, type Bot, type Contact } from './contact.ts'
import { REACHES, type Reach } from './failure.ts'
import type { Message } from './history.ts'

export const LONGEST_LINE = 4096

const id = z.string().regex(/^[\w-]{8,64}$/)
const line = z.string().trim().min(1).max(LONGEST_LINE)
const who = { id, person: z.string().min(1), conversation: z.string().min(1) }

/** What the page posts: one thing a person did, under an id the page chose. The same id again is the same event. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('say'), ...who, text: line, repliesTo: id.optional() }),
  z.strictObject({
    kind: z.literal('press'),
    ...who,
    message: id,
    line: line.refine((value) => Buffer.byteLength(value) <= BUTTON_LINE_BYTES),
  }),
  z.strictObject({ kind: z.literal('edit'), ...who, message: id, text: line }),
  z.strictObject({ kind: z.literal('retry'), ...who, message: id }),
  z.strictObject({ kind: z.literal('reach'), ...who, reach: z.enum(REACHES) }),
])

/** The fields that come beside an uploaded file; the text is its caption. */
export const uploadSchema = z.strictObject({
  ...who,
  text: z.string().trim().max(LONGEST_LINE).default(''),
  repliesTo: id.optional(),
})

export type Action = z.infer<typeof actionSchema>
/** A line, with the file it may come with. */
export type Said = Extract<Action, { kind: 'say' }> & {
  upload?: { name: string; bytes: Uint8Array } | undefined
}

/** Who acts, and in which conversation. */
export type Place = { person: Contact; conversation: Contact }

/** A request the page should not have made, with the code of the sentence it shows. */
export class Refusal extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode) {
    super(code)
    this.code = code
  }
}
export type RefusalCode =
  | 'no-such-person'
  | 'no-such-conversation'
  | 'not-a-member'
  | 'no-such-message'
  | 'not-yours'

/** A person speaks in the private chat of their own, and in the groups they belong to. */
export function placeOf(contacts: Contact[], who: { person: string; conversation: string }): Place {
  const person = contacts.find((contact) => contact.id === who.person && contact.kind === 'person')
  const conversation = contacts.find((contact) => contact.id === who.conversation)
  if (!person) throw new Refusal('no-such-person')
  if (!conversation) throw new Refusal('no-such-conversation')
  const isInside =
    conversation.kind === 'person' ? conversation === person : conversation.members?.includes(person.id)
  if (!isInside) throw new Refusal('not-a-member')
  return { person, conversation }
}

/** A line a person wrote, first told or corrected. `original` is the message it replies to. */
export function saidInbound(
  message: Message,
  place: Place,
  context: { bot: Bot; at: Temporal.Instant; original?: Message | undefined; file?: InboundFile | undefined },
): Inbound {
  const written = message.text ?? ''
  const isMentioned = written.toLowerCase().includes(context.bot.mention.toLowerCase())
  const repliesTo = context.original?.from === BOT_ID ? context.original.id : undefined
  return {
    ...envelope(place, message.event, context.at),
    line: withoutMention(written, context.bot.mention),
    isAddressed: isPrivate(place) || isMentioned || written.startsWith('/') || repliesTo !== undefined,
    messageId: message.id,
    repliesTo,
    edits: message.event === message.id ? undefined : message.id,
    file: context.file,
  }
}

export function pressedInbound(
  action: Extract<Action, { kind: 'press' }>,
  place: Place,
  at: Temporal.Instant,
): Inbound {
  return { ...envelope(place, action.id, at), line: action.line, isAddressed: true, pressed: action.message }
}

/** What the platform reports when a person blocks the bot or a group puts it out, and when it is let in again. */
export function eventInbound(
  id: string,
  place: Place,
  { before, next }: { before: Reach; next: Reach },
  at: Temporal.Instant,
): Inbound | undefined {
  if ((before === 'blocked') === (next === 'blocked')) return undefined
  const [out, back] = isPrivate(place) ? (['blocked', 'returned'] as const) : (['removed', 'joined'] as const)
  const event: AddressEvent = { kind: next === 'blocked' ? out : back }
  return { ...envelope(place, id, at), line: '', event }
}

const isPrivate = ({ conversation }: Place): boolean => conversation.kind === 'person'

const envelope = (place: Place, eventId: string, at: Temporal.Instant) => ({
  id: eventId,
  channel: 'playground' as const,
  sender: place.person.id,
  senderName: place.person.name,
  address: place.conversation.address,
  group: isPrivate(place) ? undefined : place.conversation.address,
  isPrivate: isPrivate(place),
  at,
})

function withoutMention(written: string, mention: string): string {
  const start = written.slice(0, mention.length).toLowerCase()
  return start === mention.toLowerCase() ? written.slice(mention.length).replace(/^[\s,:]+/, '') : written
}
