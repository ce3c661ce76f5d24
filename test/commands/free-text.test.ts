import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { by, draftTask, givePlan } from '../helpers/plan.ts'

const database = useDatabase()
let bot: Bot
let lan: Awaited<ReturnType<Bot['person']>>

beforeAll(async () => {
  bot = await startBot(database.current)
  await givePlan(database.current, [
    draftTask('1', 'Sở Tư pháp', { title: 'Cấp chữ ký số cho công chức', deadline: by('2026-11-20') }),
    ...['19', '20', '21'].map((number) => draftTask(number, 'Sở Tư pháp')),
  ])
  lan = await bot.person('Lan', 'Sở Tư pháp')
})

const written = () => database.current.prisma.update.count()
const percentOf = async (number: string) =>
  (await database.current.prisma.obligation.findFirstOrThrow({ where: { task: { number } } })).percent

describe('free text', () => {
  test('asks for the list in any spelling', async () => {
    expect(await lan.says('viec cua minh con gi khong bot')).toContain('H1 ')
    expect(await lan.says('quá hạn')).toContain('H1 ')
  })

  test('what was not understood is answered with an example that can be sent as it stands', async () => {
    const [example] = (await lan.says('trời hôm nay đẹp quá')).match(/\/capnhat H\d+ 60/) ?? []
    expect(await lan.says(example ?? '')).toContain('Đã ghi')
    await lan.presses('Hoàn tác')
  })

  test('a clear statement is written, echoed and undoable', async () => {
    await lan.says('nv 19 duoc 60% roi nhe')
    if (!lan.sees.includes('Đã ghi')) await lan.presses('Đúng')
    expect(lan.sees).toContain('60%')
    expect(await percentOf('19')).toBe(60)
  })

  test('questions and near-done phrases never write', async () => {
    const before = await written()
    for (const said of [
      'nv 19 xong chưa?',
      'việc 20 sắp xong rồi',
      'cơ bản hoàn thành nv 20',
      'có xin gia hạn được không bot',
      'cảm ơn bot',
      'trưa nay ăn gì',
    ]) {
      await lan.says(said)
      expect(await written(), said).toBe(before)
    }
  })

  test('several tasks at once are confirmed first, then each is written', async () => {
    const before = await written()
    await lan.says('Từ 19 đến 21 đều đạt 50%')
    expect(await written()).toBe(before)
    await lan.says('đúng')
    expect([await percentOf('19'), await percentOf('20'), await percentOf('21')]).toEqual([50, 50, 50])
  })

  test('"không" after a question writes nothing', async () => {
    const before = await written()
    await lan.says('nv 20 xong rồi')
    await lan.says('không phải')
    expect(await written()).toBe(before)
  })

  test('"xác nhận nv 19" is no yes to another question', async () => {
    const before = await written()
    await lan.says('nv 20 xong rồi')
    await lan.says('xác nhận nv 19')
    expect(await written()).toBe(before)
    await lan.says('thôi')
  })

  test('a task that is not there is not guessed', async () => {
    const before = await written()
    await lan.says('nv 190 được 60%')
    if (lan.sees.includes('[Đúng]')) await lan.presses('Đúng')
    expect(lan.sees).toContain('190')
    expect(await written()).toBe(before)
  })

  test('a reply to a card is taken as an update of its task, with confirmation', async () => {
    await lan.says('/xem H1')
    const card = lan.last?.id
    await lan.says('đã trình dự thảo lên sở', { repliesTo: card })
    expect(lan.sees).toContain('H1')
    await lan.presses('Đúng')
    expect(lan.sees).toContain('đã trình dự thảo lên sở')
  })

  test('secret marks are refused and not kept; personal numbers are masked', async () => {
    expect(await lan.says('/capnhat H1 70 theo công văn TUYỆT MẬT số 15')).toContain('không được lưu')
    await lan.says('/capnhat H1 70 liên hệ 0912345678, CCCD 046199001234')
    const newest = await database.current.prisma.update.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(newest.note).not.toContain('046199001234')
    expect(newest.note).not.toContain('0912345678')
    const kept = await database.current.prisma.delivery.findMany()
    expect(JSON.stringify(kept.map(({ card }) => card))).not.toContain('046199001234')
  })

  test('rubbish of any kind gets an answer and harms nothing', async () => {
    for (const said of [
      '?',
      '🙏',
      '\0\ud800',
      'x'.repeat(20_000),
      "'; DROP TABLE person; --",
      '<b>&',
      '/',
      '/khongco',
      '@999999',
      '"',
    ]) {
      await lan.says(said)
      expect(lan.sees.length, JSON.stringify(said.slice(0, 20))).toBeGreaterThan(0)
      expect(lan.sees).not.toContain('sự cố')
    }
    expect(await lan.says('/viec')).toContain('H1 ')
  })
})
