import { by, draftTask } from '../../helpers/plan.ts'
import { type Dialog, dialog } from '../../helpers/wires/index.ts'

const LATE = { deadline: by('2026-01-30') }
const PDF = { name: 'công điện.pdf', mime: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) }

/** What the standing agency says to those who are late. */
export const NUDGES: Dialog[] = [
  dialog(
    'a nudge is taken back in time; the next one is typed, received, answered and followed',
    async (s) => {
      const H = await s.plan([draftTask('1', s.lead, LATE), draftTask('2', s.other, LATE)])
      const an = await s.person('An', s.standing, 'admin')
      const lan = await s.person('Lan', s.lead)
      const khanh = await s.person('Khánh', s.lead, 'head')
      await an.says(`/dondoc quá hạn ${s.lead}`)
      await an.sees('Nội dung đôn đốc là gì ạ?')
      await an.presses('Báo cáo việc quá hạn')
      await an.sees('Gửi tới', s.lead, 'NGƯỜI NHẬN: 1 người ở 1 đơn vị', 'Lan')
      await an.says('1')
      await an.sees('sẽ được gửi')
      await an.presses('Thu hồi')
      await an.sees('Đã thu hồi tin số')
      await s.nudgesLeave()
      await lan.says('/danhan')
      await lan.sees('Không có tin đôn đốc nào')
      await khanh.says('/dondoc')
      await khanh.sees('chỉ dành cho quản trị')

      await an.sends(PDF)
      await an.sees('dùng để làm gì ạ?', PDF.name)
      await an.presses('Gửi kèm tin đôn đốc')
      await an.sees('Gửi tới ai ạ?')
      await an.says('quá hạn hỏa tốc vì bão số 5: báo cáo trước 15h')
      await an.sees('KHÔNG GỬI ĐƯỢC: 1 đơn vị', `${s.other}: chưa có đầu mối đăng ký`, 'bão số 5', PDF.name)
      await an.says('2')
      await an.sees('chưa gửi gì')
      await an.says('1')
      await an.sees('sẽ được gửi')
      await s.nudgesLeave()
      await lan.sees('HỎA TỐC: bão số 5', `${s.standing} đề nghị ${s.lead}`, 'báo cáo trước 15h', H(1))
      // Where a message cannot carry both, the file comes by itself.
      await lan.sees(PDF.name)
      await lan.presses('Đã nhận')
      await lan.sees('Anh/chị đã báo nhận lúc')
      await lan.says(`/capnhat ${H(1)} 40 đã trình`)
      await an.sees('các đơn vị đã phản hồi đủ')
      await an.presses('Sổ theo dõi')
      await an.sees('1 đã phản hồi', `${s.lead} (Lan)`, `${s.other}: không liên lạc được`)
    },
  ),
]
