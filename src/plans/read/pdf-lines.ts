import type { PdfPiece } from './pdf.ts'

/** Pieces in drawing order as text; `newLine` stands where the next piece is on another line of the page. */
export function joinPieces(pieces: readonly PdfPiece[], newLine: '\n' | ' '): string {
  let text = ''
  let last: PdfPiece | undefined
  for (const piece of pieces) {
    if (piece.text === '') continue
    if (last) text += gap(last, piece, newLine)
    text += piece.text
    last = piece
  }
  return text
}

function gap(last: PdfPiece, piece: PdfPiece, newLine: string): string {
  const height = Math.max(last.height, piece.height, 1)
  if (Math.abs(last.y - piece.y) > height * 0.5) return newLine
  if (/\s$/.test(last.text) || /^\s/.test(piece.text)) return ''
  const distance = piece.x - (last.x + last.width)
  return distance > height * 0.15 || distance < -height ? ' ' : ''
}

/** Where a piece begins and ends across the page. */
export type Stretch = { from: number; to: number }

export const stretchOf = (piece: PdfPiece): Stretch => ({ from: piece.x, to: piece.x + piece.width })
