import type { types } from '@slack/bolt'
import { carried } from '../../chat/button.ts'
import type { Block, Button, Card } from '../../chat/card.ts'
import { shortened, visible } from './fit.ts'
import { cut, LIMITS, leftOut, sound } from './limits.ts'
import { bold, richText } from './richtext.ts'

export type Rendered = {
  /** Shown in notifications and read by screen readers, in Slack's own markup. */
  text: string
  blocks: types.KnownBlock[]
}

export function renderCard(card: Card): Rendered {
  return { text: fallback(card), blocks: cardBlocks(card, LIMITS.messageBlocks, LIMITS.messageText) }
}

/** The cards of App Home, one under the other. */
export function renderHome(cards: Card[]): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = []
  let size = 0
  for (const [index, card] of cards.entries()) {
    const drawn = cardBlocks(card, LIMITS.viewBlocks, LIMITS.messageText)
    const parted: types.KnownBlock[] = index ? [{ type: 'divider' }, ...drawn] : drawn
    const reserve = index < cards.length - 1 ? 1 : 0
    size += JSON.stringify(parted).length
    if (blocks.length + parted.length + reserve > LIMITS.viewBlocks || size > LIMITS.viewSize) {
      return [...blocks, rich({ kind: 'text', text: leftOut(cards.length - index) })]
    }
    blocks.push(...parted)
  }
  return blocks
}

function cardBlocks(card: Card, maximum: number, budget: number): types.KnownBlock[] {
  const title = card.title?.trim() ? heading(card.title) : []
  const buttons = actions(card.buttons ?? [])
  const labels = (card.buttons ?? []).flat().slice(0, LIMITS.buttons)
  const spent = Math.min(card.title?.length ?? 0, LIMITS.title) + labels.length * LIMITS.buttonLabel
  const left = Math.max(0, budget - spent)
  const body = packed(shortened(visible(card.body), left), maximum - title.length - buttons.length)
  const blocks = [...title, ...body, ...buttons]
  return blocks.length ? blocks : [rich({ kind: 'text', text: '…' })]
}

/** A header, or bold text for what a header does not hold. */
function heading(title: string): types.KnownBlock[] {
  const line = cut(sound(title.replace(/\s+/g, ' ').trim()), LIMITS.title)
  if (line.length > LIMITS.header) return [{ type: 'rich_text', elements: [bold(line)] }]
  return [{ type: 'header', text: plain(line) }]
}

const rich = (...body: Block[]): types.RichTextBlock => ({ type: 'rich_text', elements: body.map(richText) })

/** One block each as long as there is room, because blocks keep a distance; then several together. */
function packed(body: Block[], room: number): types.KnownBlock[] {
  const size = Math.max(1, Math.ceil(body.length / room))
  const count = Math.ceil(body.length / size)
  return Array.from({ length: count }, (_, index) => rich(...body.slice(index * size, (index + 1) * size)))
}

function actions(given: Button[][]): types.KnownBlock[] {
  const rows = given.map((row) => row.filter(isUsable)).filter((row) => row.length > 0)
  const all = rows.flat()
  const isMany = all.length > LIMITS.buttons || rows.length > LIMITS.actionRows
  const kept = isMany ? [all.slice(0, LIMITS.buttons)] : rows
  const blocks: types.KnownBlock[] = kept
    .flatMap((row) => chunks(row, LIMITS.rowButtons))
    .map((row) => ({
      type: 'actions',
      elements: row.map((button, index) => element(button, `button-${index}`)),
    }))
  const dropped = all.length - kept.flat().length
  return dropped ? [...blocks, rich({ kind: 'text', text: leftOut(dropped) })] : blocks
}

function element(button: Button, actionId: string): types.Button {
  const label = cut(sound(button.label.trim() || '…'), LIMITS.buttonLabel)
  const face = { type: 'button' as const, action_id: actionId, text: plain(label) }
  return 'url' in button
    ? { ...face, url: button.url }
    : { ...face, value: carried(sound(button.line), LIMITS.buttonValue) }
}

function isUsable(button: Button): boolean {
  if ('line' in button) return button.line.trim() !== ''
  return /^https?:/i.test(button.url) && URL.canParse(button.url) && button.url.length <= LIMITS.url
}

export const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })

const chunks = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  )

function fallback(card: Card): string {
  const lines = [card.title ?? '', ...visible(card.body).flatMap(linesOf)]
  const whole = lines.filter((line) => line.trim()).join('\n')
  return escaped(cut(sound(whole), LIMITS.fallback)) || '…'
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'facts':
      return block.facts.map(([label, value]) => `${label}: ${value}`)
    case 'list':
      return block.items.map((item) => `• ${item}`)
    default:
      return [block.text]
  }
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
