import { columnOf, isTaskTable } from '../headings.ts'
import { sectionMark } from '../sections.ts'
import type { PdfPiece } from './pdf.ts'
import { joinPieces, type Stretch, stretchOf } from './pdf-lines.ts'
import { NUMBER } from './pdf-order.ts'

/** The headings of a table of tasks: on which page, how far down they reach, what they say and where each stands. */
export type Heading = {
  page: number
  height: number
  headings: string[]
  marks: ReadonlySet<string>
  stretches: Stretch[]
}

export const NUMBER_HEADING = /^\s*(stt|tt|số\s*tt)\s*$/iu
const WIDEST_HEADING = 0.4
const WIDEST_LEADING = 1.7
const MOST_CANDIDATES = 5
const MOST_IN_HEADING = 400

export function findHeading(pages: readonly PdfPiece[][]): Heading | undefined {
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
export function withoutHeading(page: readonly PdfPiece[], heading: Heading): PdfPiece[] {
  const number = page.find((piece) => NUMBER_HEADING.test(piece.text))
  if (!number) return [...page]
  return page.filter(
    (piece) => !heading.marks.has(markOf(piece)) || Math.abs(piece.y - number.y) > heading.height,
  )
}

const overlaps = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to
