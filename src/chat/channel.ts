import type { Temporal } from 'temporal-polyfill'
import type { Card } from './card.ts'

export type ChannelName = 'playground' | 'telegram' | 'slack'
export type MessageId = string

/** A file a person sent; bytes are fetched only when a command wants them. `read` throws FileError. */
export type InboundFile = {
  name: string
  mime: string
  size: number
  read(): Promise<Uint8Array>
  /** Bears a secrecy mark, so it may not be kept; the core looks for one. */
  isSecret?: boolean | undefined
}

/** Why the bytes of a file cannot be had: larger than the platform hands out, no longer kept, or not now. */
export class FileError extends Error {
  readonly reason: 'too-large' | 'gone' | 'unavailable'
  /** Bytes; given with `too-large`. */
  readonly limit?: number | undefined

  constructor(reason: FileError['reason'], details: { limit?: number | undefined; cause?: unknown } = {}) {
    super(`file ${reason}`, { cause: details.cause })
    this.name = 'FileError'
    this.reason = reason
    this.limit = details.limit
  }
}

/** One thing a person did, as a channel hands it to the core. */
export type Inbound = {
  /** The platform's event id, unique per channel: the same id again is the same event. */
  id: string
  channel: ChannelName
  /** The platform's user id. */
  sender: string
  /** How the platform shows the sender; only used to greet. */
  senderName?: string | undefined
  /** A stranger's work e-mail as the platform vouches for it; looked up only where an admin allowed that. */
  senderEmail?: string | undefined
  /** Where an answer goes: a private chat, a group, a thread. */
  address: string
  /** In a group: the group itself, of which `address` may be a thread, a topic or an answer one person sees. */
  group?: string | undefined
  /** The canonical line, slash command or free text. */
  line: string
  isPrivate: boolean
  /** In a group: the line was meant for the bot (command, mention, reply). Always true in private. */
  isAddressed?: boolean | undefined
  /** The message whose button was pressed; the answer may replace it. */
  pressed?: MessageId | undefined
  /** The bot's message this one replies to. */
  repliesTo?: MessageId | undefined
  /** The earlier message of the same person that this one corrects. */
  edits?: MessageId | undefined
  /** The message itself, so that a later edit can be matched with it. */
  messageId?: MessageId | undefined
  file?: InboundFile | undefined
  /** Something the platform reports about the address itself; `line` is empty then. */
  event?: AddressEvent | undefined
  at: Temporal.Instant
}

/** A person blocked the bot, lost the account or came back; a group took the bot in, put it out, or got a new address. */
export type AddressEvent =
  | { kind: 'blocked' | 'deactivated' | 'returned' | 'joined' | 'removed' | 'home-opened' }
  | { kind: 'moved'; to: string }

/** The chat an address lies in: what follows `:` is a thread in it, what follows `|` the only person who sees the card. */
export const conversationOf = (address: string): string => /^[^:|]*/.exec(address)?.[0] ?? address

/** An address and, where it is part of one, the conversation around it. */
export const placesOf = (address: string): string[] => [address, conversationOf(address)]

/** The group something was said in, whatever part of it an answer goes to. */
export const groupOf = ({ group, address }: Pick<Inbound, 'group' | 'address'>): string =>
  group ?? conversationOf(address)

export type SendOptions = { edits?: MessageId | undefined; silent?: boolean | undefined }

/** A channel turns its platform into lines, and cards into its platform. */
export interface Channel {
  readonly name: ChannelName
  /** `receive` resolves after commit; only then may the event be acknowledged to the platform. */
  start(receive: (inbound: Inbound) => Promise<void>): Promise<void>
  /** Throws DeliveryError, and nothing else, when the platform did not take the card. */
  send(address: string, card: Card, options?: SendOptions): Promise<{ messageId: MessageId }>
  stop(): Promise<void>
}

/** Why a card did not arrive, in words every channel shares. */
export type FailureReason =
  | 'blocked' // the person blocked the bot, or never started it
  | 'deactivated' // the account is gone
  | 'removed' // the bot was removed from the group, or the group is closed
  | 'not-found' // no such address
  | 'rate-limited'
  | 'unavailable' // not sent: refused connection, DNS
  | 'in-doubt' // the request left, the answer never came
  | 'rejected' // the platform refused the content: our mistake
  | 'token' // our credentials are no longer valid
  | 'moved'

/**
 * `retry`: may be sent again (after `retryAfter` seconds if given); `give-up`: never; `moved`: send to `movedTo`.
 */
export class DeliveryError extends Error {
  readonly verdict: 'retry' | 'give-up' | 'moved'
  readonly reason: FailureReason
  readonly retryAfter?: number | undefined
  readonly movedTo?: string | undefined

  constructor(
    verdict: DeliveryError['verdict'],
    reason: FailureReason,
    details: { retryAfter?: number | undefined; movedTo?: string | undefined; cause?: unknown } = {},
  ) {
    super(`delivery ${verdict}: ${reason}`, { cause: details.cause })
    this.name = 'DeliveryError'
    this.verdict = verdict
    this.reason = reason
    this.retryAfter = details.retryAfter
    this.movedTo = details.movedTo
  }
}

/** What each reason means for sending again. */
export const VERDICTS: Record<FailureReason, DeliveryError['verdict']> = {
  blocked: 'give-up',
  deactivated: 'give-up',
  removed: 'give-up',
  'not-found': 'give-up',
  rejected: 'give-up',
  'rate-limited': 'retry',
  unavailable: 'retry',
  'in-doubt': 'retry',
  token: 'retry',
  moved: 'moved',
}
