import { stripTones } from '../vietnamese/tones.ts'
import { plainly } from './plainly.ts'

/** Kinds of documents that carry tasks, without tones, as alternatives of a pattern. */
export const DOCUMENT_TYPES =
  'ke hoach|quyet dinh|chuong trinh|de an|cong van|chi thi|thong bao|van ban|nghi quyet'

const MOST_TITLE_LINES = 8
const TITLE = plainly(String.raw`^\s*(${DOCUMENT_TYPES.replace('|van ban', '')})(?![a-z])\s*[:–-]?\s*(.*)$`)
const ANNEX = plainly(String.raw`^\s*(phu luc|bieu|bang)(\s+(so\s*)?[\dIVX]+)?\s*[:.]?\s*(.*)$`)
const ENDS =
  /^\s*(\(|can cu|thuc hien (quyet|nghi|ke|chi|cong|van|chuong)|nham|de |_{3,}|-{3,}|[IVX]+[.)]\s|(phan|chuong)\s+[\dIVX]+|\d+[.)]\s|[-+•]\s|so\s*:|stt\b|tt\b|ngay\s|uy ban nhan dan|ubnd|cong hoa|doc lap)/i

/** The title of a document: the lines under "KẾ HOẠCH", or under "Phụ lục" in an annex; null when there is none. */
export function titleIn(head: string): string | null {
  const lines = head.split('\n').map((line) => line.replace(/\*+/g, '').trim())
  const at = lines.findIndex((line) => isTitleLine(line))
  if (at < 0) return null
  const first = (TITLE(lines[at] ?? '')?.[2] ?? ANNEX(lines[at] ?? '')?.[4] ?? '').trim()
  const title = first === '' ? [] : [first]
  for (const line of lines.slice(at + 1, at + 1 + MOST_TITLE_LINES)) {
    if (ENDS.test(stripTones(line)) || isOver(title, line)) break
    if (line !== '') title.push(line)
  }
  return title.length > 0 ? title.join(' ').replace(/\s+/g, ' ') : null
}

/** A title in capitals goes on over empty lines as long as there are capitals; another ends at the first empty line. */
function isOver(title: readonly string[], line: string): boolean {
  const [first, last] = [title[0], title.at(-1)]
  if (first === undefined || last === undefined) return false
  return line === '' ? !isCapitals(last) : isCapitals(first) && !isCapitals(line)
}

function isTitleLine(line: string): boolean {
  const word = TITLE(line)?.[1]
  const isHeading = word !== undefined && isCapitals(word) && !/\d+\s*\/|\bso\s*:/i.test(stripTones(line))
  return isHeading || ANNEX(line) !== undefined
}

const isCapitals = (text: string): boolean => text === text.toUpperCase()
