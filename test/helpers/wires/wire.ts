import pino from 'pino'
import { type App, startApp } from '../../../src/app.ts'
import type { ChannelName } from '../../../src/chat/channel.ts'
import { readConfig } from '../../../src/config.ts'
import type { Database } from '../../../src/db/client.ts'
import { openOffice } from '../open-office.ts'

/** One message of the bot as a person's client shows it. */
export type Seen = {
  id: string
  place: string
  text: string
  buttons: string[]
  /** Where buttons lead that are links. */
  links: string[]
  file: string | undefined
}

export type SentFile = { name: string; mime: string; bytes: Uint8Array }

export type SayOptions = { repliesTo?: Seen | undefined; file?: SentFile | undefined }

/** One platform with the whole product connected to it. A place is a private chat or a group. */
export type Wire = {
  channel: ChannelName
  app: App
  /** What one writes to call the bot in a group. */
  mention: string
  /** A user of the platform who has opened the chat with the bot: id and private place. */
  user(name: string): Promise<{ id: string; address: string }>
  group(title: string, members: string[]): Promise<string>
  /** Resolves with the id of the message, where what was said is one that can be edited. */
  say(user: string, place: string, text: string, options?: SayOptions): Promise<string | undefined>
  /** The last message this person wrote there. */
  lastSaid(user: string, place: string): string
  edit(user: string, place: string, message: string, text: string): Promise<unknown>
  press(user: string, message: Seen, label: string): Promise<unknown>
  /** Opens an invitation's link; where there are none, types the code. */
  join(user: string, code: string): Promise<unknown>
  /** Fills and sends the form on the screen; false when there is none and the bot asks in the chat. */
  fill(user: string, values: Record<string, string>): Promise<boolean>
  /** What the bot has written in that place, as this person sees it, oldest first. */
  received(user: string, place: string): Seen[]
  /** The bytes of the file that came with a message. */
  fileOf(message: Seen): Promise<Uint8Array>
  /** Calls that broke a documented limit. */
  violations(): unknown[]
  stop(): Promise<void>
}

const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })

export async function startProduct(database: Database, variables: Record<string, string>): Promise<App> {
  await openOffice(database)
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...variables })
  return startApp(config, { database, embedded: false, close: async () => undefined }, log)
}
