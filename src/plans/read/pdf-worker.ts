import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'
import type { PdfAnswer, PdfPiece, PdfTask } from './pdf.ts'

const MOST_PAGES = 400
const MOST_PIECES = 300_000
const MOST_IMAGE = 1024

async function extract({ bytes, pages: most }: PdfTask): Promise<PdfAnswer> {
  const document = await getDocumentProxy(bytes, {
    maxImageSize: MOST_IMAGE,
    stopAtErrors: false,
    verbosity: 0,
  })
  if (most === undefined && document.numPages > MOST_PAGES)
    return { refused: 'too-big', detail: `${document.numPages} pages` }
  const pages: PdfPiece[][] = []
  let count = 0
  for (let number = 1; number <= Math.min(document.numPages, most ?? MOST_PAGES); number++) {
    const page = await document.getPage(number)
    const pieces = piecesOf((await page.getTextContent()).items)
    count += pieces.length
    if (count > MOST_PIECES) return { refused: 'too-big', detail: 'text' }
    pages.push(pieces)
    page.cleanup()
  }
  return { pages }
}

function piecesOf(items: readonly object[]): PdfPiece[] {
  const pieces: PdfPiece[] = []
  for (const item of items) {
    if (!('str' in item) || !('transform' in item)) continue
    const { str, transform, width, height } = item as {
      str: string
      transform: number[]
      width: number
      height: number
    }
    pieces.push({ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height })
  }
  return pieces
}

function refusal(error: unknown): PdfAnswer {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException'
    ? { refused: 'password', detail: 'pdf' }
    : { refused: 'corrupt', detail: 'pdf' }
}

parentPort?.postMessage(await extract(workerData as PdfTask).catch(refusal))
