/**
 * What the bot says, as plain text without markup: each channel's renderer escapes what it is given.
 * A card is data: it is stored, compared and rendered, never parsed.
 */
export type Card = {
  title?: string
  body: Block[]
  buttons?: Button[][]
  image?: Uint8Array
  file?: { name: string; bytes: Uint8Array }
}

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'facts'; facts: [label: string, value: string][] }
  | { kind: 'list'; items: string[] }
  | { kind: 'quote'; text: string }

/** A button is a line one did not have to type (at most 64 bytes of UTF-8), or a link. */
export type Button = { label: string; line: string } | { label: string; url: string }

export const BUTTON_LINE_BYTES = 64

export const text = (value: string): Block => ({ kind: 'text', text: value })
export const list = (items: string[]): Block => ({ kind: 'list', items })
export const quote = (value: string): Block => ({ kind: 'quote', text: value })
export const facts = (rows: [string, string][]): Block => ({ kind: 'facts', facts: rows })
