import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Doubt } from '../../src/plans/draft.ts'
import { draftPlan, draftPlanStepwise } from '../../src/plans/draft-plan.ts'
import { xlsx } from '../helpers/documents.ts'
import { contentOf, demoPlan, doubtsOf, draftOf, inOneLine, registry } from '../helpers/drafts.ts'

const HEADINGS = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian']
const options = { registry, calendar: new Map(), on: Temporal.PlainDate.from('2026-09-15') }

/** A plan of these cells: number, lead, coordinating, deadline. */
const planOf = (rows: string[][], above: string[][] = []) => {
  const cells = rows.map(([number = '', lead = '', coordinating = '', time = '']) => {
    return [number, `Việc số ${number}`, lead, coordinating, '', time]
  })
  return draftOf('a.xlsx', xlsx([{ name: 'A', rows: [...above, HEADINGS, ...cells] }]))
}

describe('what a person should look at', () => {
  test.each<[string, string[], Doubt['kind'][]]>([
    ['nothing', ['Sở Y tế', 'các sở, ngành', 'Tháng 12/2026'], []],
    ['due before the plan was issued', ['Sở Y tế', '', 'Tháng 8/2026'], ['born-late']],
    ['a day that does not exist', ['Sở Y tế', '', 'Trước ngày 31/11/2026'], ['odd-date']],
    ['no time at all', ['Sở Y tế', '', ''], ['unclear-deadline']],
    ['a time nobody can read', ['Sở Y tế', '', 'chưa xác định'], ['unclear-deadline']],
    ['nobody leads', ['', 'Sở Y tế', 'Tháng 12/2026'], ['no-lead']],
    ['an agency nobody knows', ['Công ty Ánh Sáng', '', 'Tháng 12/2026'], ['unknown-agency']],
    ['a former agency', ['Sở TT&TT', '', 'Tháng 12/2026'], ['former-agency']],
    [
      'a group whose members somebody must name',
      ['Sở Y tế', 'các đơn vị liên quan', 'Tháng 12/2026'],
      ['open-group'],
    ],
    [
      'another number of communes than are registered',
      ['95 xã, phường', '', 'Tháng 12/2026'],
      ['member-count'],
    ],
  ])('%s', async (_, cells, kinds) => {
    const { tasks } = await planOf([['1', ...cells]], [['(Kèm theo Kế hoạch số 1/KH-UBND ngày 15/9/2026)']])
    expect(doubtsOf(tasks[0])).toEqual(kinds)
  })

  test('a date far from all others, the plan long before it', async () => {
    const times = [
      'Tháng 12/2026',
      'Tháng 3/2027',
      'Tháng 6/2027',
      '31/01/2030',
      'mốc năm 2027, 2030',
      'Tháng 6/2027',
    ]
    const { tasks } = await planOf(times.map((time, at) => [String(at + 1), 'Sở Y tế', '', time]))
    expect(tasks.filter((task) => doubtsOf(task).includes('odd-date')).map((task) => task.number)).toEqual([
      '4',
    ])
  })

  test('an agency that leads does not coordinate too', async () => {
    const { tasks } = await planOf([['1', 'Sở Y tế', 'Sở Nội vụ, Sở Y tế', 'Tháng 12/2026']])
    expect(tasks.map(inOneLine)).toEqual(['1 | Việc số 1 | Sở Y tế | Sở Nội vụ |  | Tháng 12/2026'])
  })
})

describe('facts', () => {
  const factsOf = async (text: string) => {
    const { plan } = await draftOf('a.txt', text)
    return { ...plan, issuedOn: plan.issuedOn?.toString() ?? null }
  }

  test('a letterhead on two lines', async () => {
    const text =
      'UBND\nTỈNH QUẢNG TRỊ\n\nSố: 05/QĐ-UBND\n\nQuảng Trị, ngày 01 tháng 02 năm 2026\n\nQUYẾT ĐỊNH\nVề việc nuôi ong\n\nCăn cứ luật'
    expect(await factsOf(text)).toEqual({
      number: '05',
      symbol: 'QĐ-UBND',
      issuedOn: '2026-02-01',
      issuer: 'UBND tỉnh Quảng Trị',
      title: 'Về việc nuôi ong',
    })
  })

  test('a draft with its number and day still blank', async () => {
    const text =
      'Số: /KH-UBND\n\nĐồng Nai, ngày tháng năm 2026\n\nKẾ HOẠCH\nNuôi ong ở thành phố Đồng Nai\n\nUBND thành phố ban hành'
    expect(await factsOf(text)).toEqual({
      number: null,
      symbol: 'KH-UBND',
      issuedOn: null,
      issuer: 'UBND thành phố Đồng Nai',
      title: 'Nuôi ong ở thành phố Đồng Nai',
    })
  })

  test('a Party document; a document cited in the text is not the plan', async () => {
    expect(await factsOf('Số: 02-KH/TU\n\nCHƯƠNG TRÌNH\nNuôi ong')).toMatchObject({
      number: '02',
      symbol: 'KH/TU',
    })
    expect(
      await factsOf('KẾ HOẠCH\nNuôi ong\n\nThực hiện Quyết định số 826/QĐ-TTg ngày 11/5/2026 của Thủ tướng'),
    ).toEqual({
      number: null,
      symbol: null,
      issuedOn: null,
      issuer: null,
      title: 'Nuôi ong',
    })
  })

  test('a scan that lost its tones', async () => {
    const text = 'Sé: 12/KH-UBND\n\nHue, ngay 05 thang 9 nam 2026\n\nKE HOACH\nNuoi ong\n\nCan cu luat'
    expect(await factsOf(text)).toMatchObject({
      number: '12',
      symbol: 'KH-UBND',
      issuedOn: '2026-09-05',
      title: 'Nuoi ong',
    })
  })

  test('an impossible day is no day', async () => {
    expect((await factsOf('(Kèm theo Kế hoạch số 9/KH-UBND ngày 31/02/2026)')).issuedOn).toBeNull()
  })
})

describe('secrecy', () => {
  const secret = async (text: string) => {
    const draft = draftPlan(await contentOf('a.txt', new TextEncoder().encode(text)), options)
    return 'refused' in draft ? [draft.refused, draft.detail] : null
  }

  test.each([
    ['MẬT\nKẾ HOẠCH\nA', 'MẬT'],
    ['KẾ HOẠCH\nA\n  Tối mật  \n', 'Tối mật'],
    ['KẾ HOẠCH (TUYỆT MẬT)\nA', 'TUYỆT MẬT'],
    ['Độ mật: Mật\nKẾ HOẠCH', 'Mật'],
    ['STT,Nhiệm vụ,Chủ trì,Độ mật\n1,A,Sở Y tế,Mật', 'Mật'],
  ])('%j is refused', async (text, mark) => expect(await secret(text)).toEqual(['secret', mark]))

  test.each([
    'KẾ HOẠCH\nBảo vệ bí mật nhà nước, bảo mật thông tin',
    'DANH MỤC NHIỆM VỤ BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC',
    'Quản lý tài liệu\nmật theo quy định',
    'CỤC CHỨNG THỰC SỐ VÀ BẢO MẬT THÔNG TIN',
    'Đổi mật khẩu, nuôi ong lấy mật',
  ])('%j is not', async (text) => expect(await secret(text)).toBeNull())
})

describe('the demo plan', () => {
  test('reads with nothing to ask but one open group', async () => {
    const { plan, settings, tasks, doubts } = await draftOf('demo-plan.csv', demoPlan)
    expect(tasks).toHaveLength(24)
    expect(new Set(tasks.map((task) => task.section)).size).toBe(4)
    expect(doubts).toEqual([])
    expect(tasks.flatMap((task) => task.doubts.map((doubt) => [doubt.number, doubt.kind]))).toEqual([
      ['19', 'open-group'],
    ])
    expect({ ...plan, issuedOn: plan.issuedOn?.toString() }).toMatchObject({
      number: '45',
      symbol: 'KH-UBND',
      issuedOn: '2026-09-15',
      issuer: 'UBND thành phố',
    })
    expect(settings.standingAgency?.value.name).toBe('Sở Khoa học và Công nghệ')
  })

  test('has every kind of deadline', async () => {
    const { tasks } = await draftOf('demo-plan.csv', demoPlan)
    expect(new Set(tasks.map((task) => task.deadline.kind))).toEqual(
      new Set(['date', 'recurring', 'ongoing', 'event']),
    )
  })
})

test('in steps it gives the same plan and tells how far it is', async () => {
  const rows = Array.from({ length: 600 }, (_, at) => [
    `${at + 1}`,
    `Việc ${at}`,
    'Sở Y tế',
    '',
    '',
    'Thường xuyên',
  ])
  const content = await contentOf('a.xlsx', xlsx([{ name: 'A', rows: [HEADINGS, ...rows] }]))
  const seen: number[] = []
  const draft = await draftPlanStepwise(content, options, ({ done, total }) => seen.push(done, total ?? 0))
  expect(seen).toEqual([250, 600, 500, 600])
  expect(draft).toEqual(draftPlan(content, options))
})
