import { type Quantity, quantitiesIn } from '../number.ts'
import { ending, opening, phrase } from './pattern.ts'
import type { Span, Words } from './words.ts'

/** `isDerived`: worked out from what was said, to be asked about. */
export type Figure = Quantity & Span & { isDerived?: boolean }

/** The number of a level, a quarter or a programme counts nothing. */
const LABEL =
  ending(`(?:mức|mức độ|cấp độ|loại|nhóm|chỉ tiêu|biểu|mẫu|đề án|khu vực|quý|tuần|lớp|phụ lục|mục|đợt
      |giai đoạn|phiên bản) `)
const WEEK = ending('tuần ')
const MISSING_BEFORE = ending('còn(?: lại| thiếu| khoảng| tầm| chừng| độ)* ?')
const MISSING_AFTER = opening(' ?(?:nữa|là xong|chưa (?:xong|làm))')
const LEFT_AFTER = opening(' ?(?:left|remaining|to go)')
const LACKING = ending('còn (?:thiếu|lại)(?: khoảng| tầm)? ?')
const REACHES = phrase('lên|thành|tới|đến|xuống|còn|nay|giờ|hiện')

/** No year has more weeks: "trong tuần 245" counts. */
const isLabel = ({ value }: Figure, before: string): boolean =>
  LABEL.test(before) && !(value > 53 && WEEK.test(before))

/** The figures outside the `taken` stretches, which name tasks, days and documents. */
export function figuresIn(words: Words, taken: readonly Span[]): Figure[] {
  return quantitiesIn(words.source)
    .map((quantity) => ({ ...quantity, ...words.placeOf(quantity.start, quantity.end) }))
    .filter((figure) => taken.every((span) => figure.from >= span.to || figure.to <= span.from))
    .filter((figure) => figure.unit !== 'count' || !isLabel(figure, words.folded.slice(0, figure.from)))
    .map((figure) => withWhole(figure, words.source))
}

/** "1.520/2.000": a whole with thousands. */
function withWhole(figure: Figure, source: string): Figure {
  if (figure.denominator === undefined) return figure
  const start = figure.end - String(figure.denominator).length
  const whole = /^\d{1,3}(?:\.\d{3})+(?![\d.])/.exec(source.slice(start))?.[0]
  return whole ? { ...figure, denominator: Number(whole.replaceAll('.', '')) } : figure
}

/** Where a task stands: the last share of "từ 40% lên 60%", what "còn 20% nữa là xong" leaves. */
export function standing([first, second]: readonly Figure[], { folded, loose }: Words): Figure | null {
  if (!first) return null
  const share = second && REACHES.test(folded.slice(first.to, second.from)) ? second : first
  const before = loose.slice(0, share.from)
  const isMissing = MISSING_BEFORE.test(before) && MISSING_AFTER.test(loose.slice(share.to))
  const isLeft = isMissing || LACKING.test(before) || LEFT_AFTER.test(loose.slice(share.to))
  if (share.value > 100 || !isLeft) return share
  return { ...share, value: 100 - share.value, isDerived: true }
}
