import type { PdfPiece } from './pdf.ts'
import { boundsBetween } from './pdf-bounds.ts'
import { findHeading, NUMBER_HEADING, withoutHeading } from './pdf-heading.ts'
import { joinPieces } from './pdf-lines.ts'
import { byCell, columnAt, isByCell, NUMBER, opensRow } from './pdf-order.ts'

/** A table of tasks made out on the pages, and what is drawn before and after it. */
export type PdfTable = { rows: string[][]; above: PdfPiece[][]; below: PdfPiece[][] }

const END = /^\s*(nơi nhận|tm\. |kt\. |tl\. |cục chứng thực|người ký)/iu
const FEWEST_ROWS = 2
const FULL_ENOUGH = 0.6

/**
 * Reads the table of tasks by the columns its headings stand in: in the order it was drawn where that is cell by cell, as word
 * processors do, else line by line between the numbers. Null when no table of tasks is found.
 */
export function readPdfTable(pages: readonly PdfPiece[][]): PdfTable | null {
  const heading = findHeading(pages)
  if (!heading) return null
  const body = pages.map((page, at) => (at < heading.page ? [] : withoutHeading(page, heading)))
  const first = pages[heading.page] ?? []
  const start = first.findIndex((piece) => NUMBER_HEADING.test(piece.text))
  body[heading.page] = withoutHeading(first.slice(start), heading)
  const bounds = boundsBetween(heading.stretches, body.flat())
  const ordered = isByCell(body, bounds) ? body : body.map((page) => byCell(page, bounds))
  const { rows, rest } = rowsIn(ordered, bounds)
  if (!isFilled(rows, heading.stretches.length)) return null
  const above = [...pages.slice(0, heading.page), first.slice(0, start)]
  return { rows: [heading.headings, ...rows], above, below: rest }
}

/** Follows the drawing order: each number opens a row, and within a row the columns only go on to the right. */
function rowsIn(
  body: readonly PdfPiece[][],
  bounds: readonly number[],
): { rows: string[][]; rest: PdfPiece[][] } {
  const rows: PdfPiece[][][] = []
  const rest: PdfPiece[] = []
  let ended = false
  for (const piece of body.flat()) {
    if (piece.text.trim() === '' && !rows.length) continue
    ended ||= END.test(piece.text)
    if (ended) {
      rest.push(piece)
      continue
    }
    const column = columnAt(piece, bounds)
    const opens = opensRow(piece, bounds)
    if (opens) rows.push([])
    const at = opens ? 0 : column
    const row = rows.at(-1)
    const cell = row?.[at]
    if (cell) cell.push(piece)
    else if (row) row[at] = [piece]
  }
  const width = bounds.length + 1
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at) =>
      joinPieces(row[at] ?? [], ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  )
  return { rows: cells, rest: [rest] }
}

/** A table read well has a number, a title and a third cell in most rows. */
function isFilled(rows: readonly string[][], width: number): boolean {
  const numbered = rows.filter((row) => NUMBER.test(row[0] ?? ''))
  const filled = numbered.filter((row) => row[1] !== '' && row[2] !== '')
  return width >= 3 && numbered.length >= FEWEST_ROWS && filled.length >= numbered.length * FULL_ENOUGH
}
