import type { Card } from '../../src/chat/card.ts'

/** A card as plain text, buttons in brackets: what a person would read. */
export function textOf(card: Card): string {
  const body = card.body.flatMap((block) => {
    switch (block.kind) {
      case 'text':
        return [block.text]
      case 'quote':
        return [`> ${block.text}`]
      case 'list':
        return block.items.map((item) => `- ${item}`)
      case 'facts':
        return block.facts.map(([label, value]) => `${label}: ${value}`)
    }
  })
  const buttons = (card.buttons ?? []).map((row) => row.map(({ label }) => `[${label}]`).join(' '))
  const file = card.file ? [`(${card.file.name})`] : []
  return [...(card.title ? [card.title] : []), ...body, ...file, ...buttons].join('\n')
}
