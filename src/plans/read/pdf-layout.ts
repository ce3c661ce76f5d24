import type { Block } from './content.ts'
import type { PdfPiece } from './pdf.ts'

/** Pages as text in drawing order: a new line where the next piece stands on another line of the page. */
export function pageBlocks(pages: readonly PdfPiece[][]): Block[] {
  return [{ kind: 'text', text: pages.map(pageText).join('\n').normalize('NFC') }]
}

function pageText(pieces: readonly PdfPiece[]): string {
  let text = ''
  let last: PdfPiece | undefined
  for (const piece of pieces) {
    if (piece.text === '') continue
    if (last) text += gap(last, piece)
    text += piece.text
    last = piece
  }
  return text
}

function gap(last: PdfPiece, piece: PdfPiece): string {
  const height = Math.max(last.height, piece.height, 1)
  if (Math.abs(last.y - piece.y) > height * 0.5) return '\n'
  const distance = piece.x - (last.x + last.width)
  if (/\s$/.test(last.text) || /^\s/.test(piece.text)) return ''
  return distance > height * 0.15 || distance < -height ? ' ' : ''
}
