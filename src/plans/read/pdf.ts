import { Worker } from 'node:worker_threads'
import { type DocumentContent, type Refusal, RefusedError } from './content.ts'
import { pageBlocks } from './pdf-layout.ts'

/** A run of text where it stands on its page, in points from the lower left corner, in the order it was drawn. */
export type PdfPiece = { text: string; x: number; y: number; width: number; height: number }
export type PdfTask = { bytes: Uint8Array; pages: number | undefined }
export type PdfAnswer = { pages: PdfPiece[][] } | Refusal

const TIME_LIMIT_MS = 20_000
const MEMORY_LIMIT_MB = 256
/** A page with fewer letters than this has no text layer worth the name: a page number, a stamp. */
const FEW_LETTERS = 40

/**
 * The text layer of a PDF. It is taken apart in a worker, which a malicious file can neither hang nor fill; a scan
 * is recognised by pages without text. `pages`: how many of its first pages are wanted, all unless given.
 */
export async function readPdf(bytes: Uint8Array, pages?: number): Promise<DocumentContent> {
  const answer = await extractInWorker({ bytes, pages })
  if ('refused' in answer) throw new RefusedError(answer.refused, answer.detail)
  const blank = answer.pages.filter((page) => letters(page) < FEW_LETTERS).length
  if (blank > answer.pages.length / 2) throw new RefusedError('scan')
  return { format: 'pdf', blocks: pageBlocks(answer.pages), aside: '' }
}

function letters(page: readonly PdfPiece[]): number {
  return page.reduce((sum, piece) => sum + (piece.text.match(/\p{L}/gu)?.length ?? 0), 0)
}

async function extractInWorker(workerData: PdfTask): Promise<PdfAnswer> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    stdout: true,
    stderr: true,
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<PdfAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ refused: 'too-big', detail: 'pdf' }), TIME_LIMIT_MS)
      worker.once('message', resolve)
      worker.once('error', () => resolve({ refused: 'corrupt', detail: 'pdf' }))
      worker.once('exit', () => resolve({ refused: 'corrupt', detail: 'pdf' }))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
