import type { Card } from '../../src/chat/card.ts'
import { plainText } from '../../src/views/plain-text.ts'

/** A card as a person would read it, buttons in brackets. */
export function textOf(card: Card): string {
  const buttons = (card.buttons ?? []).map((row) => row.map(({ label }) => `[${label}]`).join(' '))
  const file = card.file ? [`(${card.file.name})`] : []
  return [plainText(card), ...file, ...buttons].join('\n')
}
