import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { pack } from '../../src/commands/shared/nudge/composing.ts'
import { markUnreachable } from '../../src/db/addresses.ts'
import { reachOf } from '../../src/db/audience.ts'
import { failOver } from '../../src/db/failover.ts'
import { nudgeAudience } from '../../src/domain/audience.ts'
import { composition } from '../../src/domain/nudge.ts'
import { OFFICE_HOURS } from '../../src/domain/office.ts'
import { planDueNudges } from '../../src/jobs/nudges.ts'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { by, day, draftTask, givePlan } from '../helpers/plan.ts'

const database = useDatabase()
const db = () => database.current.prisma
type Person = Awaited<ReturnType<Bot['person']>>
let bot: Bot
let an: Person
let other: Person
let lan: Person
let minh: Person
let hoa: Person

const later = (seconds: number) => bot.clock.set(bot.clock.now().add({ seconds }))
const setTime = (local: string) =>
  bot.clock.set(Temporal.PlainDateTime.from(local).toZonedDateTime(bot.clock.zone).toInstant())
const plan = () =>
  planDueNudges(database.current, bot.clock.now(), {
    zone: bot.clock.zone,
    calendar: new Map(),
    hours: OFFICE_HOURS,
  })

/** What the service does a little more than a minute later, in two processes at once. */
async function tick() {
  later(61)
  const handled = await Promise.all([plan(), plan()])
  await bot.dispatcher.drain()
  return handled.reduce((sum, each) => sum + each, 0)
}

/** Confirms what is shown by typing its number of recipients; the number of the nudge. */
async function send(line: string, count: number): Promise<number> {
  expect(await an.says(line)).toContain(`gõ đúng số người nhận: ${count}.`)
  expect(await an.says(String(count))).toMatch(/Tin (định kỳ )?số \d+ sẽ được gửi/)
  return Number(/số (\d+)/.exec(an.sees)?.[1])
}

const newest = async () => (await db().nudge.findFirstOrThrow({ orderBy: { id: 'desc' } })).id

beforeAll(async () => {
  bot = await startBot(database.current)
  const late = { deadline: by('2026-11-10') }
  await givePlan(database.current, [
    draftTask('1', 'Sở Tư pháp', { ...late, section: 'I. Pháp lý' }),
    draftTask('2', 'Sở Y tế', { ...late, section: 'I. Pháp lý' }),
    draftTask('3', 'Sở Tài chính', { ...late, section: 'II. Dữ liệu' }),
    draftTask('4', 'Sở Tư pháp', { deadline: by('2026-11-27'), section: 'II. Dữ liệu' }),
    draftTask('5', 'Thuế thành phố', late),
    draftTask('6', 'Sở Y tế', {
      deadline: {
        ...{ kind: 'ongoing', text: 'Thường xuyên' },
        milestones: [{ label: 'Dự thảo', dueOn: day('2026-11-30') }],
      },
    }),
  ])
  const another = await givePlan(database.current, [draftTask('1', 'Sở Xây dựng', late)], 'N')
  const standing = await db().agency.findUniqueOrThrow({ where: { name: 'Sở Nội vụ' } })
  await db().plan.update({ where: { id: another.id }, data: { standingAgencyId: standing.id } })
  an = await bot.person('An', 'Công an thành phố', 'admin')
  other = await bot.person('Khac', 'Sở Nội vụ', 'admin')
  lan = await bot.person('Lan', 'Sở Tư pháp')
  minh = await bot.person('Minh', 'Sở Y tế')
  hoa = await bot.person('Hoa', 'Thuế thành phố')
  await bot.person('Binh', 'Sở Tài chính', 'head')
  await bot.person('Xuan', 'Sở Xây dựng')
})

describe('a nudge', () => {
  test('is composed step by step, shown exactly, and sent only after its number is typed', async () => {
    expect(await an.says('/dondoc')).toContain('Soạn tin mới')
    await an.presses('Soạn tin mới')
    expect(await an.presses('Có việc quá hạn')).toContain('Nội dung')
    const shown = await an.presses('Báo cáo việc quá hạn')
    expect(shown).toContain('NGƯỜI NHẬN: 3 người ở 3 đơn vị')
    expect(shown).toContain('- Sở Tư pháp (1 việc): Lan')
    expect(shown).toContain('- Sở Tài chính: chưa có đầu mối đăng ký')
    expect(shown).not.toContain('Sở Xây dựng')
    expect(await an.says('4')).toContain('chưa gửi gì')
    expect(await an.says('gửi 3')).toContain('sau 60 giây')
    expect(await db().nudge.count()).toBe(1)
    later(-60)
    expect(await tick()).toBe(0)
    expect(lan.count).toBe(0)
    expect(await tick()).toBe(1)
    expect([lan.count, minh.count, hoa.count]).toEqual([1, 1, 1])
    expect(lan.sees).toContain('Công an thành phố đề nghị Sở Tư pháp:')
    expect(lan.sees).toMatch(/H1 .*quá hạn 13 ngày/)
    expect(lan.sees).not.toContain('H4')
    expect(hoa.sees).toContain('trân trọng đề nghị Thuế thành phố:')
  })

  test('is acknowledged once and acted on; the ledger has the times, and the author hears when all have', async () => {
    expect(await lan.presses('Đã nhận')).toContain('đã báo nhận lúc 08:31')
    later(600)
    await lan.says('/danhan')
    expect(await an.says('/dondoc 1')).toContain('(Lan): gửi 08:31 23/11/2026; nhận 08:31 23/11/2026')
    await lan.says('/capnhat H4 20 việc khác')
    expect(await an.says('/dondoc 1')).toContain('0 đã phản hồi')
    await lan.says('/capnhat H1 60 đang làm')
    expect(await an.says('/dondoc 1')).toContain('phản hồi 08:41 23/11/2026')
    await minh.presses('Vướng mắc')
    await minh.says('chưa có kinh phí')
    expect(await an.says('/dondoc 1')).toContain('Đôn đốc lại (1 đơn vị)')
    expect(await an.presses('Cần gọi điện')).toContain('có thể nhờ Binh (lãnh đạo đơn vị)')
    expect((await other.says('/dondoc 1')) + (await other.says('/thuhoi 1'))).not.toContain('Lan')
    const before = an.count
    await hoa.says('/capnhat H5 10')
    expect(an.sees).toContain('Tin số 1: các đơn vị đã phản hồi đủ')
    expect(an.sees).toContain('1 đơn vị không liên lạc được')
    await hoa.says('/capnhat H5 20')
    expect(an.count).toBe(before + 1)
  })

  test('again reaches only those who have not acted, a correction exactly those who read it', async () => {
    const id = await send('/dondoc H mục I: nộp minh chứng', 2)
    await tick()
    await lan.says('/gopy H1 sẽ nộp trong ngày')
    await an.says(`/dondoc ${id}`)
    expect(await an.presses('Đôn đốc lại (1 đơn vị)')).toContain('Sở Y tế (1 việc): Minh')
    expect(an.sees).not.toContain('Lan')
    await an.says('1')
    await tick()
    expect(minh.sees).toContain('nộp minh chứng')
    expect(await db().nudge.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({ againOfId: id })
    await an.says(`/dondoc ${id}`)
    await an.presses('Đính chính')
    expect(await an.says('nộp trước 16:30 ngày 24/11, không phải 23/11')).toContain('2 người')
    await an.says('2')
    await tick()
    expect(lan.sees).toContain(`Tin này thay cho tin số ${id} ngày 23/11/2026`)
    expect(lan.sees).toContain('trước 16:30')
  })

  test('is evaluated anew when it is sent; one that reaches nobody is told to its author', async () => {
    const id = await send('/dondoc H quá hạn nv 1: báo cáo lúc 8h mai', 1)
    await lan.says('/xong H1 512/BC-STP')
    const heard = lan.count
    await tick()
    expect(lan.count).toBe(heard)
    expect(an.sees).toContain(`Tin số ${id} chưa gửi tới ai`)
    expect(an.sees).toContain('đơn vị có việc quá hạn · việc 1')
  })

  test('without tasks is answered by "Đã nhận"; two last answers at the same moment are told once', async () => {
    const id = await send('/dondoc H Sở Y tế, Thuế thành phố: họp giao ban', 2)
    await tick()
    const heard = an.count
    await Promise.all([minh.presses('Đã nhận'), hoa.presses('Đã nhận')])
    await bot.dispatcher.drain()
    expect(an.sees).toContain(`Tin số ${id}: các đơn vị đã phản hồi đủ`)
    expect(an.count).toBe(heard + 1)
    expect(await an.says(`/dondoc ${id} lại`)).toContain('Không còn đơn vị nào')
  })

  test('that has lost its truth on the way is not delivered', async () => {
    const id = await send('/dondoc H nv 4: hoàn thành sớm', 1)
    later(61)
    await plan()
    await lan.says('/xong H4')
    await bot.dispatcher.drain()
    expect(lan.sees).not.toContain('hoàn thành sớm')
    expect(await an.says(`/dondoc ${id}`)).toContain('phản hồi')
  })
})

describe('whom it reaches', () => {
  test('nobody of a plan the asker does not run, whatever is asked', async () => {
    const { id: planId } = await db().plan.findUniqueOrThrow({ where: { code: 'H' } })
    const runs = async (name: string) => [(await db().agency.findUniqueOrThrow({ where: { name } })).id]
    const states = [
      { kind: 'any' },
      { kind: 'late' },
      { kind: 'unlinked' },
      { kind: 'unacted', nudge: 2 },
    ] as const
    for (const state of states) {
      const question = {
        planId,
        audience: nudgeAudience.parse({ state }),
        today: bot.clock.today(),
        zone: 'UTC',
      }
      expect(await reachOf(db(), { ...question, runs: await runs('Sở Nội vụ') })).toEqual([])
      const own = await reachOf(db(), { ...question, runs: await runs('Công an thành phố') })
      expect(own.map(({ agency }) => agency.name)).not.toContain('Sở Xây dựng')
    }
    expect(await other.says('/dondoc N tất cả: họp')).toContain('Sở Xây dựng: Xuan')
    expect(await other.says('/dondoc H tất cả: họp')).toContain('Chưa hiểu “h”')
    await other.says('thôi')
    expect(await other.says('/dondoc N chưa phản hồi 1: họp')).toContain('không có đơn vị nào')
    const forged = pack(composition.parse({ planId, audience: {}, words: 'họp', count: 3 }))
    const before = await db().nudge.count()
    expect(await other.says(`dispatch ${forged} 3`)).toContain('Không còn bản soạn')
    expect(await db().nudge.count()).toBe(before)
    expect(await other.says('/danhan 1')).toContain('Không có tin đôn đốc nào')
    expect(await lan.says('/dondoc H tất cả: họp')).toContain('chỉ dành cho quản trị')
  })

  test('an obstacle stops the clock; an announcement goes to all; heads by their role', async () => {
    const late = await an.says('/dondoc H quá hạn: báo cáo')
    expect(late).toContain('Hoa')
    expect(late).not.toContain('Minh')
    expect(await an.says('/dondoc H đến hạn 7 ngày: hoàn thành mốc')).toContain('Sở Y tế (1 việc): Minh')
    expect(await an.says('/dondoc H đến hạn 6 ngày: hoàn thành mốc')).toContain('không có đơn vị nào')
    const unread = await an.says('/dondoc H chưa nhận 1: xin báo nhận')
    expect(unread).toContain('Sở Tài chính: chưa có đầu mối')
    expect(unread).not.toContain('NGƯỜI NHẬN')
    expect(await an.says('/dondoc H: họp lúc 14h')).toContain('Gửi tới ai ạ?')
    expect(await an.presses('Mọi đơn vị')).toContain('3 người ở 3 đơn vị')
    expect(await an.says('/dondoc H lãnh đạo Sở Tài chính: họp')).toContain('Sở Tài chính: Binh')
    expect(await an.says('/dondoc H chưa liên kết: xin cử đầu mối')).toContain('Sở Tài chính: Binh')
    expect(await an.says('/dondoc H chưa cập nhật 3 ngày: xin cập nhật')).toContain(
      'Sở Tài chính: chưa có đầu mối',
    )
    expect(await an.says('/dondoc H đến hạn 7 ngày mục IX: x')).toContain('Chưa hiểu “muc ix”')
    await an.says('thôi')
  })

  test('free text comes to the same preview; secrets and personal numbers stay out', async () => {
    await an.says('nhắc Thuế thành phố gửi báo cáo')
    expect(an.sees).toContain('Thuế thành phố: Hoa')
    await an.says('/dondoc H quá hạn')
    expect(await an.says('đôn đốc Sở Y tế: nộp trước 15h')).toContain('Gửi tới: Sở Y tế')
    expect(await an.says('/dondoc H Sở Xây dựng: họp')).toContain('không có đơn vị nào')
    expect(await an.says('xem nv 5')).toContain('Nhiệm vụ số 5')
    expect(await an.says('/dondoc H tất cả: nộp tài liệu mật số 5')).toContain('tài liệu mật')
    expect(await an.says('/dondoc H tất cả: gọi 0912345678')).not.toContain('0912345678')
    await an.says('thôi')
  })
})

describe('when it is sent', () => {
  test('at night it waits for the morning, and can be taken back until then', async () => {
    setTime('2026-11-23T20:00')
    expect(await an.says('/dondoc H Thuế thành phố: báo cáo')).toContain('07:30 24/11/2026')
    expect(await an.says('1')).toContain('sẽ được gửi lúc 07:30 24/11/2026')
    const id = await newest()
    await tick()
    expect(hoa.sees).not.toContain(`số ${id}`)
    expect(await an.says(`/thuhoi ${id}`)).toContain('Đã thu hồi')
    setTime('2026-11-24T07:31')
    expect(await tick()).toBe(0)
    expect(await an.says(`/thuhoi ${id}`)).toContain('từ trước')
  })

  test('urgent words pass quiet hours with their reason', async () => {
    setTime('2026-11-24T21:00')
    await an.says('/dondoc H Thuế thành phố: trực bão')
    expect(await an.presses('Hỏa tốc')).toContain('Lý do')
    expect(await an.says('vì bão số 5')).toContain('Hỏa tốc: bão số 5')
    await an.says('1')
    await tick()
    expect(hoa.sees).toContain('HỎA TỐC: bão số 5')
    expect(await an.says(`/thuhoi ${await newest()}`)).toContain('không thu hồi được')
  })

  test('a recurring one makes one nudge each time, also after a long silence, until it is taken back', async () => {
    setTime('2026-11-25T09:00')
    await an.says('/dondoc H Thuế thành phố: báo cáo tuần')
    await an.presses('Hẹn giờ')
    expect(await an.says('hôm qua')).toContain('“hôm qua” chưa đúng')
    expect(await an.says('thứ 2 hằng tuần lúc 8h')).toContain('lần đầu 08:00 30/11/2026')
    await an.says('1')
    const rule = await newest()
    setTime('2026-12-14T08:00')
    expect(await tick()).toBe(1)
    expect(await tick()).toBe(0)
    expect(hoa.sees).toContain('báo cáo tuần')
    expect(await newest()).toBe(rule + 1)
    expect(await an.says(`/dondoc ${rule}`)).toContain('lần tới lúc 08:00 21/12/2026')
    await an.presses('Thu hồi')
    setTime('2026-12-21T08:00')
    expect(await tick()).toBe(0)
  })

  test('a file goes along', async () => {
    const file = { name: 'công điện.pdf', bytes: new Uint8Array([1, 2]), mime: 'application/pdf' }
    expect(await an.sends(file)).toContain('Gửi kèm tin đôn đốc')
    await an.presses('Gửi kèm tin đôn đốc')
    await an.says('Thuế thành phố')
    expect(await an.says('thực hiện công điện kèm theo')).toContain('Tệp kèm: công điện.pdf')
    await an.says('1')
    await tick()
    expect(hoa.sees).toContain('(công điện.pdf)')
  })

  test('what one account cannot get goes to the next one, once', async () => {
    const { id: personId } = await db().person.findFirstOrThrow({ where: { name: 'Hoa' } })
    const second = { channel: 'playground', platformUser: 'hoa2', address: 'hoa2', place: 1 }
    await db().account.create({ data: { ...second, personId, createdAt: new Date() } })
    const id = await send('/dondoc H Thuế thành phố: tin qua kênh thứ hai', 1)
    later(61)
    await plan()
    const lost = await db().delivery.findFirstOrThrow({ where: { status: 'queued', address: 'hoa' } })
    const failed = { channel: 'playground', chat: 'hoa', id: String(lost.id) }
    expect(await failOver(db(), failed, bot.clock.now())).toBe(1)
    expect(await failOver(db(), failed, bot.clock.now())).toBe(0)
    await markUnreachable(db(), 'playground', 'hoa', 'blocked', new Date())
    await bot.dispatcher.drain()
    expect(bot.shown.get('hoa2')?.length).toBe(1)
    expect(hoa.sees).not.toContain('kênh thứ hai')
    expect(await an.says(`/dondoc ${id}`)).toContain('(Hoa): gửi')
  })

  test('an author who no longer runs the plan sends nothing more', async () => {
    const { id: personId } = await db().person.findFirstOrThrow({ where: { name: 'An' } })
    const id = await send('/dondoc H tất cả: họp', 3)
    const heir = await bot.person('Thay', 'Công an thành phố', 'admin')
    await db().membership.updateMany({ where: { personId }, data: { to: new Date('2026-12-01') } })
    await tick()
    expect(lan.sees).not.toContain('họp')
    expect(heir.sees).toContain(`Tin số ${id} chưa gửi tới ai`)
    const actions = await db().auditEntry.findMany({ where: { subject: { startsWith: 'nudge:' } } })
    expect(new Set(actions.map(({ action }) => action))).toEqual(
      new Set(['nudge-confirmed', 'nudge-sent', 'nudge-recalled', 'nudge-acknowledged', 'nudge-stopped']),
    )
  })
})
