import type { Temporal } from 'temporal-polyfill'
import type { Card } from '../../chat/card.ts'

export type Language = 'vi' | 'en'
export type Words = Record<Language, string>

export type SlackLog = Record<'debug' | 'info' | 'warn' | 'error', (details: object, message: string) => void>

export type SlackCommand = {
  /** As typed after the slash: lower case, without tones. */
  word: string
  descriptions: Words
  /** What may follow the word, such as `[số việc] [%]`. */
  usage: string
  /** The form that opens when nothing follows the word. */
  form?: string | undefined
}

/** An entry of Slack's shortcut menus; its line is run as if a button with it had been pressed. */
export type SlackShortcut = { type: 'global' | 'message'; line: string; names: Words; descriptions: Words }

export type FormField = {
  name: string
  label: Words
  kind: 'text' | 'long' | 'number' | 'choice' | 'date'
  required: boolean
  choices?: { value: string; label: Words }[] | undefined
  initial?: string | undefined
  hint?: Words | undefined
}

/** The arguments of a command as a modal; opened by the line `form <command> <known arguments…>`. */
export type SlackForm = { command: string; title: Words; submit: Words; fields: FormField[] }

/** Where a form was asked for: `message` is the one whose button or menu was used, `text` what it says. */
export type FormOrigin = {
  sender: string
  address: string
  message?: string | undefined
  text?: string | undefined
}

export type SlackOptions = {
  botToken: string
  /** Socket Mode when given; otherwise HTTP, checked with `signingSecret`. */
  appToken?: string | undefined
  signingSecret?: string | undefined
  /** Where to listen in HTTP mode; without it `handle` is to be mounted in a server at hand. */
  http?: { host: string; port: number } | undefined
  /** Socket Mode connections kept open at once, so that one may be renewed while another listens. 2 unless given. */
  sockets?: number | undefined
  apiUrl: string
  commands: SlackCommand[]
  forms: SlackForm[]
  /** The canonical line of a filled form, or what is wrong with which field. Empty fields are absent from `values`. */
  validate(
    command: string,
    values: Record<string, string>,
    sender: string,
  ): Promise<string | Record<string, string>>
  /** The form line for a button whose line lacks something that a form asks for; the chat asks otherwise. */
  formOf?: ((line: string) => string | undefined) | undefined
  /** What is to stand in the fields of a form, by what its line says; wins over that. */
  prefill?:
    | ((command: string, known: Record<string, string>, from: FormOrigin) => Promise<Record<string, string>>)
    | undefined
  /** The person's board in App Home. */
  home?: ((sender: string) => Promise<Card[]>) | undefined
  /** Vietnamese unless given. */
  language?: ((sender: string) => Promise<Language>) | undefined
  /** The sentences under "slack" in `locales/`. */
  texts: Record<Language, (key: string) => string>
  log: SlackLog
  now(): Temporal.Instant
}
