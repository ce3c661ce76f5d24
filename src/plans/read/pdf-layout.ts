import type { Block } from './content.ts'
import type { PdfPiece } from './pdf.ts'
import { joinPieces } from './pdf-lines.ts'
import { readPdfTable } from './pdf-table.ts'

/** Pages as text and, where a table of tasks can be made out by its columns, as rows. */
export function pageBlocks(pages: readonly PdfPiece[][]): Block[] {
  const table = readPdfTable(pages)
  if (!table) return [textBlock(pages)]
  return [textBlock(table.above), { kind: 'rows', name: null, rows: table.rows }, textBlock(table.below)]
}

function textBlock(pages: readonly PdfPiece[][]): Block {
  return {
    kind: 'text',
    text: pages
      .map((page) => joinPieces(page, '\n'))
      .join('\n')
      .normalize('NFC'),
  }
}
