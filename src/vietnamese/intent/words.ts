import { fullForm } from '../abbreviations.ts'
import { MAX_LENGTH, restored, tidy } from '../normalize.ts'
import { BARE, foldAll, loosely, PLAIN } from './pattern.ts'
import { trimmed } from './politeness.ts'
import { spokenForm } from './spoken.ts'

/** A stretch of `folded`. */
export type Span = { from: number; to: number }

/**
 * A text made searchable. `source`: as written, tidy, at most MAX_LENGTH. `folded`: its lower case with shorthand
 * spelled out, tones at the end of syllables, single spaces. Positions are those of `folded`.
 */
export type Words = {
  source: string
  folded: string
  /** `folded` as if written without any marks: for what must never be missed, such as a negation. */
  loose: string
  /** The part that is left without greeting and politeness. */
  core: Span & { folded: string }
  /** What the person wrote there. */
  slice(from: number, to: number): string
  /** Where a stretch of `source` is in `folded`. */
  placeOf(start: number, end: number): Span
}

const GLUED = /^(\p{L}+)(\d[\d.]*)$/u

export function readWords(text: string): Words {
  const source = tidy(spacedOut(text.slice(0, MAX_LENGTH))).slice(0, MAX_LENGTH)
  const { folded, starts, ends } = foldedFrom(source)
  const slice = (from: number, to: number): string => {
    let first = from
    let last = Math.min(to, ends.length)
    while (folded[first] === ' ') first++
    while (last > first && folded[last - 1] === ' ') last--
    return first >= last ? '' : source.slice(starts[first], ends[last - 1])
  }
  const placeOf = (start: number, end: number): Span => {
    const from = ends.findIndex((wordEnd, at) => folded[at] !== ' ' && wordEnd > start)
    const to = starts.findLastIndex((wordStart) => wordStart < end)
    return { from: from < 0 ? folded.length : from, to: to + 1 }
  }
  return { source, folded, loose: loosely(folded), core: trimmed(folded), slice, placeOf }
}

/** A new line ends a clause; "60 percent" is a share. */
const spacedOut = (text: string): string =>
  text.replace(/\s*\n\s*/g, ' ; ').replace(/(\d) ?(?:percent|pct)\b/gi, '$1%')

/** The folded text, and for each of its characters where the word it comes from begins and ends in `source`. */
function foldedFrom(source: string): { folded: string; starts: number[]; ends: number[] } {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let last = 0
  const typed = restored(source)
  const sign = usesMarks(typed) ? PLAIN : BARE
  const asTyped = isEnglish(typed)
  for (const word of typed) {
    const gap = word.start > last && folded !== '' && !folded.endsWith(' ') ? ' ' : ''
    const meant = asTyped ? (fullForm(word.text) ?? word.text) : word.meant
    const piece = gap + rendered({ ...word, meant }, source[word.end], sign)
    for (let i = 0; i < piece.length; i++) {
      starts.push(word.start)
      ends.push(word.end)
    }
    folded += piece
    last = word.end
  }
  return { folded, starts, ends }
}

type Restored = ReturnType<typeof restored>[number]

type Sign = typeof PLAIN | typeof BARE

const PARTICLES = /^(?:nhé|nhá|dạ|ạ|rồi|à|ơi)$/iu
/** Real words typed with marks are at least this share of a text whose writer uses them. */
const MARKED_SHARE = 0.15
/** With less than this, a syllable no one could say without its tone shows that marks are left out. */
const WELL_MARKED = 0.35
/** A final stop takes sắc or nặng, so these have lost it. */
const TONE_LOST =
  /^(?!(?:bot|task|nvu|dept|pc|chat|app|it|list|excel|next|test|port|dashboard)$)[a-z]*[aeiouy](?:c|ch|p|t)$/i

function usesMarks(words: Restored[]): boolean {
  const whole = words.filter(({ text }) => /^\p{L}{2,}$/u.test(text) && !PARTICLES.test(text))
  const marked = whole.filter(({ text }) => /[^\x20-\x7e]/.test(text))
  if (marked.length === 0 || marked.length < whole.length * MARKED_SHARE) return false
  return marked.length >= whole.length * WELL_MARKED || !whole.some(({ text }) => TONE_LOST.test(text))
}

const ENGLISH = new Set(
  (
    'what how who which when where why is are the my me to of for task tasks show list due this next week month status ' +
    'update please done remind tomorrow today help need want extend overdue pending report all in by a do i it and not ' +
    'was complete completed finish monthly weekly'
  ).split(' '),
)

/** "how is …" must not be taken for raw Telex. */
function isEnglish(words: Restored[]): boolean {
  const whole = words.filter(({ text }) => /^\p{L}+$/u.test(text))
  return (
    whole.length > 1 && whole.filter(({ text }) => ENGLISH.has(text.toLowerCase())).length >= whole.length / 2
  )
}

function rendered({ text, meant }: Restored, next: string | undefined, sign: Sign): string {
  const glued = meant === text ? GLUED.exec(text) : null
  const shorthand = glued && fullForm(glued[1] ?? '')
  if (glued && shorthand) return `${foldAll(shorthand, sign)} ${glued[2]}`
  if (/^\p{N}/u.test(text) || !/^\p{L}/u.test(meant)) return signs(text)
  if (meant === text && /^[/&_-]$/.test(next ?? '')) return foldAll(text, sign)
  return foldAll(spokenForm(text, next) ?? spokenForm(meant, next) ?? meant, sign)
}

/** Pictures are silent; so are marks that stand alone. */
const signs = (text: string): string => (/^\p{N}|^[!-~]/u.test(text) ? text.toLowerCase() : '')

/** The stretches blotted out, so that positions stay true. */
export const masked = (folded: string, spans: readonly Span[]): string =>
  spans.reduce(
    (text, { from, to }) => text.slice(0, from) + '_'.repeat(Math.max(0, to - from)) + text.slice(to),
    folded,
  )
