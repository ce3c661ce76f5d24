import pino from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { takePlanReading } from '../../src/db/plan-readings.ts'
import { readWaitingPlans } from '../../src/jobs/read-plans.ts'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { xlsx } from '../helpers/documents.ts'

const database = useDatabase()
const log = pino({ level: 'silent' })
let bot: Bot
let admin: Awaited<ReturnType<Bot['person']>>
let events = 0

const HEAD = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Sản phẩm', 'Thời hạn']
const rows = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => [
    ...[String(at + from), `Việc số ${at + from}`, 'Sở Y tế', 'Báo cáo', 'Trước ngày 31/12/2026'],
  ])
const book = (count: number) =>
  xlsx([{ name: 'A', rows: [['Số: 90/KH-UBND ngày 15/9/2026'], HEAD, ...rows(count)] }])

/** A file as a channel brings it, without anything being read yet. */
async function arrives(bytes: Uint8Array, name = 'dai.xlsx') {
  const file = { name, mime: 'application/octet-stream', size: bytes.byteLength, read: async () => bytes }
  const inbound = {
    id: `long${++events}`,
    channel: 'playground' as const,
    isPrivate: true,
    at: bot.clock.now(),
  }
  await bot.receive({ ...inbound, sender: admin.user, address: admin.user, line: '/nhap', file })
  await bot.dispatcher.drain()
}
const read = (elapsed?: () => number) =>
  readWaitingPlans({ database: database.current, clock: bot.clock, ...(elapsed && { elapsed }) }, log)
const said = () =>
  (bot.shown.get(admin.user) ?? []).map(({ card }) => card.title ?? JSON.stringify(card.body))
const prisma = () => database.current.prisma

beforeAll(async () => {
  bot = await startBot(database.current)
  admin = await bot.person('An', 'Sở Khoa học và Công nghệ', 'admin')
})

describe('a plan file', () => {
  test('that takes long is said to be read at once, then how far, then shown, all in one message', async () => {
    await arrives(book(800))
    expect(admin.sees).toContain('Đang đọc tệp “dai.xlsx”…')
    let now = 0
    const reading = read(() => (now += 3_000))
    const before = await prisma().delivery.count()
    await reading
    const told = await prisma().delivery.findMany({ where: { id: { gt: before } }, orderBy: { id: 'asc' } })
    expect(new Set(told.map(({ edits }) => edits))).toEqual(new Set([admin.last?.id]))
    const words = told.map(({ card, status }) => [JSON.stringify(card).match(/: (\d+%)/)?.[1], status])
    expect(words).toEqual([
      ['31%', 'skipped'],
      ['62%', 'skipped'],
      ['93%', 'skipped'],
      [undefined, 'queued'],
    ])
    await bot.dispatcher.drain()
    expect(said()).toEqual(['Đọc tệp “dai.xlsx”'])
    expect(admin.sees).toContain('800 việc')
  })

  test('is read once, however many look', async () => {
    await arrives(book(3))
    expect((await Promise.all([read(), read(), read()])).reduce((sum, each) => sum + each)).toBe(1)
    await bot.dispatcher.drain()
    expect(said()).toHaveLength(2)
  })

  test('whose reader died is read by another, and its sender hears', async () => {
    await arrives(book(4))
    const taken = await takePlanReading(prisma())
    expect(await read()).toBe(0)
    const lease = `{"until": "2020-01-01T00:00:00Z"}`
    await prisma().$executeRawUnsafe(
      `UPDATE plan_draft SET content = content || '${lease}'::jsonb WHERE id = ${taken?.id}`,
    )
    await bot.tick()
    expect(said()).toHaveLength(3)
    expect(admin.sees).toContain('4 việc')
  })

  test('that ends every reader is given up, with a sentence', async () => {
    await arrives(book(5))
    await prisma().$executeRawUnsafe(
      `UPDATE plan_draft SET content = content || '{"attempts": 3}'::jsonb WHERE file_hash = ''`,
    )
    await read()
    await bot.dispatcher.drain()
    expect(admin.sees).toContain('Không mở được tệp “dai.xlsx”')
    expect(await read()).toBe(0)
  })

  test('is put away once it was read; one that bears a mark is never kept', async () => {
    expect(await prisma().storedFile.count()).toBe(0)
    const secret = xlsx([{ name: 'A', rows: [['MẬT'], HEAD, ...rows(3)] }])
    await arrives(secret, 'kin.xlsx')
    expect(admin.sees).toContain('Tệp “kin.xlsx” có dấu mật nên không được đọc và không được lưu')
    expect(await prisma().storedFile.count()).toBe(0)
    expect(await prisma().planDraft.count({ where: { fileHash: '' } })).toBe(0)
  })
})
