import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/plans/read/text.ts'
import { doubtsOf, draftFrom, draftOf, inOneLine } from '../helpers/drafts.ts'

const plan = (name: string) => readFileSync(new URL(`../fixtures/plans/${name}.txt`, import.meta.url), 'utf8')
const withoutTones = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
const lines = async (text: string) => (await draftOf('a.txt', text)).tasks.map(inOneLine)

const BY_DASHES = [
  '2.1 | Tái cấu trúc quy trình, sử dụng tối đa dữ liệu dân cư thay thế giấy tờ; công bố danh mục thủ tục hành chính đã cắt giảm thành phần hồ sơ trên Cổng dịch vụ công của tỉnh. | Các Sở, ban, ngành thành phố có TTHC | Văn phòng UBND thành phố + Sở Tư pháp + Công an thành phố + UBND các địa phương |  | 30/11/2025',
  '2.2 | Tích hợp sổ sức khỏe điện tử, giấy chuyển tuyến lên ứng dụng VNeID cho 100% người dân có thẻ bảo hiểm y tế. | Sở Y tế | Bảo hiểm xã hội thành phố + Công an thành phố |  | thường xuyên',
  '2.3 | Triển khai hệ thống giải quyết thủ tục hành chính phiên bản mới, bảo đảm vận hành chính thức từ ngày 01/01/2026: (1) Cấu hình quy trình, chạy thử tại 03 sở; (2) Tập huấn cho cán bộ một cửa cấp xã; (3) Chuyển đổi dữ liệu hồ sơ đang giải quyết dở dang sang hệ thống mới, không làm gián đoạn việc tiếp nhận của người dân. | Văn phòng UBND thành phố | Sở Khoa học và Công nghệ + Các Sở, ban, ngành thành phố + UBND các địa phương + Các đơn vị liên quan |  | trước ngày 20/12/2025',
  '2.4 | Chi trả an sinh xã hội qua tài khoản cho 100% đối tượng đủ điều kiện. | Sở Nội vụ + Sở Y tế | Ngân hàng Nhà nước Khu vực 9 + Công an thành phố + UBND các địa phương |  | ngay sau khi Bộ Nội vụ công bố quy trình chi trả',
  '2.5 | Rà soát, làm sạch dữ liệu người lao động đang tham gia bảo hiểm thất nghiệp với Cơ sở dữ liệu quốc gia về dân cư. | Bảo hiểm xã hội thành phố | Sở Nội vụ + Công an thành phố |  | theo hướng dẫn của Bảo hiểm xã hội Việt Nam',
  '2.6 | Thực hiện kiểm tra an ninh, an toàn thông tin đối với các hệ thống có kết nối. | Công an thành phố | Các cơ quan chủ trì quản lý, vận hành các nền tảng số, hệ thống thông tin, dữ liệu |  | đến ngày 31/12/2025',
  '2.7 | Báo cáo tổng kết 04 năm thực hiện Đề án 06, đề xuất khen thưởng các tập thể, cá nhân có thành tích xuất sắc. | Công an thành phố | Sở Nội vụ + thành viên Tổ Công tác |  | 15/12/2025',
]

const IN_PARTS = [
  '1.1 | Tham mưu sửa đổi quy chế phối hợp khai thác dữ liệu dùng chung, trong đó làm rõ trách nhiệm của từng cơ quan. | Sở Khoa học và Công nghệ | Công an thành phố + Sở Tư pháp + Các sở, ngành liên quan | Quyết định của UBND thành phố | Tháng 12/2026',
  '1.2 | Rà soát, kiến nghị bãi bỏ các quy định yêu cầu nộp bản giấy. | Các Sở, ban, ngành thành phố + UBND các địa phương | Sở Tư pháp | Báo cáo rà soát | Trước ngày 15/11/2026',
  '2.1 | Nâng cấp đường truyền tại 40 phường, xã | Sở Khoa học và Công nghệ | UBND các địa phương |  | trong tháng 11/2026',
  '2.2 | Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực: - Tại các sở: hoàn thành 100%; - Tại cấp xã: hoàn thành tối thiểu 80%. | Văn phòng UBND thành phố | Sở Nội vụ + UBND các địa phương |  | 31/12/2026 đối với các sở, 31/3/2027 đối với UBND cấp xã',
  '2.3 | Tích hợp dữ liệu bảo hiểm y tế. | Bảo hiểm xã hội thành phố + Sở Y tế | Bệnh viện Trung ương Huế |  | Theo lộ trình của Bộ Y tế (hoàn thành thí điểm trước 30/11/2026)',
  '3.1 | Duy trì chuyên mục hỏi đáp trên Báo và PTTH. | Công an thành phố | Sở Văn hóa, Thể thao và Du lịch + Thành đoàn |  | định kỳ hằng tháng',
  '3.2 | Tổ chức hội nghị tổng kết. | Công an thành phố | Văn phòng UBND thành phố |  | đến hết ngày 31/12/2026',
]

describe('list-form plans as they are copied out of a PDF', () => {
  test('pages, wrapped lines, sub-items, finished work', async () => {
    expect(await lines(plan('list-by-dashes'))).toEqual(BY_DASHES)
  })

  test('parts named on a line of their own, other labels, roles in brackets', async () => {
    const { plan: facts, settings, tasks } = await draftOf('a.txt', plan('list-in-parts'))
    expect(tasks.map(inOneLine)).toEqual(IN_PARTS)
    expect(facts.title).toBe('Đẩy mạnh thực hiện Đề án 06 hai tháng cuối năm 2026')
    expect(settings.obstacleRoute?.value.name).toBe('Công an thành phố')
  })

  test('a scan without tones that gets letters of labels wrong', async () => {
    const scan = withoutTones(plan('list-by-dashes'))
      .replaceAll('Thoi gian', 'Thdi gian')
      .replaceAll('Chu tri', 'Chi tri')
      .replace('2.4.', '2,4.')
    const cells = (line: string) => line.split(' | ')
    const [got, truth] = [(await lines(scan)).map(cells), BY_DASHES.map(cells)]
    expect(got.map((row) => row[0])).toEqual(truth.map((row) => row[0]))
    expect(got.map((row) => row[2])).toEqual(truth.map((row) => row[2]))
    expect(got.map((row) => row[5])).toEqual(truth.map((row) => withoutTones(row[5] ?? '')))
  })

  test('a second lead in one item is doubtful: the number between was lost', async () => {
    const { tasks } = await draftOf(
      'a.txt',
      'II. NHIỆM VỤ\n2.1. Mở lớp.\n- Chủ trì: Sở Y tế.\n- Thời gian: Quý IV/2026.\n%2 Thống kê.\n- Chủ trì: Sở Nội vụ.\n- Thời gian: Tháng 12/2026.',
    )
    expect(tasks).toHaveLength(1)
    expect(doubtsOf(tasks[0])).toContain('uncertain-cell')
  })
})

describe('duties under the headings of agencies', () => {
  const DUTIES = `KẾ HOẠCH
Tháng cao điểm hiến máu

I. YÊU CẦU
1. An toàn, đúng quy định.
2. Thời gian thực hiện: Từ ngày ban hành đến hết ngày 30/11/2026.

II. PHÂN CÔNG THỰC HIỆN
1. Sở Y tế
- Chuẩn bị túi máu, nhân lực tại 05 điểm.
- Lập danh sách người đăng ký, hoàn thành trước ngày 15/10/2026.
2. Sở Nội vụ: vận động cán bộ, công chức tham gia.
3. Các sở, ban, ngành; UBND các phường, xã
a) Bố trí thời gian cho người hiến máu.
b) Thống kê kết quả.
4. Trong quá trình thực hiện nếu có khó khăn, các đơn vị báo cáo Sở Y tế.
- Đồng chí Chánh Văn phòng theo dõi chung.

Nơi nhận:
- Như trên;
`

  test('are tasks the agency leads, each to be looked at; the plan gives the time where none is said', async () => {
    const { tasks } = await draftOf('a.txt', DUTIES)
    const time = 'Từ ngày ban hành đến hết ngày 30/11/2026'
    expect(tasks.map(inOneLine)).toEqual([
      `1.1 | Chuẩn bị túi máu, nhân lực tại 05 điểm. | Sở Y tế |  |  | ${time}`,
      '1.2 | Lập danh sách người đăng ký, hoàn thành trước ngày 15/10/2026. | Sở Y tế |  |  | hoàn thành trước ngày 15/10/2026',
      `2.1 | vận động cán bộ, công chức tham gia. | Sở Nội vụ |  |  | ${time}`,
      `3.a | Bố trí thời gian cho người hiến máu. | Các Sở, ban, ngành thành phố + UBND các địa phương |  |  | ${time}`,
      `3.b | Thống kê kết quả. | Các Sở, ban, ngành thành phố + UBND các địa phương |  |  | ${time}`,
    ])
    expect(tasks.every((task) => doubtsOf(task).includes('uncertain-cell'))).toBe(true)
  })

  test('one agency alone is no division of work', async () => {
    const { tasks } = await draftOf(
      'a.txt',
      'V. TỔ CHỨC THỰC HIỆN\n1. Các sở, ngành:\n- Báo cáo trước ngày 14 hằng tháng.',
    )
    expect(tasks).toEqual([])
  })
})

describe('time grows with the length of a text, not with its square', () => {
  const HEADINGS = 'STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Kết quả Thời gian\n'
  /** Processor time, so other work does not count; a pattern that backtracks takes minutes for this length. */
  const BOUND_MS = 4_000

  test.each([' ', '\n', '\t', '-', '(', '.', '1', '1.1. A\n'])('%j over and over', (seed) => {
    const text = `${seed.repeat(Math.ceil(120_000 / seed.length))}a`
    for (const before of ['', HEADINGS]) {
      const start = process.cpuUsage()
      draftFrom(readText(before + text))
      expect(process.cpuUsage(start).user / 1_000).toBeLessThan(BOUND_MS)
    }
  })
})
