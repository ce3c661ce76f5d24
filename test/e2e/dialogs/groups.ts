import { expect } from 'vitest'
import { by, draftTask } from '../../helpers/plan.ts'
import { type Dialog, dialog } from '../../helpers/wires/index.ts'

/** What a group may read: counts and public facts; the rest in private. */
export const GROUPS: Dialog[] = [
  dialog('a group is tied to a plan and answers with counts only', async (s) => {
    const H = await s.plan([
      draftTask('1', s.lead, { deadline: by('2020-01-31'), title: 'Việc trễ của phường' }),
      draftTask('2', s.other, { deadline: by('2099-12-31') }),
    ])
    const code = H(1).slice(0, -1)
    const an = await s.person('An', s.standing, 'admin')
    const lan = await s.person('Lan', s.lead)
    const group = await s.wire.group('Tổ công tác', [an.id, lan.id])
    await lan.saysIn(group, '/viec')
    await lan.seesIn(group, 'chưa gắn với kế hoạch hay đơn vị nào')
    await lan.saysIn(group, `/nhom ${code}`)
    await lan.seesIn(group, `Không có kế hoạch “${code}”`)
    await an.saysIn(group, `/nhom ${code.toLowerCase()}`)
    await an.seesIn(group, `Đã gắn nhóm này với kế hoạch ${code}`)
    await lan.calls(group, 'việc')
    const counts = await lan.seesIn(group, '2 phần việc', '1 quá hạn')
    expect(counts.text).not.toContain(s.lead)
    expect(counts.text).not.toContain('Việc trễ')
    // The playground's page shows the private chats beside the group: it has no link to them.
    if (s.wire.channel !== 'playground') {
      expect(counts.buttons).toEqual(['Nhắn riêng'])
      expect(counts.links).toHaveLength(1)
    }
    await an.says(`/nhom ${code}`)
    await an.sees('Lệnh này dùng trong nhóm')
    await lan.saysIn(group, `/nhom ${s.lead}`)
    await lan.seesIn(group, `Đã gắn nhóm này với ${s.lead}`)
    await lan.calls(group, 'việc')
    await lan.seesIn(group, `Việc của ${s.lead}`, '1 phần việc')
  }),

  dialog('in a group nothing personal is said, asked or written', async (s) => {
    const H = await s.plan([
      draftTask('1', s.lead, { deadline: by('2099-12-31'), title: 'Việc riêng của phường' }),
    ])
    const lan = await s.person('Lan', s.lead)
    const group = await s.wire.group('Phòng họp', [lan.id])
    await lan.calls(group, `${H(1)} xong rồi, số 12/BC`)
    await lan.seesIn(group, 'Xin nhắn riêng')
    await lan.saysIn(group, `/xem ${H(1)}`)
    await lan.seesIn(group, 'Xin nhắn riêng')
    expect(
      lan
        .screen(group)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Việc riêng')
    expect(lan.screen()).toEqual([])
    expect(await s.updates()).toBe(0)
  }),

  dialog('talk between colleagues and small talk are met with silence', async (s) => {
    const H = await s.plan([draftTask('1', s.lead, { deadline: by('2099-12-31') })])
    const lan = await s.person('Lan', s.lead)
    const group = await s.wire.group('Cà phê', [lan.id])
    await lan.saysIn(group, `${H(1)} xong rồi nhé các anh chị`)
    await lan.saysIn(group, 'cảm ơn cả nhà')
    await lan.calls(group, 'cảm ơn em nhé')
    await lan.calls(group, 'trời hôm nay đẹp quá')
    await lan.calls(group, 'trợ giúp')
    const help = await lan.seesIn(group, 'Nhắc Việc giúp được gì?', '/viec')
    expect(help.text).not.toContain('/vuongmac')
    expect(lan.screen(group)).toHaveLength(1)
    expect(await s.updates()).toBe(0)
  }),
]
