import { type Block, type DocumentContent, MAX_COLUMNS, MAX_ROWS, RefusedError } from './content.ts'
import { type NumberStyles, readNumberStyles, writeNumber } from './xlsx-numbers.ts'
import { readRelations, readXml } from './xml.ts'
import type { Zip } from './zip.ts'

type Sheet = { name: string; part: string }
type Workbook = { sheets: Sheet[]; strings: string[]; styles: NumberStyles }
type Merge = { top: number; bottom: number; left: number }

/** Every visible sheet of a workbook as rows of printed text; a cell merged downwards stands in each of its rows. */
export function readXlsx(zip: Zip): DocumentContent {
  const workbook = readWorkbook(zip)
  const blocks: Block[] = []
  const asides: string[] = []
  for (const sheet of workbook.sheets) {
    const { rows, aside } = readSheet(zip, sheet, workbook)
    if (rows.some((row) => row.some((cell) => cell !== '')))
      blocks.push({ kind: 'rows', name: sheet.name, rows })
    asides.push(aside)
  }
  return { format: 'xlsx', blocks, aside: asides.join('\n') }
}

function readWorkbook(zip: Zip): Workbook {
  const targets = readRelations(zip, 'xl/_rels/workbook.xml.rels', 'xl')
  const sheets: Sheet[] = []
  let from1904 = false
  readXml(zip, 'xl/workbook.xml', {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (tag !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return
      const part = targets.get(attributes.id ?? '')
      if (part) sheets.push({ name: attributes.name ?? '', part })
    },
  })
  if (sheets.length === 0) throw new RefusedError('corrupt', 'xl/workbook.xml')
  return { sheets, strings: readStrings(zip), styles: readNumberStyles(zip, from1904) }
}

function readStrings(zip: Zip): string[] {
  const strings: string[] = []
  let text = ''
  let printed = false
  let phonetic = false
  readXml(zip, 'xl/sharedStrings.xml', {
    open(tag) {
      if (tag === 'si') text = ''
      printed = tag === 't' && !phonetic
      if (tag === 'rPh') phonetic = true
    },
    text: (piece) => {
      if (printed) text += piece
    },
    close(tag) {
      if (tag === 't') printed = false
      if (tag === 'rPh') phonetic = false
      if (tag === 'si') strings.push(text)
    },
  })
  return strings
}

function readSheet(zip: Zip, sheet: Sheet, workbook: Workbook): { rows: string[][]; aside: string } {
  const rows: string[][] = []
  const merges: Merge[] = []
  let aside = ''
  let cell = { row: 0, column: -1, type: '', style: '' }
  let inside = ''
  let value = ''
  readXml(zip, sheet.part, {
    open(tag, attributes) {
      if (tag === 'row') cell = { ...cell, row: Number(attributes.r ?? cell.row + 1), column: -1 }
      if (tag === 'c') {
        const column = attributes.r ? columnIn(attributes.r) : cell.column + 1
        cell = { row: cell.row, column, type: attributes.t ?? 'n', style: attributes.s ?? '' }
        value = ''
      }
      if (tag === 'mergeCell') addMerge(merges, attributes.ref ?? '')
      inside = tag
    },
    text(piece) {
      if (inside === 'v' || inside === 't') value += piece
      else if (/^(odd|even|first)(Header|Footer)$/.test(inside)) aside += `${piece}\n`
    },
    close(tag) {
      if (tag === 'c') put(rows, cell, printed(value, cell, workbook))
      inside = ''
    },
  })
  fillMerged(rows, merges)
  return { rows: Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? '')), aside }
}

function put(rows: string[][], cell: { row: number; column: number }, text: string) {
  if (text === '') return
  if (!(cell.row >= 1) || cell.row > MAX_ROWS) throw new RefusedError('too-big', `row ${cell.row}`)
  if (cell.column < 0 || cell.column >= MAX_COLUMNS) return
  const row = rows[cell.row - 1] ?? []
  rows[cell.row - 1] = row
  row[cell.column] = text
}

function printed(value: string, cell: { type: string; style: string }, workbook: Workbook): string {
  switch (cell.type) {
    case 's':
      return tidy(workbook.strings[Number(value)] ?? '')
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'e':
      return ''
    case 'd':
      return value.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3/$2/$1')
    case 'n':
      return writeNumber(value, cell.style, workbook.styles)
    default:
      return tidy(value)
  }
}

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

/** `AB12` → 27. */
function columnIn(reference: string): number {
  let column = 0
  for (const letter of reference.match(/^[A-Z]{1,3}/)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function addMerge(merges: Merge[], reference: string) {
  const [, from = '', top = '', bottom = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(reference) ?? []
  const merge = { top: Number(top) - 1, bottom: Number(bottom) - 1, left: columnIn(from) }
  if (merge.bottom > merge.top && merges.length < MAX_ROWS) merges.push(merge)
}

function fillMerged(rows: string[][], merges: readonly Merge[]) {
  for (const { top, bottom, left } of merges) {
    const text = rows[top]?.[left]
    if (!text) continue
    for (let at = top + 1; at <= Math.min(bottom, rows.length - 1); at++) {
      const row = rows[at]
      if (row && !row[left]) row[left] = text
    }
  }
}
