import type { types } from '@slack/bolt'
import type { Block } from '../../chat/card.ts'
import { LIMITS, sound } from './limits.ts'

type Inline = types.RichTextElement
type Element = types.RichTextBlock['elements'][number]

/** Rich text is structure, not markup: what people wrote cannot be mistaken for formatting, mentions or links. */
export function richText(block: Block): Element {
  switch (block.kind) {
    case 'text':
      return section(inline(block.text))
    case 'quote':
      return { type: 'rich_text_quote', elements: inline(block.text) }
    case 'list':
      return {
        type: 'rich_text_list',
        style: 'bullet',
        elements: block.items.map((item) => section(inline(item))),
      }
    case 'facts':
      return section(block.facts.flatMap(([label, value], index) => fact(label, value, index > 0)))
  }
}

export const bold = (text: string): types.RichTextSection => section([word(text, true)])

const section = (elements: Inline[]): types.RichTextSection => ({ type: 'rich_text_section', elements })

const word = (text: string, isBold = false): Inline => ({
  type: 'text',
  text: sound(text),
  ...(isBold && { style: { bold: true } }),
})

function fact(label: string, value: string, followsAnother: boolean): Inline[] {
  const named = label.trim() ? [word(`${followsAnother ? '\n' : ''}${label}: `, true)] : []
  const text = followsAnother && !label.trim() ? `\n${value}` : value
  return value.trim() ? [...named, ...inline(text)] : named
}

const WEB_LINK = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'…]/g

/** Text with its web addresses made clickable, which Slack does not do by itself in rich text. */
function inline(text: string): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const found of text.matchAll(WEB_LINK)) {
    const [url] = found
    if (!URL.canParse(url) || url.length > LIMITS.url) continue
    if (found.index > from) parts.push(word(text.slice(from, found.index)))
    parts.push({ type: 'link', url: sound(url) })
    from = found.index + url.length
  }
  if (from < text.length) parts.push(word(text.slice(from)))
  return parts
}
