import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { draftTask, givePlan } from '../helpers/plan.ts'

const database = useDatabase()
let bot: Bot
let admin: Awaited<ReturnType<Bot['person']>>

beforeAll(async () => {
  bot = await startBot(database.current)
  await givePlan(database.current, [draftTask('1', 'Sở Tư pháp'), draftTask('2', 'Sở Y tế')])
  admin = await bot.person('An', 'Công an thành phố', 'admin')
})

const codeIn = (text: string): string => /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(text)?.[0] ?? ''

describe('link', () => {
  test('a code works once, after consent, and a second account is refused with an audit row', async () => {
    const code = codeIn(await admin.says('/moi Sở Tư pháp'))
    const first = bot.newcomer('mot')
    expect(await first.says('/viec')).toContain('mã mời')
    expect(await first.says(`/start ${code}`)).toContain('Tôi đồng ý')
    expect(await database.current.prisma.person.count()).toBe(1)
    expect(await first.presses('Tôi đồng ý')).toContain('Sở Tư pháp')
    expect(await first.says('/viec')).toContain('H1')
    const second = bot.newcomer('hai')
    expect(await second.says(`/lienket ${code.toLowerCase()}`)).toContain('đã được dùng')
    const refused = await database.current.prisma.auditEntry.count({ where: { action: 'link-refused' } })
    expect(refused).toBe(1)
  })

  test('declining stores nothing and leaves the code usable', async () => {
    const code = codeIn(await admin.says('/moi Sở Y tế'))
    const person = bot.newcomer('ba')
    await person.says(`/lienket ${code}`)
    expect(await person.presses('Không đồng ý')).toContain('Chưa có gì được lưu')
    await person.says(`/lienket ${code}`)
    expect(await person.presses('Tôi đồng ý')).toContain('Sở Y tế')
  })

  test('a code dies after a week, and guessing is stopped', async () => {
    const code = codeIn(await admin.says('/moi Sở Y tế'))
    const person = bot.newcomer('bon')
    bot.clock.set(bot.clock.now().add({ hours: 24 * 8 }))
    expect(await person.says(`/lienket ${code}`)).toContain('hết hạn')
    bot.clock.reset()
    for (let attempt = 0; attempt < 4; attempt++) await person.says(`/lienket WRONG-CODE-${attempt}000`)
    expect(await person.says('/lienket WRONG-CODE-9999')).toContain('quá nhiều lần')
  })

  test('only the hash of a code is kept', async () => {
    const code = codeIn(await admin.says('/moi Sở Y tế'))
    const rows = await database.current.prisma.inviteCode.findMany()
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  test('the sheet holds a code for each agency that is not linked; the board tells who is', async () => {
    await bot.database.prisma.account.updateMany({
      where: { platformUser: 'mot' },
      data: { unreachableAt: new Date() },
    })
    const board = await admin.says('/kichhoat')
    expect(board).toContain('KHÔNG LIÊN LẠC ĐƯỢC (1)')
    expect(board).toContain('ĐÃ LIÊN KẾT (1)')
    await admin.says('/moi tatca')
    const sheet = new TextDecoder().decode(admin.card?.file?.bytes)
    expect(sheet).toContain('Sở Tư pháp')
    expect(sheet).not.toContain('Sở Y tế')
    expect(codeIn(sheet)).not.toBe('')
  })

  test('a focal point may not invite', async () => {
    expect(await bot.newcomer('mot').says('/moi Sở Y tế')).toContain('chỉ dành cho quản trị')
  })

  test('"forget me" takes the name and the link; reports stay without a name', async () => {
    const person = bot.newcomer('mot')
    await person.says('/capnhat H1 30 đang làm')
    await person.says('/xoatoi')
    expect(await person.presses('Xóa')).toContain('Đã xóa')
    expect(await person.says('/viec')).toContain('mã mời')
    const forgotten = await database.current.prisma.person.findFirstOrThrow({
      where: { forgottenAt: { not: null } },
    })
    expect(forgotten.name).toBe('')
    expect(await database.current.prisma.update.count({ where: { authorId: forgotten.id } })).toBe(1)
  })

  test('the language is the person’s own', async () => {
    const person = bot.newcomer('ba')
    await person.says('/ngonngu')
    await person.presses('English')
    expect(await person.says('/tasks')).toMatch(/task/i)
    expect(await person.says('/language vi')).toContain('tiếng Việt')
  })
})
