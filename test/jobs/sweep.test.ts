import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { agency, by, day, draftTask, givePlan } from '../helpers/plan.ts'

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant()

/** One story over several weeks: a day is swept once, so each test goes on from the last. */
describe('reminders', () => {
  const database = useDatabase()
  let bot: Bot
  beforeAll(async () => {
    bot = await startBot(database.current)
  })
  const tickAt = async (local: string) => {
    bot.clock.set(at(local))
    await bot.tick()
  }

  test('one digest a day to the main focal point: late first, buttons that act, nothing twice', async () => {
    await givePlan(database.current, [
      draftTask('1', 'Sở Tư pháp', { deadline: by('2026-11-20') }),
      draftTask('2', 'Sở Tư pháp', { deadline: by('2026-11-23') }),
      draftTask('3', 'Sở Tư pháp', { deadline: by('2026-11-30') }),
      draftTask('4', 'Sở Tư pháp', { deadline: by('2026-12-20') }),
      draftTask('5', 'Sở Y tế', { deadline: by('2026-11-23'), coordinating: [agency('Sở Tư pháp')] }),
    ])
    const lan = await bot.person('Lan', 'Sở Tư pháp')
    const hoa = await bot.person('Hoa', 'Sở Tư pháp')
    const plan = await database.current.prisma.plan.findUniqueOrThrow({ where: { code: 'H' } })
    await database.current.prisma.groupChat.create({
      data: { channel: 'playground', address: 'nhom-h', planId: plan.id },
    })
    await tickAt('2026-11-23T07:59')
    expect(lan.count).toBe(0)
    await tickAt('2026-11-23T08:00')
    expect(lan.sees).toMatchInlineSnapshot(`
      "Nhắc việc thứ Hai 23/11/2026
      QUÁ HẠN
      - H1 · Nhiệm vụ số 1 — Chưa triển khai · quá hạn 3 ngày (hạn 20/11/2026)
      ĐẾN HẠN HÔM NAY
      - H2 · Nhiệm vụ số 2 — Chưa triển khai · đến hạn hôm nay
      SẮP ĐẾN HẠN
      - H3 · Nhiệm vụ số 3 — Chưa triển khai · còn 7 ngày (hạn 30/11/2026)
      [H1: 20%] [H1: xong]
      [H1: vướng mắc]
      [H2] [H3]
      [Vì sao tôi nhận tin này?]"
    `)
    expect(hoa.count).toBe(0)
    expect(bot.newcomer('nhom-h').sees).toMatchInlineSnapshot(`
      "Bảng tuần 23/11/2026 – 29/11/2026: H · Kế hoạch thử
      5 phần việc: 0 đã hoàn thành, 0 chờ xác nhận, 1 quá hạn.
      Đến hạn trong tuần:
      - H2 · Nhiệm vụ số 2 — thứ Hai 23/11/2026
      - H5 · Nhiệm vụ số 5 — thứ Hai 23/11/2026
      Xem việc của đơn vị mình: nhắn riêng cho bot /viec."
    `)
    await bot.tick()
    expect(lan.count).toBe(1)
    expect(await lan.presses('Vì sao')).toMatchInlineSnapshot(`
      "Vì sao có tin nhắc thứ Hai 23/11/2026?
      - H1: sau hạn thứ Sáu 20/11/2026 3 ngày, chưa có báo cáo hoàn thành
      - H2: đúng hạn thứ Hai 23/11/2026
      - H3: 7 ngày trước hạn thứ Hai 30/11/2026
      Anh/chị nhận tin với vai trò: đầu mối của Sở Tư pháp.
      Mỗi ngày tối đa một tin, trong giờ hành chính, không vào ngày nghỉ. Việc đã báo cáo hoàn thành, đang chờ trả lời vướng mắc hoặc gia hạn thì không nhắc.
      [Sắp tới nhắc gì?]"
    `)
    expect(await lan.says('/nhacviec')).toMatchInlineSnapshot(`
      "Sắp tới bot nhắc gì? (hôm nay thứ Hai 23/11/2026)
      Tin nhắc tiếp theo của từng việc:
      - thứ Ba 24/11/2026: H2 · Nhiệm vụ số 2 — sau hạn thứ Hai 23/11/2026 1 ngày, chưa có báo cáo hoàn thành
      - thứ Sáu 27/11/2026: H1 · Nhiệm vụ số 1 — sau hạn thứ Sáu 20/11/2026 7 ngày, chưa có báo cáo hoàn thành
      - thứ Sáu 27/11/2026: H3 · Nhiệm vụ số 3 — 1 ngày trước hạn thứ Hai 30/11/2026
      - thứ Sáu 11/12/2026: H4 · Nhiệm vụ số 4 — 7 ngày trước hạn Chủ nhật 20/12/2026
      Mỗi ngày tối đa một tin, trong giờ hành chính, không vào ngày nghỉ. Việc đã báo cáo hoàn thành, đang chờ trả lời vướng mắc hoặc gia hạn thì không nhắc.
      [H2] [H1] [H3] [H4]"
    `)
    expect(await hoa.says('/nhacviec')).toContain('đang gửi cho Lan')
    await lan.says('/xong H1 tờ trình 5/TTr-STP')
    await tickAt('2026-11-24T08:00')
    expect(lan.sees).toMatchInlineSnapshot(`
      "Nhắc việc thứ Ba 24/11/2026
      QUÁ HẠN
      - H2 · Nhiệm vụ số 2 — Chưa triển khai · quá hạn 1 ngày (hạn 23/11/2026)
      [H2: 20%] [H2: xong]
      [H2: vướng mắc]
      [Vì sao tôi nhận tin này?]"
    `)
  })

  test('what changed since planning is not said; nothing is left, so nothing is sent', async () => {
    const binh = await bot.person('Bình', 'Sở Công Thương')
    await givePlan(database.current, [draftTask('1', 'Sở Công Thương', { deadline: by('2026-11-26') })], 'C')
    bot.clock.set(at('2026-11-25T07:00'))
    await binh.says('/vuongmac C1 chưa có kinh phí')
    const { count } = binh
    await tickAt('2026-11-25T08:00')
    expect(binh.count).toBe(count)
  })

  test('a snooze ends on its day, three at most, never past the last day nor once late', async () => {
    const an = await bot.person('An', 'Sở Nội vụ')
    await givePlan(database.current, [draftTask('1', 'Sở Nội vụ', { deadline: by('2026-12-03') })], 'N')
    await tickAt('2026-11-26T08:00')
    expect(an.sees).toContain('N1 · Nhiệm vụ số 1')
    expect(await an.presses('nhắc lại sau')).toMatchInlineSnapshot(`
      "Đã hẹn nhắc lại N1 vào thứ Sáu 27/11/2026 (lần 1/3).
      [Nhắc như thường lệ]"
    `)
    await tickAt('2026-11-27T08:00')
    expect(an.sees).toContain('ANH/CHỊ HẸN NHẮC LẠI')
    expect(await an.says('/nhaclai N1 thứ 4')).toContain('thứ Tư 02/12/2026 (lần 2/3)')
    const { count } = an
    await tickAt('2026-11-30T08:00')
    expect(an.count).toBe(count)
    expect(await an.says('/nhaclai N1 15/12')).toContain('thứ Năm 03/12/2026, là ngày cuối của hạn (lần 3/3)')
    expect(await an.says('/nhaclai N1')).toContain('đã hẹn lại 3 lần')
    expect(await an.says('/nhaclai N1 thôi')).toContain('như thường lệ')
  })

  test('up the ladder while nobody answers: the other focal point, the head, the standing agency; any word stops it', async () => {
    const ha = await bot.person('Hà', 'Sở Y tế')
    const phu = await bot.person('Phú', 'Sở Y tế')
    const giam = await bot.person('Giám', 'Sở Y tế', 'head')
    const tuan = await bot.person('Tuấn', 'Công an thành phố', 'admin')
    await givePlan(database.current, [draftTask('1', 'Sở Y tế', { deadline: by('2026-12-01') })], 'Y')
    await tickAt('2026-12-01T08:00')
    expect(ha.sees).toContain('ĐẾN HẠN HÔM NAY')
    await tickAt('2026-12-02T08:00')
    await tickAt('2026-12-03T08:00')
    expect(phu.sees).toMatchInlineSnapshot(`
      "Nhắc việc thứ Năm 03/12/2026
      ĐƠN VỊ CHƯA PHẢN HỒI, CẦN ANH/CHỊ HỖ TRỢ
      - Y1 · Sở Y tế: Nhiệm vụ số 1 — Chưa triển khai · quá hạn 2 ngày (hạn 01/12/2026)
      [Y1]
      [Vì sao tôi nhận tin này?]"
    `)
    await tickAt('2026-12-04T08:00')
    await tickAt('2026-12-07T08:00')
    expect(giam.sees).toContain('Y1')
    await ha.says('/gopy Y1 đang chờ số liệu cấp xã')
    await tickAt('2026-12-08T08:00')
    expect(tuan.sees).toMatchInlineSnapshot(`
      "Nhắc việc thứ Ba 08/12/2026
      SÁNG NAY, CÁC KẾ HOẠCH ANH/CHỊ QUẢN TRỊ
      - Chờ xử lý: 1 báo cáo hoàn thành, 1 vướng mắc
      - Quá hạn: 5 việc của 3 đơn vị (Sở Nội vụ; Sở Tư pháp; Sở Y tế)
      [Xem việc chờ xử lý] [Đôn đốc]
      [Vì sao tôi nhận tin này?]"
    `)
  })

  test('after downtime only the nearest stage is said; under a day the message says that it is late', async () => {
    const nga = await bot.person('Nga', 'Sở Tài chính')
    await givePlan(
      database.current,
      [
        draftTask('1', 'Sở Tài chính', { deadline: by('2026-12-10') }),
        draftTask('2', 'Sở Tài chính', { deadline: by('2026-12-16') }),
        draftTask('3', 'Sở Tài chính', {
          deadline: { ...by('2026-12-17'), kind: 'date', dueOn: day('2026-12-17'), boundary: 'before' },
        }),
      ],
      'T',
    )
    await tickAt('2026-12-09T20:00')
    expect(nga.count).toBe(0)
    await tickAt('2026-12-10T07:45')
    expect(nga.count).toBe(0)
    await tickAt('2026-12-10T10:00')
    expect(nga.sees).toMatchInlineSnapshot(`
      "Nhắc việc thứ Năm 10/12/2026
      Tin này lẽ ra gửi lúc 08:00 09/12/2026; hệ thống bị gián đoạn, mong anh/chị thông cảm.
      ĐẾN HẠN HÔM NAY
      - T1 · Nhiệm vụ số 1 — Chưa triển khai · đến hạn hôm nay
      SẮP ĐẾN HẠN
      - T2 · Nhiệm vụ số 2 — Chưa triển khai · còn 6 ngày (hạn 16/12/2026)
      - T3 · Nhiệm vụ số 3 — Chưa triển khai · còn 7 ngày (hạn 17/12/2026)
      Báo cáo kỳ 14/11/2026 – 13/12/2026 của kế hoạch T: còn 3/3 việc chưa cập nhật. Hạn Chủ nhật 13/12/2026.
      [T1: 20%] [T1: xong]
      [T1: vướng mắc] [T1: nhắc lại sau]
      [T2] [T3]
      [Việc chưa cập nhật]
      [Vì sao tôi nhận tin này?]"
    `)
    await tickAt('2026-12-16T08:00')
    expect(nga.sees).toMatchInlineSnapshot(`
      "Nhắc việc thứ Tư 16/12/2026
      QUÁ HẠN
      - T1 · Nhiệm vụ số 1 — Chưa triển khai · quá hạn 6 ngày (hạn 10/12/2026)
      ĐẾN HẠN HÔM NAY
      - T2 · Nhiệm vụ số 2 — Chưa triển khai · đến hạn hôm nay
      SẮP ĐẾN HẠN
      - T3 · Nhiệm vụ số 3 — Chưa triển khai · đến hạn ngày mai (17/12/2026)
      [T1: 20%] [T1: xong]
      [T1: vướng mắc]
      [T2] [T3]
      [Vì sao tôi nhận tin này?]"
    `)
    const skipped = await database.current.prisma.reminder.findMany({
      where: { skipped: 'downtime', obligation: { task: { plan: { code: 'T' } } } },
      select: { aimOn: true, stage: true },
      orderBy: [{ aimOn: 'asc' }, { stage: 'asc' }],
    })
    expect(
      skipped.map(({ aimOn, stage }) => `${aimOn.toISOString().slice(5, 10)} ${stage}`),
    ).toMatchInlineSnapshot(`
      [
        "12-10 -1",
        "12-10 1",
        "12-16 -3",
        "12-16 -1",
        "12-17 -3",
        "12-17 -1",
      ]
    `)
  })

  test('reports, milestones, occurrences and event questions come in their own rhythm', async () => {
    const oanh = await bot.person('Oanh', 'Sở Xây dựng')
    const quan = await bot.person('Quân', 'Thanh tra thành phố', 'admin')
    const { id } = await givePlan(
      database.current,
      [
        draftTask('1', 'Sở Xây dựng', {
          deadline: {
            kind: 'ongoing',
            text: 'Thường xuyên',
            milestones: [{ label: 'thí điểm', dueOn: day('2027-01-08') }],
          },
        }),
        draftTask('2', 'Sở Xây dựng', {
          deadline: {
            kind: 'recurring',
            rule: 'FREQ=WEEKLY;BYDAY=TH',
            text: 'Thứ Năm hằng tuần',
            milestones: [],
          },
        }),
        draftTask('3', 'Sở Xây dựng', {
          deadline: { kind: 'event', event: 'Bộ ban hành hướng dẫn', text: 'Ngay sau khi…', milestones: [] },
        }),
      ],
      'X',
    )
    const standing = await database.current.prisma.agency.findUniqueOrThrow({
      where: { name: 'Thanh tra thành phố' },
    })
    await database.current.prisma.plan.update({ where: { id }, data: { standingAgencyId: standing.id } })
    const said: string[] = []
    for (let date = day('2026-12-28'); date.toString() <= '2027-01-13'; date = date.add({ days: 1 })) {
      const before = oanh.count
      if (date.toString() === '2027-01-05')
        expect(quan.sees).toMatchInlineSnapshot(`
        "Nhắc việc thứ Hai 04/01/2027
        Đầu quý, xin cho biết sự kiện của các việc sau đã xảy ra chưa:
        - X3 · Nhiệm vụ số 3
        [X3: đã xảy ra]
        [Vì sao tôi nhận tin này?]"
      `)
      await tickAt(`${date}T08:00`)
      if (oanh.count > before)
        said.push(
          oanh.sees
            .split('\n')
            .filter((line) => /Nhắc việc|X\d|kế hoạch/.test(line))
            .slice(0, 4)
            .join(' | '),
        )
    }
    expect(said).toMatchInlineSnapshot(`
      [
        "Nhắc việc thứ Tư 30/12/2026 | - X2 · Nhiệm vụ số 2 — kỳ tới: thứ Năm 31/12/2026 | [X2: 20%] [X2: xong] | [X2: vướng mắc] [X2: nhắc lại sau]",
        "Nhắc việc thứ Năm 31/12/2026 | - X2 · Nhiệm vụ số 2 — kỳ tới: thứ Năm 31/12/2026 | - X1 · Nhiệm vụ số 1 — mốc “thí điểm”: thứ Sáu 08/01/2027 | [X2: 20%] [X2: xong]",
        "Nhắc việc thứ Ba 05/01/2027 | - X1 · Nhiệm vụ số 1 — mốc “thí điểm”: thứ Sáu 08/01/2027 | [X1: 20%] [X1: xong] | [X1: vướng mắc] [X1: nhắc lại sau]",
        "Nhắc việc thứ Tư 06/01/2027 | - X2 · Nhiệm vụ số 2 — kỳ tới: thứ Năm 07/01/2027 | [X2: 20%] [X2: xong] | [X2: vướng mắc] [X2: nhắc lại sau]",
        "Nhắc việc thứ Năm 07/01/2027 | - X2 · Nhiệm vụ số 2 — kỳ tới: thứ Năm 07/01/2027 | - X1 · Nhiệm vụ số 1 — mốc “thí điểm”: thứ Sáu 08/01/2027 | [X2: 20%] [X2: xong]",
        "Nhắc việc thứ Sáu 08/01/2027 | - X1 · Nhiệm vụ số 1 — mốc “thí điểm”: thứ Sáu 08/01/2027 | Báo cáo kỳ 14/12/2026 – 13/01/2027 của kế hoạch X: còn 3/3 việc chưa cập nhật. Hạn thứ Tư 13/01/2027. | [X1: 20%] [X1: xong]",
        "Nhắc việc thứ Hai 11/01/2027 | - X1 · Nhiệm vụ số 1 — mốc “thí điểm”: thứ Sáu 08/01/2027 | [X1: 20%] [X1: xong] | [X1: vướng mắc] [X1: nhắc lại sau]",
        "Nhắc việc thứ Tư 13/01/2027 | - X2 · Nhiệm vụ số 2 — kỳ tới: thứ Năm 14/01/2027 | Báo cáo kỳ 14/12/2026 – 13/01/2027 của kế hoạch X: còn 3/3 việc chưa cập nhật. Hạn thứ Tư 13/01/2027. | [X2: 20%] [X2: xong]",
      ]
    `)
    expect(quan.sees).toMatchInlineSnapshot(`
      "Nhắc việc thứ Tư 13/01/2027
      SÁNG NAY, CÁC KẾ HOẠCH ANH/CHỊ QUẢN TRỊ
      - X: 1 đơn vị chưa báo cáo kỳ này (hạn thứ Tư 13/01/2027): Sở Xây dựng
      [Vì sao tôi nhận tin này?]"
    `)
  })
})
