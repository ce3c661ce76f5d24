import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { secrecyMark } from '../../src/vietnamese/secrecy.ts'

describe('secrecy marks', () => {
  test.each([
    ['MẬT\nSố: 15/BC-CAT', 'mật'],
    ['Mật', 'mật'],
    ['(MẬT)', 'mật'],
    ['[mật] danh sách kèm theo', 'mật'],
    ['em gửi công văn mật số 3', 'mật'],
    ['tài liệu mật, anh xem giúp', 'mật'],
    ['tai lieu mat gui anh', 'mật'],
    ['báo cáo 15-BC/TU (mật)', 'mật'],
    ['báo cáo số 15-BC/TU mật', 'mật'],
    ['Độ mật: Mật', 'mật'],
    ['HỎA TỐC, MẬT', 'mật'],
    ['đã đóng dấu mật', 'mật'],
    ['TỐI MẬT', 'tối mật'],
    ['văn bản tối mật', 'tối mật'],
    ['tuyệt mật', 'tuyệt mật'],
    ['TUYET MAT', 'tuyệt mật'],
    ['MẬT'.normalize('NFD'), 'mật'],
  ])('%s', (text, level) => {
    expect(secrecyMark(text)?.level).toBe(level)
  })

  test.each([
    'bảo mật hệ thống',
    'góp ý sửa đổi văn bản về bí mật nhà nước',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'mật độ dân số',
    'em quên mật khẩu',
    'đổi MẬT KHẨU',
    'an toàn, bảo mật, hiệu quả',
    'mật mã dân sự',
    'sỏi mật',
    'nv 19 mất kết nối',
    'nv 19 mat ket noi, toi mat dien thoai',
    'do mat dien nen nv 36 cham',
    'cong van mat 2 ngay moi toi',
    'Độ mật: không',
    'quyết định ban hành danh mục bí mật nhà nước độ Tối mật',
    'anh Mật phụ trách nv 19',
    '',
  ])('none in %s', (text) => {
    expect(secrecyMark(text)).toBeNull()
  })

  test('any text is looked through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(secrecyMark(`${text}\nMẬT\n`)).not.toBeNull()
        secrecyMark(text)
      }),
    )
    expect(secrecyMark('mật khẩu '.repeat(12_000))).toBeNull()
    expect(secrecyMark(`${'bảo mật '.repeat(12_000)}\nMẬT`)).not.toBeNull()
  })
})
