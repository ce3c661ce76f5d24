import { describe, expect, test } from 'vitest'
import { renderCard } from '../../../src/channels/telegram/render.ts'
import { readKeyboard } from '../../helpers/fake-telegram/content.ts'

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

  test('a long line goes by a short name; what Telegram would refuse is left out and told', () => {
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
    expect(keyboard.flat().map(({ text }) => text)).toEqual(['dài', 'đúng 64'])
    expect(keyboard[0]?.[0]).toHaveProperty('callback_data', expect.stringMatching(/^button [\w-]{16}$/))
    expect(() => readKeyboard({ inline_keyboard: keyboard })).not.toThrow()
    expect(dropped.map(({ label }) => label)).toEqual(['lạ', 'máy này'])
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
