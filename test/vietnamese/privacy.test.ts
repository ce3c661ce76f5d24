import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPersonalNumbers } from '../../src/vietnamese/privacy.ts'

describe('personal numbers are masked', () => {
  test.each([
    ['CCCD của ông B là 046199001234, chưa kích hoạt', 'CCCD của ông B là ••••••••••34, chưa kích hoạt'],
    ['046 199 001 234', '••• ••• ••• •34'],
    ['191234567', '•••••••67'],
    ['CMND 191 234 567', 'CMND ••• ••• •67'],
    ['gọi 0912345678 nhé', 'gọi ••••••••78 nhé'],
    ['0912.345.678', '••••.•••.•78'],
    ['+84 912 345 678', '+•• ••• ••• •78'],
    ['0234 3822456', '•••• •••••56'],
    ['thẻ 4111111111111111', 'thẻ ••••••••••••••11'],
  ])('%s', (text, masked) => {
    expect(maskPersonalNumbers(text)).toEqual({ text: masked, masked: true })
  })

  test.each([
    '213.193 hồ sơ',
    '1.234.567.890 đồng',
    '150000000 đồng',
    '1500000000',
    '274.824 công dân, tăng 36.658',
    '512/BC-SNV ngày 12/11/2026',
    'Nghị định 69/2024/NĐ-CP ngày 25/6/2024',
    'nv 19 20 21 22 23 xong',
    '01 02 03 04 05',
    '2026-12-01, 08/12/2026',
    'từ 01/12/2026 08/12/2026',
    '87,5%',
    '',
  ])('%s stays', (text) => {
    expect(maskPersonalNumbers(text)).toEqual({ text, masked: false })
  })

  test('no twelve digits in a row are left of any text', () => {
    const run = fc.tuple(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^\d{12,20}$/),
      fc.string({ maxLength: 60 }),
    )
    fc.assert(
      fc.property(run, (parts) => {
        expect(maskPersonalNumbers(parts.join('')).text).not.toMatch(/\p{Nd}{12}/u)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[\d .,/a-]{0,120}$/), (text) => {
        expect(maskPersonalNumbers(text).text).not.toMatch(/\d{12}/)
      }),
      { numRuns: 500 },
    )
  })

  test('twice is once, and the length stays', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d .+đ-]{0,80}$/), (text) => {
        const once = maskPersonalNumbers(text).text
        expect(once).toHaveLength(text.length)
        expect(maskPersonalNumbers(once).text).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  test('a long text is looked through', () => {
    const text = `${'213.193 hồ sơ, '.repeat(8_000)}046199001234`
    expect(maskPersonalNumbers(text).text.endsWith('••34')).toBe(true)
    maskPersonalNumbers('0 9'.repeat(40_000))
    maskPersonalNumbers('cccd '.repeat(30_000))
  })
})
