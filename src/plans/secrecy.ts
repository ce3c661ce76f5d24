import type { DocumentContent } from './read/content.ts'

// A stamp stands alone or in brackets; "bí mật" and "bảo mật" in a sentence are a subject.
const ALONE =
  /^[\s*"“([]*(?:(?:độ|chỉ mức độ|mức độ)\s+mật\s*:?\s*)?((?:tuyệt|tối)\s+mật|mật)[\s*"”)\].!]*$/iu
const BRACKETED = /[([]\s*((?:TUYỆT|TỐI)\s+MẬT|MẬT|Tuyệt mật|Tối mật|Mật)\s*[)\]]/u
const TONELESS = /^\s*(TUYET MAT|TOI MAT)\s*$/
/** The line before a wrapped "MẬT" of "BẢO VỆ BÍ / MẬT NHÀ NƯỚC". */
const BROKEN = /(bí|bảo|cơ|tuyệt|tối|độ)\s*$/iu

/** The secrecy mark a document bears, as printed, or null. */
export function secrecyStamp(content: DocumentContent): string | null {
  for (const block of content.blocks) {
    const lines = block.kind === 'text' ? block.text.split('\n') : block.rows.flat()
    const mark = markIn(lines, block.kind === 'text')
    if (mark) return mark
  }
  return markIn(content.aside.split('\n'), false)
}

function markIn(lines: readonly string[], wrapped: boolean): string | null {
  let before = ''
  for (const line of lines) {
    const mark = (ALONE.exec(line) ?? BRACKETED.exec(line) ?? TONELESS.exec(line))?.[1]
    const isStamp = mark && /^\p{Lu}/u.test(mark) && !(wrapped && BROKEN.test(before))
    if (isStamp) return mark
    if (line.trim() !== '') before = line
  }
  return null
}
