import { fullForm } from './abbreviations.ts'
import { decodeKeys } from './keyboard.ts'
import { stripTones } from './tones.ts'

/** Readers look at no more than this many characters: longer input is not a phrase, and time stays bounded. */
export const MAX_LENGTH = 2_000

/** Lower case, no tones, đ → d, single spaces: the form for search and matching. Keeps punctuation. */
export function plain(text: string): string {
  return tidy(stripTones(text.normalize('NFKC').toLowerCase()))
}

/** NFKC, dashes and quotes unified, invisible characters out, every run of white space one space, trimmed. */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/⁄/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A run of letters and digits, or one sign, with its place in the text it came from. */
export type Word = { text: string; start: number; end: number }

/** Words and signs of a tidy text, in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/**
 * What the writer meant to type, for readers: tidy, Telex and VNI keys decoded, chat abbreviations in full, case and
 * tones kept (`trc ngayf 15/12` → `trước ngày 15/12`). Cut to MAX_LENGTH.
 */
export function clean(text: string): string {
  const source = tidy(text.slice(0, MAX_LENGTH)).slice(0, MAX_LENGTH)
  let out = ''
  let copied = 0
  for (const word of restored(source)) {
    out += source.slice(copied, word.start) + word.meant
    copied = word.end
  }
  return out + source.slice(copied)
}

/** The words of a tidy text, each with what was meant by it. */
export function restored(source: string): (Word & { meant: string })[] {
  const words = wordsOf(source)
  const decoded = decodeKeys(words.map((word) => word.text))
  return words.map((word, at) => {
    const typed = decoded[at] ?? word.text
    const meant = isGlued(source, word) ? undefined : fullForm(typed)
    return { ...word, meant: meant ?? typed }
  })
}

function isGlued(source: string, word: Word): boolean {
  return /[/&\-_.]/.test(source[word.start - 1] ?? '') || /[/&\-_]/.test(source[word.end] ?? '')
}
