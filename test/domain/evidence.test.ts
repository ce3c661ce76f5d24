import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEvidence, isOnlyEvidence } from '../../src/domain/evidence.ts'

const found = (text: string) => {
  const { reference, datedOn } = findEvidence(text)
  return [reference, datedOn?.toString()].filter(Boolean).join(' of ')
}

test.each([
  ['512/BC-STP', '512/BC-STP', true],
  ['báo cáo số 512/BC-STP, ngày 20/11/2026.', '512/BC-STP', true],
  ['đã ban hành 512/BC-STP', '512/BC-STP', false],
  ['đã gửi', '512/BC-STP', false],
])('%j names only %s: %s', (text, reference, expected) => {
  expect(isOnlyEvidence(text, reference)).toBe(expected)
})

describe('a document', () => {
  test.each([
    ['512/BC-STP ngày 20/11/2026', '512/BC-STP of 2026-11-20'],
    ['đã ban hành 69/2024/NĐ-CP', '69/2024/NĐ-CP'],
    ['theo 57-NQ/TW', '57-NQ/TW'],
    ['Quyết định số 1234/QĐ-UBND, ngày 01/8/2026', '1234/QĐ-UBND of 2026-08-01'],
    ['45/KH-UBND ngay 5-9-2026', '45/KH-UBND of 2026-09-05'],
    ['Tờ trình 12/TTr-SNV ngày 20 tháng 11 năm 2026', '12/TTr-SNV of 2026-11-20'],
    ['Chương trình 12-CTr/TU', '12-CTr/TU'],
    ['1254/SKH&CN-VP', '1254/SKH&CN-VP'],
    ['06/ĐA06-TCT', '06/ĐA06-TCT'],
    ['bc 512/bc-stp ngày 20/11/2026', '512/bc-stp of 2026-11-20'],
    ['77/qd-ubnd', '77/qd-ubnd'],
    ['công văn 88/CV-STP (bản ký số).', '88/CV-STP'],
    ['đã gửi 512/BC-STP và 513/BC-STP', '512/BC-STP'],
    ['512/BC-STP'.normalize('NFD'), '512/BC-STP'],
    ['77/QĐ-UBND ngày 20/11/2026'.normalize('NFD'), '77/QĐ-UBND of 2026-11-20'],
  ])('%j', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  test('keeps its number when its date cannot be', () => {
    expect(found('512/BC-STP ngày 31/11/2026')).toBe('512/BC-STP')
    expect(found('512/BC-STP ngày 20/13/2026')).toBe('512/BC-STP')
  })
})

describe('a link', () => {
  test.each([
    ['xem https://huecity.example/vb/1?id=2', 'https://huecity.example/vb/1?id=2'],
    ['tại https://huecity.example/vb/1.', 'https://huecity.example/vb/1'],
    ['(https://huecity.example/vb/1), ngày 20/11/2026', 'https://huecity.example/vb/1 of 2026-11-20'],
    ['http://huecity.example/a', 'http://huecity.example/a'],
  ])('%j', (text, expected) => {
    expect(found(text)).toBe(expected)
  })
})

describe('no evidence', () => {
  test.each([
    '12/18 hệ thống',
    'ngày 20/11/2026',
    '24/7',
    'H19',
    'đã họp lần 2',
    '1.254 hồ sơ',
    'xong 12/xã',
    '',
    'ftp://x.y/z',
    'https://',
  ])('%j', (text) => {
    expect(found(text)).toBe('')
  })

  test('is made up: what is found stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { reference } = findEvidence(text)
        if (reference) expect(text.normalize('NFC')).toContain(reference)
      }),
    )
  })
})
