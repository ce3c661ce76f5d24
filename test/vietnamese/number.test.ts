import { describe, expect, test } from 'vitest'
import { tidy } from '../../src/vietnamese/normalize.ts'
import { quantitiesIn } from '../../src/vietnamese/number.ts'
import { numberInWords } from '../../src/vietnamese/numberwords.ts'

describe('a quantity', () => {
  test.each([
    ['1.254', { value: 1254, unit: 'count' }],
    ['213.193 hồ sơ', { value: 213193, unit: 'count' }],
    ['1.254,5', { value: 1254.5, unit: 'count' }],
    ['1.000.000', { value: 1_000_000, unit: 'count' }],
    ['0,5', { value: 0.5, unit: 'count' }],
    ['87,5%', { value: 87.5, unit: 'percent' }],
    ['92.4 %', { value: 92.4, unit: 'percent' }],
    ['tám mươi lăm phần trăm', { value: 85, unit: 'percent' }],
    ['tam muoi phan tram', { value: 80, unit: 'percent' }],
    ['được một nửa rồi', { value: 50, unit: 'percent' }],
    ['12/18 hệ thống', { value: 12, unit: 'ratio', denominator: 18 }],
    ['12 trên tổng số 18', { value: 12, unit: 'ratio', denominator: 18 }],
    ['1tr2', { value: 1_200_000, unit: 'count' }],
    ['1,5 triệu', { value: 1_500_000, unit: 'count' }],
    ['2 tỷ', { value: 2_000_000_000, unit: 'count' }],
    ['3k', { value: 3000, unit: 'count' }],
    ['hai trăm linh năm hồ sơ', { value: 205, unit: 'count' }],
    ['tăng 36.658', { value: 36658, unit: 'count', change: 'up' }],
    ['giảm được 12%', { value: 12, unit: 'percent', change: 'down' }],
    ['120%', { value: 120, unit: 'percent', doubt: 'over-hundred' }],
    ['20/18', { value: 20, unit: 'ratio', denominator: 18, doubt: 'over-hundred' }],
    ['1,254 hồ sơ', { value: 1254, unit: 'count', doubt: 'separator' }],
  ])('%s', (text, expected) => {
    const {
      text: _,
      start: __,
      end: ___,
      ...quantity
    } = quantitiesIn(text)[0] ?? { text: '', start: 0, end: 0 }
    expect(quantity).toEqual(expected)
  })

  test.each(['', 'thứ hai', 'một số việc', 'H19', '15/12/2026', '512/BC-SNV', 'nửa đầu tháng', 'tháng mười'])(
    'is not in %j',
    (text) => {
      expect(quantitiesIn(text)[0]).toBeUndefined()
    },
  )

  test('a level reached is no change', () => {
    expect(quantitiesIn('tăng lên 75%')[0]).toEqual(expect.not.objectContaining({ change: 'up' }))
  })

  test('all of a sentence, in order and where they stand', () => {
    const text = tidy('sửa lại số kích hoạt là 1.245 chứ không phải 1.254')
    const found = quantitiesIn(text)
    expect(found.map(({ value }) => value)).toEqual([1245, 1254])
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words)
  })
})

test.each([
  ['mười', 10, 1],
  ['mười lăm', 15, 2],
  ['hai mươi mốt', 21, 3],
  ['hai trăm', 200, 2],
  ['ba nghìn hai trăm mười', 3210, 5],
  ['một triệu hai trăm nghìn', 1_200_000, 5],
  ['nam muoi', 50, 2],
  ['hai mươi năm', 25, 3],
])('%s in words is %i', (words, value, length) => {
  expect(numberInWords(words.split(' '), 0)).toEqual({ value, length })
})

test.each(['nam', 'sau', 'tu', 'hôm'])('%s alone is no number', (word) => {
  expect(numberInWords([word], 0)).toBeUndefined()
})
