import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { draftTask, givePlan, group } from '../helpers/plan.ts'

const database = useDatabase()
let bot: Bot
let lan: Awaited<ReturnType<Bot['person']>>
let admin: typeof lan
let other: typeof lan

beforeAll(async () => {
  bot = await startBot(database.current)
  const event = {
    kind: 'event' as const,
    event: 'Bộ công bố',
    text: 'Ngay sau khi Bộ công bố',
    milestones: [],
  }
  await givePlan(database.current, [
    draftTask('1', 'Sở Tư pháp'),
    draftTask('21', 'Sở Tư pháp', { lead: [group('Các sở, ngành')], deadline: event }),
  ])
  lan = await bot.person('Lan', 'Sở Tư pháp')
  admin = await bot.person('An', 'Công an thành phố', 'admin')
  other = await bot.person('Khac', 'Sở Nội vụ', 'admin')
})

describe('the standing agency', () => {
  test('an obstacle reaches it, is answered, and the asker hears the answer', async () => {
    expect(await lan.says('/vuongmac H1 chưa có kinh phí')).toContain('Công an thành phố')
    expect(admin.sees).toContain('chưa có kinh phí')
    expect(await lan.says('/xem H1')).toContain('vướng mắc')
    expect(await admin.says('/choxacnhan')).toContain('VƯỚNG MẮC')
    expect(await admin.presses('Trả lời H1')).toContain('chưa có kinh phí')
    await admin.says('đã trình bổ sung kinh phí')
    expect(lan.sees).toContain('đã trình bổ sung kinh phí')
    expect(await lan.says('/xem H1')).not.toContain('⚠')
  })

  test('an event gets a date: every lead has it, and hears of it', async () => {
    expect(await lan.says('/xem H21')).toContain('chờ sự kiện')
    expect(await admin.says('/sukien H21')).toContain('ngày nào')
    expect(await admin.says('31/12/2026')).toContain('thứ Năm 31/12/2026')
    expect(lan.sees).toContain('hạn mới thứ Năm 31/12/2026')
    expect(await lan.says('/xem H21')).toContain('31/12/2026')
    expect(await admin.says('/sukien H21 ngày xưa')).toContain('ngày xưa')
  })

  test('a completion is confirmed by its number alone, also where many agencies have a part', async () => {
    expect(await admin.says('/xacnhan H21')).toContain('chưa báo cáo hoàn thành')
    await lan.says('/xong H21 đã xong')
    expect(await admin.says('/tralai H21 thiếu số liệu')).toContain('Đã trả lại H21 cho Sở Tư pháp')
    await lan.says('/xong H21 đã xong')
    expect(await admin.says('/xacnhan H21')).toContain('Đã xác nhận Sở Tư pháp hoàn thành H21')
  })

  test('the admin of another plan sees and decides nothing here', async () => {
    await lan.says('/xong H1 đã xong')
    expect(await other.says('/xacnhan H1')).toContain('Không tìm thấy')
    expect(await other.says('/choxacnhan')).toContain('Không có báo cáo')
    expect(await other.says('/xem H1')).toContain('Không tìm thấy')
  })

  test('an admin without a plan of that code cannot tie a group; in the group only counts are said', async () => {
    expect(await other.saysIn('nhom', '/nhom H')).toContain('Không có kế hoạch')
    expect(await admin.saysIn('nhom', '/nhom H')).toContain('Đã gắn')
    const counts = await lan.saysIn('nhom', '/viec')
    expect(counts).toMatch(/\d+ phần việc/)
    expect(counts).not.toContain('Sở')
    expect(await lan.saysIn('nhom', '/xem H1')).toContain('nhắn riêng')
  })

  test('a line in a group that is not meant for the bot is left alone', async () => {
    const before = bot.shown.get('nhom')?.length
    await lan.saysIn('nhom', 'mai họp lúc 8h nhé', { isAddressed: false })
    expect(bot.shown.get('nhom')?.length).toBe(before)
  })
})
