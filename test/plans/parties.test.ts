import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitParties } from '../../src/plans/parties.ts'
import { names, registry } from '../helpers/drafts.ts'

const named = (text: string) => splitParties(text, names).map((party) => party.name)

describe('agencies in a cell', () => {
  test.each([
    ['Sở KH&CN; Sở GD&ĐT', ['Sở Khoa học và Công nghệ', 'Sở Giáo dục và Đào tạo']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Y tế', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế']],
    ['Văn phòng Ủy ban nhân dân TP', ['Văn phòng UBND thành phố']],
    ['SO NOI VU', ['Sở Nội vụ']],
    ['Sở Nông nghiệp và\nmôi trường', ['Sở Nông nghiệp và Môi trường']],
    ['Sở Công Thưong', ['Sở Công Thương']],
    ['Sở Khoa học và Công ngệ', ['Sở Khoa học và Công nghệ']],
    ['Sở Tài chánh', ['Sở Tài chính']],
    ['Công an thành phố Huế', ['Công an thành phố']],
    ['Bệnh viện TW Huế, Đại học Huế', ['Bệnh viện Trung ương Huế', 'Đại học Huế']],
    ['Trung tâm Dữ liệu quốc gia về dân cư', ['Trung tâm Dữ liệu quốc gia về dân cư']],
    ['Công an thành phố (PC06) chủ trì; Sở Y tế phối hợp', ['Công an thành phố', 'Sở Y tế']],
    ['Sở Tài chính, Nội vụ, KH&CN', ['Sở Tài chính', 'Sở Nội vụ', 'Sở Khoa học và Công nghệ']],
    ['Các Sở: Y tế, Xây dựng', ['Sở Y tế', 'Sở Xây dựng']],
    ['Sở Y tế, Sở Y Tế', ['Sở Y tế']],
    ['-', []],
    ['', []],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected))

  test('a former name leads to its successor and says so', () => {
    expect(splitParties('Sở TT&TT', names)).toEqual([
      { kind: 'agency', name: 'Sở Khoa học và Công nghệ', printed: 'Sở TT&TT', former: true },
    ])
    expect(named('Sở LĐ-TB&XH, Sở Kế hoạch và Đầu tư')).toEqual(['Sở Nội vụ', 'Sở Tài chính'])
  })

  test('a name nobody knows stays one party, its own comma inside', () => {
    expect(splitParties('Trung tâm Quan trắc, cảnh báo sớm; Sở Y tế', names)).toEqual([
      {
        kind: 'unknown',
        name: 'Trung tâm Quan trắc, cảnh báo sớm',
        printed: 'Trung tâm Quan trắc, cảnh báo sớm',
      },
      { kind: 'agency', name: 'Sở Y tế', printed: 'Sở Y tế' },
    ])
  })

  test('communes by their pattern, registered or not', () => {
    const parties = splitParties('UBND phường Thuận Hóa, UBND xã Bình Minh', names)
    expect(parties.map(({ kind, name }) => [kind, name])).toEqual([
      ['agency', 'UBND phường Thuận Hóa'],
      ['unknown', 'UBND xã Bình Minh'],
    ])
    expect(named('UBND các phường Thuận Hóa, An Bình')).toEqual([
      'UBND phường Thuận Hóa',
      'UBND phường An Bình',
    ])
  })
})

describe('groups in a cell', () => {
  test.each([
    ['các sở, ngành', ['Các sở, ngành']],
    ['Các sở, ngành, UBND các địa phương', ['Các sở, ngành', 'UBND các địa phương']],
    ['các sở, ngành, địa phương', ['Các sở, ngành, địa phương']],
    ['Các Sở, ban, ngành và UBND cấp xã', ['Các Sở, ban, ngành thành phố', 'UBND các địa phương']],
    ['các sở, ban, ngành, đoàn thể', ['Các sở, ban, ngành, đoàn thể']],
    ['các sở, ban, ngành, địa phương', ['Các Sở, ban, ngành thành phố', 'UBND các địa phương']],
    ['Ủy ban nhân dân các xã, phường, đặc khu', ['UBND các địa phương']],
    ['các sở, ngành có liên quan', ['Các sở, ngành liên quan']],
    ['các đơn vị liên quan', ['Các đơn vị liên quan']],
    ['các cơ quan, đơn vị, địa phương liên quan', ['Các cơ quan, đơn vị, địa phương liên quan']],
    ['các sở có TTHC', ['Các Sở, ban, ngành thành phố có TTHC']],
    ['các tổ chức chính trị - xã hội', ['Các tổ chức chính trị - xã hội']],
  ])('%s', (text, expected) => {
    const parties = splitParties(text, names)
    expect(parties.map((party) => party.name)).toEqual(expected)
    expect(parties.every((party) => party.kind === 'group')).toBe(true)
  })

  test('only closed groups are expanded', () => {
    const open = (text: string) => splitParties(text, names).map((party) => party.open ?? false)
    expect(open('các sở, ngành')).toEqual([false])
    expect(open('các sở, ngành liên quan')).toEqual([true])
    expect(open('các sở có TTHC')).toEqual([true])
    expect(open('các cơ quan chủ trì vận hành hệ thống thông tin')).toEqual([true])
  })

  test('a printed number is kept to be checked', () => {
    expect(splitParties('95 xã, phường', names)).toEqual([
      { kind: 'group', name: 'UBND các địa phương', printed: '95 xã, phường', count: 95 },
    ])
  })
})

test('every name, alias and former name of the registry is found as itself', () => {
  for (const agency of registry.agencies) {
    for (const name of [agency.name, ...agency.aliases]) expect(named(name), name).toEqual([agency.name])
    for (const former of agency.predecessors) {
      expect(splitParties(former, names)[0], former).toMatchObject({ name: agency.name, former: true })
    }
  }
})

test('no text makes it throw or lose its time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      expect(splitParties(text, names).length).toBeLessThanOrEqual(text.length)
    }),
  )
  const repeated = ['các sở, ', 'Sở ', '(', 'và ', 'UBND xã A '].map((part) => part.repeat(2_000))
  for (const text of repeated) expect(() => splitParties(text, names)).not.toThrow()
})
