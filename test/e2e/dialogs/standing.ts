import { expect } from 'vitest'
import { agency, by, day, draftTask } from '../../helpers/plan.ts'
import { type Dialog, dialog } from '../../helpers/wires/index.ts'

const LATER = { deadline: by('2099-12-31') }

/** What goes back and forth between an agency and the standing agency. */
export const STANDING: Dialog[] = [
  dialog(
    'a completion is asked about, reported, returned with a reason, reported again and confirmed',
    async (s) => {
      const H = await s.plan([draftTask('1', s.lead, LATER), draftTask('2', s.lead, LATER)])
      const lan = await s.person('Lan', s.lead)
      const an = await s.person('An', s.standing, 'admin')
      const said = await lan.says(`nv ${H(2)} xong roi, so 512/BC-UBND`)
      await lan.sees('Hệ thống hiểu như sau', H(2))
      await lan.edits(said, `nv ${H(1)} xong roi, so 512/BC-UBND`)
      await lan.sees('Hệ thống hiểu như sau', H(1))
      expect(await s.obligation(1)).toMatchObject({ status: 'not-started' })
      await lan.presses('Đúng')
      await lan.sees('chờ xác nhận', `Cơ quan thường trực (${s.standing})`, '512/BC-UBND')
      await an.sees(`${s.lead} báo cáo hoàn thành ${H(1)}`, '512/BC-UBND')
      await an.presses('Trả lại')
      await an.sees(`Lý do trả lại ${H(1)}`)
      await an.says('thiếu số liệu cấp xã')
      await an.sees(`Đã trả lại ${H(1)}`)
      await lan.sees('trả lại', 'thiếu số liệu cấp xã')
      await lan.isAsked('/xong', [{ argument: 'task', question: 'Việc nào ạ?', answer: H(1) }])
      await lan.sees('chờ xác nhận', 'minh chứng')
      await an.says('/choxacnhan')
      await an.sees('CHỜ XÁC NHẬN HOÀN THÀNH (1)', H(1))
      await an.says(`/xacnhan ${H(1)}`)
      await an.sees(`Đã xác nhận ${s.lead} hoàn thành ${H(1)}`)
      await lan.sees(`${H(1)} đã được xác nhận hoàn thành`)
      expect(await s.obligation(1)).toMatchObject({ status: 'done', percent: 100 })
      await an.says(`/tralai ${H(2)} chưa có gì`)
      await an.sees('chưa báo cáo hoàn thành')
      await lan.says(`/xong ${H(1)}`)
      await lan.sees('không cần báo nữa')
    },
  ),

  dialog('an obstacle reaches the standing agency, whose answer comes back', async (s) => {
    const H = await s.plan([draftTask('1', s.lead, LATER), draftTask('2', s.lead, LATER)])
    const lan = await s.person('Lan', s.lead)
    const an = await s.person('An', s.standing, 'admin')
    await lan.isAsked('/vuongmac', [
      { argument: 'task', question: 'Việc nào ạ?', answer: H(1) },
      { argument: 'note', question: 'vướng mắc gì ạ?', answer: 'chưa có kinh phí, gọi 0905 123 456' },
    ])
    const told = await lan.sees(`Đã báo vướng mắc tới ${s.standing}`, 'đã được che')
    expect(told.text).not.toContain('0905')
    const raised = await an.sees(`${s.lead} báo vướng mắc ở ${H(1)}`, 'chưa có kinh phí')
    expect(raised.text).not.toContain('0905')
    await lan.says('/viec vuongmac')
    await lan.sees('đang vướng mắc', H(1))
    await an.presses('Trả lời')
    await an.sees('Xin gõ câu trả lời', 'chưa có kinh phí')
    await an.says('Sở Tài chính đã bố trí trong quý IV')
    await an.sees('Đã trả lời vướng mắc')
    await lan.sees(`Trả lời vướng mắc ở ${H(1)}`, 'bố trí trong quý IV')
    await lan.says(`/vuongmac ${H(2)} thiếu người`)
    await lan.sees('Đã báo vướng mắc')
    await an.sees('thiếu người')
    await an.says('/choxacnhan')
    await an.sees('VƯỚNG MẮC CHỜ TRẢ LỜI (1)', 'thiếu người')
    await an.says('/xem')
    await an.sees('Việc nào ạ?')
    await an.says(H(2))
    await an.sees('Đang có vướng mắc')
  }),

  dialog('an event that happened gives its task a date, and those who lead it are told', async (s) => {
    const waiting = {
      kind: 'event',
      event: 'khi Chính phủ ban hành nghị định',
      text: 'khi có nghị định',
    } as const
    const H = await s.plan([
      draftTask('1', s.lead, { deadline: { ...waiting, milestones: [] }, title: 'Ban hành quy chế' }),
      draftTask('2', s.lead, LATER),
    ])
    const lan = await s.person('Lan', s.lead)
    const an = await s.person('An', s.standing, 'admin')
    await lan.says(`/xem ${H(1)}`)
    await lan.sees('khi có nghị định', 'chờ sự kiện')
    await an.says(`/sukien ${H(2)} 31/12/2099`)
    await an.sees('không phải việc chờ sự kiện')
    await an.says(`/sukien ${H(1)}`)
    await an.sees('Hạn hoàn thành là ngày nào ạ?')
    await an.says('31/12/2099')
    await an.sees(`${H(1)} có hạn mới`, '31/12/2099')
    await lan.sees(`${H(1)}: sự kiện đã xảy ra`, '31/12/2099')
    expect((await s.obligation(1)).dueOn?.toISOString()).toContain(day('2099-12-31').toString())
  }),

  dialog('the house is set by those who run a plan, and by nobody else', async (s) => {
    await s.plan([draftTask('1', s.lead, LATER)])
    const an = await s.person('An', s.standing, 'admin')
    const khanh = await s.person('Khánh', s.other, 'admin')
    await an.says('/caidat')
    await an.sees('Liên kết bằng e-mail cơ quan')
    await an.presses('Bật: Liên kết bằng e-mail cơ quan')
    await an.sees('đang bật')
    await khanh.says('/caidat link-by-email off')
    await khanh.sees('chỉ dành cho quản trị')
  }),

  dialog(
    'two plans with the same numbers: which one is asked, and neither admin reaches the other',
    async (s) => {
      const H = await s.plan([draftTask('1', s.lead, { ...LATER, title: 'Việc của kế hoạch đầu' })])
      const L = await s.plan([
        draftTask('1', s.lead, { ...LATER, title: 'Việc của kế hoạch sau', coordinating: [agency(s.other)] }),
      ])
      const lan = await s.person('Lan', s.lead)
      const stranger = await s.person('Khánh', s.other, 'admin')
      await lan.says('/capnhat 1 25 đã họp')
      await lan.sees('“1” có ở nhiều nơi', `${H(1)} ·`, `${L(1)} ·`)
      await lan.presses(`${H(1)} ·`)
      await lan.sees(`Đã ghi ${H(1)}`, 'Việc của kế hoạch đầu', '25%', 'đã họp')
      await lan.says(`/xong ${L(1)}`)
      await lan.sees(`Đã ghi ${L(1)}`, 'Việc của kế hoạch sau')
      await stranger.says(`/xacnhan ${L(1)}`)
      await stranger.sees(`phối hợp ở ${L(1)}`, 'chỉ góp ý được')
      await stranger.says(`/xacnhan ${H(1)}`)
      await stranger.sees(`Không tìm thấy việc “${H(1)}”`)
      expect(await s.obligation(1)).toMatchObject({ percent: 25, status: 'in-progress' })
    },
  ),
]
