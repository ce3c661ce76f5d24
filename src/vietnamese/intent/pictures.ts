import type { Intent } from './types.ts'

const YES = /[👍👌✅✔☑🆗]/u
const NO = /[👎❌🚫✖⛔]/u
const PICTURE = /\p{Extended_Pictographic}/u

/** The intent of a message of pictures alone; null when there are words, or nothing at all. */
export function readPictures(text: string): Intent | null {
  if (/[\p{L}\p{N}?]/u.test(text) || !PICTURE.test(text)) return null
  if (NO.test(text)) return 'deny'
  return YES.test(text) ? 'confirm' : 'smalltalk'
}
