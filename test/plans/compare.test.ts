import { describe, expect, test } from 'vitest'
import { asCurrent, compare } from '../../src/plans/compare.ts'
import { demoPlan, draftOf } from '../helpers/drafts.ts'

const HEAD = 'STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian\n'

describe('a document against the plan in use', () => {
  test('the same again changes nothing', async () => {
    const { tasks } = await draftOf('a.csv', demoPlan)
    const { added, changed, removed, unchanged } = compare(tasks.map(asCurrent), tasks)
    expect({ added, changed, removed }).toEqual({ added: [], changed: [], removed: [] })
    expect(unchanged).toHaveLength(tasks.length)
  })

  test('tells what is new, gone and different, by number', async () => {
    const before = await draftOf(
      'a.csv',
      `${HEAD}1,Vá đường,Sở Xây dựng,,,Tháng 12/2026\n2,Vá đường,Sở Y tế,,,Thường xuyên\n4,Cũ,Sở Y tế,,,Hằng quý`,
    )
    const after = await draftOf(
      'a.csv',
      `${HEAD}1,Vá đường,Sở Xây dựng,,,Tháng 12/2026\n2,Vá đường,"Sở Y tế, Sở Nội vụ",,Đường phẳng,Tháng 1/2027\n3,Mới,Sở Y tế,,,Hằng quý`,
    )
    expect(compare(before.tasks.map(asCurrent), after.tasks)).toEqual({
      added: ['3'],
      removed: ['4'],
      unchanged: ['1'],
      changed: [
        { number: '2', field: 'lead', before: 'Sở Y tế', after: 'Sở Y tế, Sở Nội vụ' },
        { number: '2', field: 'deliverable', before: '', after: 'Đường phẳng' },
        { number: '2', field: 'deadlineText', before: 'Thường xuyên', after: 'Tháng 1/2027' },
      ],
    })
  })

  test('an agency written another way, letters composed another way, a line broken elsewhere are no changes', async () => {
    const before = await draftOf('a.csv', `${HEAD}1,Vá đường,Sở Khoa học và Công nghệ,,,Thường xuyên`)
    const after = await draftOf('a.csv', `${HEAD}1,"Vá\nđường",Sở KH&CN,,,Thường xuyên`.normalize('NFD'))
    expect(compare(before.tasks.map(asCurrent), after.tasks).unchanged).toEqual(['1'])
  })
})
