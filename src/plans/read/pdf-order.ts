import type { PdfPiece } from './pdf.ts'

export const NUMBER = /^\s*\d{1,4}(\.\d{1,3})*[.)]?\s*$/
const NUMERAL = /^\s*[IVX]{1,6}[.)]?(\s|$)/
const MOST_STEPS_BACK = 0.1

/** Index of the column a piece stands in; `bounds` are the places between columns, from left to right. */
export function columnAt(piece: PdfPiece, bounds: readonly number[]): number {
  return bounds.filter((bound) => piece.x + piece.width / 2 > bound).length
}

/** A number or a section's numeral in the first column opens a row. */
export function opensRow(piece: PdfPiece, bounds: readonly number[]): boolean {
  const isFirst = piece.x <= (bounds[0] ?? 0)
  return isFirst && (NUMBER.test(piece.text) || NUMERAL.test(piece.text))
}

/** Whether a table was drawn cell by cell: within a row, hardly a piece stands left of the one before it. */
export function isByCell(pages: readonly PdfPiece[][], bounds: readonly number[]): boolean {
  let [steps, back, last] = [0, 0, 0]
  for (const piece of pages.flat()) {
    if (piece.text.trim() === '') continue
    const column = opensRow(piece, bounds) ? 0 : columnAt(piece, bounds)
    if (column !== last) steps++
    if (column < last && column > 0) back++
    last = column
  }
  return back <= steps * MOST_STEPS_BACK
}

/** A page's pieces put in the order of its cells: rows between the numbers, then columns, then lines. */
export function byCell(page: readonly PdfPiece[], bounds: readonly number[]): PdfPiece[] {
  const tops = rowTops(page, bounds)
  const placed = page.map((piece) => ({
    piece,
    row: tops.filter((top) => piece.y < top).length,
    column: opensRow(piece, bounds) ? -1 : columnAt(piece, bounds),
  }))
  const order = (one: (typeof placed)[number], other: (typeof placed)[number]) =>
    one.row - other.row ||
    one.column - other.column ||
    other.piece.y - one.piece.y ||
    one.piece.x - other.piece.x
  return placed.sort(order).map(({ piece }) => piece)
}

/** Between two numbers a row begins after the widest gap between lines; where all are alike, halfway or at the number. */
function rowTops(page: readonly PdfPiece[], bounds: readonly number[]): number[] {
  const lines = [...new Set(page.filter((piece) => piece.text.trim() !== '').map((piece) => piece.y))].sort(
    (a, b) => b - a,
  )
  const numbers = page.filter((piece) => opensRow(piece, bounds)).map((piece) => piece.y)
  const inMiddle = (lines[0] ?? 0) > (numbers[0] ?? 0)
  return numbers.slice(1).map((next, at) => {
    const number = numbers[at] ?? 0
    const between = lines.filter((y) => y <= number && y >= next)
    const middle = inMiddle ? (number + next) / 2 : next
    let best = { gap: 0, top: (number + next) / 2 }
    for (const [index, y] of between.slice(1).entries()) {
      const gap = (between[index] ?? y) - y
      const top = y + gap / 2
      const closer = Math.abs(top - middle) < Math.abs(best.top - middle)
      if (gap > best.gap + 0.5 || (gap > best.gap - 0.5 && closer))
        best = { gap: Math.max(gap, best.gap), top }
    }
    return best.top
  })
}
