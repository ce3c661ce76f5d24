import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingToJson, toDeadline } from '../../src/vietnamese/deadline.ts'
import { clean, MAX_LENGTH, plain } from '../../src/vietnamese/normalize.ts'
import { quantitiesIn } from '../../src/vietnamese/number.ts'
import { read } from '../bench/deadlines.ts'
import phrases from '../fixtures/deadlines.json' with { type: 'json' }

const LONG = 100_000
/** Far above what any input takes, far below what a pattern gone wild would. */
const BOUND_MS = 2_000

const words = [...new Set(phrases.flatMap(({ text }) => text.split(/\s+/)))].filter(Boolean)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...words, '(', ')', ',', ';', '/', '-', '\n', '31/11', '00/00/0000', '9999'), {
      maxLength: 40,
    })
    .map((parts) => parts.join(' ')),
  fc
    .array(fc.constantFrom('1', '/', '.', '-', ' ', 'l', 'O', 'ngày', 'tháng', 'quý', 't', '2026'), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
)

test('no text crashes a reader', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = read(text)
      expect(reading.text).toBe(text)
      expect(() => JSON.stringify(readingToJson(reading))).not.toThrow()
      expect(toDeadline(reading).text).toBe(text)
      expect(plain(plain(text))).toBe(plain(text))
      clean(text)
      quantitiesIn(text)
    }),
    { numRuns: 1_000 },
  )
})

test('a due date always exists, and a range runs forward', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { kind, due, from, rule, milestones } = read(text)
      if (kind === 'date') expect(due).not.toBeNull()
      if (kind === 'none') expect([due, rule, milestones.length]).toEqual([null, null, 0])
      if (kind === 'milestones') expect(milestones.length).toBeGreaterThan(1)
      if (due && from && kind !== 'recurring') expect(from.until(due).sign).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 1_000 },
  )
})

const seeds = [
  ...[
    '1/',
    '1.',
    '15-',
    '~',
    '((((',
    ' ',
    '\n',
    '\u0300',
    '🙏',
    'ﷺ',
    'a',
    'ngày ',
    '1 ngày từ ',
    'trước 15/12 ',
  ],
  ...[
    'tháng 1, ',
    'quý I, ',
    'hằng tháng, ',
    'truowcs ',
    'nv 1 ',
    'số a-',
    'ngày 1, ',
    'sau 1 ',
    'hoãn thêm ',
    '5 ngày ',
  ],
  ...[
    'một trăm ',
    '1.000',
    'theo lộ trình ',
    'so với ngày ',
    'quyết định của bộ ',
    '12/18 ',
    'tu khi ',
    'luật a ',
    'l/',
  ],
]

test.each(seeds)('%j over and over is read in bounded time', (seed) => {
  const text = seed.repeat(Math.ceil(LONG / seed.length))
  const start = performance.now()
  read(text)
  quantitiesIn(text)
  clean(text)
  plain(text)
  expect(performance.now() - start).toBeLessThan(BOUND_MS)
})

test('a reader looks at the beginning alone, so its time does not grow with the text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.constantFrom(...phrases), (seed, { text }) => {
      const long = `${text} ${seed.repeat(Math.ceil(LONG / seed.length))}`
      const { text: _, doubts, ...reading } = readingToJson(read(long))
      const { text: __, doubts: others, ...beginning } = readingToJson(read(long.slice(0, MAX_LENGTH)))
      expect(reading).toEqual(beginning)
      expect(doubts).toEqual([...others, 'too_long'])
      expect(clean(long).length).toBeLessThan(MAX_LENGTH * 10)
    }),
    { numRuns: 20 },
  )
})
