import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { agency, by, day, draftTask, givePlan, group } from '../helpers/plan.ts'

const database = useDatabase()
let bot: Bot
let lan: Awaited<ReturnType<Bot['person']>>

beforeAll(async () => {
  bot = await startBot(database.current)
  const ongoing = { kind: 'ongoing' as const, text: 'Thực hiện thường xuyên', milestones: [] }
  const event = { kind: 'event' as const, event: 'ban hành', text: 'Ngay sau khi ban hành', milestones: [] }
  const before = { ...by('2026-11-23'), boundary: 'before' as const }
  await givePlan(database.current, [
    draftTask('1', 'Sở Tư pháp', { deadline: by('2026-11-10'), title: 'Số hóa sổ hộ tịch' }),
    draftTask('2', 'Sở Tư pháp', { deadline: by('2026-11-20') }),
    draftTask('3', 'Sở Tư pháp', { deadline: before, title: 'Cấp chữ ký số' }),
    draftTask('4', 'Sở Tư pháp', { deadline: by('2026-11-30') }),
    draftTask('5', 'Sở Tư pháp', { deadline: ongoing }),
    draftTask('6', 'Sở Tư pháp', { deadline: event }),
    draftTask('7', 'Sở Y tế', { coordinating: [agency('Sở Tư pháp')] }),
    draftTask('8', 'Sở Y tế', { lead: [group('Các sở, ngành')], deadline: by('2027-01-31') }),
    ...Array.from({ length: 6 }, (_, at) =>
      draftTask(`${20 + at}`, 'Sở Tư pháp', { deadline: by('2027-03-31') }),
    ),
  ])
  lan = await bot.person('Lan', 'Sở Tư pháp')
})

describe('tasks', () => {
  test('overdue first with the longest late on top, then due soon, owed, the rest', async () => {
    const list = await lan.says('/viec')
    const order = ['QUÁ HẠN', 'H1 ', 'H2 ', '7 NGÀY', 'H3 ', 'H4 ', 'CHƯA CẬP NHẬT', 'H20 ']
    const places = order.map((words) => list.indexOf(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  test('nobody is late on the day named by "trước ngày", nor for an event not declared', async () => {
    const late = await lan.says('/viec quahan')
    expect(late).toContain('H1 ')
    expect(late).not.toContain('H3 ')
    expect(late).not.toContain('H6 ')
    expect(await lan.says('/xem H3')).toContain('đến hạn hôm nay')
    expect(await lan.says('/xem H6')).toContain('chờ sự kiện')
  })

  test('pages hold whole tasks and lead to one another', async () => {
    const first = await lan.says('/viec')
    expect(first).toContain('Trang 1/2')
    const second = await lan.presses('Trang sau')
    expect(second).toContain('Trang 2/2')
    const refs = (text: string): string[] => text.match(/^- H\d+/gm) ?? []
    expect(refs(first)).toHaveLength(8)
    expect(refs(first).filter((ref) => refs(second).includes(ref))).toEqual([])
    expect(await lan.presses('Trang trước')).toContain('Trang 1/2')
  })

  test('search needs no tones, and looks among coordinated tasks too', async () => {
    expect(await lan.says('/viec so hoa')).toContain('H1 ')
    expect(await lan.says('/viec chữ ký')).toContain('H3 ')
    expect(await lan.says('/viec chu ky so')).toContain('H3 ')
    expect(await lan.says('/viec ca chu')).not.toContain('H3 ')
    expect(await lan.says('/viec không có việc này')).toContain('Không tìm thấy')
    expect(await lan.says('/viec phoihop')).toContain('H7 ')
  })

  test('a plan’s code lists its tasks; the pages of a long search fit into a button', async () => {
    await givePlan(database.current, [draftTask('1', 'Sở Tư pháp', { title: 'Việc của kế hoạch khác' })], 'Q')
    expect(await lan.says('/viec q')).toMatch(/^- Q1 /m)
    expect(lan.sees).not.toContain('H1 ')
    await lan.says('/viec nhiệm vụ số')
    expect(lan.sees).toContain('Trang 1/')
    await lan.says('/viec ngày tháng năm những việc đặc biệt quan trọng được giao cho các cơ quan đơn vị')
    for (const button of (lan.card?.buttons ?? []).flat()) {
      if ('line' in button) expect(Buffer.byteLength(button.line)).toBeLessThanOrEqual(64)
    }
    await database.current.prisma.plan.update({ where: { code: 'Q' }, data: { closedAt: new Date() } })
  })

  test('a group lead is one obligation for each member, and the card shows how many are done', async () => {
    const minh = await bot.person('Minh', 'Sở Y tế')
    await minh.says('/capnhat H8 50')
    const seen = await lan.says('/xem H8')
    expect(seen).toContain('Chưa triển khai')
    expect(seen).toMatch(/Các sở, ngành \(0\/\d+ hoàn thành\)/)
  })

  test('the day decides: moving the clock makes a task late, by days', async () => {
    bot.clock.set(bot.clock.now().add({ hours: 24 * 10 }))
    expect(await lan.says('/viec quahan')).toContain('quá hạn 3 ngày')
    bot.clock.reset()
  })

  test('a dropped task leaves every list at once', async () => {
    await database.current.prisma.task.updateMany({
      where: { number: '25' },
      data: { removedAt: new Date() },
    })
    expect(await lan.says('/xem H25')).toContain('Không tìm thấy việc “H25”')
    expect(day('2026-11-23').toString()).toBe(bot.clock.today().toString())
  })

  test('a sensitive task shows its number and status, nothing else', async () => {
    const secrecy = { where: { number: '1' }, data: { secrecy: 'status-only' } }
    await database.current.prisma.task.updateMany(secrecy)
    expect(await lan.says('/viec')).not.toContain('hộ tịch')
    const card = await lan.says('/xem H1')
    expect(card).toContain('Chưa triển khai')
    expect(card).not.toContain('hộ tịch')
    expect(await lan.says('/viec ho tich')).toContain('Không tìm thấy')
  })
})
