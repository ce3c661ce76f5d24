import { Hono } from 'hono'
import type { Channel } from '../../chat/channel.ts'
import { targetOf } from './address.ts'
import { createClients } from './client.ts'
import { createConnection } from './connection.ts'
import { createMenus } from './menu.ts'
import type { TelegramOptions } from './options.ts'
import { createOutbound } from './outbound.ts'

export { checkTelegram, type TelegramCheck, type TelegramFacts } from './check.ts'
export type { MenuCommand, PollerLock, TelegramAccess, TelegramOptions, Webhook } from './options.ts'
export type { Problem } from './sentences.ts'

export type Telegram = Channel & {
  /** Where Telegram delivers in webhook mode, for the app's own server; empty without a webhook. */
  readonly routes: Hono
  /** The bot's name once Telegram has told it. */
  readonly username: string | undefined
  /** A link that opens the bot and says `/start CODE`; undefined until the bot's name is known. */
  link(code: string): string | undefined
  /** Gives a private chat the menu of an admin, or takes it away. Never fails: a menu is a convenience. */
  showMenu(address: string, kind: 'private' | 'admin'): Promise<void>
}

/** The Telegram side of the bot. Starting it fails only when Telegram refuses the token or a port cannot be had. */
export function createTelegram(options: TelegramOptions): Telegram {
  const clients = createClients(options)
  const menus = createMenus(clients.send, options.commands ?? [], options.log)
  const connection = createConnection(options, clients, () => void menus.everywhere())
  return {
    name: 'telegram',
    routes: connection.routes ?? new Hono(),
    get username() {
      return connection.username()
    },
    link(code) {
      const username = connection.username()
      return username && `https://t.me/${username}?start=${encodeURIComponent(code)}`
    },
    async showMenu(address, kind) {
      const target = targetOf(address)
      if (target) await menus.inChat(target.chat, kind)
    },
    start: connection.start,
    send: createOutbound({ clients, moreItems: options.moreItems, log: options.log }),
    stop: connection.stop,
  }
}
