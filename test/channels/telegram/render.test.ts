import { describe, expect, test } from 'vitest'
import { renderCard } from '../../../src/channels/telegram/render.ts'
import type { Block, Card } from '../../../src/chat/card.ts'

const vietnamese = (count: number) => `… và ${count} mục nữa`
const items = (count: number, length: number) =>
  Array.from({ length: count }, (_, at) => `${at + 1} `.padEnd(length, 'việc '))

const taskCard: Card = {
  title: 'H19 · Nâng cấp nền tảng <tích hợp>',
  body: [
    {
      kind: 'facts',
      facts: [
        ['Tiến độ', '40 %'],
        ['Thời hạn', 'Trước 31/08/2026 & không gia hạn'],
      ],
    },
    { kind: 'text', text: 'Cập nhật gần nhất:' },
    { kind: 'quote', text: 'Đã nghiệm thu kỹ thuật 👍' },
    { kind: 'list', items: ['Thiếu văn bản bàn giao', 'Thiếu ngày hoàn thành'] },
  ],
  buttons: [
    [
      { label: '60 %', line: 'capnhat H19 60' },
      { label: '80 %', line: 'capnhat H19 80' },
    ],
    [{ label: 'Văn bản gốc', url: 'https://example.org/kh' }],
  ],
}

describe('words', () => {
  test('a card reads well in a chat', () => {
    expect(renderCard(taskCard)).toMatchInlineSnapshot(`
      {
        "dropped": [],
        "html": "<b>H19 · Nâng cấp nền tảng &lt;tích hợp&gt;</b>

      <b>Tiến độ:</b> 40 %
      <b>Thời hạn:</b> Trước 31/08/2026 &amp; không gia hạn

      Cập nhật gần nhất:
      <blockquote>Đã nghiệm thu kỹ thuật 👍</blockquote>

      • Thiếu văn bản bàn giao
      • Thiếu ngày hoàn thành",
        "keyboard": [
          [
            {
              "callback_data": "capnhat H19 60",
              "text": "60 %",
            },
            {
              "callback_data": "capnhat H19 80",
              "text": "80 %",
            },
          ],
          [
            {
              "text": "Văn bản gốc",
              "url": "https://example.org/kh",
            },
          ],
        ],
        "plain": "H19 · Nâng cấp nền tảng <tích hợp>

      Tiến độ: 40 %
      Thời hạn: Trước 31/08/2026 & không gia hạn

      Cập nhật gần nhất:
      Đã nghiệm thu kỹ thuật 👍

      • Thiếu văn bản bàn giao
      • Thiếu ngày hoàn thành",
      }
    `)
  })

  test('a long list loses whole items and says how many', () => {
    const { plain } = renderCard(
      {
        title: 'Việc',
        body: [
          { kind: 'list', items: items(200, 60) },
          { kind: 'text', text: 'Trang 1/1' },
        ],
      },
      vietnamese,
    )
    const lines = plain.split('\n').filter((line) => line.startsWith('• '))
    expect(plain.length).toBeLessThanOrEqual(4096)
    expect(plain.length).toBeGreaterThan(4000)
    expect(plain).toContain(`… và ${200 - lines.length} mục nữa`)
    expect(lines.every((line) => line.length === 62)).toBe(true)
    expect(plain.endsWith('Trang 1/1')).toBe(true)
  })

  test('only the list that is too long is cut', () => {
    const { plain } = renderCard({
      body: [
        { kind: 'list', items: ['quá hạn 1', 'quá hạn 2'] },
        { kind: 'list', items: items(300, 40) },
      ],
    })
    expect(plain).toContain('quá hạn 2')
    expect(plain.match(/… \+\d+/g)).toHaveLength(1)
  })

  test('facts are cut like lists', () => {
    const facts = items(100, 80).map((value): [string, string] => ['Sở', value])
    expect(renderCard({ body: [{ kind: 'facts', facts }] }, vietnamese).plain).toMatch(/… và \d+ mục nữa$/)
  })

  test('a text alone may fill the message, and ends with … when it is longer', () => {
    const body = (length: number): Block[] => [{ kind: 'text', text: 'x'.repeat(length) }]
    expect(renderCard({ body: body(4096) }).plain).toBe('x'.repeat(4096))
    expect(renderCard({ body: body(4097) }).plain).toBe(`${'x'.repeat(4095)}…`)
  })

  test('a cut falls between words and never inside a character', () => {
    const family = '👨‍👩‍👧'
    const { plain } = renderCard({
      body: [{ kind: 'text', text: `${'tiếng '.repeat(680)}${family.repeat(20)}` }],
    })
    expect(plain.isWellFormed()).toBe(true)
    expect(plain.replaceAll(family, '').endsWith('tiếng…') || plain.endsWith(`${family}…`)).toBe(true)
  })

  test('a caption has less room', () => {
    const card: Card = { body: [{ kind: 'list', items: items(50, 60) }], image: new Uint8Array(3) }
    expect(renderCard(card).plain.length).toBeLessThanOrEqual(1024)
  })

  test('a card without words still is a message', () => {
    expect(renderCard({ body: [], buttons: [[{ label: 'Việc', line: 'viec' }]] }).html).toBe('…')
    expect(renderCard({ body: [], image: new Uint8Array(3) }).html).toBe('')
  })
})
