import { expect } from 'vitest'
import { by, draftTask } from '../../helpers/plan.ts'
import { type Dialog, dialog } from '../../helpers/wires/index.ts'

const LATER = { deadline: by('2098-12-31') }

/** Who hears what, when and in whose place. */
export const STEERING: Dialog[] = [
  dialog('a substitute is named, told, reports in another’s place, and it ends by a word', async (s) => {
    const H = await s.plan([draftTask('1', s.lead, LATER)])
    const lan = await s.person('Lan', s.lead)
    const hoa = await s.person('Hoa', s.lead, 'coordinator')
    await lan.says('/thaythe Hoa hôm nay')
    await lan.sees('Hoa sẽ thay anh/chị', 'Kết thúc ngay')
    await hoa.sees('Anh/chị thay Lan', s.lead)
    await hoa.says(`/capnhat ${H(1)} 30 đã họp`)
    await hoa.sees(`Đã ghi ${H(1)}`)
    await lan.says(`/xem ${H(1)}`)
    await lan.sees('Hoa thay Lan', '30%')
    await lan.says('/thaythe thôi')
    await lan.sees('Đã kết thúc việc thay thế')
    await hoa.sees('thôi thay Lan')
    await hoa.says(`/capnhat ${H(1)} 50`)
    await hoa.sees('chỉ xem và góp ý được')
    await lan.says('/nhantin')
    await lan.sees('Nơi nhận tin')
    await lan.presses('Bật: Việc đơn vị phối hợp')
    await lan.sees('đang bật')
  }),

  dialog('a plan, the calendar and a task not to be spoken of are set by the admin alone', async (s) => {
    const H = await s.plan([draftTask('1', s.lead, { ...LATER, title: 'Diễn tập an toàn' })])
    const code = H(1).slice(0, -1)
    const an = await s.person('An', s.standing, 'admin')
    const lan = await s.person('Lan', s.lead)
    await an.says(`/kehoach ${code} nhắc 14 7 1 0`)
    await an.sees('Đã ghi thay đổi', '14, 7, 1 ngày trước; đúng ngày')
    await an.presses('Bật nêu tên đơn vị trễ')
    await an.sees('trong nhóm', 'đang bật')
    // So far off that no other dialog's days move.
    await an.says('/lich nghỉ 24/11/2098 Ngày thử')
    await an.sees('24/11/2098 là ngày nghỉ')
    await an.says(`/mat ${H(1)}`)
    await an.sees('chỉ còn số và tình trạng')
    await lan.says(`/xem ${H(1)}`)
    const card = await lan.sees('không trao đổi nội dung qua bot')
    expect(card.text).not.toContain('Diễn tập')
    await lan.says(`/mat ${H(1)} thôi`)
    await lan.sees('chỉ dành cho quản trị')
  }),
]
