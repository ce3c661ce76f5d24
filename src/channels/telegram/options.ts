import type { Temporal } from 'temporal-polyfill'
import type { Inbound } from '../../chat/channel.ts'

/** What the bot is reached with; `nhacviec doctor` needs no more. */
export type TelegramAccess = {
  /** As BotFather gave it: `123456:ABC…`. */
  token: string
  /** The Bot API's address; the public one unless given. */
  apiRoot?: string | undefined
  /** Given: Telegram delivers to this address. Not given: the bot asks Telegram (long polling). */
  webhook?: Webhook | undefined
}

export type Webhook = {
  /** The public https address; its path is where `routes` listens. */
  url: string
  secret: string
  /** A port of its own; without it the app mounts `routes` in its own server. */
  listen?: { host: string; port: number } | undefined
}

export type TelegramOptions = TelegramAccess & {
  commands?: MenuCommand[] | undefined
  /** The words that stand for `count` items a message had no room for: "… và 3 mục nữa". */
  moreItems?: ((count: number) => string) | undefined
  /**
   * Resolves when this process may poll; one poller per token. Rejects when `signal` ends the wait. Without it this
   * process polls at once.
   */
  holdPollerLock?: ((signal: AbortSignal) => Promise<PollerLock>) | undefined
  /**
   * Asked when an update failed: false while the core cannot work at all (its database is away). Only failures of a
   * core that works count against an update.
   */
  canWork(): Promise<boolean>
  /** Told of an update that was skipped after it failed again and again. */
  onSkipped?: ((inbound: Inbound, error: unknown) => Promise<void>) | undefined
  log: Log
  now(): Temporal.Instant
  backOffMs?: { first: number; longest: number } | undefined
}

export type PollerLock = {
  /** Aborts when another process may hold the lock. */
  lost: AbortSignal
  release(): Promise<void>
}

/** A line of the menu that opens on "/". `word` comes without the slash. */
export type MenuCommand = {
  word: string
  descriptions: { vi: string; en: string }
  /** `everyone`: private chats; `group`: groups and private chats; `admin`: the private chats of `showMenu(…, 'admin')`. */
  audience: 'everyone' | 'group' | 'admin'
}

export type Log = Record<'info' | 'warn' | 'error', (details: object, message: string) => void>
