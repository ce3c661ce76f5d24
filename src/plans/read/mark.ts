import { secrecyStamp } from '../secrecy.ts'
import { isRefusal } from './content.ts'
import { readDocument } from './index.ts'

/** Enough of a text to hold the page a mark stands on. */
const TEXT_BYTES = 256 * 1024
/** A larger archive is pictures, or no document anybody stamps by hand. */
const ARCHIVE_BYTES = 8 * 1024 * 1024

/**
 * The secrecy mark a file bears, as printed, or null; null also for pictures and for what cannot be read. Looks at no
 * more than the first pages, or bytes.
 */
export async function secrecyMarkIn(name: string, bytes: Uint8Array): Promise<string | null> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
  if (isArchive && bytes.length > ARCHIVE_BYTES) return null
  const looked = isArchive || isPdf || bytes.length <= TEXT_BYTES ? bytes : wholeLines(bytes)
  const content = await readDocument(name, looked, { pages: 3 })
  return isRefusal(content) ? null : secrecyStamp(content)
}

/** A letter cut in two would make a text look like another encoding. */
const wholeLines = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(0, bytes.lastIndexOf(0x0a, TEXT_BYTES) + 1 || TEXT_BYTES)
