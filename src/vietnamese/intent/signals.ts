import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../../domain/deadline.ts'
import { MAX_LENGTH } from '../normalize.ts'
import { type Quantity, quantitiesIn } from '../number.ts'
import { maskPersonalNumbers } from '../privacy.ts'
import { type AgencyMention, findAgency, findClass, speaksOfOwn } from './agencies.ts'
import { type ProgressMention, progressIn } from './completion.ts'
import { type DateMention, datesIn } from './dates.ts'
import { type DocumentMention, documentIn } from './documents.ts'
import { ending, opening, phrase } from './pattern.ts'
import { periodIn } from './period.ts'
import { questionIn } from './question.ts'
import { type References, referencesIn } from './references.ts'
import { filterIn, keywordIn, openingSubject } from './subject.ts'
import type { Context } from './types.ts'
import { readWords, type Span, type Words } from './words.ts'

/** `isDerived`: worked out from what was said, to be asked about. */
export type Figure = Quantity & Span & { isDerived?: boolean }

/** Everything a rule may look at; gathered once. */
export type Signals = {
  words: Words
  folded: string
  loose: string
  /** `folded` without greeting and politeness. */
  core: string
  context: Context
  today: PlainDate
  /** The words that make it a question. */
  question: string | null
  refs: References
  /** By number, list position, or as the one just talked about. */
  hasTask: boolean
  keyword: (Span & { text: string }) | null
  /** What the statement opens with, when that may be a task's name. */
  opener: (Span & { text: string }) | null
  filter: (Span & { text: string }) | null
  progress: ProgressMention | null
  percent: Figure | null
  /** All shares, in order. */
  shares: Figure[]
  /** Figures that are no share, in order. */
  amounts: Figure[]
  dates: DateMention[]
  agency: AgencyMention | null
  agencyClass: string | null
  isOwn: boolean
  document: DocumentMention | null
  period: string | undefined
}

export function signalsIn(text: string, context: Context): Signals {
  // Ids and phone numbers are no figures, and must not reach a slot.
  const words = readWords(
    maskPersonalNumbers(text.slice(0, MAX_LENGTH)).text.replace(/\+?•[•\d. -]*\d/g, '•'),
  )
  const { folded, core } = words
  const today = context.today ?? Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh')
  const refs = referencesIn(words)
  const document = documentIn(words)
  const dates = datesIn(words).filter(
    (date) => !document || date.from >= document.to || date.to <= document.from,
  )
  const taken = [...refs.spans, ...dates, ...(document ? [document] : [])]
  const figures = figuresIn(words, taken)
  const shares = figures.filter((figure) => figure.unit === 'percent')
  const hasTask = refs.numbers.length > 0 || refs.listIndex !== undefined || refs.isLast
  const agency = findAgency(words, context.registry, document)
  const group = findClass(folded)
  return {
    words,
    folded,
    loose: words.loose,
    core: core.folded,
    context,
    today,
    question: questionIn(words),
    refs,
    hasTask,
    keyword: hasTask ? null : keywordIn(words, agency),
    opener: hasTask ? null : openingSubject(words),
    filter: hasTask ? null : filterIn(words),
    progress: progressIn(words),
    percent: standing(shareOf(shares, folded), words.loose),
    shares,
    amounts: figures.filter((figure) => figure.unit !== 'percent'),
    dates,
    agency,
    agencyClass: group?.agencyClass ?? null,
    isOwn: speaksOfOwn(folded),
    document,
    period: periodIn(folded.slice(0, COMPARED.exec(folded)?.index), today),
  }
}

/** "từ 40% lên 60%": where it stands now. */
function shareOf([first, second]: Figure[], folded: string): Figure | null {
  if (first && second && REACHES.test(folded.slice(first.to, second.from))) return second
  return first ?? null
}

/** "còn 20% nữa là xong": the share told is what is missing. */
function standing(share: Figure | null, folded: string): Figure | null {
  if (!share || share.value > 100) return share
  const isMissing =
    MISSING_BEFORE.test(folded.slice(0, share.from)) && MISSING_AFTER.test(folded.slice(share.to))
  return isMissing || LACKING.test(folded.slice(0, share.from))
    ? { ...share, value: 100 - share.value, isDerived: true }
    : share
}

/** The number of a level, a quarter or a programme counts nothing. */
const LABEL =
  ending(`(?:mức|mức độ|cấp độ|loại|nhóm|chỉ tiêu|biểu|mẫu|đề án|khu vực|quý|tuần|lớp|phụ lục|mục|đợt
  |giai đoạn|phiên bản) `)

/** "1.520/2.000": a whole with thousands. */
function withWhole(figure: Figure, source: string): Figure {
  const whole = /^\d{1,3}(?:\.\d{3})+(?![\d.])/.exec(
    source.slice(figure.end - String(figure.denominator ?? '').length),
  )?.[0]
  return figure.denominator !== undefined && whole
    ? { ...figure, denominator: Number(whole.replaceAll('.', '')) }
    : figure
}

const MISSING_BEFORE = ending('còn(?: lại| thiếu| khoảng| tầm| chừng| độ)* ?')
const MISSING_AFTER = opening(' ?(?:nữa|là xong|chưa (?:xong|làm))')
const LACKING = ending('còn (?:thiếu|lại)(?: khoảng| tầm)? ?')
/** "so với tháng trước" compares; it dates nothing. */
const COMPARED = phrase('so với')
const REACHES = phrase('lên|thành|tới|đến|xuống|còn')

function figuresIn(words: Words, taken: Span[]): Figure[] {
  return quantitiesIn(words.source)
    .map((quantity) => ({ ...quantity, ...words.placeOf(quantity.start, quantity.end) }))
    .filter((figure) => taken.every((span) => figure.from >= span.to || figure.to <= span.from))
    .filter((figure) => figure.unit !== 'count' || !LABEL.test(words.folded.slice(0, figure.from)))
    .map((figure) => withWhole(figure, words.source))
}
