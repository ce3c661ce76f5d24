import { strToU8, zipSync } from 'fflate'

/** A cell: printed text, or the number and style (index into `styles`) a sheet stores for a day. */
export type SheetCell = string | { number: number; style: number }
export type Sheet = { name: string; rows: SheetCell[][]; merges?: string[] }

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Files of an archive by name, zipped. */
export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, body]) => [name, typeof body === 'string' ? strToU8(body) : body]),
    ),
  )
}

/** A workbook with shared strings; style 1 is a day (dd/mm/yyyy), style 2 a month (mm/yyyy). */
export function xlsx(sheets: Sheet[], more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const strings: string[] = []
  const parts = sheets.map((sheet) => sheetXml(sheet, strings))
  const ids = sheets.map(
    (sheet, at) => `<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const targets = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return zip({
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEETS}" xmlns:r="r"><sheets>${ids.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}">${targets.join('')}</Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${SHEETS}"><numFmts count="1"><numFmt numFmtId="170" formatCode="mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${SHEETS}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(parts.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part])),
    ...more,
  })
}

function sheetXml(sheet: Sheet, strings: string[]): string {
  const index = new Map<string, number>(strings.map((text, at) => [text, at]))
  const cell = (value: SheetCell, row: number, column: number) => {
    const reference = `${String.fromCharCode(65 + column)}${row + 1}`
    if (typeof value !== 'string') return `<c r="${reference}" s="${value.style}"><v>${value.number}</v></c>`
    if (value === '') return ''
    const known = index.get(value) ?? strings.push(value) - 1
    index.set(value, known)
    return `<c r="${reference}" t="s"><v>${known}</v></c>`
  }
  const rows = sheet.rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((value, column) => cell(value, row, column)).join('')}</row>`,
  )
  const merges = (sheet.merges ?? []).map((reference) => `<mergeCell ref="${reference}"/>`)
  return `${XML}<worksheet xmlns="${SHEETS}"><sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`
}

/** A paragraph, one in a list (numId 1, by level), or a table; a table cell `{ below: true }` goes on from the row above. */
export type DocxBlock = string | { text: string; level: number } | { rows: (string | { below: true })[][] }

export function docx(blocks: DocxBlock[], more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const body = blocks.map(blockXml).join('')
  return zip({
    'word/document.xml': `${XML}<w:document xmlns:w="${WORDS}"><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
    ...more,
  })
}

const NUMBERING = `${XML}<w:numbering xmlns:w="${WORDS}"><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

function blockXml(block: DocxBlock): string {
  if (typeof block === 'string') return paragraphXml(block)
  if ('text' in block) {
    const list = `<w:pPr><w:numPr><w:ilvl w:val="${block.level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`
    return paragraphXml(block.text, list)
  }
  const rows = block.rows.map((cells) => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`)
  return `<w:tbl>${rows.join('')}</w:tbl>`
}

function cellXml(cell: string | { below: true }): string {
  if (typeof cell !== 'string') return `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraphXml('')}</w:tc>`
  const restart = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
  return `<w:tc>${restart}${cell
    .split('\n')
    .map((line) => paragraphXml(line))
    .join('')}</w:tc>`
}

const paragraphXml = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
