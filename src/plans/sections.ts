/** A section's line: what it is numbered by, and all of it ("II. Dữ liệu"). */
export type Section = { mark: string; title: string }

const LINE = /^\s*(?:phần\s+)?([IVXLC]{1,6}|[A-H])(?:\s*[.):/]\s*|\s+)(\p{Lu}.*)$/isu
const MARK = /^\s*(?:phần\s+)?([IVXLC]{1,6}|[A-H])\s*[.)]?\s*$/u

/** "II. Dữ liệu", "A) Nhiệm vụ chung" as a section; null for other lines. */
export function sectionLine(text: string): Section | null {
  const [, mark, title] = LINE.exec(text) ?? []
  if (!mark || !title || mark !== mark.toUpperCase()) return null
  return { mark, title: `${mark}. ${title.trim().replace(/\s+/g, ' ')}` }
}

const PART = /^\s*(?:phần|chương)\s+(?:thứ\s+)?([IVX]{1,5}|\d{1,2}|nhất|hai|ba|tư|năm|sáu)\s*[.:]?\s*$/iu
const NUMERAL = /^\s*([IVX]{1,5})\s*[.)]?\s*$/u

/** The mark of a line that holds nothing but a section's number: "PHẦN II", "II."; its title is on the next line. */
export function partLine(text: string): string | null {
  return (PART.exec(text) ?? NUMERAL.exec(text))?.[1]?.toUpperCase() ?? null
}

/** The mark of a cell that holds nothing but a section's number. */
export function sectionMark(text: string): string | null {
  return MARK.exec(text)?.[1] ?? null
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
const isRoman = (mark: string): boolean => /^[IVXLC]+$/.test(mark)

/** Whether a section's mark can come after another: the next numeral or letter, one left out at most, or a first one. */
export function followsSection(mark: string, last: string | undefined): boolean {
  if (mark === 'I' || mark === 'A') return true
  if (last === undefined) return false
  if (isRoman(mark) && isRoman(last)) return [1, 2].includes(numeralValue(mark) - numeralValue(last))
  return mark.charCodeAt(0) === last.charCodeAt(0) + 1 || (!isRoman(mark) && isRoman(last))
}

function numeralValue(numeral: string): number {
  return [...numeral].reduce((sum, sign, at, signs) => {
    const [value, next] = [ROMAN[sign] ?? 0, ROMAN[signs[at + 1] ?? ''] ?? 0]
    return sum + (value < next ? -value : value)
  }, 0)
}
