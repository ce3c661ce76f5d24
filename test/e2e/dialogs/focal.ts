import { expect } from 'vitest'
import { agency, by, draftTask } from '../../helpers/plan.ts'
import { type Dialog, dialog } from '../../helpers/wires/index.ts'

const LATER = { deadline: by('2099-12-31') }

/** What the people of an agency do with their own tasks. */
export const FOCAL: Dialog[] = [
  dialog('a list, a task, a press that writes, the echo in its place, and the way back', async (s) => {
    const H = await s.plan([
      draftTask('1', s.lead, { ...LATER, title: 'Số hóa <sổ> hộ tịch & căn cước' }),
      draftTask('2', s.lead, { deadline: by('2020-01-31'), title: 'Tổ chức tập huấn' }),
      draftTask('3', s.other, { title: 'Việc kín của ngành y' }),
    ])
    const lan = await s.person('Lan', s.lead)
    await lan.says('viec cua minh con gi khong')
    const list = await lan.sees(`Việc của ${s.lead}`, 'QUÁ HẠN', 'Số hóa <sổ> hộ tịch & căn cước')
    expect(list.text).not.toContain('ngành y')
    await lan.presses(H(1))
    await lan.sees('Thời hạn', 'Chưa có cập nhật nào')
    await lan.presses('60%')
    const echo = await lan.sees(`Đã ghi ${H(1)}`, 'Đang thực hiện 60%', 'Hoàn tác')
    expect(echo.id).toBe(list.id)
    expect(await s.obligation(1)).toMatchObject({ status: 'in-progress', percent: 60 })
    await lan.presses('Hoàn tác')
    await lan.sees('Đã hoàn tác', 'Chưa triển khai')
    expect(await s.obligation(1)).toMatchObject({ status: 'not-started', percent: null })
    await lan.says('/viec quahan')
    expect((await lan.sees('Việc quá hạn', 'tập huấn')).text).not.toContain('hộ tịch')
    await lan.says('/viec tap huan')
    await lan.sees('Tìm “tap huan”', H(2))
    await lan.says(`/xem ${H(3)}`)
    expect((await lan.sees(`Không tìm thấy việc “${H(3)}”`)).text).not.toContain('ngành y')
  }),

  dialog('what is missing is asked for, what does not fit is asked again, and "thôi" leaves', async (s) => {
    const H = await s.plan([draftTask('1', s.lead, LATER)])
    const lan = await s.person('Lan', s.lead)
    await lan.isAsked('/capnhat', [
      { argument: 'task', question: 'Việc nào ạ?', answer: H(1) },
      { argument: 'progress', question: 'đến đâu rồi', answer: '40 đang lấy ý kiến' },
    ])
    await lan.sees('Đang thực hiện 40%', 'đang lấy ý kiến')
    await lan.says(`/capnhat ${H(1)}`)
    await lan.sees('đến đâu rồi')
    await lan.presses('80%')
    await lan.sees('Đang thực hiện 80%')
    await lan.says(`/capnhat ${H(1)} 150%`)
    await lan.sees('từ 0 đến 100%', '150%')
    await lan.says('/xem')
    await lan.sees('Việc nào ạ?')
    await lan.says('thôi')
    await lan.sees('Đã dừng')
    await lan.says('/thoi')
    await lan.sees('Không có gì đang dở')
    expect(await s.obligation(1)).toMatchObject({ percent: 80 })
  }),

  dialog(
    'free text: several at once and doubtful words are asked about, questions never write',
    async (s) => {
      const H = await s.plan([draftTask('1', s.lead, LATER), draftTask('2', s.lead, LATER)])
      const lan = await s.person('Lan', s.lead)
      await lan.says(`${H(1)} duoc 50% roi em a`)
      await lan.sees(`Đã ghi ${H(1)}`, 'Đang thực hiện 50%')
      await lan.says(`${H(2)} sap xong roi`)
      await lan.sees('Hệ thống hiểu như sau')
      await lan.presses('Không phải')
      await lan.sees('Đã dừng')
      await lan.says(`${H(2)} xong chưa nhỉ?`)
      await lan.sees(H(2), 'Chưa triển khai')
      await lan.says(`${H(1)}, ${H(2)} duoc 70%`)
      await lan.sees('Hệ thống hiểu như sau', H(1), H(2))
      await lan.presses('Đúng')
      await lan.sees(`Đã ghi ${H(1)}`, '70%')
      await lan.sees(`Đã ghi ${H(2)}`, '70%')
      expect(await s.updates()).toBe(3)
    },
  ),

  dialog(
    'a reply to a card is about its task; an edited message corrects its report, within a day',
    async (s) => {
      const H = await s.plan([draftTask('1', s.lead, LATER), draftTask('2', s.lead, LATER)])
      const lan = await s.person('Lan', s.lead)
      await lan.says(`/xem ${H(2)}`)
      const card = await lan.sees(`${H(2)} ·`, 'Chưa có cập nhật nào')
      await lan.replies(card, 'đã trình dự thảo, chờ ký')
      await lan.sees('Hệ thống hiểu như sau', H(2), 'chờ ký')
      await lan.presses('Đúng')
      await lan.sees(`Đã ghi ${H(2)}`, 'chờ ký')
      const said = await lan.says(`${H(1)} được 60%`)
      await lan.sees('Đang thực hiện 60%')
      await lan.edits(said, `${H(1)} được 65%`)
      await lan.sees(`Đã sửa cập nhật của ${H(1)}`, '65%')
      await lan.says(`/sua ${H(1)} 70 đã trình lần hai`)
      await lan.sees(`Đã sửa cập nhật của ${H(1)}`, '70%')
      await lan.edits(said, `${H(1)} được 10%`)
      await lan.sees('Đã có cập nhật mới hơn')
      const late = await lan.says(`${H(2)} được 50%`)
      await lan.sees(`Đã ghi ${H(2)}`)
      await s.aDayPasses()
      await lan.says('/hoantac')
      await lan.sees('trong 24 giờ')
      await lan.edits(late, `${H(2)} được 10%`)
      await lan.sees('trong 24 giờ')
      expect(await s.obligation(1)).toMatchObject({ percent: 70 })
    },
  ),

  dialog(
    'coordinating agencies comment, coordinators read, heads report: each is told what is theirs',
    async (s) => {
      const H = await s.plan([draftTask('1', s.lead, { ...LATER, coordinating: [agency(s.other)] })])
      const lan = await s.person('Lan', s.lead)
      const minh = await s.person('Minh', s.other)
      const ha = await s.person('Hà', s.lead, 'coordinator')
      const hung = await s.person('Hùng', s.lead, 'head')
      await minh.says(`/capnhat ${H(1)} 90`)
      await minh.sees('chỉ góp ý được')
      await minh.isAsked({ button: 'Góp ý' }, [
        { argument: 'note', question: 'anh/chị góp ý gì ạ?', answer: 'đề nghị bổ sung số liệu' },
      ])
      await minh.sees(`Đã ghi góp ý cho ${H(1)}`)
      await lan.sees(`${s.other} góp ý cho ${H(1)}`, 'đề nghị bổ sung số liệu', 'Minh')
      await minh.isAsked('/gopy', [
        { argument: 'task', question: `ví dụ ${H(1)}`, answer: H(1) },
        { argument: 'note', question: 'góp ý gì ạ?', answer: 'gửi kèm biểu mẫu' },
      ])
      await minh.sees(`Đã ghi góp ý cho ${H(1)}`, 'gửi kèm biểu mẫu')
      await ha.says(`/capnhat ${H(1)} 90`)
      await ha.sees('chỉ xem và góp ý được')
      await ha.says('/choxacnhan')
      await ha.sees('chỉ dành cho quản trị')
      await hung.says(`/capnhat ${H(1)} 30`)
      await hung.sees('Đang thực hiện 30%')
      await lan.says(`/hoantac ${H(1)}`)
      await lan.sees('cập nhật mới hơn của Hùng')
      await lan.says(`/ai ${H(1)}`)
      await lan.sees('Ai phụ trách', 'Hùng (lãnh đạo đơn vị)', 'Minh')
    },
  ),
]
