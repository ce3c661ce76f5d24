import type { Block, Card } from '../chat/card.ts'

/** A card as plain lines, for a terminal. */
export function plainText(card: Card): string {
  return [...(card.title ? [card.title] : []), ...card.body.flatMap(linesOf)].join('\n')
}

function linesOf(block: Block): string[] {
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
}
