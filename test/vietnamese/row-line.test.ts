import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRowLine } from '../../src/vietnamese/row-line.ts'

const short = (text: string) => {
  const line = readRowLine(text)
  if (!line) return null
  if (line.what !== 'cell') return `${line.what} ${line.rows.join(',')}`
  const { row, field, mode, value } = line
  return `${row} ${field}${{ set: '', add: '+', remove: '-' }[mode]} ${value}`
}

describe('a line about rows', () => {
  test.each([
    ['sửa dòng 12 chủ trì: Sở Y tế', '12 lead Sở Y tế'],
    ['sua dong 12 chu tri So Y te', '12 lead So Y te'],
    ['12 hạn: trước ngày 30/6/2027', '12 deadlineText trước ngày 30/6/2027'],
    ['dòng 7 sản phẩm: Báo cáo', '7 deliverable Báo cáo'],
    ['dòng 5 phối hợp Công an, Sở Tư pháp', '5 coordinating Công an, Sở Tư pháp'],
    ['dòng 05 phối hợp thêm Sở Tư pháp ạ', '5 coordinating+ Sở Tư pháp'],
    ['dòng 5 phối hợp: bỏ Công an', '5 coordinating- Công an'],
    ['dong 5 phoi hop: Bo Tai chinh', '5 coordinating Bo Tai chinh'],
    ['dòng 9 tên: Ứng dụng AI như thế nào', '9 title Ứng dụng AI như thế nào'],
    ['dòng ii.3 hạn Quý IV/2026', 'II.3 deadlineText Quý IV/2026'],
    ['sửa hạn dòng 12 thành 30/6/2027 nhé', '12 deadlineText 30/6/2027'],
    ['hạn của dòng 8 là tháng 12/2026', '8 deadlineText tháng 12/2026'],
    ['đổi chủ trì của việc 4 sang Sở Tài chính', '4 lead Sở Tài chính'],
    ['dòng 12 do Sở Y tế chủ trì', '12 lead Sở Y tế'],
    ['dòng 12: Sở Y tế, Công an phối hợp nhé', '12 coordinating Sở Y tế, Công an'],
    ['hạn dòng 12 sai, phải là 30/6/2027', '12 deadlineText 30/6/2027'],
    ['dòng 12 lùi hạn đến 30/6/2027', '12 deadlineText đến 30/6/2027'],
    ['row 12 deadline: 30/6/2027', '12 deadlineText 30/6/2027'],
    ['bỏ dòng 12, 13 và 15-17 nhé', 'out 12,13,15,16,17'],
    ['khong lay dong 2.1', 'out 2.1'],
    ['lấy lại dòng 12', 'in 12'],
  ])('%s', (text, read) => expect(short(text)).toBe(read))

  test.each([
    'dòng 12 hạn khi nào',
    'dòng 12 hạn đến bao giờ',
    'việc 12 chủ trì là ai?',
    'việc 12 hạn 30/6 được không',
    'việc 12 phối hợp Công an rồi',
    'nhiệm vụ 12 tên mới là gì',
    '12 xong rồi',
    'sửa việc 19 thành 70%',
    'H12 hạn 30/6',
    'trả lại nv 12',
    'bỏ qua đi em',
    'dòng 3 ai chủ trì',
    'việc 12 Sở Y tế chủ trì',
    'dòng 3 hạn: 30/6/2027\ndòng 4 chủ trì: Sở Y tế',
  ])('not: %s', (text) => expect(short(text)).toBeNull())

  test('no input takes long or throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('dòng 1 ', 'bỏ ', '1-99999 ', ', '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        readRowLine(pieces.join(''))
      }),
      { numRuns: 200 },
    )
    const began = performance.now()
    readRowLine(`bỏ dòng ${'1, '.repeat(50_000)}x`)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
