import { badRequest } from './errors.ts'
import { parseHtml } from './html.ts'
import type { Entity, KeyboardButton, Params } from './types.ts'

export const TEXT_CHARS = 4096
export const CAPTION_CHARS = 1024

/** @throws ApiError for what Telegram would refuse */
export function readWords(
  value: unknown,
  parseMode: unknown,
  limit: number,
): { text: string; entities: Entity[] } {
  if (parseMode !== undefined && parseMode !== 'HTML') throw badRequest('unsupported parse_mode')
  const source = value === undefined ? '' : String(value)
  if (!source.isWellFormed()) throw badRequest('strings must be encoded in UTF-8')
  const words = parseMode === 'HTML' ? parseHtml(source) : { text: source.trim(), entities: [] }
  if (words.text.length > limit) {
    throw badRequest(limit === TEXT_CHARS ? 'message is too long' : 'message caption is too long')
  }
  return words
}

export function readText(params: Params): { text: string; entities: Entity[] } {
  const words = readWords(params.text, params.parse_mode, TEXT_CHARS)
  if (words.text === '') throw badRequest('message text is empty')
  return words
}

const MARKUP_BYTES = 10_240

export function readKeyboard(value: unknown): { inline_keyboard: KeyboardButton[][] } | undefined {
  const rows = (value as { inline_keyboard?: KeyboardButton[][] } | undefined)?.inline_keyboard
  if (value === undefined || rows?.length === 0) return undefined
  if (!Array.isArray(rows)) throw badRequest('object expected as reply markup')
  for (const row of rows) {
    if (row.length > 8 || row.length === 0) throw badRequest('reply markup rows hold 1 to 8 buttons')
    for (const button of row) checkButton(button)
  }
  const isTooLarge = rows.flat().length > 100 || Buffer.byteLength(JSON.stringify(value)) > MARKUP_BYTES
  if (isTooLarge) throw badRequest('REPLY_MARKUP_TOO_LONG')
  return { inline_keyboard: rows }
}

function checkButton({ text, callback_data, url }: KeyboardButton): void {
  if (!text?.trim()) throw badRequest("can't parse inline keyboard button: text is empty")
  if ((callback_data === undefined) === (url === undefined)) {
    throw badRequest("can't parse inline keyboard button: it needs one action")
  }
  const bytes = Buffer.byteLength(callback_data ?? 'x')
  if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID')
  if (url !== undefined && !isLink(url)) throw badRequest('BUTTON_URL_INVALID')
}

function isLink(url: string): boolean {
  const link = URL.parse(url)
  return (
    link?.protocol === 'tg:' ||
    (/^https?:$/.test(link?.protocol ?? '') && (link?.hostname.includes('.') ?? false))
  )
}

/** What Telegram finds by itself in the words of a person. */
export function entitiesOf(text: string): Entity[] {
  const entities: Entity[] = []
  for (const found of text.matchAll(/(?<![\w/@])(\/[a-z0-9_]{1,32}(?:@\w{3,32})?|@\w{5,32})(?!\w)/gi)) {
    const type = found[0].startsWith('/') ? 'bot_command' : 'mention'
    entities.push({ type, offset: found.index, length: found[0].length })
  }
  return entities
}
