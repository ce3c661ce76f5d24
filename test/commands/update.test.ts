import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { agency, by, draftTask, givePlan } from '../helpers/plan.ts'

const database = useDatabase()
let bot: Bot
let lan: Awaited<ReturnType<Bot['person']>>
let minh: typeof lan
let admin: typeof lan

beforeAll(async () => {
  bot = await startBot(database.current)
  await givePlan(database.current, [
    draftTask('1', 'Sở Tư pháp', { deadline: by('2026-11-20'), title: 'Rà soát thủ tục hành chính' }),
    draftTask('2', 'Sở Tư pháp', { deadline: by('2026-11-30'), coordinating: [agency('Sở Y tế')] }),
    draftTask('3', 'Sở Y tế', { title: 'Việc kín của ngành y' }),
  ])
  lan = await bot.person('Lan', 'Sở Tư pháp')
  minh = await bot.person('Minh', 'Sở Y tế')
  admin = await bot.person('An', 'Công an thành phố', 'admin')
})

describe('update', () => {
  test('a percent with a note is stored, echoed and can be undone', async () => {
    expect(await lan.says('/capnhat H1 60 đã trình dự thảo')).toContain('Đang thực hiện 60%')
    expect(lan.sees).toContain('đã trình dự thảo')
    expect(await lan.presses('Hoàn tác')).toContain('Chưa triển khai')
  })

  test('a missing task and a missing progress are asked for', async () => {
    expect(await lan.says('/capnhat')).toContain('Việc nào ạ?')
    expect(await lan.says('H2')).toContain('đến đâu rồi')
    expect(await lan.says('40 đang lấy ý kiến')).toContain('Đang thực hiện 40%')
  })

  test('"thôi" leaves, and nothing is written', async () => {
    await lan.says('/capnhat')
    expect(await lan.says('thôi')).toContain('Đã dừng')
    expect(await lan.says('thôi')).toContain('Không có gì đang dở')
  })

  test('more than 100 % is refused', async () => {
    expect(await lan.says('/capnhat H2 150%')).toContain('chưa được ghi')
  })

  test("another agency's task is refused without its title", async () => {
    const refused = await lan.says('/capnhat H3 50')
    expect(refused).toContain('Không tìm thấy việc “H3”')
    expect(refused).not.toContain('ngành y')
    expect(await lan.says('/xem H99')).toContain('Không tìm thấy việc “H99”')
  })

  test('a coordinating agency sees and comments, and does not report', async () => {
    expect(await minh.says('/xem H2')).toContain('Nhiệm vụ số 2')
    expect(await minh.says('/capnhat H2 90')).toContain('phối hợp')
    expect(await minh.says('/gopy H2 đề nghị bổ sung số liệu')).toContain('Đã ghi góp ý')
    expect(lan.sees).toContain('Sở Y tế góp ý cho H2')
  })

  test('done waits for confirmation, can be returned, and is confirmed with its day', async () => {
    expect(await lan.says('/xong H2 512/BC-STP ngày 20/11/2026')).toContain('chờ xác nhận')
    expect(admin.sees).toContain('Sở Tư pháp báo cáo hoàn thành H2')
    await admin.presses('Trả lại')
    expect(admin.sees).toContain('Lý do trả lại H2')
    await admin.says('thiếu số liệu cấp xã')
    expect(lan.sees).toContain('thiếu số liệu cấp xã')
    await lan.says('/xong H2 513/BC-STP ngay 22/11/2026')
    expect(await admin.presses('Xác nhận')).toContain('Đã xác nhận Sở Tư pháp hoàn thành H2')
    expect(lan.sees).toContain('đã được xác nhận hoàn thành')
    const row = await database.current.prisma.obligation.findFirstOrThrow({
      where: { task: { number: '2' }, involvement: 'lead' },
    })
    expect(row.status).toBe('done')
    expect(row.completedOn?.toISOString()).toContain('2026-11-22')
  })

  test('the same button pressed twice has one effect', async () => {
    await lan.says('/xem H1')
    const card = lan.last
    await lan.presses('40%', { pressed: card?.id })
    const before = await database.current.prisma.update.count()
    const line = 'update'
    const pressed = (card?.card.buttons ?? []).flat().find(({ label }) => label === '40%')
    expect(pressed && 'line' in pressed && pressed.line.startsWith(line)).toBe(true)
    await bot.receive({
      id: 'resent',
      channel: 'playground',
      sender: lan.user,
      address: lan.user,
      line: pressed && 'line' in pressed ? pressed.line : '',
      isPrivate: true,
      pressed: card?.id,
      at: bot.clock.now(),
    })
    expect(await database.current.prisma.update.count()).toBe(before)
  })

  test('the same event twice is one effect', async () => {
    const event = await bot.happen({ sender: lan.user, address: lan.user, line: '/capnhat H1 55 một lần' })
    const before = await database.current.prisma.update.count()
    await bot.receive(event)
    expect(await database.current.prisma.update.count()).toBe(before)
  })

  test('after 24 hours a report is neither undone nor edited', async () => {
    await lan.says('/capnhat H1 33 hôm qua')
    bot.clock.set(bot.clock.now().add({ hours: 25 }))
    expect(await lan.says('/hoantac H1')).toContain('24 giờ')
    expect(await lan.says('/sua H1 44')).toContain('24 giờ')
    bot.clock.reset()
    expect(await lan.says('/sua H1 44')).toContain('44%')
  })

  test('an edited message becomes a new version', async () => {
    const { messageId } = await bot.happen({
      sender: lan.user,
      address: lan.user,
      line: '/capnhat H1 60 nháp',
    })
    await lan.says('/capnhat H1 65 đã sửa', { edits: messageId })
    expect(lan.sees).toContain('Đã sửa cập nhật của H1')
    expect(lan.sees).toContain('65%')
  })
})
