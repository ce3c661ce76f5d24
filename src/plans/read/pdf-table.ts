import { columnOf, isTaskTable } from '../headings.ts'
import { sectionMark } from '../sections.ts'
import type { PdfPiece } from './pdf.ts'
import { joinPieces, type Stretch, stretchOf } from './pdf-lines.ts'
import { byCell, columnAt, isByCell, NUMBER, opensRow } from './pdf-order.ts'

/** A table of tasks made out on the pages, and what is drawn before and after it. */
export type PdfTable = { rows: string[][]; above: PdfPiece[][]; below: PdfPiece[][] }

type Heading = { page: number; height: number; headings: string[]; marks: Set<string>; stretches: Stretch[] }

const NUMBER_HEADING = /^\s*(stt|tt|số\s*tt)\s*$/iu
const END = /^\s*(nơi nhận|tm\. |kt\. |tl\. |cục chứng thực|người ký)/iu
const WIDEST_HEADING = 0.4
const WIDEST_LEADING = 1.7
const FEWEST_ROWS = 2
const FULL_ENOUGH = 0.6
const MOST_CANDIDATES = 5
const BEGINNING_WORTH = 3
const MOST_IN_HEADING = 400

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

function findHeading(pages: readonly PdfPiece[][]): Heading | undefined {
  for (const [page, pieces] of pages.entries()) {
    const numbers = pieces.filter((piece) => NUMBER_HEADING.test(piece.text)).slice(0, MOST_CANDIDATES)
    for (const number of numbers) {
      const heading = headingAround(number, pieces)
      if (heading) return { page, ...heading }
    }
  }
  return undefined
}

/** The headings on the lines about "STT", down to the first number or numeral below it. */
function headingAround(number: PdfPiece, pieces: readonly PdfPiece[]): Omit<Heading, 'page'> | undefined {
  const below = pieces.filter((piece) => piece.y < number.y && overlaps(stretchOf(piece), stretchOf(number)))
  const next = below.find((piece) => NUMBER.test(piece.text) || sectionMark(piece.text) !== null)
  if (!next) return undefined
  const height = number.y - next.y
  const width = pieces.reduce((widest, piece) => Math.max(widest, piece.x + piece.width), 1)
  const near = pieces.filter(
    (piece) =>
      Math.abs(piece.y - number.y) < height && piece.y > next.y && piece.width < width * WIDEST_HEADING,
  )
  const band = near.length > MOST_IN_HEADING ? [] : closeLines(near, number)
  // a title right above the headings would run into them
  for (const lines of [band, band.filter((piece) => piece.y <= number.y)]) {
    const columns = clusters(lines)
    const headings = columns.map(({ pieces: own }) => joinPieces(own, ' ').trim())
    if (!isTaskTable(headings.map(columnOf))) continue
    const marks = new Set(lines.map(markOf))
    return { height, headings, marks, stretches: columns.map(({ from, to }) => ({ from, to })) }
  }
  return undefined
}

/** The lines that follow each other without a gap, from the one with "STT" up and down. */
function closeLines(pieces: readonly PdfPiece[], number: PdfPiece): PdfPiece[] {
  const lines = [...new Set(pieces.map((piece) => piece.y))].sort((one, other) => other - one)
  const close = (one: number, other: number) => Math.abs(one - other) <= number.height * WIDEST_LEADING
  let [top, bottom] = [number.y, number.y]
  for (const y of lines.filter((line) => line < number.y)) if (close(bottom, y)) bottom = y
  for (const y of lines.filter((line) => line > number.y).reverse()) if (close(top, y)) top = y
  return pieces.filter((piece) => piece.y <= top && piece.y >= bottom)
}

/** Pieces that stand over each other across the page, from left to right. */
function clusters(pieces: readonly PdfPiece[]): (Stretch & { pieces: PdfPiece[] })[] {
  const printed = pieces.filter((piece) => piece.text.trim() !== '')
  const found: (Stretch & { pieces: PdfPiece[] })[] = []
  for (const piece of [...printed].sort((one, other) => one.x - other.x)) {
    const { from, to } = stretchOf(piece)
    const last = found.at(-1)
    if (last && from < last.to + piece.height * 0.35) {
      last.to = Math.max(last.to, to)
      last.pieces.push(piece)
    } else found.push({ from, to, pieces: [piece] })
  }
  // within a heading the order it was drawn in is the order it reads in
  for (const cluster of found)
    cluster.pieces.sort((one, other) => pieces.indexOf(one) - pieces.indexOf(other))
  return found
}

/** A heading's piece comes again in the same place across the page. */
const markOf = (piece: PdfPiece): string => `${piece.text} ${Math.round(piece.x)}`

/** A page without the headings, which come again on each. */
function withoutHeading(page: readonly PdfPiece[], heading: Heading): PdfPiece[] {
  const number = page.find((piece) => NUMBER_HEADING.test(piece.text))
  if (!number) return [...page]
  return page.filter(
    (piece) => !heading.marks.has(markOf(piece)) || Math.abs(piece.y - number.y) > heading.height,
  )
}

const overlaps = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to

/** Between two headings the gap the fewest pieces reach across and the most begin right after. */
function boundsBetween(headings: readonly Stretch[], body: readonly PdfPiece[]): number[] {
  const stretches = body.filter((piece) => piece.text.trim() !== '').map(stretchOf)
  return headings.slice(1).map((heading, at) => {
    const before = headings[at] as Stretch
    const [from, to] = [Math.floor((before.from + before.to) / 2), Math.ceil((heading.from + heading.to) / 2)]
    const near = stretches.filter((stretch) => stretch.to > from && stretch.from < to)
    const crossed = Array.from({ length: to - from + 1 }, (_, step) => {
      const x = from + step
      return near.filter((stretch) => stretch.from < x && stretch.to > x).length
    })
    return (
      from + bestGap(crossed, (x) => near.filter(({ from: start }) => Math.abs(start - from - x) <= 1).length)
    )
  })
}

/** The middle of the best stretch of least crossings: wide, and followed by beginnings. */
function bestGap(crossed: readonly number[], beginnings: (x: number) => number): number {
  const least = Math.min(...crossed)
  let best = { worth: -1, middle: 0 }
  for (let from = 0; from < crossed.length; from++) {
    if (crossed[from] !== least) continue
    let to = from
    while (crossed[to + 1] === least) to++
    const worth = to - from + beginnings(to) * BEGINNING_WORTH
    if (worth > best.worth) best = { worth, middle: (from + to) / 2 }
    from = to
  }
  return best.middle
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
    Array.from({ length: width }, (_, at) => joinPieces(row[at] ?? [], ' ').trim()),
  )
  return { rows: cells, rest: [rest] }
}

/** A table read well has a number, a title and a third cell in most rows. */
function isFilled(rows: readonly string[][], width: number): boolean {
  const numbered = rows.filter((row) => NUMBER.test(row[0] ?? ''))
  const filled = numbered.filter((row) => row[1] !== '' && row[2] !== '')
  return width >= 3 && numbered.length >= FEWEST_ROWS && filled.length >= numbered.length * FULL_ENOUGH
}
