import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { by, draftTask, givePlan } from '../helpers/plan.ts'

const database = useDatabase()
let bot: Bot
let lan: Awaited<ReturnType<Bot['person']>>
let admin: typeof lan

/** Mondays and Fridays around the clock's start, Monday 23/11/2026. */
const DUE = '2026-11-30'
const ongoing = { kind: 'ongoing' as const, text: 'Thường xuyên', milestones: [] }
const event = { kind: 'event' as const, event: 'Bộ công bố', text: 'Khi Bộ công bố', milestones: [] }

beforeAll(async () => {
  bot = await startBot(database.current)
  await givePlan(database.current, [
    ...['1', '2', '3', '4'].map((number) => draftTask(number, 'Sở Tư pháp', { deadline: by(DUE) })),
    draftTask('5', 'Sở Tư pháp', { deadline: ongoing }),
    draftTask('6', 'Sở Tư pháp', { deadline: event }),
    draftTask('7', 'Sở Tư pháp', { deadline: by('2026-11-20') }),
    draftTask('8', 'Sở Tư pháp', { deadline: by('2026-11-20') }),
    draftTask('9', 'Sở Y tế', { deadline: by('2026-11-20') }),
  ])
  lan = await bot.person('Lan', 'Sở Tư pháp')
  admin = await bot.person('An', 'Công an thành phố', 'admin')
})

const stored = (number: string) =>
  database.current.prisma.obligation.findFirstOrThrow({
    where: { task: { number } },
    include: { extensions: { orderBy: { id: 'asc' } } },
  })
const days = (count: number) => Temporal.Duration.from({ hours: 24 * count })
const later = (count: number) => bot.clock.set(bot.clock.now().add(days(count)))

describe('asking', () => {
  test('step by step: the date in force, the new one with its weekday, the reason, then the record', async () => {
    expect(await lan.says('/giahan H1')).toContain('thứ Hai 30/11/2026')
    expect(await lan.says('khi nào xong thì xong')).toContain('chưa cho biết một ngày')
    expect(await lan.says('25/11/2026')).toContain('không muộn hơn hạn hiện nay')
    const asked = await lan.says('lùi 10 ngày làm việc')
    expect(asked).toContain('từ thứ Hai 30/11/2026 đến thứ Hai 14/12/2026')
    expect(asked).toContain('Lý do')
    const echoed = await lan.says('chờ Bộ hướng dẫn, số máy 0912345678')
    expect(echoed).toContain('từ thứ Hai 30/11/2026 đến thứ Hai 14/12/2026')
    expect(echoed).not.toContain('0912345678')
    expect(echoed).toContain('[Rút đề nghị]')
    const { extensions, dueOn } = await stored('1')
    expect(extensions).toMatchObject([{ decision: null, proposedDueOn: new Date('2026-12-14T00:00:00Z') }])
    expect(dueOn).toEqual(new Date(`${DUE}T00:00:00Z`))
    expect(admin.sees).toContain('chờ Bộ hướng dẫn')
    expect(admin.sees).not.toContain('đề nghị muộn')
  })

  test.each([
    ['/giahan H2 thứ 6 tuần sau chờ ý kiến sở', 'thứ Sáu 04/12/2026', 'chờ ý kiến sở'],
    ['/giahan H2 10 ngày làm việc vì thiếu số liệu quý 3', 'thứ Hai 14/12/2026', 'thiếu số liệu quý 3'],
    ['/giahan H2 thêm 2 tuần, do họp 15/12 mới chốt', 'thứ Hai 14/12/2026', 'họp 15/12 mới chốt'],
    ['/giahan H2 đến hết tháng 12/2026 chờ kinh phí', 'thứ Năm 31/12/2026', 'chờ kinh phí'],
  ])('%s', async (line, day, reason) => {
    const said = await lan.says(line)
    expect(said).toContain(day)
    expect(said).toContain(`Nội dung: ${reason}`)
    expect(await lan.presses('Rút đề nghị')).toContain('Hạn vẫn là thứ Hai 30/11/2026')
    expect((await stored('2')).extensions.at(-1)).toMatchObject({ decision: 'withdrawn' })
  })

  test('what cannot be extended says why and what to do', async () => {
    expect(await lan.says('/giahan H1 20/12/2026 thêm lần nữa')).toContain('đang chờ cơ quan thường trực')
    expect(await lan.says('/giahan H5')).toContain('không có hạn cụ thể')
    expect(await lan.says('/giahan H6')).toContain('chờ sự kiện')
    expect(await lan.says('/giahan H99')).toContain('Không tìm thấy việc')
    expect(await lan.says('/giahan H9')).toContain('Không tìm thấy việc')
    expect(await lan.says('/giahan H2 31/11/2026 chờ')).toContain('chưa cho biết một ngày')
    await lan.says('thôi')
  })

  test('free text is asked about with both dates; a mere question offers', async () => {
    expect(await lan.says('xin gia hạn nv 3 đến 18/12/2026 vì thiếu kinh phí')).toContain(
      'từ thứ Hai 30/11/2026 đến thứ Sáu 18/12/2026 · thiếu kinh phí',
    )
    expect(await lan.presses('Đúng')).toContain('từ thứ Hai 30/11/2026 đến thứ Sáu 18/12/2026')
    expect(await lan.says('/hoantac H3')).toContain('Đã rút đề nghị')
    const before = await database.current.prisma.extensionRequest.count()
    expect(await lan.says('nv 3 gia hạn đến 18/12/2026 được không bot')).toContain('chưa ghi gì')
    expect(await database.current.prisma.extensionRequest.count()).toBe(before)
    expect(await lan.presses('Đề nghị gia hạn')).toContain('Lý do')
    await lan.says('thôi')
  })
})

describe('deciding', () => {
  test('grants, with the original date kept and the agency told', async () => {
    expect(await admin.says('/choxacnhan')).toContain('từ thứ Hai 30/11/2026 đến thứ Hai 14/12/2026')
    await admin.presses('Xét H1')
    expect(await admin.presses('Đồng ý')).toContain('từ thứ Hai 30/11/2026 đến thứ Hai 14/12/2026')
    expect(await stored('1')).toMatchObject({
      dueOn: new Date('2026-12-14T00:00:00Z'),
      originalDueOn: new Date(`${DUE}T00:00:00Z`),
      extensionCount: 1,
    })
    expect(lan.sees).toContain('H1 được gia hạn đến thứ Hai 14/12/2026')
    expect(await lan.says('/xem H1')).toContain('ban đầu 30/11/2026')
    expect(await admin.says('/quyetdinh H1')).toContain('không có đề nghị gia hạn')
  })

  test('grants another day, which counts from the date in force', async () => {
    await lan.says('/giahan H2 31/12/2026 chờ kinh phí')
    await admin.presses('Đồng ý đến ngày khác')
    expect(await admin.says('27/11/2026')).toContain('không phải là một ngày sau hạn')
    expect(await admin.says('thêm 5 ngày làm việc')).toContain('đến thứ Hai 07/12/2026')
    expect(lan.sees).toContain('07/12/2026')
  })

  test('refuses with an answer; an old button decides nothing new; only the plan’s admin decides', async () => {
    await lan.says('/giahan H2 31/12/2026 vẫn chờ kinh phí')
    const card = admin.last?.id
    await lan.presses('Rút đề nghị')
    await lan.says('/giahan H2 15/12/2026 vẫn chờ')
    await admin.presses('Đồng ý', { pressed: card })
    expect((await stored('2')).extensionCount).toBe(1)
    expect(await lan.says('/quyetdinh H2 đồng ý')).toContain('chỉ dành cho quản trị')
    await admin.says('/quyetdinh H2')
    expect(await admin.says('không đồng ý')).toContain('lý do không đồng ý')
    expect(await admin.says('đã lùi một lần')).toContain('Hạn vẫn là thứ Hai 07/12/2026')
    expect(lan.sees).toContain('đã lùi một lần')
    await lan.says('/giahan H2 15/12/2026 lần nữa')
    expect(await admin.says('/quyetdinh')).toContain('[H2 · Sở Tư pháp: đến thứ Ba 15/12/2026]')
    expect(await admin.says('đồng ý gia hạn nv 2 đến 18/12')).toContain(
      'Đồng ý · từ thứ Hai 07/12/2026 đến thứ Sáu 18/12',
    )
    await admin.says('/quyetdinh H2 đồng ý, lưu ý báo cáo trước 10/12/2026')
    expect(lan.sees).toContain('được gia hạn đến thứ Ba 15/12/2026')
    expect(await lan.says('/giahan H2')).toContain('đã được gia hạn 2 lần')
  })
})

describe('the clock', () => {
  const overdue = async () => (await lan.says('/viec quahan')).match(/H\d+/g) ?? []
  const lateInGroup = async () => /(\d+) quá hạn/.exec(await lan.saysIn('nhom', '/viec'))?.[1]

  test('stands while an obstacle or a request waits: lists, cards and counts agree', async () => {
    await admin.saysIn('nhom', '/nhom H')
    expect(await overdue()).toEqual(expect.arrayContaining(['H7', 'H8']))
    // Sở Y tế has nobody: its task is late for nobody.
    expect(await lateInGroup()).toBe('2')
    await lan.says('/vuongmac H7 chưa có hướng dẫn')
    expect(await lan.says('/giahan H8 10/12/2026 chờ hướng dẫn')).toContain('đề nghị muộn')
    expect(admin.sees).toContain('đề nghị muộn')
    expect(await overdue()).toEqual([])
    expect(await lateInGroup()).toBe('0')
    expect(await lan.says('/xem H7')).toContain('đồng hồ dừng trong khi chờ trả lời vướng mắc')
    expect(await lan.says('/xem H8')).toContain('đồng hồ dừng trong khi chờ quyết định gia hạn')
  })

  test('runs again afterwards, without the days it stood', async () => {
    later(4)
    await admin.says('/choxacnhan')
    await admin.presses('Trả lời H7')
    await admin.says('đã gửi hướng dẫn')
    await admin.says('/quyetdinh H8 không đồng ý vì đã đủ thời gian')
    expect(await stored('7')).toMatchObject({ stoppedDays: 4 })
    expect(await stored('8')).toMatchObject({ stoppedDays: 4 })
    expect(await lan.says('/xem H7')).toContain('quá hạn 3 ngày')
    expect(lan.sees).toContain('Đồng hồ đã dừng 4 ngày')
    expect(await lateInGroup()).toBe('2')
  })

  test('does not stand for what is taken back', async () => {
    await lan.says('/giahan H8 31/12/2026 chờ thêm')
    later(1)
    await lan.says('/giahan H8 rút')
    expect(await stored('8')).toMatchObject({ stoppedDays: 4 })
    expect(await lan.says('/xem H8')).toContain('quá hạn 4 ngày')
  })

  test('stands while a completion waits, and only until its day', async () => {
    await lan.says('/xong H7 đã xong')
    later(3)
    await admin.says('/tralai H7 thiếu số liệu')
    expect(await stored('7')).toMatchObject({ stoppedDays: 7 })
    expect(await lan.says('/xem H7')).toContain('quá hạn 4 ngày')
  })

  test('begins for an agency when its first person is linked', async () => {
    const minh = bot.newcomer('minh')
    const code = (await admin.says('/moi Sở Y tế')).match(/[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/)?.[0]
    await minh.says(`/lienket ${code}`)
    await minh.presses('Tôi đồng ý')
    expect(await stored('9')).toMatchObject({ stoppedDays: 11 })
    expect(await minh.says('/viec')).toContain('đến hết hôm nay'.replace('đến hết', 'đến hạn'))
    later(1)
    expect(await minh.says('/xem H9')).toContain('quá hạn 1 ngày')
  })
})
