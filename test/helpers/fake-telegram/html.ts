import { badRequest } from './errors.ts'
import type { Entity } from './types.ts'

const TAGS: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strikethrough',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
}
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const TOKEN =
  /<(\/?)([a-z][a-z-]*)((?:\s[^<>]*)?)>|&(?:(lt|gt|amp|quot)|#(\d{1,7})|#x([0-9a-f]{1,6}));|[^<>&]+|[<>&]/gy

type Open = { tag: string; offset: number; url?: string }

/**
 * Reads the HTML of the Bot API, more strictly than Telegram: a bare "&" or ">" is refused too, since who forgets to
 * escape those forgets "<" as well.
 */
export function parseHtml(source: string): { text: string; entities: Entity[] } {
  let text = ''
  const entities: Entity[] = []
  const open: Open[] = []
  for (const token of source.matchAll(TOKEN)) {
    const [whole, slash, tag, attributes, named, decimal, hex] = token
    if (tag !== undefined && slash) close(tag, open, text, entities)
    else if (tag !== undefined) open.push(opened(tag.toLowerCase(), attributes ?? '', text.length, open))
    else if (named) text += NAMED[named]
    else if (decimal ?? hex)
      text += String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16))
    else if (whole === '<' || whole === '>' || whole === '&') throw unparsable(`unescaped "${whole}"`)
    else text += whole
  }
  const unclosed = open.at(-1)
  if (unclosed) throw unparsable(`can't find end tag corresponding to start tag "${unclosed.tag}"`)
  return trimmed(text, entities)
}

function opened(tag: string, attributes: string, offset: number, open: Open[]): Open {
  if (!TAGS[tag]) throw unparsable(`unsupported start tag "${tag}"`)
  if (tag === 'blockquote' && open.some((outer) => outer.tag === tag)) throw unparsable('nested blockquote')
  const url = /^\s+href="([^"]+)"\s*$/.exec(attributes)?.[1]
  if (tag === 'a' ? !url : attributes.trim() !== '') throw unparsable(`attributes of "${tag}"`)
  return { tag, offset, ...(url && { url }) }
}

function close(tag: string, open: Open[], text: string, entities: Entity[]): void {
  const last = open.pop()
  if (last?.tag !== tag.toLowerCase()) throw unparsable(`unexpected end tag "${tag}"`)
  const { offset, url } = last
  const type = TAGS[last.tag] ?? ''
  if (text.length > offset) entities.push({ type, offset, length: text.length - offset, ...(url && { url }) })
}

/** Space around a message is not kept. */
function trimmed(text: string, entities: Entity[]): { text: string; entities: Entity[] } {
  const start = text.length - text.trimStart().length
  const kept = text.trim()
  const moved = entities
    .map((entity) => {
      const from = Math.max(entity.offset - start, 0)
      const to = Math.min(entity.offset + entity.length - start, kept.length)
      return { ...entity, offset: from, length: to - from }
    })
    .filter(({ length }) => length > 0)
  return {
    text: kept,
    entities: moved.sort((one, other) => one.offset - other.offset || other.length - one.length),
  }
}

const unparsable = (why: string) => badRequest(`can't parse entities: ${why}`)
