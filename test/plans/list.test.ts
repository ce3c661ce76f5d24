import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/plans/read/text.ts'
import { readUnits } from '../../src/plans/units.ts'
import { docx } from '../helpers/documents.ts'
import { doubtsOf, draftFrom, draftOf, inOneLine } from '../helpers/drafts.ts'

const PLAN = `ỦY BAN NHÂN DÂN                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HUẾ                        Độc lập - Tự do - Hạnh phúc

Số: 77/KH-UBND                        Huế, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Rút ngắn thời gian chờ của người dân
tại các bộ phận một cửa

Căn cứ Nghị quyết số 12/NQ-CP ngày 10/01/2026, UBND thành phố ban hành kế hoạch như sau:

I. NHỮNG VIỆC ĐÃ HOÀN THÀNH TRONG NĂM 2025
1.1. Lắp màn hình gọi số ở 20 điểm tiếp nhận.
- Chủ trì thực hiện: Văn phòng UBND thành phố.
- Thời gian hoàn thành: tháng 12/2025.

II. NHIỆM VỤ TRỌNG TÂM CẦN TRIỂN KHAI ĐẾN NGÀY 31/12/2026
2.1. Cho người dân đặt lịch hẹn qua điện thoại, không phải đến quầy
lấy số từ sáng sớm.
- Chủ trì thực hiện: Trung tâm Phục vụ hành chính công thành phố.
- Phối hợp thực hiện: Công an thành phố; UBND các xã,
phường.
- Thời gian hoàn thành: trước ngày 30/9/2026.
                                     2

2.2. Bỏ bớt giấy tờ phải nộp, gồm:
(1) Giấy tờ đã có bản điện tử;
(2) Giấy tờ cơ quan khác đã cấp.
- Chủ trì thực hiện: các sở có TTHC.
- Phối hợp thực hiện: Sở Tư pháp.
2.3. Nâng cấp phần mềm trước thời điểm Luật có hiệu lực ngày 01/7/2026.
- Chủ trì thực hiện: Các cơ quan chủ trì quản lý, vận hành phần mềm (theo các hệ thống chủ trì triển khai).
- Thời gian thực hiện: ngay sau khi Bộ Tài chính công bố quy trình.
2.4. Hướng dẫn người cao tuổi.
Chủ trì: Thành đoàn; phối hợp: Hội Liên hiệp Phụ nữ thành phố; sản phẩm: 40 điểm hướng dẫn; thời gian: thường xuyên.
2.5. Thống kê thời gian chờ ở từng quầy.

III. TỔ CHỨC THỰC HIỆN
1. Giao Văn phòng UBND thành phố là cơ quan thường trực, theo dõi, đôn đốc.
2. Các sở, ban, ngành định kỳ trước ngày 20 hằng tháng báo cáo kết quả về Văn phòng UBND thành phố
(qua Trung tâm Phục vụ hành chính công thành phố).
3. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị báo cáo Sở Nội vụ để xem xét.
`

describe('a plan in list form', () => {
  test('items with lines on who and when; finished work left out; the section gives the time where an item has none', async () => {
    const { tasks } = await draftOf('a.txt', PLAN)
    expect(tasks.map(inOneLine)).toEqual([
      '2.1 | Cho người dân đặt lịch hẹn qua điện thoại, không phải đến quầy lấy số từ sáng sớm. | Trung tâm Phục vụ hành chính công thành phố | Công an thành phố + UBND các địa phương |  | trước ngày 30/9/2026',
      '2.2 | Bỏ bớt giấy tờ phải nộp, gồm: (1) Giấy tờ đã có bản điện tử; (2) Giấy tờ cơ quan khác đã cấp. | Các Sở, ban, ngành thành phố có TTHC | Sở Tư pháp |  | đến ngày 31/12/2026',
      '2.3 | Nâng cấp phần mềm trước thời điểm Luật có hiệu lực ngày 01/7/2026. | Các cơ quan chủ trì quản lý, vận hành các nền tảng số, hệ thống thông tin, dữ liệu |  |  | ngay sau khi Bộ Tài chính công bố quy trình',
      '2.4 | Hướng dẫn người cao tuổi. | Thành đoàn | Hội Liên hiệp Phụ nữ thành phố | 40 điểm hướng dẫn | thường xuyên',
      '2.5 | Thống kê thời gian chờ ở từng quầy. |  |  |  | đến ngày 31/12/2026',
    ])
    expect(tasks.map(({ deadline }) => deadline.kind)).toEqual(['date', 'date', 'event', 'ongoing', 'date'])
    expect(doubtsOf(tasks[4])).toEqual(['no-lead'])
  })

  test('its facts, and the settings its last section proposes', async () => {
    const { plan, settings } = await draftOf('a.txt', PLAN)
    expect(plan).toMatchObject({ number: '77', symbol: 'KH-UBND', issuer: 'UBND thành phố Huế' })
    expect(plan.issuedOn?.toString()).toBe('2026-03-02')
    expect(plan.title).toBe('Rút ngắn thời gian chờ của người dân tại các bộ phận một cửa')
    expect(settings.standingAgency?.value.name).toBe('Văn phòng UBND thành phố')
    expect(settings.receivingDesk?.value.name).toBe('Trung tâm Phục vụ hành chính công thành phố')
    expect(settings.obstacleRoute?.value.name).toBe('Sở Nội vụ')
    expect(settings.reports).toHaveLength(1)
    expect(settings.reports[0]).toMatchObject({
      deadline: { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=20', boundary: 'before' },
      to: { name: 'Văn phòng UBND thành phố' },
    })
  })

  test('the same out of a text document, its numbers counted by Word', async () => {
    const file = docx([
      { text: 'NHIỆM VỤ ĐẾN NGÀY 31/12/2026', level: 0 },
      { text: 'Đặt lịch hẹn qua điện thoại.', level: 1 },
      { text: 'Chủ trì thực hiện: Sở Nội vụ', level: 2 },
      { text: 'Thống kê thời gian chờ.', level: 1 },
      { text: 'Chủ trì thực hiện: Sở Y tế', level: 2 },
      { text: 'Thời gian hoàn thành: tháng 10/2026', level: 2 },
    ])
    const { tasks } = await draftOf('a.docx', file)
    expect(tasks.map(inOneLine)).toEqual([
      '1 | Đặt lịch hẹn qua điện thoại. | Sở Nội vụ |  |  | đến ngày 31/12/2026',
      '2 | Thống kê thời gian chờ. | Sở Y tế |  |  | tháng 10/2026',
    ])
  })

  test('sub-items that each have a lead are tasks of their own', async () => {
    const { tasks } = await draftOf(
      'a.txt',
      'II. NHIỆM VỤ\n2.1. Mở lớp:\n(1) Lớp ban ngày\n- Chủ trì: Sở Y tế\n(2) Lớp buổi tối\n- Chủ trì: Sở Nội vụ\n- Thời gian: hằng tháng',
    )
    expect(tasks.map(inOneLine)).toEqual([
      '2.1.1 | Mở lớp: Lớp ban ngày | Sở Y tế |  |  | ',
      '2.1.2 | Mở lớp: Lớp buổi tối | Sở Nội vụ |  |  | hằng tháng',
    ])
  })

  test('bold and italic marks around words are no part of them; lines without tones are read', async () => {
    const { tasks } = await draftOf(
      'a.txt',
      'II. NHIỆM VỤ\n\n**2.1.** Rà soát *hồ sơ*\n\n- **Chủ trì:** Sở Y tế\n\n2.2. Ra soat ho so\n- Chu tri thuc hien: So Noi vu\n- Thoi gian hoan thanh: truoc ngay 30/9/2026',
    )
    expect(tasks.map(inOneLine)).toEqual([
      '2.1 | Rà soát hồ sơ | Sở Y tế |  |  | ',
      '2.2 | Ra soat ho so | Sở Nội vụ |  |  | truoc ngay 30/9/2026',
    ])
  })

  test('a plan without tasks of its own gives none', async () => {
    const { tasks } = await draftOf(
      'a.txt',
      'KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n2. Thời gian thực hiện: năm 2026.\n',
    )
    expect(tasks).toEqual([])
  })
})

test('wrapped lines join, a number inside a sentence begins nothing', () => {
  const text = '2.1. Giảm thời gian chờ xuống còn\n10 phút và\n\nkhông quá 3 lượt.\n12\n- Chủ trì: A'
  expect(readUnits(text).map((unit) => unit.text)).toEqual([
    'Giảm thời gian chờ xuống còn 10 phút và không quá 3 lượt.',
    'Chủ trì: A',
  ])
})

test('no text makes it throw', () => {
  const part = fc.constantFrom(
    '1. A',
    '2.1. B',
    '(1)',
    '- Chủ trì:',
    'Thời gian: ',
    'I. C',
    '\n',
    ' ',
    ':',
    'a) ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' })), { maxLength: 200 }), (parts) => {
      expect(draftFrom(readText(parts.join(''))).tasks.length).toBeLessThanOrEqual(200)
    }),
    { numRuns: 40 },
  )
})
