import type { Temporal } from 'temporal-polyfill'
import type { Card } from '../chat/card.ts'
import type { Channel, ChannelName, FailureReason } from '../chat/channel.ts'
import type { Database, Db } from '../db/client.ts'
import type { Log } from '../log.ts'
import type { Limits } from './pace.ts'
import type { ServerClock } from './server-clock.ts'

/** Whom a notice is built for; without an account it is a group. */
export type Reader = { channel: ChannelName; address: string; accountId?: number | undefined }

/** A person or a group that can no longer be written to. */
export type Lost = {
  channel: ChannelName
  address: string
  accountId?: number | undefined
  groupChatId?: number | undefined
  reason: FailureReason
}

/** What delivery needs of the application. */
export type Outside = {
  database: Database
  /** The app's clock: what is due and what is out of date. The pace itself runs on the database's. */
  now(): Temporal.Instant
  /** The card of a notice as of now, in the reader's language; `skip` when it is no longer true. */
  build(kind: string, ids: Record<string, unknown>, reader: Reader, db: Db): Promise<Card | 'skip'>
  log: Log
  /** What a process that died had under way is taken over after that long; a living one renews its leases. */
  leaseSeconds: number
  /** News that somebody became unreachable; `tx` is the transaction that notes it. */
  onUnreachable?: ((lost: Lost, tx: Db) => Promise<void>) | undefined
}

/** One channel's sending in this process. */
export type LaneState = Outside & {
  channel: Channel
  limits: Limits
  clock: ServerClock
  /** Our credentials were refused: nothing leaves until a restart. */
  isStopped: boolean
  /** Milliseconds from now to the first slot taken: as much as slots were missed by of late. */
  lead: number
  /** Looks at the ledger that took something, and the last of them whose slots were missed. */
  looks: number
  lateLook: number
  /** How often the channel was held: what was leased before the last time does not leave. */
  holds: number
  /** Conversations that failed since something last got through, and how often that stopped the channel. */
  failing: Set<string>
  outages: number
  /** Messages on their way, and when each was permitted to leave. */
  fired: Map<string, Date>
}
