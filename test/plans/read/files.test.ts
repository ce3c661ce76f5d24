import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { docx, xlsx } from '../../helpers/documents.ts'
import { contentOf } from '../../helpers/drafts.ts'
import { pdf } from '../../helpers/pdf.ts'

const rowsOf = async (name: string, bytes: Uint8Array) => {
  const { blocks } = await contentOf(name, bytes)
  return blocks.flatMap((block) => (block.kind === 'rows' ? [block.rows] : []))
}
const textOf = async (name: string, bytes: Uint8Array) => {
  const { blocks } = await contentOf(name, bytes)
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('')
}

describe('xlsx', () => {
  test('each visible sheet is a table; days, months and numbers are printed as people see them', async () => {
    const file = xlsx([
      {
        name: 'Một',
        rows: [
          ['STT', 'Hạn'],
          [
            { number: 7, style: 0 },
            { number: 46_356, style: 1 },
          ],
          ['', { number: 46_357, style: 2 }],
        ],
      },
      { name: 'Hai', rows: [['Ghi chú & <dấu>']] },
    ])
    expect(await rowsOf('a.xlsx', file)).toEqual([
      [
        ['STT', 'Hạn'],
        ['7', '30/11/2026'],
        ['', 'tháng 12/2026'],
      ],
      [['Ghi chú & <dấu>']],
    ])
  })

  test('a cell merged downwards stands in each of its rows', async () => {
    const file = xlsx([
      {
        name: 'A',
        rows: [
          ['1', 'Việc', 'x'],
          ['', '', 'y'],
          ['', '', 'z'],
        ],
        merges: ['A1:A3', 'B1:B2'],
      },
    ])
    expect(await rowsOf('a.xlsx', file)).toEqual([
      [
        ['1', 'Việc', 'x'],
        ['1', 'Việc', 'y'],
        ['1', '', 'z'],
      ],
    ])
  })

  test('the name of the file does not matter', async () => {
    expect(await rowsOf('plan.csv', xlsx([{ name: 'A', rows: [['một', 'hai']] }]))).toEqual([
      [['một', 'hai']],
    ])
  })
})

describe('csv', () => {
  const text = 'STT;Nhiệm vụ;Cơ quan chủ trì;Thời gian\n1;"Rà soát; công bố";Sở Y tế;Tháng 12/2026\n'
  const rows = [
    [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
      ['1', 'Rà soát; công bố', 'Sở Y tế', 'Tháng 12/2026'],
    ],
  ]
  const utf8 = new TextEncoder().encode(text)

  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
    ['UTF-8 in decomposed letters', new TextEncoder().encode(text.normalize('NFD'))],
    ['UTF-16, little end first', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(text, 'utf-16le')],
    ['windows-1258', windows1258(text)],
  ])('%s', async (_, bytes) => expect(await rowsOf('a.csv', bytes)).toEqual(rows))

  test.each([',', ';', '\t', '|'])('parted by %j, whatever the file is called', async (delimiter) => {
    const table = text.replace('"Rà soát; công bố"', 'Rà soát').replaceAll(';', delimiter)
    const content = await contentOf('a.txt', new TextEncoder().encode(table))
    expect(content.format).toBe('csv')
    expect((await rowsOf('a.txt', new TextEncoder().encode(table)))[0]?.[1]).toEqual([
      '1',
      'Rà soát',
      'Sở Y tế',
      'Tháng 12/2026',
    ])
  })

  test('a quote left open does not swallow the rest', async () => {
    const open = 'STT,Nhiệm vụ,Chủ trì\n1,"Rà soát,Sở Y tế\n2,Công bố,Sở Nội vụ\n'
    expect((await rowsOf('a.csv', new TextEncoder().encode(open)))[0]).toHaveLength(3)
  })
})

/** Windows-1258 has no letters with two marks: the tone follows its vowel. */
function windows1258(text: string): Uint8Array {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/
  const parted = Array.from(text.normalize('NFC'), (letter) => {
    const marks = Array.from(letter.normalize('NFD'))
    const tone = marks.find((mark) => tones.test(mark)) ?? ''
    return (
      marks
        .filter((mark) => mark !== tone)
        .join('')
        .normalize('NFC') + tone
    )
  })
  return iconv.encode(parted.join(''), 'windows-1258')
}

describe('docx', () => {
  test('paragraphs, counted list numbers and tables in their order', async () => {
    const file = docx([
      'KẾ HOẠCH',
      { text: 'Nhiệm vụ', level: 0 },
      { text: 'Rà soát', level: 1 },
      { text: 'Chủ trì: Sở Y tế', level: 2 },
      { text: 'Công bố', level: 1 },
      {
        rows: [
          ['STT', 'Việc'],
          ['1', 'Dòng một\nDòng hai'],
        ],
      },
      { text: 'Tổ chức thực hiện', level: 0 },
    ])
    const { blocks } = await contentOf('a.docx', file)
    expect(blocks).toEqual([
      { kind: 'text', text: 'KẾ HOẠCH\nI. Nhiệm vụ\n1. Rà soát\n- Chủ trì: Sở Y tế\n2. Công bố\n' },
      {
        kind: 'rows',
        name: null,
        rows: [
          ['STT', 'Việc'],
          ['1', 'Dòng một\nDòng hai'],
        ],
      },
      { kind: 'text', text: 'II. Tổ chức thực hiện\n' },
    ])
  })

  test('a cell merged downwards stands in each of its rows', async () => {
    const file = docx([
      {
        rows: [
          ['1', 'Sở Y tế'],
          ['2', { below: true }],
        ],
      },
    ])
    expect(await rowsOf('a.docx', file)).toEqual([
      [
        ['1', 'Sở Y tế'],
        ['2', 'Sở Y tế'],
      ],
    ])
  })

  test('deleted text is not read', async () => {
    const body =
      '<w:p><w:r><w:t>Còn</w:t></w:r><w:del><w:r><w:delText>Bỏ</w:delText><w:t>Bỏ</w:t></w:r></w:del></w:p>'
    const file = docx([], {
      'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    })
    expect(await textOf('a.docx', file)).toBe('Còn\n')
  })
})

describe('pdf', () => {
  const column = (x: number, lines: string[], y: number) =>
    lines.map((text, at) => ({ text, x, y: y - at * 12 }))
  const heading = [
    ...column(30, ['STT'], 500),
    ...column(70, ['Nhiệm vụ'], 500),
    ...column(300, ['Cơ quan chủ trì'], 500),
    ...column(450, ['Thời gian'], 500),
  ]
  const row = (number: string, title: string[], lead: string[], time: string[], y: number) => [
    ...column(30, [number], y),
    ...column(70, title, y),
    ...column(300, lead, y),
    ...column(450, time, y),
  ]
  const first = row(
    '1',
    ['Rà soát hồ sơ còn giữ trên giấy và', 'công bố kết quả'],
    ['Sở Khoa học và', 'Công nghệ'],
    ['Tháng 12/2026'],
    470,
  )
  const second = row('2', ['Đào tạo công chức'], ['Sở Nội vụ'], ['Thường xuyên'], 430)
  const expected = [
    ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
    ['1', 'Rà soát hồ sơ còn giữ trên giấy và công bố kết quả', 'Sở Khoa học và Công nghệ', 'Tháng 12/2026'],
    ['2', 'Đào tạo công chức', 'Sở Nội vụ', 'Thường xuyên'],
  ]

  test('a table by its columns, the text above it apart', async () => {
    const title = [{ text: 'DANH MỤC NHIỆM VỤ', x: 250, y: 550 }]
    const file = pdf([[...title, ...heading, ...first, ...second]])
    expect(await rowsOf('a.pdf', file)).toEqual([expected])
    expect(await textOf('a.pdf', file)).toContain('DANH MỤC NHIỆM VỤ')
  })

  test('drawn line by line it is the same table', async () => {
    const pieces = [...heading, ...first, ...second].sort((one, other) => other.y - one.y || one.x - other.x)
    expect(await rowsOf('a.pdf', pdf([pieces]))).toEqual([expected])
  })

  test('headings that come again on the next page are left out, a row goes on over the page', async () => {
    const rest = [...heading, ...column(70, ['và kiểm tra sau đào tạo'], 475)]
    const third = row('3', ['Báo cáo'], ['Sở Y tế'], ['Quý I/2027'], 440)
    const [rows] = await rowsOf(
      'a.pdf',
      pdf([
        [...heading, ...first, ...second],
        [...rest, ...third],
      ]),
    )
    expect(rows?.[2]?.[1]).toBe('Đào tạo công chức và kiểm tra sau đào tạo')
    expect(rows?.[3]).toEqual(['3', 'Báo cáo', 'Sở Y tế', 'Quý I/2027'])
  })

  test('text without a table is text', async () => {
    const lines = column(
      70,
      ['Kế hoạch triển khai các nhiệm vụ của thành phố', 'trong những tháng cuối năm.'],
      500,
    )
    expect(await textOf('a.pdf', pdf([lines]))).toBe(
      'Kế hoạch triển khai các nhiệm vụ của thành phố\ntrong những tháng cuối năm.',
    )
  })
})

describe('text', () => {
  test('columns kept apart by blanks are read as columns', async () => {
    const text = [
      '                     DANH MỤC',
      '',
      'STT   Nhiệm vụ                  Cơ quan chủ trì       Thời gian',
      '',
      '1     Rà soát hồ sơ giấy        Sở Khoa học           Tháng',
      '      còn lại                   và Công nghệ          12/2026',
      '',
      '2     Đào tạo công chức         Sở Nội vụ             Thường xuyên',
      '',
      'Nơi nhận:',
    ].join('\n')
    expect(await rowsOf('a.txt', new TextEncoder().encode(text))).toEqual([
      [
        ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
        ['1', 'Rà soát hồ sơ giấy còn lại', 'Sở Khoa học và Công nghệ', 'Tháng 12/2026'],
        ['2', 'Đào tạo công chức', 'Sở Nội vụ', 'Thường xuyên'],
      ],
    ])
  })
})
