import type { Card } from '../../chat/card.ts'
import { layOut, type Page, type PageBlock, PLAIN, pageOf } from './layout.ts'
import { clean, shorten } from './words.ts'

export type MoreItems = (count: number) => string

const LEAST_PIECE = 40

/** The words of a card within `limit` characters: lists lose whole items first, then the longest texts lose their ends. */
export function fitCard(card: Card, limit: number, moreItems: MoreItems): Page {
  const page = mapWords(pageOf(card), clean)
  const fits = (candidate: Page) => layOut(candidate, PLAIN).length <= limit
  if (fits(page)) return page
  const withoutGiants = shortenWords(page, limit, Math.floor(limit / 2))
  const cut = shortenWords(shortenLists(withoutGiants, fits, moreItems), limit, LEAST_PIECE)
  return fits(cut) ? cut : { blocks: [{ kind: 'text', text: shorten(layOut(page, PLAIN), limit) }] }
}

/** Cuts the longest list first, and each no further than needed, but leaves every list an item. */
function shortenLists(page: Page, fits: (page: Page) => boolean, moreItems: MoreItems): Page {
  const places = page.blocks
    .map((block, place) => ({
      place,
      count: countOf(block),
      size: layOut({ blocks: [block] }, PLAIN).length,
    }))
    .filter(({ count }) => count > 1)
    .sort((one, other) => other.size - one.size)
  let cut = page
  for (const { place, count } of places) {
    if (fits(cut)) return cut
    const keeping = (kept: number): Page => ({
      ...cut,
      blocks: cut.blocks.map((block, at) =>
        at === place ? first(block, kept, moreItems(count - kept)) : block,
      ),
    })
    cut = keeping(mostThatFit(1, count - 1, (kept) => fits(keeping(kept))))
  }
  return cut
}

/** The largest number from `least` to `most` that fits, or `least`. */
function mostThatFit(least: number, most: number, fits: (count: number) => boolean): number {
  let low = least
  let high = most
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Takes the overflow from the longest texts, but leaves each `least` characters. */
function shortenWords(page: Page, limit: number, least: number): Page {
  let cut = page
  for (let over = overflow(cut, limit); over > 0; over = overflow(cut, limit)) {
    let longest = 0
    mapWords(cut, (words) => {
      longest = Math.max(longest, words.length)
      return words
    })
    if (longest <= least) return cut
    const target = Math.max(least, longest - over)
    cut = mapWords(cut, (words) => (words.length === longest ? shorten(words, target) : words))
  }
  return cut
}

const overflow = (page: Page, limit: number): number => layOut(page, PLAIN).length - limit

function countOf(block: PageBlock): number {
  if (block.kind === 'list') return block.items.length
  return block.kind === 'facts' ? block.facts.length : 0
}

function first(block: PageBlock, kept: number, more: string): PageBlock {
  if (block.kind === 'list') return { ...block, items: block.items.slice(0, kept), more }
  return block.kind === 'facts' ? { ...block, facts: block.facts.slice(0, kept), more } : block
}

function mapWords({ title, blocks }: Page, change: (words: string) => string): Page {
  return { title: title && change(title), blocks: blocks.map((block) => mapBlock(block, change)) }
}

function mapBlock(block: PageBlock, change: (words: string) => string): PageBlock {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map(change) }
    case 'facts':
      return { ...block, facts: block.facts.map(([label, value]) => [change(label), change(value)]) }
    default:
      return { ...block, text: change(block.text) }
  }
}
