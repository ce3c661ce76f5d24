import { expect } from 'vitest'
import { by, draftTask } from '../../helpers/plan.ts'
import { type Dialog, dialog } from '../../helpers/wires/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])

const planCsv = (number: number, lead: string, due: string) =>
  bytes(
    [
      'KẾ HOẠCH',
      'Chuyển đổi số năm 2099',
      `(Kèm theo Kế hoạch số ${number}/KH-UBND ngày 15/9/2026 của UBND thành phố)`,
      'TT;Nhiệm vụ;Cơ quan chủ trì;Cơ quan phối hợp;Kết quả;Thời gian thực hiện',
      `1;Xây dựng kho dữ liệu dùng chung;${lead};;Kho dữ liệu;${due}`,
      `2;Tổ chức tập huấn;${lead};;Báo cáo;Thường xuyên`,
    ].join('\n'),
  )

/** Files: evidence of a task, and plans. */
export const FILES: Dialog[] = [
  dialog('a file alone is asked about, a photo goes with its words, and both can be fetched', async (s) => {
    const H = await s.plan([
      draftTask('1', s.lead, { deadline: by('2099-12-31') }),
      draftTask('2', s.lead, { deadline: by('2099-12-31') }),
    ])
    const lan = await s.person('Lan', s.lead)
    const an = await s.person('An', s.standing, 'admin')
    await lan.says(`/minhchung ${H(1)}`)
    await lan.sees('chưa có tệp minh chứng')
    await lan.sends({ name: 'bao-cao.pdf', mime: 'application/pdf', bytes: bytes('%PDF-1.4 báo cáo') })
    await lan.sees('Việc nào ạ?', H(1), H(2))
    await lan.presses(`${H(1)} ·`)
    await lan.sees(`Đã đính kèm tệp “bao-cao.pdf” vào ${H(1)}`)
    await an.says(`/minhchung ${H(1)}`)
    await an.sees(`Tệp minh chứng của ${H(1)}`)
    const file = an.screen().findLast((seen) => seen.file === 'bao-cao.pdf')
    expect(new TextDecoder().decode(file && (await s.wire.fileOf(file)))).toBe('%PDF-1.4 báo cáo')
    await lan.sends({ name: 'photo.jpg', mime: 'image/jpeg', bytes: PNG }, `${H(2)} duoc 80%`)
    await lan.sees(`Đã ghi ${H(2)}`, '80%', 'photo.jpg')
    await lan.sends({ name: 'cai-dat.exe', mime: 'application/x-msdownload', bytes: PNG })
    await lan.sees('Loại tệp “cai-dat.exe” không nhận được')
    await lan.says('/minhchung')
    await lan.sees('Việc nào ạ?')
    await lan.says(H(2))
    await lan.sees(`Tệp minh chứng của ${H(2)}`)
  }),

  dialog('a plan comes as a file: previewed, applied once, its changes shown', async (s) => {
    const an = await s.person('An', s.standing, 'admin')
    const number = 700 + [...s.lead].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
    const send = (due: string) =>
      an.sends({ name: 'ke-hoach.csv', mime: 'text/csv', bytes: planCsv(number, s.lead, due) })
    await an.says('/nhap')
    await an.sees('Xin gửi tệp kế hoạch')
    await send('Trước ngày 31/12/2099')
    await an.sees('Tệp “ke-hoach.csv” dùng để làm gì ạ?')
    await an.presses('Nhập kế hoạch')
    const preview = await an.sees('Đọc tệp “ke-hoach.csv”', `${number}/KH-UBND`, '2 việc')
    await an.presses('Áp dụng')
    await an.sees('Đã áp dụng kế hoạch', '2 việc')
    await an.presses('Áp dụng', preview).catch(() => undefined)
    await send('Trước ngày 31/12/2099')
    await an.sees('dùng để làm gì')
    await an.presses('Nhập kế hoạch')
    await an.sees('không có gì thay đổi')
    await send('Trước ngày 30/6/2099')
    await an.sees('dùng để làm gì')
    await an.presses('Nhập kế hoạch')
    await an.sees('THAY ĐỔI SO VỚI BẢN ĐANG DÙNG', '30/6/2099')
    await an.says('dòng 2 sản phẩm: Tờ trình')
    await an.sees('Đã sửa dòng 2', 'Tờ trình', 'Trước đó: Báo cáo')
    await an.presses('Hoàn tác')
    await an.sees('Đã hoàn tác')
    await an.presses('Áp dụng')
    await an.sees('Đã áp dụng kế hoạch')
    await an.sends({ name: 'trong.csv', mime: 'text/csv', bytes: bytes(' ') }, '/nhap')
    await an.sees('Tệp “trong.csv” trống')
  }),
]
