import decodeQR from 'qr/decode.js'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { homeOf } from '../../src/bot/home.ts'
import { carried } from '../../src/chat/button.ts'
import { movableClock } from '../../src/clock.ts'
import { accountsConcerned } from '../../src/db/changes.ts'
import { menusOf } from '../../src/db/menus.ts'
import { countSkipped, noteSkipped } from '../../src/db/skipped.ts'
import { searchDeactivated } from '../../src/delivery/deactivated.ts'
import { reply } from '../../src/delivery/notify.ts'
import { type Bot, startBot } from '../helpers/bot.ts'
import { textOf } from '../helpers/card-text.ts'
import { useDatabase } from '../helpers/database.ts'
import { agency, by, draftTask, givePlan } from '../helpers/plan.ts'
import { pixelsOf } from '../helpers/png.ts'

const database = useDatabase()
let bot: Bot
let lan: Awaited<ReturnType<Bot['person']>>
let minh: typeof lan
let an: typeof lan
let binh: typeof lan

beforeAll(async () => {
  bot = await startBot(database.current)
  await givePlan(database.current, [
    draftTask('1', 'Sở Tư pháp', { deadline: by('2026-11-20'), coordinating: [agency('Sở Tài chính')] }),
    draftTask('2', 'Sở Tư pháp', { deadline: by('2026-12-31') }),
    draftTask('3', 'Sở Y tế'),
  ])
  lan = await bot.person('Lan', 'Sở Tư pháp')
  minh = await bot.person('Minh', 'Sở Y tế')
  an = await bot.person('An', 'Công an thành phố', 'admin')
  binh = await bot.person('Bình', 'Sở Y tế', 'admin')
})

const moment = () => ({ now: bot.clock.now(), today: bot.clock.today(), zone: bot.clock.zone })
const account = (platformUser: string) =>
  database.current.prisma.account.findFirstOrThrow({ where: { platformUser } })
async function happens(user: string, kind: 'blocked' | 'returned') {
  bot.clock.set(bot.clock.now().add({ seconds: 1 }))
  await bot.happen({ sender: user, address: user, line: '', event: { kind } })
}

describe('somebody who can no longer be written to', () => {
  test('is told once to the admins of the plans concerned, and again only after they had come back', async () => {
    await happens('lan', 'blocked')
    await happens('lan', 'blocked')
    expect([an.count, binh.count]).toEqual([1, 0])
    expect(an.sees).toContain('Không nhắn được cho Lan (Sở Tư pháp)')
    expect(an.sees).toContain('đã chặn bot')
    await happens('lan', 'returned')
    await happens('lan', 'blocked')
    expect(an.count).toBe(2)
    await happens('lan', 'returned')
  })

  test('is nothing to tell while another way is left; found out later, the card says so', async () => {
    const { personId, id } = await account('minh')
    const other = { channel: 'slack', platformUser: 'U1', address: 'D1', personId, createdAt: new Date() }
    await database.current.prisma.account.create({ data: other })
    await happens('minh', 'blocked')
    expect(an.count).toBe(2)
    await database.current.prisma.account.update({
      where: { id },
      data: { unreachableAt: null, unreachableReason: null },
    })
    await database.current.prisma.account.deleteMany({ where: { platformUser: 'U1' } })
    await bot.receive({
      ...{ id: 'late', channel: 'playground', sender: 'minh', address: 'minh', line: '', isPrivate: true },
      ...{ event: { kind: 'blocked' }, at: bot.clock.now() },
    })
    await database.current.prisma.account.create({ data: other })
    await bot.dispatcher.drain()
    expect(an.sees).toContain('Vẫn nhắn được cho người này qua Slack')
    await database.current.prisma.account.deleteMany({ where: { platformUser: 'U1' } })
    await happens('minh', 'returned')
  })

  test('may be a group', async () => {
    await an.saysIn('to-cong-tac', '/nhom H')
    const before = an.count
    const group = { sender: 'an', address: 'to-cong-tac', line: '', isPrivate: false }
    await bot.happen({ ...group, event: { kind: 'removed' } })
    await bot.happen({ ...group, event: { kind: 'removed' } })
    expect(an.count).toBe(before + 1)
    expect(an.sees).toContain('nhóm “H”')
  })

  test('is looked for where messages to ended accounts succeed; who is back is written to again', async () => {
    const before = an.count
    const gone = new Set(['lan'])
    const platform = {
      name: 'playground',
      findDeactivated: async (users: string[]) => users.filter((user) => gone.has(user)),
    }
    const search = () => searchDeactivated(database.current, platform, moment())
    bot.clock.set(Temporal.Instant.from('2026-11-24T02:00:00+07:00'))
    expect(await search()).toEqual({ lost: 1, returned: 0, told: 1 })
    expect(await search()).toEqual({ lost: 0, returned: 0, told: 0 })
    await bot.dispatcher.drain()
    expect(an.count, 'nobody is woken for it').toBe(before)
    bot.clock.set(Temporal.Instant.from('2026-11-24T08:30:00+07:00'))
    await bot.dispatcher.drain()
    expect([an.count, an.sees]).toEqual([before + 1, expect.stringContaining('tài khoản đã bị khóa')])
    gone.clear()
    expect(await search()).toEqual({ lost: 0, returned: 1, told: 0 })
    expect((await account('lan')).unreachableAt).toBeNull()
  })
})

describe('what an admin sets', () => {
  test('is switched by those who run a plan, and recorded', async () => {
    expect(await binh.says('/caidat')).toContain('chỉ dành cho quản trị')
    expect(await an.says('/caidat')).toContain('Liên kết bằng e-mail cơ quan: đang tắt')
    expect(await an.presses('Bật')).toContain('đang bật')
    expect(await an.presses('Tắt')).toContain('đang tắt')
    const audit = { action: 'setting-changed', subject: 'setting:link-by-email' }
    expect(await database.current.prisma.auditEntry.count({ where: audit })).toBe(2)
  })

  test('decides whether an invitation by e-mail stands for its code', async () => {
    const card = () => an.says('/moi Sở Y tế Mai@Vidu.gov.vn')
    expect(await card()).toMatch(/E-mail: mai@vidu\.gov\.vn[\s\S]*đang tắt/)
    await an.says('/caidat link-by-email on')
    expect(await card()).toContain('chỉ cần nhắn cho bot')
    const kept = await database.current.prisma.inviteCode.findMany({ where: { email: { not: null } } })
    expect(kept.map(({ email }) => email)).toEqual(['mai@vidu.gov.vn', 'mai@vidu.gov.vn'])
  })
})

test('an invitation carries its link as a code to scan', async () => {
  const seen = await an.says('/moi Sở Tài chính')
  const { width, height, data } = pixelsOf(an.card?.image)
  expect(seen).toContain(decodeQR({ width, height, data }))
})

describe('a button whose line is too long for its platform', () => {
  const line = `comment H1 ${'đề nghị bổ sung số liệu '.repeat(6)}`.trim()
  const press = (given: string, pressed = 'old') =>
    bot.happen({ sender: 'lan', address: 'lan', line: given, pressed })

  test('still does what it says, also when its card was replaced meanwhile', async () => {
    const at = bot.clock.now()
    const common = { channel: 'playground', address: 'lan', at } as const
    const buttons = [[{ label: 'Góp ý', line }]]
    await database.current.prisma.$transaction(async (tx) => {
      await reply(tx, { ...common, event: 'x', n: 0, card: { body: [], buttons } })
      await reply(tx, { ...common, event: 'x', n: 1, card: { body: [{ kind: 'text', text: 'mới' }] } })
    })
    await bot.dispatcher.drain()
    expect(carried(line, 64)).toMatch(/^button /)
    expect(carried('tasks all', 64)).toBe('tasks all')
    await press(carried(line, 64))
    expect(lan.sees).toContain('Đã ghi góp ý cho H1')
  })

  test('is answered when nobody knows it any more, and does nothing for others', async () => {
    await press(carried(`${line} khác`, 64))
    expect(lan.sees).toContain('Nút này không còn dùng được')
    await bot.happen({ sender: 'minh', address: 'minh', line: carried(line, 64), pressed: 'old' })
    expect(minh.sees).toContain('Nút này không còn dùng được')
  })
})

describe('a board', () => {
  const boardOf = async (platformUser: string, email?: string) => {
    const about = { now: bot.clock.now(), zone: bot.clock.zone, defaultLocale: 'vi' as const }
    const cards = await homeOf(database.current.prisma, { channel: 'playground', platformUser, email }, about)
    return cards.map(textOf)
  }

  test('has what presses most on top; an admin also sees what waits for them', async () => {
    const [summary, ...tasks] = await boardOf('lan')
    expect(summary).toContain('2 việc: 1 quá hạn')
    expect(tasks.map((task) => task.slice(0, 2))).toEqual(['H1', 'H2'])
    expect(tasks[0]).toContain('[Cập nhật] [Hoàn thành] [Vướng mắc] [Xem H1]')
    expect((await boardOf('an'))[0]).toMatch(/Chờ cơ quan thường trực: \d+ báo cáo/)
  })

  test('tells a stranger the way in, by e-mail where one was invited', async () => {
    expect((await boardOf('ai-do'))[0]).toContain('/lienket')
    expect((await boardOf('ai-do', 'MAI@vidu.gov.vn'))[0]).toContain('Tôi đồng ý')
  })

  test('shows a change to its agency, to the standing agency and to nobody else', async () => {
    const { id } = await database.current.prisma.obligation.findFirstOrThrow({
      where: { task: { number: '1' }, involvement: 'lead' },
    })
    const concerned = async (...subjects: string[]) =>
      (await accountsConcerned(database.current.prisma, 'playground', subjects, bot.clock.today()))
        .map(({ platformUser }) => platformUser)
        .toSorted()
    expect(await concerned(`obligation:${id}`)).toEqual(['an', 'lan'])
    expect(await concerned(`person:${(await account('minh')).personId}`)).toEqual(['minh'])
    expect(await concerned('setting:link-by-email', 'event:telegram:1:2')).toEqual([])
  })
})

test('menus of administrators: for those who are or were one, and for whom a change concerns', async () => {
  const { prisma } = database.current
  const menus = (subject?: string) => menusOf(prisma, 'playground', subject, bot.clock.today())
  const admin = [{ address: 'an', isAdmin: true }]
  expect(await menus()).toEqual([...admin, { address: 'bình', isAdmin: true }])
  await prisma.membership.updateMany({
    where: { personId: (await account('bình')).personId ?? 0 },
    data: { to: new Date('2026-06-30') },
  })
  expect(await menus()).toEqual([...admin, { address: 'bình', isAdmin: false }])
  expect(await menus(`person:${(await account('an')).personId}`)).toEqual(admin)
  expect(await menus(`person:${(await account('lan')).personId}`)).toEqual([])
  const { id } = await account('lan')
  expect(await menus(`account:${id}`)).toEqual([{ address: 'lan', isAdmin: false }])
})

test('an event that was given up is counted, without what it said', async () => {
  const { prisma } = database.current
  await noteSkipped(prisma, { channel: 'telegram', id: '1:2', pressed: '3' }, bot.clock.now())
  expect(await countSkipped(prisma, bot.clock.now().subtract({ hours: 1 }))).toBe(1)
  expect(await countSkipped(prisma, bot.clock.now().add({ hours: 1 }))).toBe(0)
})

test('whoever waits for a moment hears that the clock was moved', () => {
  const moves: string[] = []
  const clock = movableClock('Asia/Ho_Chi_Minh')
  clock.onMove(() => moves.push(clock.today().toString()))
  clock.set(bot.clock.now())
  clock.reset()
  expect(moves).toEqual([bot.clock.today().toString(), clock.today().toString()])
})
