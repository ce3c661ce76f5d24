import { expect } from 'vitest'
import { by, draftTask } from '../../helpers/plan.ts'
import { type Dialog, dialog } from '../../helpers/wires/index.ts'

const LATER = { deadline: by('2098-12-31') }

/** Later dates, and reminders. */
export const COMING: Dialog[] = [
  dialog('a later date is asked for, decided, and the agency is told', async (s) => {
    const H = await s.plan([draftTask('1', s.lead, LATER), draftTask('2', s.lead, LATER)])
    const lan = await s.person('Lan', s.lead)
    const an = await s.person('An', s.standing, 'admin')
    await lan.says(`/giahan ${H(1)} 15/1/2099`)
    await lan.sees('Lý do là gì ạ?', '15/01/2099')
    await lan.says('chờ hướng dẫn của Bộ')
    await lan.sees(`Đã ghi đề nghị gia hạn ${H(1)}`, '31/12/2098', '15/01/2099')
    await an.sees(`${s.lead} đề nghị gia hạn ${H(1)}`, 'chờ hướng dẫn của Bộ')
    await an.presses('Không đồng ý')
    await an.sees('lý do không đồng ý')
    await an.says('đã có hướng dẫn')
    await an.sees(H(1), s.lead)
    await lan.sees(H(1), 'đã có hướng dẫn')
    expect((await s.obligation(1)).dueOn?.toISOString()).toContain('2098-12-31')
    await lan.says(`/giahan ${H(2)} 20/1/2099 thiếu thiết bị`)
    await lan.sees(`Đã ghi đề nghị gia hạn ${H(2)}`)
    await an.sees('thiếu thiết bị')
    await an.says(`/quyetdinh ${H(2)} đồng ý`)
    await an.sees(H(2), '20/01/2099')
    await lan.sees(H(2), '20/01/2099')
    expect((await s.obligation(2)).dueOn?.toISOString()).toContain('2099-01-20')
  }),

  dialog('reminders: what is coming, why it came, and not before a day', async (s) => {
    const H = await s.plan([
      draftTask('1', s.lead, LATER),
      draftTask('2', s.lead, { deadline: by('2020-01-31') }),
    ])
    const lan = await s.person('Lan', s.lead)
    await lan.says('/nhacviec')
    await lan.sees('Sắp tới', 'nhắc gì?')
    await lan.says('/visao')
    await lan.sees('Vì sao có tin nhắc')
    await lan.says(`/nhaclai ${H(1)}`)
    await lan.sees(H(1), 'Nhắc như thường lệ')
    await lan.presses('Nhắc như thường lệ')
    await lan.sees(H(1), 'thường lệ')
    await lan.says(`/nhaclai ${H(2)}`)
    await lan.sees(H(2), 'Vướng mắc')
  }),
]
