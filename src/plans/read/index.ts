import { type DocumentContent, isRefusal, MAX_FILE_BYTES, type Refusal, RefusedError } from './content.ts'
import { looksDelimited, readCsv } from './csv.ts'
import { readDocx } from './docx.ts'
import { decodeText, readText } from './text.ts'
import { readXlsx } from './xlsx.ts'
import { openZip, type Zip } from './zip.ts'

export { type DocumentContent, isRefusal, type Refusal }

/**
 * What a file says, whatever its name claims: the kind is told by its bytes. Every file that cannot be read, for any
 * reason, gives a refusal; nothing is thrown.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  part: Part = {},
): Promise<DocumentContent | Refusal> {
  try {
    return await readBytes(name, bytes, part)
  } catch (error) {
    return error instanceof RefusedError ? error.refusal : { refused: 'corrupt' }
  }
}

/** How much of a document is wanted: the first pages of a PDF. */
export type Part = { pages?: number }

async function readBytes(name: string, bytes: Uint8Array, { pages }: Part): Promise<DocumentContent> {
  if (bytes.length === 0) throw new RefusedError('empty')
  if (bytes.length > MAX_FILE_BYTES) throw new RefusedError('too-big', 'file')
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return readOffice(openZip(bytes))
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new RefusedError(...oleKind(bytes))
  const head = latin(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return (await import('./pdf.ts')).readPdf(bytes, pages)
  if (isImage(bytes)) throw new RefusedError('scan', 'image')
  if (/^\s*\{\\rtf/.test(head)) throw new RefusedError('unknown-format', 'rtf')
  const text = decodeText(bytes)
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(text)) throw new RefusedError('unknown-format', 'html')
  return /\.(csv|tsv)$/i.test(name) || looksDelimited(text) ? readCsv(text) : readText(text)
}

function readOffice(zip: Zip): DocumentContent {
  const parts = [...zip.entries.keys()]
  const macro = parts.find((part) => /vbaProject\.bin$/i.test(part) || /^xl\/macrosheets\//i.test(part))
  if (macro) throw new RefusedError('macro', macro)
  if (zip.entries.has('xl/workbook.xml')) return withText(readXlsx(zip))
  if (zip.entries.has('word/document.xml')) return withText(readDocx(zip))
  throw new RefusedError('unknown-format', 'zip')
}

function withText(content: DocumentContent): DocumentContent {
  const hasText = content.blocks.some((block) =>
    block.kind === 'rows' ? block.rows.length > 0 : block.text.trim() !== '',
  )
  if (!hasText) throw new RefusedError('empty')
  return content
}

/** An encrypted Office file is a container of the old kind that holds one "EncryptedPackage". */
function oleKind(bytes: Uint8Array): ['password' | 'unknown-format', string] {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return names.includes('EncryptedPackage') ? ['password', 'office'] : ['unknown-format', 'old-office']
}

function isImage(bytes: Uint8Array): boolean {
  return (
    begins(bytes, [0xff, 0xd8, 0xff]) ||
    begins(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    begins(bytes, [0x49, 0x49, 0x2a, 0x00]) ||
    begins(bytes, [0x4d, 0x4d, 0x00, 0x2a])
  )
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
