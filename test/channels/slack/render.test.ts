import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../src/channels/slack/limits.ts'
import { renderCard, renderHome } from '../../../src/channels/slack/render.ts'
import type { Block, Button, Card } from '../../../src/chat/card.ts'
import { isTooLong, messageProblems, viewProblems } from '../../helpers/fake-slack/check-blocks.ts'
import { buttonsOf, viewText } from '../../helpers/fake-slack/sight.ts'
import type { Block as Sent } from '../../helpers/fake-slack/world.ts'

const card: Card = {
  title: 'H19 · Xây dựng kho dữ liệu <dùng chung>',
  body: [
    {
      kind: 'text',
      text: 'Còn 3 ngày & chưa có văn bản.\nXem https://example.gov.vn/van-ban?so=12&nam=2026.',
    },
    {
      kind: 'facts',
      facts: [
        ['Tiến độ', '40 %'],
        ['Hạn', '30/9/2026'],
      ],
    },
    { kind: 'list', items: ['việc một', 'việc *hai*'] },
    { kind: 'quote', text: 'đã trình dự thảo' },
  ],
  buttons: [
    [
      { label: 'Báo 60 %', line: 'update H19 60' },
      { label: 'Vướng mắc', line: 'form obstacle H19' },
    ],
    [{ label: 'Văn bản', url: 'https://example.gov.vn/12' }],
  ],
}

const shown = (rendered: { blocks: unknown[] }) => viewText(rendered as Sent)

describe('a card as blocks', () => {
  test('every kind of part', () => {
    expect(renderCard(card)).toMatchSnapshot()
  })

  test('the fallback says the same, in words that cannot become a mention', () => {
    const { text } = renderCard({ body: [{ kind: 'text', text: '<!channel> & <@U1>' }] })
    expect(text).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;')
  })

  test('a title too long for a header is said in bold, whole', () => {
    const title = 'Nhiệm vụ '.repeat(40).trim()
    const { blocks } = renderCard({ title, body: [] })
    expect(blocks.map(({ type }) => type)).toEqual(['rich_text'])
    expect(shown({ blocks })).toBe(title)
  })

  test('nothing to show is still a message', () => {
    const { text, blocks } = renderCard({
      title: ' ',
      body: [{ kind: 'list', items: ['', ' '] }],
      buttons: [[]],
    })
    expect([text, shown({ blocks })]).toEqual(['…', '…'])
  })

  test('more parts than blocks: they move together, none is lost', () => {
    const body: Block[] = Array.from({ length: 120 }, (_, index) => ({ kind: 'text', text: `dòng ${index}` }))
    const { blocks } = renderCard({ title: 'Nhiều', body, buttons: [[{ label: 'Thôi', line: 'cancel' }]] })
    expect(blocks.length).toBeLessThanOrEqual(LIMITS.messageBlocks)
    expect(shown({ blocks })).toContain('dòng 119')
  })

  test('a list too long ends with how many are left out', () => {
    const items = Array.from({ length: 300 }, (_, index) => `${index} ${'x'.repeat(97)}`)
    const { blocks } = renderCard({
      body: [
        { kind: 'list', items },
        { kind: 'text', text: 'sau cùng' },
      ],
    })
    const lines = shown({ blocks }).split('\n')
    const kept = lines.filter((line) => line.includes('xxx')).length
    expect(lines.at(-2)).toBe(`• … +${300 - kept}`)
    expect(lines.at(-1)).toBe('… +1')
    expect(kept).toBeGreaterThan(100)
  })

  test.each([
    ['javascript:alert(1)', 0],
    ['not a link', 0],
    ['https://example.gov.vn', 1],
  ])('a link to %s becomes %i buttons', (url, count) => {
    expect(buttonsOf(renderCard({ body: [], buttons: [[{ label: 'Mở', url }]] }).blocks)).toHaveLength(count)
  })

  test('a pressed button gives back its line', () => {
    expect(buttonsOf(renderCard(card).blocks).map(({ value, url }) => value ?? url)).toEqual([
      'update H19 60',
      'form obstacle H19',
      'https://example.gov.vn/12',
    ])
  })
})

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom('', ' ', '\ud800', '<@U1>', 'https://a.vn/b?c=d).', 'x'.repeat(16_000), 'Đ'.repeat(3001)),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((text): Block => ({ kind: 'text', text })),
  words.map((text): Block => ({ kind: 'quote', text })),
  fc.array(words, { maxLength: 80 }).map((items): Block => ({ kind: 'list', items })),
  fc.array(fc.tuple(words, words), { maxLength: 40 }).map((facts): Block => ({ kind: 'facts', facts })),
)
const button: fc.Arbitrary<Button> = fc.oneof(
  fc.record({ label: words, line: fc.string({ maxLength: 64 }) }),
  fc.record({ label: words, url: fc.oneof(fc.webUrl(), words) }),
)
const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    title: words,
    body: fc.array(block, { maxLength: 70 }),
    buttons: fc.array(fc.array(button, { maxLength: 30 }), { maxLength: 40 }),
  },
  { requiredKeys: ['body'] },
)

describe('whatever a card holds', () => {
  test('Slack takes it as a message', () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        const { text, blocks } = renderCard(any)
        expect(messageProblems(blocks)).toEqual([])
        expect(isTooLong(blocks)).toBe(false)
        expect(text).not.toBe('')
        expect(text).not.toMatch(/[<>]/)
        expect(text.isWellFormed()).toBe(true)
        // JSON writes half a character as an escape, which Slack does not take.
        expect(JSON.stringify(blocks)).not.toMatch(/\\ud[89a-f]/i)
      }),
      { numRuns: 150 },
    )
  })

  test('Slack takes many of them as App Home', () => {
    fc.assert(
      fc.property(fc.array(anyCard, { minLength: 1, maxLength: 12 }), (cards) => {
        expect(viewProblems({ type: 'home', blocks: renderHome(cards) })).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
