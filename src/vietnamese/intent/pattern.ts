/**
 * Patterns over Vietnamese text, forgiving about marks left out but not about wrong ones: `đừng` matches "đừng",
 * "đưng", "dung", never "đúng". Both sides are folded: vowels keep their shape (ơ, ê, đ), the tone moves to the
 * end of its syllable.
 */
const TONES = '\u0300\u0301\u0303\u0309\u0323'
const TONE = new RegExp(`[${TONES}]`, 'g')
const HOOK_OR_TILDE = '[\u0303\u0309]'
const SHAPES: Record<string, string> = {
  ă: '[ăa]',
  â: '[âa]',
  ê: '[êe]',
  ô: '[ôo]',
  ơ: '[ơo]',
  ư: '[ưu]',
  đ: '[đd]',
}
/** Letters only, and none of them marked; Roman numbers have none to leave out. */
const UNMARKED = /^(?![ivx]+$)[a-z]+$/

/** Several words; `sign` goes before those without marks. */
export function foldAll(words: string, sign: typeof PLAIN | typeof BARE): string {
  return words
    .split(' ')
    .map((word) => fold(word).replace(UNMARKED, `${sign}$&`))
    .join(' ')
}

/** "quý" and "quí", "kỹ" and "kĩ" are both in use. */
const FINAL_Y = /^(qu|[hklmstv])y$/
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])'
const AFTER = '(?![\\p{L}\\p{M}\\p{N}])'

/** One syllable, lower-cased, with its tone as the last character: `Trước` → `trươc` + acute. */
export function fold(syllable: string): string {
  const lower = syllable.toLowerCase()
  // Most of what people type is plain; the round trip through NFD is only needed for marks.
  if (/^[\x20-\x7e]*$/.test(lower)) return lower.replace(FINAL_Y, '$1i')
  const parts = lower.normalize('NFD')
  const tone = parts.match(TONE)?.at(-1) ?? ''
  return parts.replace(TONE, '').normalize('NFC').replace(FINAL_Y, '$1i') + tone
}

/**
 * Stand before a syllable typed without any mark: PLAIN where the writer uses marks, so that "cho" is not "chờ"; BARE
 * where none are used, and any spelling may be meant.
 */
export const PLAIN = '\u0332'
export const BARE = '\u0333'

/** Without those signs. */
export const unsigned = (folded: string): string => folded.replace(/[\u0332\u0333]/g, '')

/** The same text read as if its writer used no marks. */
export const loosely = (folded: string): string => folded.replaceAll(PLAIN, BARE)

/**
 * A pattern over folded text, bounded by word edges. A regex source where Vietnamese words stand for all their
 * half-marked spellings, `@word` for exactly that spelling, and `~` for up to three
 * words in between. Line breaks and their indents are left out.
 */
export function phrase(source: string): RegExp {
  return new RegExp(`${BEFORE}(?:${compile(source)})${AFTER}`, 'u')
}

/** The same, but what follows may be glued to it: for patterns that end in a space. */
export function lead(source: string): RegExp {
  return new RegExp(`${BEFORE}(?:${compile(source)})`, 'u')
}

/** The same, but the pattern must be the whole of the text. */
export function whole(source: string): RegExp {
  return new RegExp(`^(?:${compile(source)})$`, 'u')
}

/** The same, at the beginning of the text. */
export function opening(source: string): RegExp {
  return new RegExp(`^(?:${compile(source)})${AFTER}`, 'u')
}

/** The same, at the end of the text. */
export function ending(source: string): RegExp {
  return new RegExp(`${BEFORE}(?:${compile(source)})$`, 'u')
}

function compile(source: string): string {
  const oneLine = source.normalize('NFC').replace(/\s*\n\s*/g, '')
  return wholeWordsAhead(oneLine).replace(
    /\\.|\[[^\]]*\]|\(\?<\p{L}+>|@(\p{L}+)|\p{L}+|~/gu,
    (part, exact: string | undefined) => {
      if (/^[\\[(]/.test(part)) return part
      if (part === '~') return '(?: \\S+){0,3}?'
      return exact ? `[${PLAIN}${BARE}]?${fold(exact)}` : syllable(part)
    },
  )
}

/** `(?! (chi|mô))` is about the words "chi" and "mô", not about words that begin so. */
function wholeWordsAhead(source: string): string {
  let out = source
  for (const { index } of [...source.matchAll(/\(\?!(?=~? \??[(\p{L}])/gu)].reverse()) {
    const end = closing(out, index)
    out = `${out.slice(0, index)}(?!(?:${out.slice(index + 3, end)})${AFTER}${out.slice(end)}`
  }
  return out
}

/** Where the group that opens at `from` closes. */
function closing(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '(') depth++
    else if (source[at] === ')' && --depth === 0) return at
  }
  return source.length
}

function syllable(word: string): string {
  const folded = fold(word)
  const tone = folded.match(TONE)?.at(-1)
  const exact = folded.replace(TONE, '')
  const letters = exact.replace(/[ăâêôơưđ]/g, (letter) => SHAPES[letter] ?? letter)
  const isMarked = tone !== undefined || /[^\x20-\x7e]/.test(folded)
  const start = isMarked ? `${BARE}?` : `[${PLAIN}${BARE}]?`
  if (!tone) return start + letters
  // Hỏi and ngã are one tone in the South and the Centre, and are typed so.
  const tones = tone === '\u0303' || tone === '\u0309' ? HOOK_OR_TILDE : tone
  // Who types the tone also types the letter: "dõi" is no half-marked "đổi".
  return letters === exact ? `${start}${letters}${tones}?` : `${start}(?:${exact}${tones}|${letters})`
}
