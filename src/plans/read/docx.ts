import { type Block, type DocumentContent, MAX_COLUMNS, MAX_ROWS, MAX_TEXT, RefusedError } from './content.ts'
import { type Numbering, readNumbering } from './docx-numbering.ts'
import { readXml, type XmlListener } from './xml.ts'
import type { Zip } from './zip.ts'

const BODY = 'word/document.xml'
/** Text that is not printed: deletions, field codes, and the second copy of what an old Word cannot show. */
const UNPRINTED = new Set(['del', 'moveFrom', 'instrText', 'Fallback'])

type Cell = { text: string; span: number; merge: 'none' | 'start' | 'goes-on' }
type Paragraph = { text: string; style: string; list: string; level: number }

/** Paragraphs (with the numbers Word counts for them) and tables of a document, in order. */
export function readDocx(zip: Zip): DocumentContent {
  if (!zip.entries.has(BODY)) throw new RefusedError('corrupt', BODY)
  const body = new BodyReader(readNumbering(zip))
  readXml(zip, BODY, body)
  return { format: 'docx', blocks: body.blocks, aside: readHeaders(zip) }
}

function readHeaders(zip: Zip): string {
  let text = ''
  for (const name of zip.entries.keys()) {
    if (!/^word\/(header|footer)\d*\.xml$/.test(name)) continue
    readXml(zip, name, {
      text: (piece) => {
        text += piece
      },
      close: (tag) => {
        if (tag === 'p') text += '\n'
      },
    })
  }
  return text
}

class BodyReader implements XmlListener {
  readonly blocks: Block[] = []
  private readonly numbering: Numbering
  /** Innermost last: a text box stands inside a paragraph. */
  private readonly paragraphs: Paragraph[] = []
  private printing = false
  private unprinted = 0
  private depth = 0
  private rows: Cell[][] = []
  private cell: Cell | undefined
  private length = 0

  constructor(numbering: Numbering) {
    this.numbering = numbering
  }

  open(tag: string, attributes: Readonly<Record<string, string>>) {
    if (UNPRINTED.has(tag)) this.unprinted++
    if (this.unprinted > 0) return
    const paragraph = this.paragraphs.at(-1)
    if (tag === 'p') this.paragraphs.push({ text: '', style: '', list: '', level: -1 })
    else if (tag === 't') this.printing = true
    else if (tag === 'tbl') this.openTable()
    else if (this.depth === 1 && tag === 'tr') this.openRow()
    else if (this.depth === 1 && tag === 'tc') this.cell = { text: '', span: 1, merge: 'none' }
    else if (tag === 'gridSpan' && this.cell)
      this.cell.span = Math.min(Number(attributes.val) || 1, MAX_COLUMNS)
    else if (tag === 'vMerge' && this.cell)
      this.cell.merge = attributes.val === 'restart' ? 'start' : 'goes-on'
    else if (paragraph) openInParagraph(paragraph, tag, attributes)
  }

  text(piece: string) {
    const paragraph = this.paragraphs.at(-1)
    if (!this.printing || !paragraph || this.unprinted > 0) return
    paragraph.text += piece
    this.length += piece.length
    if (this.length > MAX_TEXT) throw new RefusedError('too-big', 'text')
  }

  close(tag: string) {
    if (UNPRINTED.has(tag)) this.unprinted--
    if (this.unprinted > 0) return
    if (tag === 't') this.printing = false
    else if (tag === 'p') this.closeParagraph()
    else if (tag === 'tbl') this.closeTable()
    else if (this.depth === 1 && tag === 'tc' && this.cell) {
      this.rows.at(-1)?.push({ ...this.cell, text: this.cell.text.trim() })
      this.cell = undefined
    }
  }

  private openTable() {
    this.depth++
    if (this.depth === 1) this.rows = []
  }

  private openRow() {
    if (this.rows.length >= MAX_ROWS) throw new RefusedError('too-big', 'rows')
    this.rows.push([])
  }

  private closeParagraph() {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const text = (this.numbering.next(paragraph) + paragraph.text).normalize('NFC')
    const last = this.blocks.at(-1)
    if (this.cell) this.cell.text += `${text}\n`
    else if (this.depth > 0) return
    else if (last?.kind === 'text') last.text += `${text}\n`
    else this.blocks.push({ kind: 'text', text: `${text}\n` })
  }

  private closeTable() {
    this.depth--
    if (this.depth === 0) this.blocks.push({ kind: 'rows', name: null, rows: gridOf(this.rows) })
  }
}

function openInParagraph(paragraph: Paragraph, tag: string, attributes: Readonly<Record<string, string>>) {
  if (tag === 'tab') paragraph.text += '\t'
  else if (tag === 'br' || tag === 'cr') paragraph.text += '\n'
  else if (tag === 'noBreakHyphen') paragraph.text += '-'
  else if (tag === 'pStyle') paragraph.style = attributes.val ?? ''
  else if (tag === 'ilvl') paragraph.level = Number(attributes.val)
  else if (tag === 'numId') paragraph.list = attributes.val ?? ''
}

/** Cells in their columns; a cell merged downwards stands in each of its rows. */
function gridOf(rows: readonly Cell[][]): string[][] {
  const grid: string[][] = []
  for (const cells of rows) {
    const row: string[] = []
    const above = grid.at(-1)
    for (const cell of cells) {
      row.push(cell.merge === 'goes-on' ? (above?.[row.length] ?? '') : cell.text)
      for (let extra = 1; extra < cell.span && row.length < MAX_COLUMNS; extra++) row.push('')
    }
    grid.push(row)
  }
  return grid
}
