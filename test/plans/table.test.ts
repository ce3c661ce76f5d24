import { describe, expect, test } from 'vitest'
import { readTable } from '../../src/plans/table.ts'
import { docx, xlsx } from '../helpers/documents.ts'
import { draftOf, inOneLine } from '../helpers/drafts.ts'

const HEADINGS = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian']
const linesOf = async (rows: string[][]) => {
  const { tasks } = await draftOf('a.xlsx', xlsx([{ name: 'A', rows }]))
  return tasks.map(inOneLine)
}

describe('headings by their meaning', () => {
  const one = '1 | Thay biển tên đường | Sở Xây dựng | Công an thành phố | Biển mới | Tháng 12/2026'

  test.each<[string, string[][]]>([
    [
      'the usual ones',
      [
        HEADINGS,
        ['1', 'Thay biển tên đường', 'Sở Xây dựng', 'Công an thành phố', 'Biển mới', 'Tháng 12/2026'],
      ],
    ],
    [
      'others, in another order, under a title',
      [
        ['KẾ HOẠCH'],
        ['Về việc thay biển tên đường'],
        [
          'TT',
          'Tiến độ',
          'Sản phẩm đầu ra',
          'Nội dung công việc',
          'Đơn vị thực hiện',
          'Đơn vị phối hợp',
          'Ghi chú',
        ],
        ['1.', 'Tháng 12/2026', 'Biển mới', 'Thay biển tên đường', 'Sở Xây dựng', 'CATP', 'gấp'],
      ],
    ],
    [
      'in two rows',
      [
        ['STT', 'Nội dung', 'Phân công thực hiện', '', 'Kết quả', 'Thời hạn'],
        ['', '', 'Chủ trì', 'Phối hợp', '', ''],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        ['01', 'Thay biển tên đường', 'Sở Xây dựng', 'Công an TP', 'Biển mới', 'Tháng 12/2026'],
      ],
    ],
    [
      'without tones',
      [
        ['STT', 'Nhiem vu', 'Co quan chu tri', 'Co quan phoi hop', 'Ket qua', 'Thoi han'],
        ['1', 'Thay biển tên đường', 'So Xay dung', 'Cong an thanh pho', 'Biển mới', 'Tháng 12/2026'],
      ],
    ],
    [
      'leads and coordinators in one column',
      [
        ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì, phối hợp', 'Kết quả', 'Thời gian'],
        [
          '1',
          'Thay biển tên đường',
          'Chủ trì: Sở Xây dựng\nPhối hợp: Công an thành phố',
          'Biển mới',
          'Tháng 12/2026',
        ],
      ],
    ],
    [
      'a lead that names its coordinators',
      [
        ['STT', 'Nhiệm vụ', 'Cơ quan thực hiện', 'Kết quả', 'Thời gian'],
        [
          '1',
          'Thay biển tên đường',
          'Sở Xây dựng chủ trì, phối hợp với Công an thành phố',
          'Biển mới',
          'Tháng 12/2026',
        ],
      ],
    ],
  ])('%s', async (_, rows) => expect(await linesOf(rows)).toEqual([one]))

  test('a table of something else is no table of tasks', () => {
    expect(
      readTable([
        ['Họ và tên', 'Chức vụ', 'Điện thoại'],
        ['A', 'B', 'C'],
      ]),
    ).toBeNull()
  })
})

describe('rows', () => {
  test('sections by numeral, in one cell or two; headings again on a new page; the footer ends it', async () => {
    const { tasks } = await draftOf(
      'a.xlsx',
      xlsx([
        {
          name: 'A',
          rows: [
            HEADINGS,
            ['I', 'Đường sá'],
            ['1', 'Vá ổ gà', 'Sở Xây dựng', '', '', 'Thường xuyên'],
            HEADINGS,
            ['II. Cây xanh', '', '', '', '', ''],
            ['2', 'Tỉa cây', 'Sở Xây dựng', '', '', 'Hằng quý'],
            ['Nơi nhận:', '- Như trên'],
            ['3', 'Không phải nhiệm vụ', 'Sở Y tế', '', '', ''],
          ],
        },
      ]),
    )
    expect(tasks.map((task) => [task.number, task.section])).toEqual([
      ['1', 'I. Đường sá'],
      ['2', 'II. Cây xanh'],
    ])
  })

  test('a row cut by the end of a page goes on in the next', async () => {
    const rows = [
      ['1', 'Vá ổ gà trên các tuyến đường', 'Sở Xây dựng', 'Công an', 'Mặt đường', 'Trước ngày'],
      ['', 'chính của thành phố', '', 'thành phố', 'phẳng', '31/12/2026'],
      ['2', 'Tỉa cây', 'Sở Xây dựng', '', '', 'Hằng quý'],
    ]
    expect(await linesOf([HEADINGS, ...rows])).toEqual([
      '1 | Vá ổ gà trên các tuyến đường chính của thành phố | Sở Xây dựng | Công an thành phố | Mặt đường phẳng | Trước ngày 31/12/2026',
      '2 | Tỉa cây | Sở Xây dựng |  |  | Hằng quý',
    ])
  })

  test('a task over several rows, its first cells merged, is one task', async () => {
    const rows = [
      HEADINGS,
      ['1', 'Mở lớp', 'Sở Nội vụ', '', 'Tài liệu', 'Tháng 12/2026'],
      ['', '', 'Sở Y tế', '', 'Lớp học', ''],
    ]
    const { tasks } = await draftOf('a.xlsx', xlsx([{ name: 'A', rows, merges: ['A2:A3', 'B2:B3'] }]))
    expect(tasks.map(inOneLine)).toEqual([
      '1 | Mở lớp | Sở Nội vụ + Sở Y tế |  | Tài liệu Lớp học | Tháng 12/2026',
    ])
  })

  test('letters and dashes under a number; a row that only names them becomes their section', async () => {
    const { tasks } = await draftOf(
      'a.xlsx',
      xlsx([
        {
          name: 'A',
          rows: [
            HEADINGS,
            ['1', 'Mở lớp'],
            ['a', 'Lớp ban ngày', 'Sở Nội vụ', '', '', 'Hằng tháng'],
            ['b)', 'Lớp buổi tối', 'Sở Y tế', '', '', 'Hằng tháng'],
            ['2', 'Sơ kết', 'Sở Nội vụ', '', '', 'Tháng 12/2026'],
            ['-', 'Sơ kết ở xã', 'UBND cấp xã', '', '', 'Tháng 11/2026'],
          ],
        },
      ]),
    )
    expect(tasks.map((task) => [task.number, task.section])).toEqual([
      ['1.a', '1. Mở lớp'],
      ['1.b', '1. Mở lớp'],
      ['2', '1. Mở lớp'],
      ['2.1', '1. Mở lớp'],
    ])
  })

  test('a table split in two in the document, the second part without headings', async () => {
    const part = (number: string) => [number, `Việc ${number}`, 'Sở Y tế', '', '', 'Thường xuyên']
    const file = docx([
      { rows: [HEADINGS, part('1')] },
      '',
      { rows: [part('2'), part('3')] },
      { rows: [['Nơi nhận', 'Ký']] },
    ])
    const { tasks } = await draftOf('a.docx', file)
    expect(tasks.map((task) => task.number)).toEqual(['1', '2', '3'])
  })

  test('several sheets: each name is a section, numbers that begin anew are told apart', async () => {
    const sheet = (name: string) => ({
      name,
      rows: [HEADINGS, ['1', 'Việc', 'Sở Y tế', '', '', 'Thường xuyên']],
    })
    const { tasks, doubts } = await draftOf('a.xlsx', xlsx([sheet('Quý III'), sheet('Quý IV')]))
    expect(tasks.map((task) => [task.number, task.section])).toEqual([
      ['1', 'Quý III'],
      ['1b', 'Quý IV'],
    ])
    expect(doubts).toEqual([{ kind: 'duplicate-number', number: '1b', text: '1' }])
  })
})

describe('numbers', () => {
  const row = (number: string) => [number, `Việc ${number}`, 'Sở Y tế', '', '', 'Thường xuyên']
  const drafted = (rows: string[][]) => draftOf('a.xlsx', xlsx([{ name: 'A', rows: [HEADINGS, ...rows] }]))

  test('that begin anew in each section carry its numeral', async () => {
    const { tasks, doubts } = await drafted([['I', 'Một'], row('1'), row('2'), ['II', 'Hai'], row('1')])
    expect(tasks.map((task) => task.number)).toEqual(['I.1', 'I.2', 'II.1'])
    expect(doubts).toEqual([])
  })

  test('left out are asked about', async () => {
    const { doubts } = await drafted([row('1'), row('4'), row('5'), row('7')])
    expect(doubts.map((doubt) => [doubt.kind, doubt.text])).toEqual([
      ['missing-number', '2-3'],
      ['missing-number', '6'],
    ])
  })

  test('where there are none, tasks are counted', async () => {
    const { tasks, doubts } = await drafted([row(''), row('')])
    expect(tasks.map((task) => task.number)).toEqual(['1', '2'])
    expect(doubts).toEqual([{ kind: 'missing-number', text: '1-2' }])
  })
})
