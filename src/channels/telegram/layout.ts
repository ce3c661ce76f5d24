import type { Block, Card } from '../../chat/card.ts'

/** How a card's parts are written down; `PLAIN` is what a person sees once Telegram has read `HTML`. */
export type Markup = {
  text(value: string): string
  bold(value: string): string
  quote(value: string): string
}

export const PLAIN: Markup = { text: (value) => value, bold: (value) => value, quote: (value) => value }

export const HTML: Markup = {
  text: escapeHtml,
  bold: (value) => `<b>${escapeHtml(value)}</b>`,
  quote: (value) => `<blockquote>${escapeHtml(value)}</blockquote>`,
}

/** The three characters that mean something in Telegram's HTML. */
export function escapeHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The words of a card; `more` stands under a list or facts that were cut. */
export type Page = { title?: string | undefined; blocks: PageBlock[] }
export type PageBlock = Block & { more?: string | undefined }

export const pageOf = ({ title, body }: Card): Page => ({ title, blocks: body })

export function layOut({ title, blocks }: Page, markup: Markup): string {
  let written = title ? markup.bold(title) : ''
  let before: PageBlock | undefined
  for (const block of blocks) {
    const next = blockText(block, markup)
    if (next === '') continue
    written += (written === '' ? '' : gap(before, block)) + next
    before = block
  }
  return written
}

/** A text that ends in a colon introduces what follows. */
const gap = (before: PageBlock | undefined, block: PageBlock): string =>
  before?.kind === 'text' && before.text.endsWith(':') && block.kind !== 'text' ? '\n' : '\n\n'

function blockText(block: PageBlock, { text, bold, quote }: Markup): string {
  const more = block.more ? [text(block.more)] : []
  switch (block.kind) {
    case 'text':
      return text(block.text)
    case 'quote':
      return block.text && quote(block.text)
    case 'list':
      return [...block.items.map((item) => `• ${text(item)}`), ...more].join('\n')
    case 'facts':
      return [...block.facts.map(([label, value]) => `${bold(`${label}:`)} ${text(value)}`), ...more].join(
        '\n',
      )
  }
}
