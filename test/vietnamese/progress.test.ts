import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readProgress } from '../../src/vietnamese/progress.ts'

const under = (percent: number, note?: string) => ({ percent, status: 'in-progress', ...(note && { note }) })
const done = (note?: string) => ({ status: 'done', ...(note && { note }) })
const idle = (note?: string) => ({ status: 'not-started', ...(note && { note }) })
const running = (note?: string) => ({ status: 'in-progress', ...(note && { note }) })
const note = (text: string) => ({ note: text })
const impossible = (text: string) => ({ impossible: text })

describe('a share of the work', () => {
  test.each([
    ['60', under(60)],
    ['60%', under(60)],
    [' 60 % ', under(60)],
    ['60 phần trăm', under(60)],
    ['60 phan tram roi', under(60)],
    ['60 rồi ạ', under(60)],
    ['60%.', under(60)],
    ['87,5%', under(88)],
    ['87.4', under(87)],
    ['60 đã trình dự thảo', under(60, 'đã trình dự thảo')],
    ['60% - đã gửi lấy ý kiến', under(60, 'đã gửi lấy ý kiến')],
    ['60, 3 xã chưa nộp', under(60, '3 xã chưa nộp')],
    ['60% khối lượng\nđang chờ thẩm định', under(60, 'khối lượng\nđang chờ thẩm định')],
    ['60 hỗ trợ các xã', under(60, 'hỗ trợ các xã')],
    ['60 ho tro cac xa', under(60, 'ho tro cac xa')],
    ['60 tờ trình đã ký', under(60, 'tờ trình đã ký')],
    ['60% (đã trình)', under(60, '(đã trình)')],
    ['được 60%', under(60)],
    ['duoc 60 roi a', under(60)],
    ['mới được khoảng 60% thôi', under(60)],
    ['đã hoàn thành 60% khối lượng', under(60, 'khối lượng')],
    ['tiến độ đạt 60%, đang chờ', under(60, 'đang chờ')],
    ['một nửa', under(50)],
    ['mới làm được một nửa, còn khảo sát', under(50, 'còn khảo sát')],
    ['0', idle()],
    ['0% chưa có kinh phí', idle('chưa có kinh phí')],
    ['100', done()],
    ['100% 512/BC-STP', done('512/BC-STP')],
    ['hoàn thành 100%', done()],
  ])('%j', (text, expected) => {
    expect(readProgress(text)).toEqual(expected)
  })

  test.each(['150%', '101', '250 %', '1000 phần trăm', '-5', '−20%', 'được 120%'])('%j cannot be', (text) => {
    expect(readProgress(text)).toEqual(impossible(text.replace('được ', '')))
  })
})

describe('a number that is no share', () => {
  test.each([
    '12/18 hệ thống',
    '12 hệ thống đã kết nối',
    '3 xã đã nộp',
    '3 xa da nop',
    '2 sở chưa có ý kiến',
    '8 tổ đã thành lập',
    '250 hồ sơ đã nhập',
    '1.254 hồ sơ',
    '1.254',
    '20/11 đã họp',
    '20-11-2026 đã họp',
    '31.12.2026 sẽ gửi',
    '7:30 họp với Sở Y tế',
    '2 tuần nữa gửi',
    '512/BC-STP ngày 20/11/2026',
    'đã làm 12 buổi tập huấn',
    'được 60 xã gửi báo cáo',
    '60-70%',
    '100% xã đã kết nối',
    '2026 mới có kinh phí',
    '12a',
  ])('%j', (text) => {
    expect(readProgress(text)).toEqual(note(text))
  })
})

describe('a status', () => {
  test.each([
    ['xong', done()],
    ['Đã xong.', done()],
    ['xong rồi nhé', done()],
    ['đã hoàn thành', done()],
    ['hoan thanh, 512/BC-STP ngày 20/11/2026', done('512/BC-STP ngày 20/11/2026')],
    ['xong 512/BC-STP', done('512/BC-STP')],
    ['hoàn thành ngày 20/11/2026', done('ngày 20/11/2026')],
    ['đã hoàn thành đúng hạn', done()],
    ['done', done()],
    ['đang thực hiện', running()],
    ['đang triển khai: lấy ý kiến lần 2', running('lấy ý kiến lần 2')],
    ['in progress, waiting for comments', running('waiting for comments')],
    ['chưa triển khai', idle()],
    ['vẫn chưa làm gì', idle()],
    ['chưa bắt đầu vì thiếu kinh phí', idle('vì thiếu kinh phí')],
  ])('%j', (text, expected) => {
    expect(readProgress(text)).toEqual(expected)
  })

  test.each([
    'sắp xong',
    'gần xong rồi',
    'chưa xong',
    'cơ bản hoàn thành',
    'xong một phần',
    'hoàn thành phần mềm, đang chạy thử',
    'xong bước 1',
    'xong 12/18 hệ thống',
    'hoàn thành dự thảo, chờ ý kiến',
    'xong trước ngày 20/12',
    'xong nhưng còn thiếu minh chứng',
    'xong, nhưng còn chờ ký',
    'xong, còn thiếu minh chứng',
    'mai xong',
    'dự kiến hoàn thành tuần sau',
    'xong chưa?',
  ])('%j is no report of completion', (text) => {
    expect(readProgress(text).status).not.toBe('done')
    expect(readProgress(text).note).toBe(text)
  })
})

describe('whatever is written', () => {
  test('gives a value, a note or both, and loses no word of a note', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.nat(2000), fc.constantFrom('', '%', ' %', ',5%', '/18'), fc.string())
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (given) => {
        const { percent, note: kept, impossible: refused, status } = readProgress(given)
        if (percent !== undefined) expect(percent > 0 && percent < 100).toBe(true)
        if (kept !== undefined) expect(given.normalize('NFC')).toContain(kept)
        if (given.trim()) expect(kept ?? refused ?? status).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })

  test('is read in time that grows with its length only', () => {
    const started = performance.now()
    readProgress(`đã ${'được '.repeat(50_000)}x`)
    readProgress(`xong ${'rồi '.repeat(50_000)}x`)
    readProgress(`60 ${', '.repeat(50_000)}x`)
    readProgress(`60 ${'rồi ạ '.repeat(50_000)}x`)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
