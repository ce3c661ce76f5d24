import { checkCount, checkString, type Report } from './check-text.ts'
import type { Block } from './world.ts'

const PLENTY = 10_000

export function checkRichText(block: Block, path: string, report: Report): void {
  if (!checkCount(block.elements, `${path}/elements`, report, PLENTY)) return
  for (const [index, element] of block.elements.entries()) {
    checkPart(element, `${path}/elements/${index}`, report)
  }
}

const INLINE = new Set(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'])

function checkPart(part: Block, path: string, report: Report): void {
  if (INLINE.has(part.type)) checkInline(part, path, report)
  else if (part.type === 'rich_text_list') checkList(part, path, report)
  else report(`unsupported type: ${part.type}`, path)
}

function checkList(part: Block, path: string, report: Report): void {
  if (part.style !== 'bullet' && part.style !== 'ordered') report('unsupported style', `${path}/style`)
  if (!checkCount(part.elements, `${path}/elements`, report, PLENTY)) return
  for (const [index, item] of part.elements.entries()) {
    if (item.type !== 'rich_text_section') report('unsupported element', `${path}/elements/${index}`)
    else checkInline(item, `${path}/elements/${index}`, report)
  }
}

function checkInline(part: Block, path: string, report: Report): void {
  if (!checkCount(part.elements, `${path}/elements`, report, PLENTY)) return
  for (const [index, inline] of (part.elements as Block[]).entries()) {
    const at = `${path}/elements/${index}`
    if (inline.type === 'text') checkString(inline.text, `${at}/text`, report, PLENTY * 10)
    else if (inline.type === 'link') checkLink(inline, at, report)
    else if (inline.type !== 'user' && inline.type !== 'emoji') report(`unsupported type: ${inline.type}`, at)
  }
}

function checkLink(link: Block, path: string, report: Report): void {
  checkString(link.url, `${path}/url`, report, 3000)
  if (typeof link.url === 'string' && !URL.canParse(link.url)) report('must be a valid URL', `${path}/url`)
}
