import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderCard } from '../../../src/channels/telegram/render.ts'
import type { Block, Card } from '../../../src/chat/card.ts'
import { readKeyboard } from '../../helpers/fake-telegram/content.ts'
import { parseHtml } from '../../helpers/fake-telegram/html.ts'

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

describe('buttons', () => {
  const labels = (...rows: string[][]) => {
    const { keyboard } = renderCard({
      body: [],
      buttons: rows.map((row) => row.map((label) => ({ label, line: label.slice(0, 20) }))),
    })
    return keyboard.map((row) => row.map(({ text }) => text))
  }

  test('a row that a phone shows whole stays a row', () => {
    expect(labels(['Báo hoàn thành', 'Nêu vướng mắc'])).toEqual([['Báo hoàn thành', 'Nêu vướng mắc']])
    expect(labels(['0', '20', '40', '60', '80', '100'])).toHaveLength(1)
  })

  test('a row with long labels is split evenly', () => {
    expect(labels(['Quá hạn', 'Trong tuần này', 'Phối hợp', 'Tất cả việc'])).toEqual([
      ['Quá hạn', 'Trong tuần này'],
      ['Phối hợp', 'Tất cả việc'],
    ])
    expect(labels(['Xem nhiệm vụ của cơ quan', 'Xem nhiệm vụ phối hợp'])).toHaveLength(2)
  })

  test('what Telegram would refuse is left out and told', () => {
    const { keyboard, dropped } = renderCard({
      body: [],
      buttons: [
        [
          { label: 'dài', line: 'ệ'.repeat(22) },
          { label: 'đúng 64', line: `${'ệ'.repeat(21)}x` },
          { label: 'lạ', url: 'javascript:alert(1)' },
          { label: 'máy này', url: 'http://localhost:3000/' },
        ],
      ],
    })
    expect(keyboard.flat().map(({ text }) => text)).toEqual(['đúng 64'])
    expect(dropped.map(({ label }) => label)).toEqual(['dài', 'lạ', 'máy này'])
  })

  test('more than a keyboard holds is left out by whole rows', () => {
    const buttons = Array.from({ length: 60 }, (_, at) => [
      { label: `${at} việc ấy`, line: 'x'.repeat(64) },
      { label: `${at} việc nọ`, line: 'y'.repeat(64) },
    ])
    const { keyboard, dropped } = renderCard({ body: [], buttons })
    expect(keyboard.flat().length).toBeLessThanOrEqual(100)
    expect(keyboard.flat().length + dropped.length).toBe(120)
    expect(keyboard.every((row) => row.length === 2)).toBe(true)
    expect(() => readKeyboard({ inline_keyboard: keyboard })).not.toThrow()
  })
})

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
