import { fullForm } from '../abbreviations.ts'
import { MAX_LENGTH, restored, tidy } from '../normalize.ts'
import { BARE, ending, foldAll, loosely, opening, PLAIN } from './pattern.ts'
import { spokenForm } from './spoken.ts'

const TRIM_AT_MOST = 12

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
  const source = tidy(
    text
      .slice(0, MAX_LENGTH)
      .replace(/\s*\n\s*/g, ' ; ')
      .replace(/(\d) ?(?:percent|pct)\b/gi, '$1%'),
  ).slice(0, MAX_LENGTH)
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let last = 0
  const typed = restored(source)
  const sign = usesMarks(typed) ? PLAIN : BARE
  const asTyped = isEnglish(typed)
  for (const word of typed) {
    const gap = word.start > last && folded !== '' && !folded.endsWith(' ') ? ' ' : ''
    const piece =
      gap +
      rendered(asTyped ? { ...word, meant: fullForm(word.text) ?? word.text } : word, source[word.end], sign)
    for (let i = 0; i < piece.length; i++) {
      starts.push(word.start)
      ends.push(word.end)
    }
    folded += piece
    last = word.end
  }
  const slice = (from: number, to: number): string => {
    let first = from
    let last = Math.min(to, ends.length)
    while (folded[first] === ' ') first++
    while (last > first && folded[last - 1] === ' ') last--
    return first >= last ? '' : source.slice(starts[first], ends[last - 1])
  }
  const placeOf = (start: number, end: number): Span => {
    const from = starts.findIndex(
      (_, at) => folded[at] !== ' ' && (starts[at] === start || (ends[at] ?? 0) > start),
    )
    const to = starts.findLastIndex((at) => at < end)
    return { from: from < 0 ? folded.length : from, to: to + 1 }
  }
  return { source, folded, loose: loosely(folded), core: trim(folded), slice, placeOf }
}

type Restored = ReturnType<typeof restored>[number]

type Sign = typeof PLAIN | typeof BARE

const PARTICLES = /^(?:nhé|nhá|dạ|ạ|rồi|à|ơi)$/iu
/** Real words typed with marks are at least this share of a text whose writer uses them. */
const MARKED_SHARE = 0.15

function usesMarks(words: Restored[]): boolean {
  const whole = words.filter(({ text }) => /^\p{L}{2,}$/u.test(text) && !PARTICLES.test(text))
  const marked = whole.filter(({ text }) => /[^\x20-\x7e]/.test(text))
  return marked.length > 0 && marked.length >= whole.length * MARKED_SHARE
}

const ENGLISH = new Set(
  'what how who which when where why is are the my me to of for task tasks show list due this next week month status update please done remind tomorrow today help need want extend overdue pending report all in by a do i it and not was complete completed finish monthly weekly'.split(
    ' ',
  ),
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

const GREETING =
  opening(`(dạ|thưa|kính thưa|kính gửi|kính|xin chào|chào|hello|hi|hey|alo|alô)( (anh|chị|em|bot|ad|sếp
  |các anh chị|mọi người|cả nhà|đồng chí|hệ thống|quý cơ quan))*|(bot|ad|admin|em|anh|chị|sếp|hệ thống
  |mọi người|đồng chí|trợ lý|cả nhà) ơi|bot|ad|admin|nhắc việc(?= ?,)|nhờ (bot|hệ thống|em|ad|anh|chị
  |sếp)|cho (em|mình|tôi|anh|chị|sếp) hỏi|cho hỏi|xin hỏi|hỏi( xíu| tí| chút)?|làm ơn|vui lòng|please
  |pls|((?<!trợ )giúp|giùm|hộ) (em|mình|tôi|anh|chị|với)|xin phép|à|ừm|ờm|này|(em|tôi|mình|đơn vị|sở
  |phường|xã|xin|anh|chị) (xin )?báo cáo(?= ?(anh|chị|đồng chí|sếp|bot|ad|lãnh đạo|,|:|nhiệm vụ|việc
  |là))|báo cáo (anh|chị|đồng chí|sếp|bot|ad|lãnh đạo)|(em|mình|tôi|anh|chị)(?= (nhờ|xin phép|chào))`)

const POLITENESS =
  ending(`ạ|@a|á|nhé|nhá|nha|nhe|nghe|nghen|hen|hén|với|đi|(?<!trợ )giúp|giùm|dùm|hộ|luôn|thôi|đó|đấy|nè|nớ
  |@hí|@hè|(?<!của |cho |nhắc |báo |cáo )(em|anh|chị|mình|tôi|bác|sếp|ad|admin|bot|đồng chí)|ơi|(xin
  |em |mình )?(cảm ơn|cám ơn)( (em|anh|chị|bot|nhiều|ad|sếp|bạn))*|please|pls|(?<!cho |hỏi )(xíu|tí
  |chút)`)

function trim(folded: string): Words['core'] {
  let from = /^[\s,.;:!-]*/.exec(folded)?.[0].length ?? 0
  let to = folded.length
  for (let left = TRIM_AT_MOST; left > 0; left--) {
    const greeting = GREETING.exec(folded.slice(from, to))?.[0] ?? ''
    const gap = /^[\s,.;:!-]*/.exec(folded.slice(from + greeting.length, to))?.[0] ?? ''
    if (!greeting || from + greeting.length + gap.length >= to) break
    from += greeting.length + gap.length
  }
  for (let left = TRIM_AT_MOST; left > 0; left--) {
    while (to > from && ' ,.;:!…~()^-'.includes(folded[to - 1] as string)) to--
    const tail = Math.max(from, to - 60)
    const polite = POLITENESS.exec(folded.slice(tail, to))
    if (!polite || tail + polite.index <= from) break
    to = tail + polite.index
  }
  return { from, to, folded: folded.slice(from, to) }
}
