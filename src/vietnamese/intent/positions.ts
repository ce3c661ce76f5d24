import { phrase } from './pattern.ts'
import type { Span } from './words.ts'

const ORDINALS: Record<string, number> = {
  nhất: 1,
  đầu: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}
const THING = '(?:cái|việc|nhiệm vụ|mục|dòng|số|thằng|con|task|đầu việc)'
const POSITIONS: [RegExp, number | undefined][] = [
  [
    phrase(`${THING} (?:đầu tiên|trên cùng|đầu|thứ nhất)(?! (?:mối|năm|tháng|quý))|the first( one| task)?
      |first (?:one|task)`),
    1,
  ],
  [
    phrase(`${THING} (?:cuối cùng|sau cùng|dưới cùng|chót|cuối)(?! (?:năm|tháng|quý|tuần|ngày))
      |(?:the )?last (?:one|task)`),
    -1,
  ],
  [phrase('(?:the )?second (?:one|task)'), 2],
  [phrase('(?:the )?third (?:one|task)'), 3],
]
const ORDINAL_WORDS = Object.keys(ORDINALS).join('|')
const LISTED =
  '(?: (?:trong|ở|của|trên) (?:cái )?(?:danh sách|bảng|list|ds|số đó|kia|trên)(?: ở trên| trên| này| đó| vừa rồi)?)'
const ORDINAL = phrase(`(?:${THING} thứ (?<a>\\d{1,2}|${ORDINAL_WORDS})${LISTED}?
    |(?:${THING} )?(?:thứ |số |dòng )?(?<b>\\d{1,2}|${ORDINAL_WORDS})${LISTED})(?!~ tuần)`)

export const spanOf = (match: RegExpExecArray): Span => ({
  from: match.index,
  to: match.index + match[0].length,
})

/** The place in the list last shown that a text names; where it stands is added to `spans`. */
export function position(folded: string, spans: Span[]): number | undefined {
  const ordinal = ORDINAL.exec(folded)
  const typed = ordinal?.groups?.a ?? ordinal?.groups?.b
  if (ordinal && typed) {
    spans.push(spanOf(ordinal))
    return /^\d/.test(typed) ? Number(typed) : ordinalWord(typed)
  }
  for (const [pattern, index] of POSITIONS) {
    const match = pattern.exec(folded)
    if (match) {
      spans.push(spanOf(match))
      return index
    }
  }
  return undefined
}

const ordinalWord = (typed: string): number | undefined =>
  Object.entries(ORDINALS).find(([word]) => phrase(word).test(typed))?.[1]
