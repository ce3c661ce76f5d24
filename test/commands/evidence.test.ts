import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { docx, xlsx } from '../helpers/documents.ts'
import { pdf } from '../helpers/pdf.ts'
import { by, draftTask, givePlan } from '../helpers/plan.ts'

const database = useDatabase()
let bot: Bot
let lan: Awaited<ReturnType<Bot['person']>>
let admin: typeof lan
const photo = { name: 'bien-ban.jpg', mime: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }

beforeAll(async () => {
  bot = await startBot(database.current)
  await givePlan(database.current, [
    draftTask('1', 'Sở Tư pháp', { deadline: by('2026-11-20') }),
    draftTask('2', 'Sở Tư pháp'),
    draftTask('3', 'Sở Y tế'),
  ])
  lan = await bot.person('Lan', 'Sở Tư pháp')
  admin = await bot.person('An', 'Công an thành phố', 'admin')
})

describe('evidence', () => {
  test('a file with a line belongs to that version, and the admin gets it back', async () => {
    await lan.sends(photo, '/capnhat H1 80 đã họp')
    expect(lan.sees).toContain('bien-ban.jpg')
    await admin.says('/minhchung H1')
    expect(admin.card?.file).toEqual({ name: 'bien-ban.jpg', bytes: photo.bytes })
  })

  test('a file on its own asks which task it belongs to', async () => {
    await lan.sends(photo)
    expect(lan.sees).toContain('Việc nào ạ?')
    expect(await lan.says('H2')).toContain('bien-ban.jpg')
  })

  test('another agency gets no file', async () => {
    const minh = await bot.person('Minh', 'Sở Y tế')
    expect(await minh.says('/minhchung H1')).toContain('Không tìm thấy việc “H1”')
    expect(minh.card?.file).toBeUndefined()
  })

  test('too large or of a strange kind is refused with the way out', async () => {
    const large = { ...photo, bytes: new Uint8Array(21 * 1024 * 1024) }
    expect(await lan.sends(large, '/capnhat H1 85')).toContain('quá lớn')
    const program = { name: 'x.exe', mime: 'application/x-msdownload', bytes: photo.bytes }
    expect(await lan.sends(program, '/capnhat H1 85')).toContain('x.exe')
    const row = await database.current.prisma.obligation.findFirstOrThrow({
      where: { task: { number: '1' } },
    })
    expect(row.percent).toBe(80)
  })

  test('a file that bears a secrecy mark is not kept, whatever it came with; the way out is said', async () => {
    const { prisma } = database.current
    const counts = () => Promise.all([prisma.storedFile.count(), prisma.update.count()])
    const before = await counts()
    const page = (...lines: string[]) => lines.map((text, at) => ({ text, x: 60, y: 500 - 20 * at }))
    const body = 'BAO CAO ket qua thuc hien nhiem vu nam 2026 cua So Tu phap va cac don vi'
    const marked = {
      'a.docx': docx(['MẬT', 'BÁO CÁO']),
      'b.xlsx': xlsx([{ name: 'A', rows: [['Báo cáo'], ['(TỐI MẬT)']] }]),
      'c.txt': new TextEncoder().encode(`TUYỆT MẬT\n${'nội dung dài\n'.repeat(60_000)}`),
      'd.pdf': pdf([page('TUYỆT MẬT', body, body), page(body, body)]),
    }
    for (const [name, bytes] of Object.entries(marked)) {
      for (const line of ['/capnhat H1 90 theo báo cáo', '/xong H1', '']) {
        expect(await lan.sends({ name, bytes }, line)).toContain(`Tệp “${name}” có dấu mật`)
        expect(lan.sees).toContain('kênh bảo mật')
      }
    }
    expect(await admin.sends({ name: 'a.docx', bytes: marked['a.docx'] }, '/dondoc H trễ')).toContain(
      'dấu mật',
    )
    expect(await counts()).toEqual(before)
    const plainly = new TextEncoder().encode('Báo cáo công tác bảo vệ bí mật nhà nước')
    expect(await lan.sends({ name: 'e.txt', bytes: plainly }, '/capnhat H1 81')).toContain('81%')
  })

  test('late or on time is decided by the day of the document', async () => {
    await lan.says('/xong H1 512/BC-STP ngày 18/11/2026')
    expect(lan.sees).not.toContain('chậm')
    await lan.presses('Hoàn tác')
    await lan.says('/xong H1')
    expect(lan.sees).toContain('chậm 3 ngày')
  })
})

describe('substitute', () => {
  test('acts inside the dates only, and both names are kept', async () => {
    const { prisma } = database.current
    const stand = await bot.person('Thay', 'Sở Nội vụ')
    const person = await prisma.person.findFirstOrThrow({ where: { name: 'Thay' } })
    const original = await prisma.person.findFirstOrThrow({ where: { name: 'Lan' } })
    const { id: agencyId } = await prisma.agency.findUniqueOrThrow({ where: { name: 'Sở Tư pháp' } })
    await prisma.membership.create({
      data: {
        personId: person.id,
        agencyId,
        role: 'substitute',
        standsInId: original.id,
        from: new Date('2026-11-23'),
        to: new Date('2026-11-24'),
      },
    })
    expect(await stand.says('/capnhat H2 35')).toContain('35%')
    const made = await prisma.update.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect([made.authorId, made.onBehalfOfId]).toEqual([person.id, original.id])
    expect(await lan.says('/xem H2')).toContain('Thay thay Lan')
    bot.clock.set(bot.clock.now().add({ hours: 48 }))
    expect(await stand.says('/capnhat H2 36')).toContain('Không tìm thấy việc “H2”')
    bot.clock.reset()
  })
})
