import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnex } from '../../src/plans/annex.ts'
import { type AnnexRow, annexText } from '../helpers/annex.ts'
import { draftOf, names } from '../helpers/drafts.ts'

const HEAD = `Phụ lục II
DANH MỤC NHIỆM VỤ
CHĂM SÓC CÂY XANH ĐÔ THỊ GIAI ĐOẠN 2026 - 2028
(Kèm theo Kế hoạch số  118  /KH-UBND ngày 02 / 9 /2026 của UBND thành phố Huế)`

const DEPARTMENTS = 'các sở, ngành, UBND các địa phương'
const ROWS: AnnexRow[] = [
  'I Quy hoạch và quy định về cây xanh trong đô thị',
  [
    '1',
    'Lập bản đồ cây xanh của thành phố, đánh số từng cây trên đường phố',
    'Sở Xây dựng',
    `Sở Khoa học và Công nghệ, ${DEPARTMENTS}`,
    'Bản đồ cây xanh',
    'Tháng 12/2026',
  ],
  [
    '2',
    'Sửa quy định về chặt hạ, di dời cây; lấy ý kiến của người dân sống trên tuyến phố',
    'Sở Nông nghiệp và Môi trường, Sở Tư pháp',
    'Văn phòng UBNDTP, các sở, ngành liên quan',
    'Quyết định của UBND thành phố',
    'Hoàn thành trong Quý I/2027',
  ],
  [
    '3',
    'Giao từng khu phố chăm sóc cây trước nhà',
    'Các sở, ngành, UBND các địa phương',
    'Thành đoàn',
    '',
    'Thực hiện thường xuyên',
  ],
  [
    '4',
    'Công bố kết quả đo chất lượng không khí giữa Sở Y tế và Sở Nông nghiệp và Môi trường',
    'Sở Y tế',
    '',
    'Bản tin hằng tháng',
    'Hằng tháng',
  ],
  'II Trồng mới',
  [
    '5',
    'Trồng cây tại trường học. Các trường tự chọn loại cây phù hợp với sân trường',
    'Sở Giáo dục và Đào tạo, Đại học Huế',
    'Hội Sinh vật cảnh thành phố, UBND các địa phương',
    '“Mỗi trường một vườn cây”',
    'Hoàn thành trước ngày 31/01/2027',
  ],
  [
    '6',
    'Trồng rừng ngập mặn tại đầm phá (giai đoạn đầu)',
    'Ban Quản lý Khu dự trữ sinh quyển',
    'Sở Nông nghiệp và Môi trường, UBND phường Thuận Hóa',
    '50 ha rừng',
    'Theo lộ trình của Bộ Nông nghiệp và Môi trường (hoàn thành ươm giống trước ngày 30/11/2026)',
  ],
  [
    '7',
    'Thử nghiệm tưới cây bằng nước thải đã xử lý',
    'Sở Khoa học và Công nghê',
    'Sở Xây dựng',
    '',
    'Ngay sau khi Bộ Xây dựng ban hành tiêu chuẩn',
  ],
  'III Theo dõi, đánh giá',
  [
    '8',
    'Kiểm tra việc cấp phép chặt hạ cây xanh',
    'Thanh tra thành phố',
    'Sở Xây dựng, Công an thành phố',
    'Kết luận kiểm tra',
    'Định kỳ 6 tháng một lần',
  ],
  [
    '9',
    'Khảo sát ý kiến người dân về bóng mát trên đường phố',
    'Ủy ban MTTQ Việt Nam thành phố',
    'Hội Liên hiệp Phụ nữ thành phố',
    'Báo cáo khảo sát',
    'Chậm nhất ngày 20/12/2026',
  ],
  [
    '10',
    'Đề xuất kinh phí trồng, chăm sóc cây',
    'Sở Tài chính',
    `Sở Xây dựng, ${DEPARTMENTS}`,
    '',
    'Tháng 8/2026',
  ],
  [
    '11',
    'Đánh giá mức độ che phủ của tán cây',
    'Viện Quy hoạch xây dựng',
    'Sở Xây dựng',
    'Số liệu độ che phủ',
    'Đánh giá theo các mốc năm 2027, 2028',
  ],
  [
    '12',
    'Khen thưởng tập thể, cá nhân',
    'Sở Nội vụ',
    'Sở Xây dựng',
    '',
    'Triển khai từ 2027, thực hiện thường xuyên',
  ],
]

describe('an annex copied out of a PDF', () => {
  const cells = ROWS.filter((row) => typeof row !== 'string').map((row) => row.join(' | '))

  test.each([
    { blanks: true, rowsOnPage: 4 },
    { blanks: true, rowsOnPage: 3 },
    { blanks: false, rowsOnPage: 5 },
  ])('wrapped, strewn with empty lines and headings: $blanks, $rowsOnPage', (printing) => {
    const read = [...readAnnex(annexText(HEAD, ROWS, printing), names)]
    const lines = read.map((task) =>
      [task.number, task.title, task.lead, task.coordinating, task.deliverable, task.deadlineText].join(
        ' | ',
      ),
    )
    expect(lines).toEqual(cells)
    expect(read.flatMap((task) => task.doubtful)).toEqual([])
  })

  test('other columns in another order', () => {
    const order = [0, 4, 1, 3]
    const read = [...readAnnex(annexText(HEAD, ROWS, { blanks: true, rowsOnPage: 5, order }), names)]
    const lines = read.map((task) => [
      task.number,
      task.title,
      task.deadlineText,
      task.lead,
      task.deliverable,
    ])
    expect(lines).toEqual(
      ROWS.flatMap((row) => (typeof row === 'string' ? [] : [[row[0], row[1], row[5], row[2], row[4]]])),
    )
  })

  test('becomes a plan with its sections, its facts and what to look at', async () => {
    const draft = await draftOf('a.txt', annexText(HEAD, ROWS, { blanks: true, rowsOnPage: 4 }))
    const { issuedOn, ...facts } = draft.plan
    expect({ ...facts, issuedOn: issuedOn?.toString() }).toEqual({
      number: '118',
      symbol: 'KH-UBND',
      issuedOn: '2026-09-02',
      issuer: 'UBND thành phố Huế',
      title: 'DANH MỤC NHIỆM VỤ CHĂM SÓC CÂY XANH ĐÔ THỊ GIAI ĐOẠN 2026 - 2028',
    })
    expect(draft.tasks.map((task) => task.section?.split('.')[0])).toEqual([
      ...['I', 'I', 'I', 'I'],
      ...['II', 'II', 'II'],
      ...['III', 'III', 'III', 'III', 'III'],
    ])
    expect(
      draft.tasks.flatMap((task) => task.doubts.map((doubt) => `${doubt.number} ${doubt.kind}`)),
    ).toEqual(['2 open-group', '5 unknown-agency', '6 unknown-agency', '10 born-late', '11 unknown-agency'])
  })

  test('a number left out, and the stamp after the last row', () => {
    const rows = ROWS.filter((row) => row[0] !== '7')
    const stamp = '\n\n\tCỤC CHỨNG THỰC SỐ VÀ BẢO MẬT THÔNG TIN\n\t2026-09-02T10:22:35+0700\n'
    const read = [...readAnnex(annexText(HEAD, rows, { blanks: true, rowsOnPage: 4 }) + stamp, names)]
    expect(read.map((task) => task.number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '8',
      '9',
      '10',
      '11',
      '12',
    ])
    expect(read.at(-1)?.deadlineText).toBe('Triển khai từ 2027, thực hiện thường xuyên')
  })

  test('no text after its headings makes it throw', () => {
    const heading = 'STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian\n'
    const word = fc.constantFrom(
      '1',
      '2',
      'I',
      'Sở Y tế',
      'các sở, ngành',
      'Tháng 12/2026',
      '\n',
      ' \n',
      '(',
      '“',
      'và',
      ',',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 300 }), (parts) => {
        expect([...readAnnex(heading + parts.join(' '), names)].length).toBeLessThanOrEqual(parts.length)
      }),
      { numRuns: 30 },
    )
  })
})
