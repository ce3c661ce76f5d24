import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderCard } from '../../../src/channels/telegram/render.ts'
import type { Block, Card } from '../../../src/chat/card.ts'
import { readKeyboard } from '../../helpers/fake-telegram/content.ts'
import { parseHtml } from '../../helpers/fake-telegram/html.ts'

const vietnamese = (count: number) => `… và ${count} mục nữa`

describe('whatever a card holds', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.constantFrom('<b>', '&lt;', '&', '</blockquote>', 'Sở Nội vụ ', '\r\n', '👨‍👩‍👧', ':', ''),
    fc.nat(6000).map((length) => 'ộ <&> '.repeat(length / 6)),
  )
  const block: fc.Arbitrary<Block> = fc.oneof(
    words.map((text): Block => ({ kind: 'text', text })),
    words.map((text): Block => ({ kind: 'quote', text })),
    fc.array(words, { maxLength: 40 }).map((entries): Block => ({ kind: 'list', items: entries })),
    fc
      .array(fc.tuple(words, words), { maxLength: 20 })
      .map((rows): Block => ({ kind: 'facts', facts: rows })),
  )
  const button = fc.oneof(
    fc.record({ label: words, line: words }),
    fc.record({ label: words, url: fc.oneof(fc.webUrl(), words) }),
  )
  const card = fc.record(
    {
      title: words,
      body: fc.array(block, { maxLength: 30 }),
      buttons: fc.array(fc.array(button, { maxLength: 10 }), { maxLength: 30 }),
      image: fc.constant(new Uint8Array(1)),
    },
    { requiredKeys: ['body'] },
  )

  test('the platform reads it as the same words, within its limits', () => {
    fc.assert(
      fc.property(card, (given) => {
        const { html, plain, keyboard } = renderCard(given as Card, vietnamese)
        expect(parseHtml(html).text).toBe(plain.trim())
        expect(plain.length).toBeLessThanOrEqual(given.image ? 1024 : 4096)
        expect(() =>
          readKeyboard(keyboard.length > 0 ? { inline_keyboard: keyboard } : undefined),
        ).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })
})
