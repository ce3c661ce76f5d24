import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../helpers/database.ts'
import { by, draftTask, givePlan } from '../helpers/plan.ts'
import { linkedAt, personAt, WIRES, type Wire } from '../helpers/wires.ts'

describe.each(Object.entries(WIRES))('on %s', (channel, connect) => {
  const database = useDatabase()
  let wire: Wire
  let lan: Awaited<ReturnType<typeof linkedAt>>
  let admin: typeof lan

  beforeAll(async () => {
    await givePlan(database.current, [
      draftTask('1', 'Sở Tư pháp', { deadline: by('2099-12-31'), title: 'Số hóa <sổ> hộ tịch & căn cước' }),
      draftTask('2', 'Sở Tư pháp', { deadline: by('2099-12-31') }),
      draftTask('3', 'Sở Y tế', { deadline: by('2099-12-31') }),
    ])
    wire = await connect(database.current)
    lan = await linkedAt(wire, database.current, channel, { name: 'Lan', agency: 'Sở Tư pháp' })
    admin = await linkedAt(wire, database.current, channel, {
      name: 'An',
      agency: 'Công an thành phố',
      role: 'admin',
    })
    // On Telegram a bot may write only to those who wrote first.
    await admin.says('/viec')
    await admin.sees('Công an thành phố')
  })
  afterAll(() => wire?.stop())

  const percentOf = async (number: string) =>
    (await database.current.prisma.obligation.findFirstOrThrow({ where: { task: { number } } })).percent

  test('a list, a task, a press that writes, the echo in its place, and the way back', async () => {
    await lan.says('viec cua minh con gi khong')
    await lan.sees('Số hóa <sổ> hộ tịch & căn cước')
    await lan.presses('H1')
    await lan.sees('60%')
    await lan.presses('60%')
    await lan.sees('Đang thực hiện 60%')
    expect(await percentOf('1')).toBe(60)
    await lan.presses('Hoàn tác')
    await lan.sees('Đã hoàn tác')
    expect(await percentOf('1')).toBe(null)
  })

  test('free text that may mean more is asked about first', async () => {
    await lan.says('nv 2 xong roi, so 512/BC-STP')
    await lan.sees('Đúng')
    expect(await percentOf('2')).toBe(null)
    await lan.presses('Đúng')
    await lan.sees('chờ xác nhận')
    await admin.sees('báo cáo hoàn thành H2')
    await admin.presses('Xác nhận')
    await lan.sees('đã được xác nhận hoàn thành')
  })

  test('what is missing is asked for, and "thôi" leaves', async () => {
    await lan.says('/vuongmac H1')
    await lan.sees('vướng mắc gì')
    await lan.says('chưa có kinh phí')
    await admin.sees('chưa có kinh phí')
    await lan.says('/capnhat')
    await lan.sees('Việc nào')
    await lan.says('thôi')
    await lan.sees('Đã dừng')
  })

  test('a newcomer links with a code; another agency’s task stays unseen', async () => {
    await admin.says('/moi Sở Y tế')
    const seen = await admin.sees('Mã mời')
    const code = /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(seen)?.[0] ?? ''
    const minh = await personAt(wire, 'Minh')
    await minh.says(`/lienket ${code}`)
    await minh.sees('Tôi đồng ý')
    await minh.presses('Tôi đồng ý')
    await minh.sees('Sở Y tế')
    await minh.says('/xem H1')
    await minh.sees('Không tìm thấy việc “H1”')
  })

  test('no documented limit was broken', () => {
    expect(wire.violations()).toEqual([])
  })
})
