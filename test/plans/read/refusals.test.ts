import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES } from '../../../src/plans/read/content.ts'
import { readDocument } from '../../../src/plans/read/index.ts'
import { docx, xlsx, zip } from '../../helpers/documents.ts'
import { refusalOf } from '../../helpers/drafts.ts'
import { pdf } from '../../helpers/pdf.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sheet = xlsx([{ name: 'A', rows: [['1', 'Việc']] }])
const MEGABYTE = 1024 * 1024

describe('files that are no plans are refused in one word', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['nothing', 'a.xlsx', new Uint8Array(), 'empty'],
    ['blanks', 'a.txt', bytes(' \n\n '), 'empty'],
    ['a workbook without a cell', 'a.xlsx', xlsx([{ name: 'A', rows: [] }]), 'empty'],
    ['a text document without a word', 'a.docx', docx(['']), 'empty'],
    [
      'a workbook with macros',
      'a.xlsm',
      xlsx([{ name: 'A', rows: [['1']] }], { 'xl/vbaProject.bin': 'x' }),
      'macro',
    ],
    ['a text document with macros', 'a.docx', docx(['Kế hoạch'], { 'word/vbaProject.bin': 'x' }), 'macro'],
    ['an encrypted workbook', 'a.xlsx', ole('EncryptedPackage'), 'password'],
    ['an encrypted archive', 'a.docx', encrypted(sheet), 'password'],
    ['a locked PDF', 'a.pdf', pdf([[{ text: 'Kế hoạch', x: 10, y: 10 }]], { locked: true }), 'password'],
    ['a file of an old Word', 'a.doc', ole('WordDocument'), 'unknown-format'],
    ['another archive', 'a.zip', zip({ 'a.txt': 'x' }), 'unknown-format'],
    ['rich text', 'a.rtf', bytes('{\\rtf1 Kế hoạch}'), 'unknown-format'],
    ['a web page', 'a.txt', bytes('<!DOCTYPE html><html></html>'), 'unknown-format'],
    ['a program', 'a.txt', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 32), 'unknown-format'],
    ['a photograph', 'a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0), 'scan'],
    ['a scanned PDF', 'a.pdf', pdf([[], [], [{ text: '3', x: 10, y: 10 }]]), 'scan'],
    ['half a workbook', 'a.xlsx', sheet.slice(0, sheet.length / 2), 'corrupt'],
    ['a PDF of nonsense', 'a.pdf', bytes('%PDF-1.7\nnonsense'), 'corrupt'],
    ['broken XML', 'a.docx', docx([], { 'word/document.xml': '<w:document><w:body>' }), 'corrupt'],
    ['XML with entities of its own', 'a.docx', docx([], { 'word/document.xml': ENTITIES }), 'corrupt'],
    ['a row beyond all rows', 'a.xlsx', rowFarBelow(), 'too-big'],
  ])('%s', async (_, name, file, reason) => {
    expect((await refusalOf(name, file)).refused).toBe(reason)
  })

  test('more than twenty megabytes', async () => {
    expect(await refusalOf('a.txt', new Uint8Array(MAX_FILE_BYTES + 1))).toEqual({
      refused: 'too-big',
      detail: 'file',
    })
  })
})

const ENTITIES = `<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><w:document xmlns:w="w"><w:p>&c;</w:p></w:document>`

function ole(name: string): Uint8Array {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  return Uint8Array.from([...head, ...Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0])])
}

/** Sets the mark of encryption in every entry of an archive's directory. */
function encrypted(archive: Uint8Array): Uint8Array {
  const copy = archive.slice()
  for (let at = 0; at + 4 < copy.length; at++) {
    if (copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 1 && copy[at + 3] === 2)
      copy[at + 8] = 1
  }
  return copy
}

function rowFarBelow(): Uint8Array {
  const part =
    '<worksheet><sheetData><row r="1048576"><c r="A1048576" t="str"><v>x</v></c></row></sheetData></worksheet>'
  return xlsx([{ name: 'A', rows: [['1']] }], { 'xl/worksheets/sheet1.xml': part })
}

describe('zip bombs cost no more than a few megabytes', () => {
  test('a part that grows a thousand times', async () => {
    const body = new Uint8Array(64 * MEGABYTE).fill(0x20)
    const bomb = zipSync({ 'word/document.xml': body }, { level: 9 })
    expect(bomb.length).toBeLessThan(MEGABYTE)
    expect(await refusalOf('a.docx', bomb)).toEqual({ refused: 'zip-bomb', detail: 'word/document.xml' })
  })

  test('a part that hides its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * MEGABYTE).fill(0x20) }, { level: 9 })
    expect(await refusalOf('a.docx', claiming(bomb, 100))).toEqual({
      refused: 'zip-bomb',
      detail: 'word/document.xml',
    })
  })

  test('a part that claims gigabytes is not even opened', async () => {
    expect((await refusalOf('a.xlsx', claiming(sheet, 0x7fffffff))).refused).toBe('zip-bomb')
  })
})

/** Writes another size into the first entry of an archive's directory. */
function claiming(archive: Uint8Array, size: number): Uint8Array {
  const copy = archive.slice()
  const at = copy.findIndex(
    (_, i) => copy[i] === 0x50 && copy[i + 1] === 0x4b && copy[i + 2] === 1 && copy[i + 3] === 2,
  )
  new DataView(copy.buffer).setUint32(at + 24, size, true)
  return copy
}

describe('whatever the bytes, an answer comes', () => {
  const whole = [
    sheet,
    docx(['Kế hoạch', { rows: [['STT', 'Việc']] }]),
    bytes('STT,Nhiệm vụ,Chủ trì\n1,A,Sở Y tế'),
  ]

  test('noise, with any beginning', async () => {
    const beginnings = ['', 'PK\u0003\u0004', '%PDF-1.7\n', '{\\rtf', 'STT,'].map(bytes)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 2_000 }),
        async (start, rest) => {
          expect(await readDocument('a', Uint8Array.from([...start, ...rest]))).toBeDefined()
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a good file with a few bytes changed', async () => {
    const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.array(change, { maxLength: 8 }),
        async (file, changes) => {
          const copy = file.slice()
          for (const { at, to } of changes) copy[at % copy.length] = to
          expect(await readDocument('a', copy)).toBeDefined()
        },
      ),
    )
  })
})
