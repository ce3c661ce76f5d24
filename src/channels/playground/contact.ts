import type { Temporal } from 'temporal-polyfill'

/** A person the page can play, or a group the bot sits in. */
export type Contact = {
  /** The platform's user id of a person; of a group, its conversation id. */
  id: string
  /** Where the bot's cards for this conversation go. */
  address: string
  name: string
  kind: 'person' | 'group'
  /** Shown under the name, in words: "Đầu mối", "Quản trị". */
  role?: string | undefined
  agency?: string | undefined
  /** Ids of the persons of a group. */
  members?: string[] | undefined
}

/** The app's clock; without `set` and `reset` the page shows it and cannot move it. */
export type TrialClock = {
  now(): Temporal.Instant
  /** It runs on from there. */
  set?(at: Temporal.Instant): void | Promise<void>
  /** Back to real time. */
  reset?(): void | Promise<void>
}

export type Language = 'vi' | 'en'

/** A word of the menu that opens on "/"; the word comes without the slash. */
export type Suggestion = { word: string; description: string }

/** What the page calls the bot; in a group, a line that holds the mention is meant for it. */
export type Bot = { name: string; mention: string }

export const BOT_ID = 'bot'
