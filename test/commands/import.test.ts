import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'

const database = useDatabase()
let bot: Bot
let admin: Awaited<ReturnType<Bot['person']>>
let minh: typeof admin
let bytes: Uint8Array

beforeAll(async () => {
  bot = await startBot(database.current)
  admin = await bot.person('An', 'Sở Khoa học và Công nghệ', 'admin')
  minh = await bot.person('Minh', 'Sở Y tế')
  bytes = await readFile(new URL('../../prisma/seed/demo-plan.csv', import.meta.url))
})

const counts = async () => {
  const { prisma } = database.current
  return [await prisma.task.count(), await prisma.obligation.count()]
}

describe('import', () => {
  test('a file from an admin is previewed, and nothing is applied before the word', async () => {
    await admin.sends({ name: 'ke-hoach.csv', bytes, mime: 'text/csv' })
    expect(admin.sees).toContain('[Nhập kế hoạch]')
    const preview = await admin.presses('Nhập kế hoạch')
    expect(preview).toContain('45/KH-UBND ngày 15/9/2026')
    expect(preview).toContain('24 việc')
    expect(await counts()).toEqual([0, 0])
    expect(await admin.presses('Áp dụng')).toContain('24 việc')
    const [tasks, obligations] = await counts()
    expect(tasks).toBe(24)
    expect(obligations).toBeGreaterThan(60)
    // One message for all of it, and to nobody else.
    expect(minh.sees).toMatch(/giao Sở Y tế \d+ việc/)
    expect(minh.sees).toContain('Các hạn gần nhất')
    expect(minh.count).toBe(1)
  })

  test('the same file again changes nothing', async () => {
    const before = await counts()
    expect(await admin.sends({ name: 'ke-hoach.csv', bytes }, '/nhap')).toContain('không có gì thay đổi')
    expect(await counts()).toEqual(before)
  })

  test('a changed file shows exactly what would change, then changes that', async () => {
    const text = new TextDecoder().decode(bytes)
    const changed = new TextEncoder().encode(
      text.replace('Chậm nhất ngày 20/11/2026', 'Chậm nhất ngày 20/12/2026'),
    )
    const preview = await admin.sends({ name: 'ke-hoach-sua.csv', bytes: changed }, '/nhap')
    expect(preview).toContain('THAY ĐỔI')
    expect(preview).toMatch(/Sửa 12, .*20\/11\/2026.*20\/12\/2026/)
    expect(preview.match(/^- (Sửa|Thêm|Bỏ) /gm)).toHaveLength(1)
    await admin.presses('Áp dụng')
    const row = await database.current.prisma.obligation.findFirstOrThrow({
      where: { task: { number: '12' }, involvement: 'lead' },
    })
    expect(row.dueOn?.toISOString()).toContain('2026-12-20')
    const plan = await database.current.prisma.plan.findFirstOrThrow()
    expect(plan.version).toBe(2)
  })

  test('a preview is applied once', async () => {
    const draft = await database.current.prisma.planDraft.findFirstOrThrow({
      where: { appliedAt: { not: null } },
    })
    expect(await admin.says(`apply ${draft.id}`)).toContain('đã cũ')
  })

  test('progress survives a new version of the plan', async () => {
    const noi = await bot.person('Noi', 'Sở Nội vụ')
    await noi.says('/capnhat 12 70 đã hỏi 300 người')
    await admin.sends({ name: 'ke-hoach.csv', bytes: bytes.slice() }, '/nhap')
    await admin.presses('Áp dụng')
    expect(noi.sees).toContain('từ Chủ nhật 20/12/2026 thành thứ Sáu 20/11/2026')
    expect(minh.count).toBe(1)
    expect(await noi.says('/xem 12')).toContain('70%')
  })

  test('a group keeps the members it had when the plan was first applied', async () => {
    const { prisma } = database.current
    await prisma.agency.create({ data: { name: 'Sở Mới Lập', class: 'so' } })
    const text = new TextDecoder().decode(bytes).replace('Soạn bài học', 'Soạn thêm bài học')
    await admin.sends({ name: 'ke-hoach-3.csv', bytes: new TextEncoder().encode(text) }, '/nhap')
    await admin.presses('Áp dụng')
    expect(await prisma.obligation.count({ where: { agency: { name: 'Sở Mới Lập' } } })).toBe(0)
    expect(
      await prisma.obligation.count({ where: { viaGroup: { not: null }, involvement: 'lead' } }),
    ).toBeGreaterThan(10)
  })

  test('a file that is no plan gets one clear sentence', async () => {
    const text = new TextEncoder().encode('mua sữa, trứng')
    expect(await admin.sends({ name: 'di-cho.txt', bytes: text }, '/nhap')).toContain('di-cho.txt')
    expect(
      await admin.sends({ name: 'hong.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 9]) }, '/nhap'),
    ).toContain('hong.xlsx')
    expect(await admin.sends({ name: 'trong.csv', bytes: new Uint8Array() }, '/nhap')).toContain('trong.csv')
  })

  test('a focal point cannot import', async () => {
    const noi = bot.newcomer('noi')
    expect(await noi.sends({ name: 'ke-hoach.csv', bytes }, '/nhap')).toContain('chỉ dành cho quản trị')
  })
})
