import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'

const database = useDatabase()
let bot: Bot
let admin: Awaited<ReturnType<Bot['person']>>

const HEAD = `ỦY BAN NHÂN DÂN THÀNH PHỐ,,,,,
Số: 81/KH-UBND,,,,,"Huế, ngày 15 tháng 9 năm 2026"
STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Sản phẩm,Thời hạn`
const ROWS = [
  'Rà soát thủ tục,Sở Tư pháp,Sở Nội vụ,Báo cáo,Trước ngày 31/12/2026',
  'Lập danh mục dữ liệu,Sở Văn Thể Du,Sở Y tế,Danh mục,Tháng 11/2026',
  'Tập huấn cán bộ,Sở Nội vụ,các đơn vị liên quan,Kế hoạch,31/02/2027',
  'Số hóa hồ sơ,Sở Y tế,Sở Văn Thể Du,Hồ sơ,Tháng 12/2026',
  'Mở phòng thí nghiệm,Viện Nghiên cứu Đầm phá,,Phòng,Tháng 12/2026',
]
const plan = (rows = ROWS) =>
  new TextEncoder().encode(`${HEAD}\n${rows.map((row, at) => `${at + 1},${row}`).join('\n')}\n`)
const send = (rows?: string[]) =>
  admin.sends({ name: 'phu-luc.csv', bytes: plan(rows), mime: 'text/csv' }, '/nhap')
const changed = (row: number, before: string, after: string) =>
  ROWS.map((each, at) => (at === row - 1 ? each.replace(before, after) : each))
const prisma = () => database.current.prisma
const audit = async (action: string) => {
  const rows = await prisma().auditEntry.findMany({ where: { action }, orderBy: { id: 'asc' } })
  return rows.map(({ detail }) => detail)
}
/** The preview as it stands now, wherever it was first shown. */
const previews = () =>
  (bot.shown.get(admin.user) ?? [])
    .filter(({ card }) => card.title?.startsWith('Đọc tệp'))
    .map(({ card }) => card)
const previewSays = () => JSON.stringify(previews().at(-1))
const taskOf = (number: string) => prisma().task.findFirst({ where: { number } })

beforeAll(async () => {
  bot = await startBot(database.current)
  admin = await bot.person('An', 'Sở Khoa học và Công nghệ', 'admin')
})

describe('a plan that was read, before it is applied', () => {
  test('while none waits, the same words are ordinary talk', async () => {
    for (const words of ['dòng 2 hạn: trước ngày 30/6/2027', 'bỏ dòng 2', 'áp dụng', 'hoàn tác']) {
      expect(await admin.says(words)).not.toMatch(/Đã (sửa|bỏ|áp dụng|hoàn tác)|bản đọc/)
    }
    expect(await admin.says('/chinh dòng 2 hạn: 30/6/2027')).toContain('Không có bản đọc nào')
    expect(await prisma().auditEntry.count()).toBe(0)
  })

  test('a cell is corrected by one line, echoed as it was understood', async () => {
    await send()
    const echo = await admin.says('dòng 3 hạn: trước ngày 30/6/2027')
    expect(echo).toContain('trước ngày thứ Tư 30/6/2027 (chậm nhất thứ Ba 29/6/2027)')
    expect(echo).toContain('Trước đó: 31/02/2027')
    expect(echo).not.toContain('ngày khác thường')
    expect(await admin.says('sua dong 1 chu tri So Y te, Sở Lạ Hoắc')).toContain(
      'Sở Y tế; Sở Lạ Hoắc (chưa có trong danh mục)',
    )
    expect(await audit('draft-corrected')).toMatchObject([
      { row: '3', field: 'deadlineText', before: '31/02/2027', after: 'trước ngày 30/6/2027' },
      { row: '1', field: 'lead', before: 'Sở Tư pháp', after: 'Sở Y tế, Sở Lạ Hoắc' },
    ])
  })

  test('the preview shown before follows, in its own place', () => {
    expect(previews()).toHaveLength(1)
    expect(previewSays()).toContain('Sửa 3, thời hạn: “31/02/2027” → “trước ngày 30/6/2027”')
  })

  test('the last correction is taken back, by button or by word', async () => {
    expect(await admin.says('hoàn tác')).toContain('dòng 1 trở lại như trước')
    expect(previewSays()).not.toContain('Sở Lạ Hoắc')
    await admin.says('/sua 1 sản phẩm: Tờ trình')
    await admin.presses('Hoàn tác')
    expect(previewSays()).not.toContain('Tờ trình')
    expect(await audit('draft-correction-undone')).toHaveLength(2)
  })

  test('several lines of one message are several corrections', async () => {
    const before = bot.shown.get(admin.user)?.length ?? 0
    await admin.says('dòng 2 sản phẩm: Bảng kê\ndòng 4 hạn: 15/8/2027')
    expect(bot.shown.get(admin.user)).toHaveLength(before + 2)
    expect(previewSays()).toMatch(/Bảng kê.*15\/8\/2027/)
    await admin.presses('Hoàn tác')
    expect(await admin.says('hoàn tác')).toContain('dòng 2')
  })

  test('a question, talk and other commands stay what they are', async () => {
    for (const words of [
      'dòng 3 hạn khi nào',
      'việc 3 chủ trì là ai?',
      'cảm ơn',
      '/viec',
      'Sở Y tế là đơn vị tốt',
    ]) {
      expect(await admin.says(words)).not.toContain('Đã sửa')
    }
    expect(await audit('draft-corrected')).toHaveLength(5)
  })

  test('rows are left out and taken back, with the count', async () => {
    expect(await admin.says('bỏ dòng 1 và 4 nhé')).toContain('Bỏ ra tất cả 2 dòng, còn 3 việc')
    expect(await admin.says('dòng 4 hạn: 1/1/2027')).toContain('Gõ “lấy lại dòng 4” trước')
    expect(await admin.says('lấy lại dòng 1')).toContain('Còn bỏ ra 1 dòng, có 4 việc')
    expect(previewSays()).toContain('Bỏ ra 1 dòng: 4')
    expect(await admin.says('bỏ dòng 99')).toContain('không có dòng 99')
    expect(await audit('draft-rows-left-out')).toMatchObject([{ rows: ['1', '4'], before: 5, after: 3 }])
  })

  test('an agency nobody knows is one of the registry, remembered by that name', async () => {
    await admin.says('/chinh')
    await admin.presses('“Sở Văn Thể Du” là đơn vị nào')
    expect(await admin.presses('Là Sở Văn hóa, Thể thao và Du lịch')).toContain(
      '“Sở Văn Thể Du” là Sở Văn hóa, Thể thao và Du lịch (1 dòng)',
    )
    const learnt = () => prisma().agency.count({ where: { aliases: { has: 'Sở Văn Thể Du' } } })
    expect(await learnt()).toBe(1)
    await admin.presses('Hoàn tác')
    expect(await learnt()).toBe(0)
    expect(await admin.says('sở văn thể du là sở vhttdl')).toContain('Từ nay tên này')
    expect(await learnt()).toBe(1)
    expect(await audit('agency-alias-added')).toHaveLength(2)
  })

  test('or is made anew, of a class; a group that is open is named', async () => {
    await admin.says('/chinh')
    await admin.presses('“Viện Nghiên cứu Đầm phá”')
    await admin.presses('Tạo mới')
    expect(await admin.presses('đơn vị sự nghiệp')).toContain('Đã thêm Viện Nghiên cứu Đầm phá vào danh mục')
    expect(await prisma().agency.findUnique({ where: { name: 'Viện Nghiên cứu Đầm phá' } })).toMatchObject({
      class: 'donvi',
    })
    expect(await admin.says('các đơn vị liên quan gồm Sở Lạ Hoắc')).toContain(
      'Danh mục không có “Sở Lạ Hoắc”',
    )
    await admin.says('các đơn vị liên quan gồm Sở Tài chính, Sở Y tế')
    expect(previewSays()).not.toContain('CHƯA RÕ LÀ ĐƠN VỊ NÀO')
  })

  test('nobody else changes it, and the corrected plan is what is applied', async () => {
    const other = await bot.person('Bình', 'Sở Y tế', 'admin')
    const { id } = await prisma().planDraft.findFirstOrThrow()
    expect(await other.says(`fix #${id} 3 hạn: 1/1/2030`)).toContain('Không có bản đọc nào')
    expect(await admin.says('áp dụng')).toContain('Đã áp dụng kế hoạch K: 4 việc')
    expect(await taskOf('3')).toMatchObject({
      deadlineText: 'trước ngày 30/6/2027',
      coordText: ['Sở Tài chính', 'Sở Y tế'],
    })
    expect(await taskOf('4')).toBeNull()
    expect(await audit('plan-applied')).toMatchObject([{ leftOut: ['4'] }])
    expect(await admin.says('dòng 3 hạn: 1/1/2030')).not.toContain('Đã sửa')
  })

  test('the same file again changes nothing, corrections included', async () => {
    expect(await send()).toMatch(/kể cả \d+ chỗ đã sửa tay: không có gì thay đổi/)
    const rows = changed(1, 'Báo cáo', 'Tờ trình')
    await send(rows)
    const [, changes] = previewSays().split('THAY ĐỔI SO VỚI BẢN ĐANG DÙNG')
    expect(changes).toContain('Sửa 1, kết quả: “Báo cáo” → “Tờ trình”')
    expect(changes?.match(/"Sửa /g)).toHaveLength(1)
    expect(previewSays()).toContain('Bỏ ra 1 dòng: 4')
  })

  test('a cell the document prints anew is the document’s again, and that is said', async () => {
    const preview = await send(changed(3, '31/02/2027', '28/02/2027'))
    expect(preview).toContain('Dòng 3 nay in khác trước')
    expect(preview).toContain('Sửa 3, thời hạn: “trước ngày 30/6/2027” → “28/02/2027”')
    await admin.presses('Thôi')
    expect(await admin.says('dòng 3 hạn: 1/1/2030')).not.toContain('Đã sửa')
  })
})
