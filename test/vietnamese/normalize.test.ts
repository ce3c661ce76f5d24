import { describe, expect, test } from 'vitest'
import { clean, MAX_LENGTH, plain, tidy, wordsOf } from '../../src/vietnamese/normalize.ts'
import { placeTone } from '../../src/vietnamese/tones.ts'

describe('plain', () => {
  test.each([
    ['  Trước \n ngày\u00A015/12 ', 'truoc ngay 15/12'],
    ['trứơc', 'truoc'],
    ['trước'.normalize('NFD'), 'truoc'],
    ['ĐỒNG CHÍ Đặng', 'dong chi dang'],
    ['１５／１２', '15/12'],
    ['Quý Ⅱ', 'quy ii'],
    ['a\u200Bb — c', 'ab - c'],
    ['“Bình dân” ‘số’', '"binh dan" \'so\''],
  ])('%j → %j', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })
})

describe('clean', () => {
  test.each([
    ['truowcs ngayf 15/12', 'trước ngày 15/12'],
    ['thuwowngf xuyeen', 'thường xuyên'],
    ['ddinhj kyf hangf thangs', 'định kỳ hàng tháng'],
    ['hoafn thafnh quys IV', 'hoàn thành quý IV'],
    ['truo71c nga2y 15/12', 'trước ngày 15/12'],
    ['d9e61n he61t 31/12', 'đến hết 31/12'],
    ['nv 19 trc 15/12 nhé, tks', 'nhiệm vụ 19 trước 15/12 nhé, cảm ơn'],
    ['NV 36 xong r', 'nhiệm vụ 36 xong rồi'],
    ['5 ngày lv', '5 ngày làm việc'],
  ])('%j → %j', (text, expected) => {
    expect(clean(text)).toBe(expected)
  })

  test.each([
    'who is in charge of task 61',
    'Sở KH&CN trình Báo cáo 512/BC-SNV',
    'quý1, tháng6 và thang12',
    'anh Bình bên phường Hương Thủy',
    'close task 61, pass it to us',
    'H19 60%',
  ])('leaves %j alone', (text) => {
    expect(clean(text)).toBe(text)
  })
})

test('words keep their places in the text', () => {
  const text = tidy('trước 17h30, (H19)')
  expect(wordsOf(text).map((word) => word.text)).toEqual(['trước', '17h30', ',', '(', 'H19', ')'])
  for (const { text: word, start, end } of wordsOf(text)) expect(text.slice(start, end)).toBe(word)
})

test.each([
  ['trươc', 1, 'trước'],
  ['hoa', 2, 'hòa'],
  ['hoan', 2, 'hoàn'],
  ['quy', 1, 'quý'],
  ['gia', 2, 'già'],
  ['giêng', 1, 'giếng'],
  ['thương', 2, 'thường'],
  ['ngoai', 2, 'ngoài'],
  ['mua', 2, 'mùa'],
] as const)('the tone of %s (%i) sits right: %s', (syllable, tone, expected) => {
  expect(placeTone(syllable, tone)).toBe(expected)
})

test('only the beginning of a very long text is restored', () => {
  expect(clean('trc '.repeat(MAX_LENGTH)).split(' ').length).toBeLessThanOrEqual(MAX_LENGTH / 4 + 1)
})
