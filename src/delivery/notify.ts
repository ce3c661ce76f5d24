import type { Temporal } from 'temporal-polyfill'
import type { Card } from '../chat/card.ts'
import type { ChannelName, MessageId } from '../chat/channel.ts'
import type { Db } from '../db/client.ts'
import { toTimestamp } from '../db/days.ts'
import { addNotice, addReply } from '../db/deliveries.ts'
import { toStored } from './stored-card.ts'

export const PRIORITY = { reply: 1, reminder: 3, broadcast: 5 } as const

export type Reply = {
  channel: ChannelName
  /** The inbound event this answers, and which of its answers this is, from 0. */
  event: string
  n: number
  address: string
  accountId?: number | undefined
  card: Card
  /** The message the card replaces. */
  edits?: MessageId | undefined
  /** What the card is about, so that a reply to it is taken as an update. */
  obligationId?: number | undefined
  silent?: boolean | undefined
  at: Temporal.Instant
}

/** Queues a card that answers one inbound; the same event and `n` again change nothing. */
export function reply(tx: Db, answer: Reply): Promise<void> {
  return addReply(tx, {
    key: `${answer.channel}:${answer.event}:${answer.n}`,
    channel: answer.channel,
    address: answer.address,
    accountId: answer.accountId ?? null,
    card: toStored(answer.card),
    edits: answer.edits ?? null,
    silent: answer.silent ?? false,
    priority: PRIORITY.reply,
    obligationId: answer.obligationId ?? null,
    at: toTimestamp(answer.at),
  })
}

/** What to say, never the words: the card is built at delivery. `ids` is plain JSON. */
export type NoticeSubject = { kind: string; ids: Record<string, unknown> }

export type Recipient = {
  channel: ChannelName
  address: string
  /** Absent: the address is a group. */
  accountId?: number | undefined
  /** What the card will be about, when it is one thing. */
  obligationId?: number | undefined
  /** What has been said once is never said again under this key. */
  key: string
}

export type NotifyOptions = {
  priority: typeof PRIORITY.reminder | typeof PRIORITY.broadcast
  at: Temporal.Instant
  /** `at` unless given. */
  notBefore?: Temporal.Instant | undefined
  expiresAt?: Temporal.Instant | undefined
  silent?: boolean | undefined
}

/** Queues a notice for those recipients whose key is new; says how many were. Undefined: nobody. */
export async function notify(
  tx: Db,
  subject: NoticeSubject,
  recipients: Recipient[],
  options: NotifyOptions,
): Promise<{ noticeId: number; added: number } | undefined> {
  if (recipients.length === 0) return undefined
  const { at, notBefore = at, expiresAt, silent = false } = options
  return addNotice(
    tx,
    {
      ...subject,
      silent,
      at: toTimestamp(at),
      notBefore: toTimestamp(notBefore),
      expiresAt: expiresAt ? toTimestamp(expiresAt) : null,
    },
    recipients.map(({ key, channel, address, accountId, obligationId }) => ({
      ...{ key, channel, address, accountId: accountId ?? null, obligationId: obligationId ?? null },
      // A group may hear far less often than a person: it goes first, so that its slow pace never waits behind fast ones.
      priority: accountId === undefined ? options.priority - 1 : options.priority,
    })),
  )
}
