import type { InlineKeyboardButton } from 'grammy/types'
import { carried } from '../../chat/button.ts'
import type { Button } from '../../chat/card.ts'
import { LIMITS } from './limits.ts'
import { clean, columns, shorten } from './words.ts'

export type Keyboard = InlineKeyboardButton[][]

/** Buttons as Telegram takes them, in rows a phone can show; `dropped` could not be made into buttons. */
export function keyboardOf(rows: Button[][]): { keyboard: Keyboard; dropped: Button[] } {
  const keyboard: Keyboard = []
  const dropped: Button[] = []
  let room = LIMITS.buttons
  let bytes = 2
  for (const row of rows.flatMap((buttons) => wrap(buttons.filter((button) => isTaken(button, dropped))))) {
    const drawn = row.map(draw)
    const size = Buffer.byteLength(JSON.stringify(drawn)) + 1
    if (drawn.length > room || bytes + size > LIMITS.keyboardBytes) {
      dropped.push(...row)
      continue
    }
    room -= drawn.length
    bytes += size
    keyboard.push(drawn)
  }
  return { keyboard, dropped }
}

function isTaken(button: Button, dropped: Button[]): boolean {
  const isGood = 'url' in button ? isLink(button.url) : isLine(button.line)
  if (!isGood) dropped.push(button)
  return isGood
}

const isLine = (line: string): boolean => line !== '' && line.isWellFormed()

/** Telegram refuses a whole message over a link to a bare host name. */
function isLink(url: string): boolean {
  const link = URL.parse(url)
  if (link?.protocol === 'tg:') return true
  return (link?.protocol === 'https:' || link?.protocol === 'http:') && link.hostname.includes('.')
}

function draw(button: Button): InlineKeyboardButton {
  const label = shorten(clean(button.label).replace(/\s+/g, ' '), LIMITS.buttonLabelChars) || '·'
  if ('url' in button) return { text: label, url: button.url }
  return { text: label, callback_data: carried(button.line, LIMITS.callbackBytes) }
}

/** Splits a row that a phone would squeeze into as few even rows as show every label whole. */
function wrap(row: Button[]): Button[][] {
  for (let rows = 1; rows < row.length; rows++) {
    const split = evenly(row, rows)
    if (split.every(isReadable)) return split
  }
  return row.map((button) => [button])
}

function isReadable(row: Button[]): boolean {
  const longest = Math.max(...row.map(({ label }) => columns(label)))
  return longest <= (LIMITS.labelColumns[row.length - 1] ?? 0)
}

function evenly(row: Button[], rows: number): Button[][] {
  const size = Math.ceil(row.length / rows)
  return Array.from({ length: Math.ceil(row.length / size) }, (_, at) =>
    row.slice(at * size, (at + 1) * size),
  )
}
