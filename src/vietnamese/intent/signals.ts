import type { PlainDate } from '../../domain/deadline.ts'
import { MAX_LENGTH } from '../normalize.ts'
import { maskPersonalNumbers } from '../privacy.ts'
import { type AgencyMention, findAgency, findClass, speaksOfOwn } from './agencies.ts'
import { type Figure, figuresIn, standing } from './amounts.ts'
import { type ProgressMention, progressIn } from './completion.ts'
import { type DateMention, datesIn } from './dates.ts'
import { type DocumentMention, documentIn } from './documents.ts'
import { phrase } from './pattern.ts'
import { periodIn } from './period.ts'
import { unlessPromised } from './promise.ts'
import { questionIn } from './question.ts'
import { type References, referencesIn } from './references.ts'
import { filterIn, keywordIn, openingSubject } from './subject.ts'
import type { Context } from './types.ts'
import { readWords, type Span, type Words } from './words.ts'

export type { Figure } from './amounts.ts'

/** "so với tháng trước" compares; it dates nothing. */
const COMPARED = phrase('so với')

/** Everything a rule may look at; gathered once. */
export type Signals = {
  words: Words
  folded: string
  loose: string
  /** `folded` without greeting and politeness. */
  core: string
  context: Context
  /** Without it days and periods stay as said. */
  today: PlainDate | undefined
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
  const { today } = context
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
    progress: unlessPromised(progressIn(words), dates, words, context),
    percent: standing(shares, words),
    shares,
    amounts: figures.filter((figure) => figure.unit !== 'percent'),
    dates,
    agency,
    agencyClass: group?.agencyClass ?? null,
    isOwn: speaksOfOwn(folded),
    document,
    period: today && periodIn(folded.slice(0, COMPARED.exec(folded)?.index), today),
  }
}
