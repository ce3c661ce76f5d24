import { expect } from 'vitest'
import { by, draftTask } from '../../helpers/plan.ts'
import { type Dialog, dialog } from '../../helpers/wires/index.ts'

const codeIn = (text: string): string => /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(text)?.[0] ?? ''

/** Who one is to the bot, in which language, and what it says of itself. */
export const LINKING: Dialog[] = [
  dialog('an invitation is made, consented to, and works once', async (s) => {
    const H = await s.plan([draftTask('1', s.lead, { deadline: by('2099-12-31') })])
    const an = await s.person('An', s.standing, 'admin')
    const minh = await s.newcomer('Minh')
    const second = await s.newcomer('Hai')
    await an.says('/kichhoat')
    await an.sees('Kích hoạt: 0/1 đơn vị', 'CHƯA MỜI (1)', s.lead)
    await an.says(`/moi ${s.lead}`)
    const code = codeIn((await an.sees('Mã mời: đầu mối', s.lead)).text)
    await minh.says('/viec')
    await minh.sees('mã mời')
    await minh.joins(code)
    await minh.sees(`Tham gia với vai trò đầu mối của ${s.lead}`)
    await minh.presses('Không đồng ý')
    await minh.sees('Chưa có gì được lưu')
    await minh.says(`/lienket ${code.toLowerCase()}`)
    await minh.sees('Tham gia với vai trò')
    await minh.presses('Tôi đồng ý')
    await minh.sees(`đầu mối của ${s.lead}`, 'Xem việc')
    await minh.presses('Xem việc')
    await minh.sees(`Việc của ${s.lead}`, H(1))
    await second.joins(code)
    await second.sees('đã được dùng')
    await an.says('/kichhoat')
    await an.sees('Kích hoạt: 1/1 đơn vị', 'ĐÃ LIÊN KẾT (1)')
  }),

  dialog('a sheet of codes comes as a file; guessing is stopped', async (s) => {
    await s.plan([draftTask('1', s.lead), draftTask('2', s.other)])
    const an = await s.person('An', s.standing, 'admin')
    const guesser = await s.newcomer('Ba')
    await an.says('/moi tatca')
    const sheet = await an.sees('Mã mời cho 2 đơn vị')
    const withFile = an.screen().findLast(({ file }) => file?.endsWith('.csv')) ?? sheet
    const text = new TextDecoder().decode(await s.wire.fileOf(withFile))
    expect(text).toContain(s.lead)
    expect(text).toContain(s.other)
    for (let attempt = 0; attempt < 5; attempt++) await guesser.joins(`WRONG-CODE-${attempt}000`)
    await guesser.joins(codeIn(text))
    await guesser.sees('quá nhiều lần')
  }),

  dialog('the language is the person’s own', async (s) => {
    const H = await s.plan([draftTask('1', s.lead, { deadline: by('2099-12-31') })])
    const lan = await s.person('Lan', s.lead)
    await lan.says('/ngonngu')
    await lan.sees('Chọn ngôn ngữ')
    await lan.presses('English')
    await lan.sees('English')
    await lan.says('/tasks')
    await lan.sees(`Tasks of ${s.lead}`, H(1))
    await lan.says('/help update')
    await lan.sees('Update progress', `/update ${H(1)} 60`)
    await lan.says('/language vi')
    await lan.sees('trả lời bằng tiếng Việt')
  }),

  dialog('"forget me" takes name and link; what was reported stays', async (s) => {
    const H = await s.plan([draftTask('1', s.lead, { deadline: by('2099-12-31') })])
    const lan = await s.person('Lan', s.lead)
    const hung = await s.person('Hùng', s.lead, 'head')
    await lan.says(`/capnhat ${H(1)} 30 đang làm`)
    await lan.sees('30%')
    await lan.says('/xoatoi')
    await lan.sees('Xóa tên, liên kết và vai trò')
    await lan.presses('Thôi')
    await lan.sees('Đã dừng')
    await lan.says('/xoatoi')
    await lan.sees('không hoàn tác được')
    await lan.presses('Xóa thông tin của tôi')
    await lan.sees('Đã xóa')
    await lan.says('/viec')
    await lan.sees('mã mời')
    await hung.says(`/xem ${H(1)}`)
    expect((await hung.sees('người đã rút thông tin', '30%', 'đang làm')).text).not.toContain('Lan')
  }),

  dialog('help shows what one may do; what is not understood is never a dead end', async (s) => {
    const H = await s.plan([draftTask('1', s.lead, { deadline: by('2099-12-31') })])
    const lan = await s.person('Lan', s.lead)
    const an = await s.person('An', s.standing, 'admin')
    const newcomer = await s.newcomer('Mới')
    await lan.says('/trogiup')
    expect((await lan.sees('Nhắc Việc giúp được gì?', '/capnhat', '/vuongmac')).text).not.toContain('/moi')
    await lan.says('/trogiup sửa')
    await lan.sees('Sửa cập nhật vừa gửi', `/sua`)
    await lan.says('/trogiup cà phê')
    await lan.sees('Không có lệnh “cà phê”')
    await lan.says('trời hôm nay đẹp quá nhỉ các bác ơi')
    await lan.sees(H(1), '/trogiup')
    await lan.says('cảm ơn em nhé')
    await lan.sees('hỗ trợ anh/chị Lan')
    await an.says('/trogiup')
    await an.sees('/moi', '/kichhoat', '/nhom')
    await newcomer.says('chào bạn')
    await newcomer.sees('/lienket')
    await lan.says('/viec mật: phương án bảo vệ TỐI MẬT')
    await lan.sees('không được lưu')
  }),
]
