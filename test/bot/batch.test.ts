import { beforeAll, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { draftTask, givePlan } from '../helpers/plan.ts'

const database = useDatabase()
let bot: Bot
let lan: Awaited<ReturnType<Bot['person']>>

beforeAll(async () => {
  bot = await startBot(database.current)
  await givePlan(
    database.current,
    ['1', '2', '3'].map((number) => draftTask(number, 'Sở Tư pháp')),
  )
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

test('a question while a report is asked for writes nothing and is answered', async () => {
  const before = await written()
  await lan.says('/capnhat H3')
  expect(await lan.says('còn việc nào quá hạn không')).toContain('Việc quá hạn')
  await lan.says('/capnhat H3')
  expect(await lan.says('/viecc')).toContain('chưa hiểu')
  expect(await written()).toBe(before)
  expect(await lan.says('60 đã gửi dự thảo')).toContain('Đang thực hiện 60%')
})
