import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../helpers/database.ts'
import { agency, by, draftTask } from '../helpers/plan.ts'
import { type Stage, stagesOn } from '../helpers/wires/index.ts'
import { slackWire } from '../helpers/wires/slack.ts'
import { telegramWire } from '../helpers/wires/telegram.ts'

const LATER = { deadline: by('2099-12-31') }
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 })

describe('Slack', () => {
  const database = useDatabase()
  let wire: Awaited<ReturnType<typeof slackWire>>
  let s: Stage
  let H: (number: number) => string
  let lan: Awaited<ReturnType<Stage['person']>>
  let an: typeof lan

  beforeAll(async () => {
    wire = await slackWire(database.current)
    s = await stagesOn(wire, database.current)()
    const both = { ...LATER, coordinating: [agency(s.other)] }
    H = await s.plan([draftTask('1', s.lead, LATER), draftTask('2', s.lead, both)])
    lan = await s.person('Lan', s.lead)
    an = await s.person('An', s.standing, 'admin')
  })
  afterAll(() => wire?.stop())

  const shows = (user: string, words: string) =>
    wire.fake.until(
      () => wire.fake.home(user).includes(words),
      `App Home with "${words}", not:\n${wire.fake.home(user)}`,
    )
  const fields = (user: string) =>
    Object.fromEntries((wire.fake.form(user)?.fields ?? []).map(({ name, value }) => [name, value]))

  test('App Home is the board: a form from it, mistakes in the form, and a colleague’s board stays fresh', async () => {
    const { fake } = wire
    const mai = await s.person('Mai', s.lead)
    await fake.openHome(lan.id)
    await fake.openHome(mai.id)
    await shows(lan.id, '2 việc')
    await shows(mai.id, `${H(1)} · `)
    await fake.pressHome(lan.id, 'Cập nhật')
    expect(fields(lan.id)).toMatchObject({ task: H(1), progress: '' })
    await fake.submit(lan.id, { progress: '150%' })
    expect(fake.form(lan.id)?.errors.progress).toContain('0 đến 100%')
    await fake.submit(lan.id, { task: 'H999', progress: '60' })
    expect(fake.form(lan.id)?.errors.task).toContain('Không tìm thấy việc')
    await fake.submit(lan.id, { task: H(1), progress: '60 đã trình' })
    expect(fake.form(lan.id)).toBeUndefined()
    await shows(lan.id, 'Đang thực hiện 60%')
    await shows(mai.id, 'Đang thực hiện 60%')
    expect((await s.obligation(1)).percent).toBe(60)
  })

  test.each([
    ['obstacle', { task: 'H999', note: 'x' }, { task: 'Không tìm thấy' }],
    ['comment', { task: 'việc nào', note: 'x' }, { task: 'chưa đúng' }],
    ['obstacle', { note: 'theo công văn TỐI MẬT số 5' }, { note: 'tài liệu mật' }],
    ['done', { task: 'H999' }, { task: 'Không tìm thấy' }],
  ])('a mistake in the form of %s stays in it', async (command, values, mistakes) => {
    const { fake } = wire
    await fake.shortcut(lan.id, `form ${command}`)
    await fake.submit(lan.id, { task: H(2), ...values })
    for (const [field, words] of Object.entries(mistakes)) {
      expect(fake.form(lan.id)?.errors[field]).toContain(words)
    }
    expect(await s.updates()).toBe(1)
    fake.world.views.splice(0)
  })

  test('the menu of a message fills the form with its task and words; answered privately', async () => {
    const { fake } = wire
    const room = fake.addChannel('to-cong-tac', { members: [lan.id, an.id] })
    const { ts } = await fake.say(an.id, `${H(2)}: đã họp lần 1`, { channel: room })
    await fake.shortcut(lan.id, 'form obstacle', { channel: room, ts })
    expect(fields(lan.id)).toEqual({ task: H(2), note: `${H(2)}: đã họp lần 1` })
    await fake.submit(lan.id, { note: 'chưa có kinh phí' })
    await lan.sees('Đã báo vướng mắc')
    await fake.shortcut(lan.id, 'tasks')
    await lan.sees(`Việc của ${s.lead}`)
  })

  test('a stranger whose work e-mail was invited is asked to join once an admin turned that on', async () => {
    const { fake } = wire
    const { id } = fake.addUser('minh', { email: 'minh@vidu.gov.vn' })
    await an.says(`/moi ${s.other} minh@vidu.gov.vn`)
    await an.sees('Liên kết bằng e-mail đang tắt')
    await fake.openHome(id)
    await shows(id, '/lienket')
    await an.says('/caidat')
    await an.sees('đang tắt')
    await an.presses('Bật: Liên kết bằng e-mail cơ quan')
    await an.sees('đang bật')
    await fake.openHome(id)
    await shows(id, `đầu mối của ${s.other}`)
    await fake.say(id, 'việc của tôi')
    await fake.until(() => fake.received(id).some(({ text }) => text.includes('e-mail cơ quan')), 'an offer')
    const card = fake.received(id).at(-1)
    await fake.press(id, card?.ts ?? '', 'Tôi đồng ý')
    await shows(id, `Việc của ${s.other}`)
    const linked = await database.current.prisma.auditEntry.findFirstOrThrow({ where: { action: 'linked' } })
    expect(linked.detail).toMatchObject({ by: 'email', role: 'focal' })
    expect(await database.current.prisma.inviteCode.count({ where: { email: { not: null } } })).toBe(0)
    await fake.press(fake.addUser('ke-gian').id, card?.ts ?? '', 'Tôi đồng ý').catch(() => undefined)
    expect(await database.current.prisma.person.count({ where: { name: 'ke-gian' } })).toBe(0)
  })

  test('no documented limit was broken', () => expect(wire.violations()).toEqual([]))
})

describe('Telegram', () => {
  const database = useDatabase()
  let wire: Awaited<ReturnType<typeof telegramWire>>
  let s: Stage

  beforeAll(async () => {
    wire = await telegramWire(database.current)
    s = await stagesOn(wire, database.current)()
  })
  afterAll(() => wire?.stop())

  const menuOf = (user: string, language = '') =>
    wire.fake.menus()[`chat ${user}${language}`]?.map(({ command }) => command)

  test('an admin gets the menu of admins by joining, in two languages, and loses it by leaving', async () => {
    const { fake } = wire
    await s.plan([draftTask('1', s.lead, LATER)])
    const an = await s.person('An', s.standing, 'admin')
    await an.says(`/moi admin ${s.standing}`)
    const invitation = await an.sees('Mã mời')
    expect(invitation.file).toMatch(/png|photo|image/)
    const binh = await s.newcomer('Bình')
    await binh.joins(/[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(invitation.text)?.[0] ?? '')
    await binh.sees('Tôi đồng ý')
    await binh.presses('Tôi đồng ý')
    await binh.sees('quản trị kế hoạch')
    await eventually(() => menuOf(binh.id, ' en')).toContain('moi')
    await binh.says('/xoatoi')
    await binh.sees('Xóa thông tin của tôi')
    await binh.presses('Xóa thông tin của tôi')
    await binh.sees('Đã xóa')
    await eventually(() => menuOf(binh.id, ' en')).toBeUndefined()
    expect(fake.violations()).toEqual([])
  })

  test('whoever turns out to be unreachable when written to is told to the admins', async () => {
    const { fake } = wire
    const H = await s.plan([draftTask('1', s.lead, LATER)])
    const an = await s.person('Cúc', s.standing, 'admin')
    const lan = await s.person('Lan', s.lead)
    await lan.says(`/xong ${H(1)}`)
    await an.sees('báo cáo hoàn thành')
    fake.deactivate(Number(lan.id))
    await an.presses('Xác nhận')
    // By the wall clock the office may be closed: then it waits in the ledger.
    const told = { notice: { kind: 'account-lost' }, account: { platformUser: an.id } }
    await eventually(() => database.current.prisma.delivery.count({ where: told })).toBe(1)
  })
})
