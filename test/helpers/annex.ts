/** A row of an annex: number, title, lead, coordinating, deliverable, deadline; or one section line. */
export type AnnexRow = string[] | string

const COLUMNS = [
  { heading: 'Nhiệm vụ', width: 80 },
  { heading: 'Cơ quan chủ trì', width: 19 },
  { heading: 'Cơ quan phối hợp', width: 26 },
  { heading: 'Kết quả, sản phẩm', width: 19 },
  { heading: 'Thời gian thực \nhiện', width: 17 },
]
const PRINTED_ORDER = [0, 1, 2, 3, 4]

export type Printing = {
  /** Wrapped lines keep the blank at their end, as most PDF readers give them. */
  blanks: boolean
  /** Rows on a page; the headings come again on the next, every third time cut off. */
  rowsOnPage: number
  /** Which columns are printed, in which order. */
  order?: number[]
}

/**
 * An annex as it comes out of a PDF: the cells of a row one after another, each wrapped at its width, the next cell now
 * on the same line and now on a new one, empty lines strewn in between.
 */
export function annexText(head: string, rows: AnnexRow[], printing: Printing): string {
  const order = printing.order ?? PRINTED_ORDER
  const heading = `STT ${order.map((column) => COLUMNS[column]?.heading).join(' ')}`
  const rest = heading.split('\n')[1]
  const out = [head, '', heading, '']
  let printed = 0
  for (const [index, row] of rows.entries()) {
    if (typeof row === 'string') {
      out.push(row, '')
      continue
    }
    out.push(rowText(row, index, order), '')
    printed++
    if (printed % printing.rowsOnPage === 0)
      out.push(printed % 3 === 0 && rest ? ` ${rest}` : ` ${heading}`, '')
  }
  const text = out.join('\n')
  return printing.blanks ? text : text.replace(/[ \t]+$/gm, '')
}

function rowText([number = '', ...cells]: string[], index: number, order: readonly number[]): string {
  let text = number
  for (const column of order) {
    const lines = wrapped(cells[column] ?? '', COLUMNS[column]?.width ?? 20)
    if (lines.length === 0) continue
    const body = lines.join((index + column) % 3 === 0 ? ' \n\n' : ' \n')
    const alone = lines.length > 2 || (index + column) % 4 === 0
    text += (alone ? '\n' : ' ') + body
    if (alone && column > 0 && index % 2 === 0) text += '\n'
  }
  return text
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
