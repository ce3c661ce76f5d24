import type { Button, Card } from '../../chat/card.ts'
import { fitCard, type MoreItems } from './fit.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'
import { HTML, layOut, PLAIN } from './layout.ts'
import { LIMITS } from './limits.ts'

/** A card as Telegram takes it; `plain` is the same words without markup, `dropped` the buttons it would refuse. */
export type Drawn = { html: string; plain: string; keyboard: Keyboard; dropped: Button[] }

/** Telegram refuses a message without words. */
const NO_WORDS = '…'

export const moreItemsPlain: MoreItems = (count) => `… +${count}`

/** @param moreItems words for the items that found no room */
export function renderCard(card: Card, moreItems: MoreItems = moreItemsPlain): Drawn {
  const hasMedia = Boolean(card.image ?? card.file)
  const page = fitCard(card, hasMedia ? LIMITS.captionChars : LIMITS.textChars, moreItems)
  const plain = layOut(page, PLAIN)
  const isEmpty = plain.trim() === '' && !hasMedia
  return {
    html: isEmpty ? NO_WORDS : layOut(page, HTML),
    plain: isEmpty ? NO_WORDS : plain,
    ...keyboardOf(card.buttons ?? []),
  }
}
