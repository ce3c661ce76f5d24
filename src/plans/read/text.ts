import iconv from 'iconv-lite'
import { type Block, type DocumentContent, MAX_TEXT, RefusedError } from './content.ts'
import type { PdfPiece } from './pdf.ts'
import { pageBlocks } from './pdf-layout.ts'

/**
 * Plain text; line breaks and the blanks at line ends are kept as they are. Text that keeps its columns apart with blanks is
 * read by its columns like a page.
 */
export function readText(text: string): DocumentContent {
  const headings = COLUMN_HEADINGS.exec(text)
  const plainText: Block[] = [{ kind: 'text', text }]
  if (!headings) return { format: 'text', blocks: plainText, aside: '' }
  const after = text.slice(headings.index).search(END_OF_TABLE)
  const end = after < 0 ? text.length : headings.index + after
  const blocks = pageBlocks(text.slice(0, end).split('\f').map(piecesOf))
  const isTable = blocks.some((block) => block.kind === 'rows')
  const rest: Block = { kind: 'text', text: text.slice(end) }
  return { format: 'text', blocks: isTable ? [...blocks, rest] : plainText, aside: '' }
}

const END_OF_TABLE = /^[^\S\n]*(nơi nhận|tm\. |kt\. |tl\. |cục chứng thực|người ký)/imu
/** A line of headings with wide gaps between them. */
const COLUMN_HEADINGS = /^[^\S\n]*(stt|tt|số tt)[^\S\n]{2,}\S.*\S[^\S\n]{2,}\S/imu
/** High enough that the single blank between two words joins them and two blanks part them. */
const LINE_HEIGHT = 3

/** Each word of a page with its place, in columns and lines. */
function piecesOf(page: string): PdfPiece[] {
  return page.split(/\r?\n/).flatMap((line, row) =>
    Array.from(line.matchAll(/\S+/g), (word) => ({
      text: word[0],
      x: word.index,
      y: -row * LINE_HEIGHT,
      width: word[0].length,
      height: LINE_HEIGHT,
    })),
  )
}

const CONTROL = /(?!\s)\p{Cc}/gu
const MOST_CONTROL = 0.002

/** The characters of a text file, composed (NFC). Refuses what is no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes).normalize('NFC')
  if (text.length > MAX_TEXT) throw new RefusedError('too-big', 'text')
  const control = text.match(CONTROL)?.length ?? 0
  if (control > text.length * MOST_CONTROL) throw new RefusedError('unknown-format')
  if (text.trim() === '') throw new RefusedError('empty')
  return text
}

function decode(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes)
  const wide = wideOrder(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'windows-1258')
  }
}

/** UTF-16 without a mark: every second byte of the plain letters is zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2_000 - (2_000 % 2))
  const pairs = sample.length / 2
  if (pairs < 2) return undefined
  let [even, odd] = [0, 0]
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even++
    if (sample[at + 1] === 0) odd++
  }
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.3 && odd < pairs * 0.05 ? 'utf-16be' : undefined
}
