import { beforeAll, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { draftTask, givePlan } from '../helpers/plan.ts'

const database = useDatabase()
let bot: Bot
let lan: Awaited<ReturnType<Bot['person']>>

beforeAll(async () => {
  bot = await startBot(database.current)
  await givePlan(database.current, [
    ...['1', '2', '3'].map((number) => draftTask(number, 'Sở Tư pháp')),
    draftTask('30', 'Sở Tư pháp', { title: 'Cấp chữ ký số cho công chức' }),
    draftTask('31', 'Sở Tư pháp', { title: 'Dùng chữ ký số ở cấp xã' }),
  ])
  lan = await bot.person('Lan', 'Sở Tư pháp')
})

const written = () => database.current.prisma.update.count()

test('a yes by button writes every line of a statement, and a second press none', async () => {
  expect(await lan.says('nv 1, 2 được 50%')).toContain('có đúng không')
  const asked = lan.last?.id
  const before = await written()
  await lan.presses('Đúng')
  expect(await written()).toBe(before + 2)
  await bot.happen({ sender: lan.user, address: lan.user, line: 'yes', pressed: asked })
  expect(await written()).toBe(before + 2)
})

test('different things said of several tasks are listed, then each is done', async () => {
  expect(await lan.says('nv 1 xong rồi, nv 2 được 80%')).toMatch(
    /Báo cáo hoàn thành — H1 .*\n.*Cập nhật tiến độ — H2 .*80%/,
  )
  await lan.says('đúng')
  const { prisma } = database.current
  const state = await prisma.obligation.findMany({
    orderBy: { id: 'asc' },
    select: { status: true, percent: true },
  })
  expect(state.slice(0, 2)).toEqual([
    { status: 'reported', percent: 100 },
    { status: 'in-progress', percent: 80 },
  ])
})

test('what fits several tasks is chosen by a button, and only then written', async () => {
  const before = await written()
  expect(await lan.says('chữ ký số được 70% rồi')).toMatch(/việc nào[\s\S]*— H30 [\s\S]*— H31 /)
  expect(await written()).toBe(before)
  expect(await lan.presses('H31')).toContain('70%')
  expect(await written()).toBe(before + 1)
  expect(await lan.says('nv 30 gia hạn đến 31/3/2027 được không')).toContain('chưa ghi gì')
  expect(await lan.says('cho em xin gia hạn nv 30 đến 31/3/2027 được không ạ')).toContain('[Đúng]')
  expect(await written()).toBe(before + 1)
})

test('what is undone, corrected or not possible yet is named', async () => {
  await lan.says('/capnhat H3 60 đã gửi dự thảo')
  expect(await lan.says('sửa lại 75%')).toMatch(/Sửa cập nhật.* — H3 .*75%/)
  expect(await lan.presses('Đúng')).toContain('75%')
  expect(await lan.says('hoàn tác')).toMatch(/Hoàn tác cập nhật ở H3 .*75%.*\(Lan\)/)
  expect(await lan.presses('Đúng')).toContain('60%')
  expect(await lan.says('bàn giao việc cho chị Hoa')).toMatch(/Người thay thế.* — Hoa/)
  expect(await lan.presses('Đúng')).toContain('Hoa thay anh/chị từ ngày nào đến ngày nào')
  expect(await lan.says('/baocao tháng 11')).toContain('/capnhat H')
  expect(await lan.says('/trogiup capnhat')).toMatch(/\/capnhat H[123] 60/)
  expect(await lan.says('/capnhat H99')).toContain('Không tìm thấy việc “H99”')
  expect(await lan.says('70 đã gửi')).not.toContain('Đã ghi')
})

test('a question while a report is asked for writes nothing and is answered', async () => {
  const before = await written()
  await lan.says('/capnhat H3')
  expect(await lan.says('còn việc nào quá hạn không')).toContain('Việc quá hạn')
  await lan.says('/capnhat H3')
  expect(await lan.says('/viecc')).toContain('chưa hiểu')
  expect(await written()).toBe(before)
  expect(await lan.says('60 đã gửi dự thảo')).toContain('Đang thực hiện 60%')
})
