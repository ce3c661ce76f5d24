import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWrite } from '../../src/vietnamese/intent/types.ts'
import { understand } from '../../src/vietnamese/intent.ts'
import { plain } from '../../src/vietnamese/normalize.ts'
import { contextOn } from '../bench/utterances.ts'
import never from '../fixtures/never-written.json' with { type: 'json' }
import utterances from '../fixtures/utterances.json' with { type: 'json' }

const on = contextOn('2026-12-01')
const statements = utterances.filter(({ intent }) => isWrite(intent as never)).map(({ text }) => text)
const words = [...new Set(utterances.flatMap(({ text }) => text.split(/\s+/)))]

const task = fc.constantFrom(
  'nv 19',
  'nhiệm vụ 36',
  'việc 12',
  '#61',
  'nv 19, 20',
  'việc chữ ký số',
  'cái đầu tiên',
  'việc đó',
)
const claim = fc.constantFrom(
  'xong rồi',
  'đã hoàn thành',
  'được 60%',
  'hoàn thành 100%',
  'gia hạn đến 31/3',
  'vướng kinh phí',
  'đã nộp báo cáo tháng 11',
  'sửa thành 65%',
  'bàn giao cho anh Bình',
  'đang triển khai',
  'kích hoạt 1.245 tài khoản',
)
const asking = fc.constantFrom(
  '?',
  ' ?',
  ' chưa',
  ' chưa ạ',
  ' chưa bot',
  ' không',
  ' phải không',
  ' được không ạ',
  ' à',
  ' hả em',
  ' đúng không',
  ' chưa vậy',
  ' hay chưa',
  ' nhỉ',
  ' rồi hả?',
)
const near = fc.constantFrom(
  'sắp',
  'gần',
  'gần như',
  'cơ bản',
  'chưa',
  'vẫn chưa',
  'hầu như',
  'sắp sửa',
  'chuẩn bị',
  'về cơ bản đã',
  'chưa thể',
  'sẽ',
  'dự kiến',
  'phấn đấu',
  'mai',
)
const finish = fc.constantFrom('xong', 'hoàn thành', 'hoàn tất', 'xong rồi')

/** As typed, without tones, shouted. */
const spellings = (text: string): string[] => [text, plain(text), text.toUpperCase()]

describe('no write', () => {
  test.each(never.questions)('from %s', (text) => {
    // Without tones the asking "à" before a vocative is also the polite "ạ": it is asked about, like every "done".
    const typed = text === 'nv 19 xong rồi à em' ? [text] : spellings(text)
    for (const each of typed) expect([each, isWrite(understand(each, on).intent)]).toEqual([each, false])
  })

  test.each(never.smallTalk)('from %s', (text) => {
    for (const each of spellings(text))
      expect([each, isWrite(understand(each, on).intent)]).toEqual([each, false])
  })

  test.each(never.nearlyDone)('of "done" from %s', (text) => {
    for (const each of spellings(text))
      expect([each, understand(each, on).intent]).not.toEqual([each, 'mark_done'])
  })

  test('without being asked about first, of what is nearly done and gives no share', () => {
    const unasked = never.nearlyDone.flatMap(spellings).filter((text) => {
      const { slots, intent, confirms } = understand(text, on)
      return isWrite(intent) && !confirms && slots.percent === undefined && slots.status !== 'not_started'
    })
    expect(unasked).toEqual([])
  })

  test('of a share that is denied, aimed at or told by others, without being asked about first', () => {
    const said = ['chưa tới 80%', 'không đạt 80%', 'phải đạt 80%', 'dự kiến đạt 80%', 'tuần trước được 80%']
    for (const text of said.map((each) => `nv 27 ${each}`)) {
      const { slots, confirms } = understand(text, on)
      expect([text, confirms, slots.percent]).toEqual([text, true, undefined])
    }
    expect(understand('bên kia báo nv 27 được 80%', on)).toMatchObject({ confirms: true })
  })

  test('from a question, with or without tones', () => {
    fc.assert(
      fc.property(task, claim, asking, fc.boolean(), (about, said, mark, toneless) => {
        // Without tones "a" is the polite "ạ" as well as the asking "à".
        if (toneless && mark === ' à') return
        const text = `${about} ${said}${mark}`
        expect(isWrite(understand(toneless ? plain(text) : text, on).intent)).toBe(false)
      }),
      { numRuns: 600 },
    )
  })

  test('from a known statement that ends in a question mark', () => {
    for (const text of statements.filter((each) => !each.startsWith('/'))) {
      expect([text, isWrite(understand(`${text}?`, on).intent)]).toEqual([text, false])
    }
  })

  test('of "done" from what is nearly done', () => {
    fc.assert(
      fc.property(task, near, finish, fc.boolean(), (about, nearly, done, toneless) => {
        const text = `${about} ${nearly} ${done}`
        expect(understand(toneless ? plain(text) : text, on).intent).not.toBe('mark_done')
      }),
      { numRuns: 400 },
    )
  })

  test('of "done" without being asked about first', () => {
    for (const text of statements) {
      const { intent, confirms } = understand(text, on)
      if (intent === 'mark_done') expect([text, confirms]).toEqual([text, true])
    }
  })
})

describe('any text', () => {
  const check = (text: string) => {
    const { intent, confidence, line } = understand(text, on)
    expect(typeof intent).toBe('string')
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
    expect(line === null || !line.includes('undefined')).toBe(true)
  }

  test('is read without a crash', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 300 })
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), check), { numRuns: 200 })
  })

  test('made of the words people use is read without a crash', () => {
    const sentence = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((each) => each.join(' '))
    fc.assert(fc.property(sentence, check), { numRuns: 500 })
  })

  test.each([
    ['a'],
    ['nv 19, '],
    ['19 '],
    ['không '],
    ['😀'],
    ['xong chưa '],
    ['((['],
    ['\u0301'],
    ['12/12 '],
    ['của các bộ đã '],
    ['\n'],
    ['漢字 '],
    ['\ud800'],
    ['từ 1 đến 99 '],
  ])('of 100,000 characters of %j is read in time', (piece) => {
    check(piece.repeat(Math.ceil(100_000 / piece.length)))
  })

  test('keeps ids out of what it understood', () => {
    const id = fc.tuple(
      fc.constantFrom('046199001234', '0912345678', '191234567'),
      fc.constantFrom(...statements.slice(0, 60)),
    )
    fc.assert(
      fc.property(id, ([number, text]) => {
        const { slots, line } = understand(`${text}, CCCD ${number}`, on)
        expect(JSON.stringify([slots, line])).not.toContain(number)
      }),
    )
  })
})
