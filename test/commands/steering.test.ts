import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { recipients } from '../../src/db/reminder-people.ts'
import type { DayKind } from '../../src/domain/holidays.ts'
import { type Bot, startBot } from '../helpers/bot.ts'
import { textOf } from '../helpers/card-text.ts'
import { useDatabase } from '../helpers/database.ts'
import { agency, by, day, draftTask, givePlan } from '../helpers/plan.ts'

const database = useDatabase()
const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant()

let bot: Bot
let lan: Awaited<ReturnType<Bot['person']>>
let hoa: typeof lan
let admin: typeof lan

const audited = async (action: string) =>
  (await database.current.prisma.auditEntry.findMany({ where: { action }, orderBy: { id: 'asc' } })).map(
    ({ actor, subject, detail }) => ({ actor, subject, detail }),
  )

beforeAll(async () => {
  bot = await startBot(database.current)
  await givePlan(database.current, [
    draftTask('1', 'Sở Tư pháp', { deadline: by('2026-11-24') }),
    draftTask('2', 'Sở Tư pháp', { deadline: by('2026-11-30') }),
    draftTask('3', 'Sở Y tế', { deadline: by('2026-11-25'), coordinating: [agency('Sở Tư pháp')] }),
    draftTask('16', 'Sở Tư pháp', {
      title: 'Diễn tập ứng cứu sự cố mạng',
      section: 'An toàn thông tin',
      deadline: {
        ...by('2026-11-27'),
        milestones: [{ label: 'diễn tập lần 1', dueOn: day('2026-11-26') }],
      },
    }),
  ])
  lan = await bot.person('Lan', 'Sở Tư pháp')
  hoa = await bot.person('Trần Hoa', 'Sở Tư pháp', 'coordinator')
  admin = await bot.person('An', 'Công an thành phố', 'admin')
})

describe('the working calendar', () => {
  test('is shown with what is not announced, changed by a line, echoed with its weekday and taken back', async () => {
    const { prisma } = database.current
    const special = (date: string, name: string, kind: DayKind, active = true) => ({
      ...{ date: new Date(`${date}T00:00:00Z`), name, kind, active },
    })
    await prisma.holiday.deleteMany()
    await prisma.holiday.createMany({
      data: [
        special('2026-11-24', 'Ngày Văn hóa Việt Nam', 'holiday', false),
        special('2027-01-01', 'Tết Dương lịch', 'holiday'),
        special('2027-02-10', 'Tết Nguyên đán', 'in_lieu'),
      ],
    })
    expect(await lan.says('/lich')).toContain('chỉ dành cho quản trị')
    expect(await admin.says('/lich')).toMatchInlineSnapshot(`
      "Lịch làm việc
      Giờ hành chính: 07:30–17:30, nhắc lúc 08:00, từ thứ Hai đến thứ Sáu. Ngoài giờ và ngày nghỉ bot không nhắn.
      Ngày khác thường đến 23/5/2027:
      - thứ Sáu 01/01/2027: nghỉ Tết Dương lịch
      - thứ Tư 10/02/2027: nghỉ bù Tết Nguyên đán
      CHƯA ÁP DỤNG (chờ công bố, hoặc đã bỏ):
      - thứ Ba 24/11/2026: nghỉ Ngày Văn hóa Việt Nam
      Đổi bằng một dòng: /lich nghỉ 24/11 Ngày Văn hóa · /lich làm 28/11 · /lich đổi 31/8 22/8 (nghỉ 31/8, làm bù 22/8) · /lich bỏ 24/11
      [Áp dụng 24/11/2026]"
    `)
    expect(await admin.presses('Áp dụng 24/11')).toContain('Đã áp dụng thứ Ba 24/11/2026')
    expect(await admin.says('/lich nghỉ 24/11')).toContain('đã là ngày nghỉ')
    expect(await admin.says('/lich đổi 30/11 28/11')).toContain(
      'nghỉ thứ Hai 30/11/2026, làm bù thứ Bảy 28/11/2026',
    )
    expect(admin.sees).toContain('thứ Bảy 28/11/2026: làm bù (đổi với 30/11/2026)')
    expect(await admin.presses('Hoàn tác')).toContain('thứ Hai 30/11/2026 trở lại như thường lệ')
    expect(await prisma.holiday.count({ where: { kind: { startsWith: 'swapped' }, active: true } })).toBe(0)
    expect(await admin.says('/lich đổi 29/11 28/11')).toContain('Không đổi được')
    expect(await admin.says('/lich làm 24/11')).toContain('thứ Ba 24/11/2026 là ngày làm việc')
    expect(await admin.says('/lich bỏ 25/11')).toContain('không có gì để bỏ')
    for (const unread of ['nghỉ 31/11', 'nghỉ 20/11 hôm trước', 'đổi 30/11', 'nghỉ 5/2 - 9/2', 'nghĩ ngơi']) {
      expect(await admin.says(`/lich ${unread}`)).toContain('Chưa hiểu')
    }
    expect(await admin.says('/lich off 24/11 Ngày Văn hóa')).toContain('thứ Ba 24/11/2026: nghỉ Ngày Văn hóa')
    expect((await audited('calendar-changed')).at(-1)).toMatchObject({
      ...{ actor: 'An', subject: 'day:2026-11-24' },
      detail: { before: { isOn: false }, after: { isOn: true, name: 'Ngày Văn hóa' } },
    })
  })

  test('office hours are set by a line, and the reminders go by them', async () => {
    expect(await admin.says('/caidat giờ 8h-17h, nhắc lúc 9h15')).toContain('08:00–17:00, nhắc lúc 09:15')
    expect(await admin.says('/caidat giờ 17h-8h')).toContain('Chưa hiểu giờ')
    bot.clock.set(at('2026-11-23T09:14'))
    await bot.tick()
    expect(lan.count).toBe(1)
    bot.clock.set(at('2026-11-23T09:15'))
    await bot.tick()
    // Tuesday is a day off now, so what is due then is said the working day before.
    expect(lan.sees).toContain('H1 · Nhiệm vụ số 1')
  })
})

describe('a substitute', () => {
  test('linked: is told, hears and reports within the dates, and not a day longer', async () => {
    expect(await hoa.says('/thaythe An 24/11')).toContain('Chỉ đầu mối hoặc lãnh đạo')
    expect(await lan.says('/thaythe')).toContain('Hiện không có ai thay')
    expect(await lan.says('/thaythe Hoa 27/11 - 25/11')).toContain('từ ngày nào đến ngày nào')
    expect(await lan.says('/thaythe chị Hoa')).toContain('từ ngày nào đến ngày nào')
    expect(await lan.says('25/11 - 27/11')).toMatchInlineSnapshot(`
      "Người thay thế
      Trần Hoa sẽ thay anh/chị từ thứ Tư 25/11/2026 đến hết thứ Sáu 27/11/2026, và đã được báo.
      - Trần Hoa thay anh/chị ở Sở Tư pháp, từ thứ Tư 25/11/2026 đến hết thứ Sáu 27/11/2026
      Đi vắng: gõ /thaythe kèm tên và ngày, ví dụ /thaythe Hoa 24/11 - 30/11. Trong những ngày đó người thay nhận tin nhắc và cập nhật thay anh/chị. Bàn giao hẳn: nhờ quản trị của cơ quan thường trực cấp mã mời cho người mới; người thôi làm gõ /xoatoi.
      [Kết thúc ngay]"
    `)
    expect(hoa.sees).toMatchInlineSnapshot(`
      "Người thay thế
      Anh/chị thay Lan ở Sở Tư pháp, từ thứ Tư 25/11/2026 đến hết thứ Sáu 27/11/2026. Trong những ngày đó tin nhắc gửi cho anh/chị, và anh/chị cập nhật thay Lan.
      [Xem việc] [Người thay thế khi đi vắng]"
    `)
    expect(await hoa.says('/thaythe')).toContain('Anh/chị thay Lan ở Sở Tư pháp')
    expect(await lan.says('/thaythe Hoa 27/11')).toContain('Trần Hoa đã thay anh/chị')
    expect(await hoa.says('/capnhat H2 30')).not.toContain('Đã ghi H2')
    const heard = lan.count
    bot.clock.set(at('2026-11-25T09:15'))
    await bot.tick()
    expect(hoa.sees).toContain('Nhắc việc thứ Tư 25/11/2026')
    expect(lan.count).toBe(heard)
    expect(await hoa.says('/capnhat H2 30')).toContain('Đã ghi H2')
    expect(await lan.says('/xem H2')).toContain('Trần Hoa thay Lan')
    bot.clock.set(at('2026-11-28T10:00'))
    expect(await hoa.says('/capnhat H2 40')).not.toContain('Đã ghi H2')
    expect(await lan.says('/thaythe')).toContain('Hiện không có ai thay')
  })

  test('ends early by a word of either, and the other hears of it', async () => {
    bot.clock.set(at('2026-11-30T10:00'))
    await lan.says('/thaythe Hoa 30/11 - 5/12')
    expect(await lan.says('/thaythe thôi')).toContain('Đã kết thúc')
    expect(hoa.sees).toContain('thôi thay Lan')
    expect(await hoa.says('/capnhat H2 40')).not.toContain('Đã ghi H2')
    await lan.says('/thaythe Hoa 30/11 - 5/12')
    expect(await hoa.says('/thaythe thôi')).toContain('Đã kết thúc')
    expect(lan.sees).toContain('Trần Hoa thôi thay anh/chị')
    expect(await lan.says('/thaythe thôi')).toContain('Không có việc thay thế nào')
    expect((await audited('substitute-ended')).length).toBe(2)
  })

  test('not linked yet: a code that makes a substitute of those dates, used once', async () => {
    expect(await lan.says('/thaythe Minh 1/12 - 4/12')).toContain('Chưa có ai tên “Minh”')
    const card = await lan.presses('Tạo mã mời cho Minh')
    const code = /[A-Z0-9]{4}(-[A-Z0-9]{4}){3}/.exec(card)?.[0]
    expect(card).toContain('người thay thế của Sở Tư pháp')
    expect(await lan.says('/thaythe')).toContain('Minh được mời')
    bot.clock.set(at('2026-12-01T08:00'))
    const minh = bot.newcomer('minh')
    expect(await minh.says(`/lienket ${code}`)).toContain('đến hết thứ Sáu 04/12/2026')
    expect(await minh.presses('Tôi đồng ý')).toContain('người thay thế')
    expect(lan.sees).toContain('Minh đã liên kết và thay anh/chị')
    expect(await minh.says('/capnhat H2 55')).toContain('Đã ghi H2')
    bot.clock.set(at('2026-12-05T08:00'))
    expect(await minh.says('/capnhat H2 60')).not.toContain('Đã ghi')
    expect(await lan.says('/thaythe Phúc 7/12 - 8/12')).toContain('Chưa có ai')
    const late = /[A-Z0-9]{4}(-[A-Z0-9]{4}){3}/.exec(await lan.presses('Tạo mã mời cho Phúc'))?.[0]
    bot.clock.set(at('2026-12-09T08:00'))
    expect(await bot.newcomer('phuc').says(`/lienket ${late}`)).toContain('hết hạn')
  })
})

test('within the dates the substitute of a head hears what the head would have heard', async () => {
  const { prisma } = database.current
  const binh = await bot.person('Bình', 'Sở Nội vụ', 'head')
  await bot.person('Yến', 'Sở Nội vụ', 'coordinator')
  await binh.says('/thaythe Yến 30/12 - 31/12')
  const heard = async (on: string) => {
    const rows = await prisma.$queryRaw<{ name: string }[]>`
      WITH found AS (SELECT id AS agency_id FROM agency WHERE name = 'Sở Nội vụ'),
        who AS (${recipients('head', day(on))})
      SELECT p.name FROM who JOIN person p ON p.id = who.person_id`
    return rows.map(({ name }) => name)
  }
  expect(await heard('2026-12-29')).toEqual(['Bình'])
  expect(await heard('2026-12-30')).toEqual(['Yến'])
  expect(await heard('2027-01-01')).toEqual(['Bình'])
})

describe('what one hears', () => {
  test('the weekly list is switched, the first account is chosen among one’s own only', async () => {
    expect(await lan.says('/nhantin')).toMatchInlineSnapshot(`
      "Nhận tin
      - Việc đơn vị phối hợp: đang tắt
      Khi bật, mỗi đầu tuần tin nhắc kể thêm các việc đơn vị phối hợp đến hạn trong tuần.
      Nơi nhận tin, theo thứ tự:
      - 1. sân chơi thử
      Tin nhắc gửi tới nơi đứng đầu; không nhắn được thì sang nơi kế tiếp.
      [Bật: Việc đơn vị phối hợp]"
    `)
    await lan.presses('Bật')
    const { prisma } = database.current
    const person = await prisma.person.findFirstOrThrow({
      where: { name: 'Lan' },
      include: { accounts: true },
    })
    expect(person.hearsCoordinating).toBe(true)
    const createdAt = new Date('2026-11-01T00:00:00Z')
    const slack = await prisma.account.create({
      data: { channel: 'slack', platformUser: 'U1', address: 'D1', personId: person.id, createdAt },
    })
    expect(await lan.says('/nhantin')).toContain('[Nhận trước ở Slack]')
    await hoa.says(`preferences first ${slack.id}`)
    expect(await lan.says('/nhantin')).toContain('2. Slack')
    expect(await lan.presses('Nhận trước ở Slack')).toContain('1. Slack')
    await prisma.account.delete({ where: { id: slack.id } })
  })
})

describe('a plan', () => {
  test('is shown in words, each part changed by a line or a button, nothing that does not fit', async () => {
    expect(await lan.says('/kehoach H')).toContain('chỉ dành cho quản trị')
    expect(await admin.says('/kehoach')).toMatchInlineSnapshot(`
      "H · Kế hoạch thử
      Cơ quan thường trực: Công an thành phố
      Nơi tiếp nhận báo cáo: chưa đặt
      Báo cáo định kỳ: trước ngày 14 hằng tháng
      Xác nhận hoàn thành: Công an thành phố
      Vướng mắc gửi tới: Công an thành phố
      Gia hạn: đề nghị trước hạn ít nhất 3 ngày làm việc, tối đa 2 lần
      Nêu tên đơn vị trễ trong nhóm: đang tắt
      Nhắc trước hạn: 30, 7, 3, 1 ngày trước; đúng ngày
      Nhắc khi quá hạn: sau 1, 3, 7 ngày, rồi cứ 7 ngày một lần
      Nhắc việc định kỳ: 3, 1 ngày trước; đúng ngày
      Khi chưa ai phản hồi: quá hạn 2 ngày làm việc báo các đầu mối khác, 4 ngày báo lãnh đạo đơn vị, 5 ngày báo cơ quan thường trực
      Đổi bằng một dòng, ví dụ: /kehoach H nhắc 14 7 1 0 · trễ 1 3 7 rồi 7 · định kỳ 3 1 0 · leo thang 2 4 5 · báo cáo trước ngày 14 · gia hạn 3 ngày 2 lần · nêu tên bật · tiếp nhận Phòng Tổng hợp · thường trực Sở Y tế · mặc định
      [Bật nêu tên đơn vị trễ]"
    `)
    expect(await admin.says('/kehoach H nhắc 14 7 1 0')).toContain(
      'Nhắc trước hạn: 14, 7, 1 ngày trước; đúng ngày',
    )
    expect(await admin.says('/kehoach trễ 2 5 rồi 14')).toContain('sau 2, 5 ngày, rồi cứ 14 ngày')
    expect(await admin.says('/kehoach h báo cáo trước ngày 20')).toContain('trước ngày 20 hằng tháng')
    expect(await admin.says('/kehoach H gia hạn 5 ngày 1 lần')).toContain(
      'ít nhất 5 ngày làm việc, tối đa 1 lần',
    )
    expect(await admin.says('/kehoach H tiếp nhận Phòng Tổng hợp')).toContain('Phòng Tổng hợp')
    expect(await admin.presses('Bật nêu tên')).toContain('Nêu tên đơn vị trễ trong nhóm: đang bật')
    for (const unread of [
      'nhắc sớm',
      'nhắc 900',
      'leo thang 5 4 2',
      'báo cáo trước ngày 40',
      'nêu tên',
      'xóa',
    ]) {
      expect(await admin.says(`/kehoach H ${unread}`)).toContain('Chưa hiểu')
    }
    const plan = await database.current.prisma.plan.findUniqueOrThrow({ where: { code: 'H' } })
    expect(plan).toMatchObject({
      ...{ reportCycle: { every: 'month', before: 20 }, extensionRule: { leadDays: 5, most: 1 } },
      ...{ namesLateAgencies: true, receivingDesk: 'Phòng Tổng hợp' },
      reminderPolicy: { dated: [14, 7, 1, 0], late: [2, 5], onwards: 14, ladder: [2, 4, 5] },
    })
    expect((await audited('plan-changed'))[0]).toMatchObject({
      detail: { before: { reminderPolicy: { dated: [30, 7, 3, 1, 0] } } },
    })
  })

  test('what its document proposes is shown and accepted one by one; another standing agency only when sure', async () => {
    const text = [
      'ỦY BAN NHÂN DÂN THÀNH PHỐ',
      'Số: 77/KH-UBND, ngày 02 tháng 11 năm 2026',
      'KẾ HOẠCH',
      'Giao Sở Nội vụ là cơ quan thường trực của Kế hoạch này.',
      'Định kỳ trước ngày 18 hằng tháng, các đơn vị báo cáo kết quả về Sở Nội vụ.',
      'STT;Nhiệm vụ;Chủ trì;Phối hợp;Kết quả;Thời gian',
      '1;Rà soát hồ sơ;Sở Y tế;Sở Tư pháp;Báo cáo;Tháng 12/2026',
      '2;Tập huấn cán bộ;Sở Tư pháp;Sở Y tế;Lớp tập huấn;Tháng 12/2026',
    ].join('\n')
    await admin.sends({ name: 'ke-hoach-77.csv', bytes: new TextEncoder().encode(text) }, '/nhap')
    expect(admin.sees).toContain('VĂN BẢN KẾ HOẠCH GỢI Ý')
    await admin.presses('Áp dụng')
    expect(await admin.presses('văn bản gợi ý')).toContain('trước ngày 18 hằng tháng')
    expect(await admin.presses('Nhận: Báo cáo định kỳ')).toContain(
      'Báo cáo định kỳ: trước ngày 18 hằng tháng',
    )
    expect(admin.sees).not.toContain('Nhận: Báo cáo định kỳ')
    expect(await admin.presses('Nhận: Cơ quan thường trực')).toContain('sang Sở Nội vụ?')
    expect(await admin.presses('Đúng')).toContain('Sở Nội vụ là cơ quan thường trực')
    expect(await admin.says('/kehoach')).toContain('H · Kế hoạch thử')
  })
})

describe('a group', () => {
  test('is tied to an agency by its people or an admin, and hears counts of it only', async () => {
    const chi = await bot.person('Chi', 'Sở Y tế', 'head')
    expect(await hoa.saysIn('nhom-tp', '/nhom Sở Tư pháp')).toContain('Chỉ đầu mối, lãnh đạo')
    expect(await chi.saysIn('nhom-tp', '/nhom Sở Tư pháp')).toContain('Chỉ đầu mối, lãnh đạo')
    expect(await lan.saysIn('nhom-tp', '/nhom H')).toContain('Không có kế hoạch')
    expect(await lan.saysIn('nhom-tp', '/nhom Sở Tư pháp')).toContain('Đã gắn nhóm này với Sở Tư pháp')
    expect(await hoa.saysIn('nhom-tp', '/viec')).toMatch(/Việc của Sở Tư pháp\n[34] phần việc/)
    expect(await admin.saysIn('nhom-tp', '/nhom H')).toContain('Đã gắn nhóm này với kế hoạch H')
    expect(await hoa.saysIn('nhom-tp', '/viec')).toContain('H · Kế hoạch thử')
  })
})

describe('a task that is not to be spoken of', () => {
  const HIDDEN = /Diễn tập|ứng cứu|An toàn thông tin|tường lửa/
  test('shows number and status and nothing else, wherever it appears', async () => {
    await lan.says('/vuongmac H16 chưa mua được tường lửa')
    expect(await lan.says('/mat H16')).toContain('chỉ dành cho quản trị')
    expect(await admin.says('/mat H16')).toContain('chỉ còn số và tình trạng')
    expect(await admin.says('/mat H16')).toContain('đã là việc')
    const seen: string[] = []
    const asked = [
      '/viec',
      '/xem H16',
      '/viec diễn tập',
      '/minhchung H16',
      '/nhacviec',
      '/ai H16',
      'diễn tập đến đâu rồi',
    ]
    for (const line of asked) seen.push(`${line}\n${await lan.says(line)}`)
    seen.push(await admin.says('/choxacnhan'))
    seen.push(await admin.presses('Trả lời H16'))
    await admin.says('đã bố trí kinh phí tường lửa')
    seen.push(lan.sees)
    seen.push(await lan.says('/capnhat H16 40 đã dựng tường lửa'))
    bot.clock.set(at('2026-12-10T09:15'))
    await bot.tick()
    seen.push(lan.sees, ...(bot.shown.get('nhom-tp') ?? []).map(({ card }) => textOf(card)))
    // What one searches for is repeated to oneself alone.
    const said = seen.map((each) => each.replace(/^\/viec diễn tập.*|^diễn tập đến.*|“diễn tập”/gim, ''))
    expect(said.filter((each) => HIDDEN.test(each))).toEqual([])
    expect(said.some((each) => each.includes('H16'))).toBe(true)
    expect(await admin.says('/mat H16 thôi')).toContain('như thường')
    expect(await lan.says('/xem H16')).toContain('Diễn tập ứng cứu')
    expect((await audited('secrecy-changed')).map(({ detail }) => detail)).toEqual([
      { before: false, after: true },
      { before: true, after: false },
    ])
  })
})
