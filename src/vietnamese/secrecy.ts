export type SecrecyLevel = 'mật' | 'tối mật' | 'tuyệt mật'
/** A secrecy mark and the words it was read from. */
export type SecrecyMark = { level: SecrecyLevel; words: string }

type Word = { text: string; lower: string; index: number }

/** "bảo mật", "bí mật", "túi mật" and their like are words, not marks. */
const ORDINARY_BEFORE = new Set([
  'bảo',
  'bí',
  'cơ',
  'thân',
  'túi',
  'sỏi',
  'đường',
  'ông',
  'bà',
  'anh',
  'chị',
  'không',
])
const ORDINARY_AFTER = new Set([
  'khẩu',
  'độ',
  'mã',
  'thiết',
  'ong',
  'vụ',
  'thư',
  'nghị',
  'phục',
  'báo',
  'ngọt',
])
/** Last syllables of what carries a mark: tài liệu, văn bản, công văn, báo cáo, hồ sơ, đóng dấu … */
const CARRIERS = new Set([
  'liệu',
  'bản',
  'văn',
  'cáo',
  'hoạch',
  'trình',
  'sơ',
  'dấu',
  'file',
  'tệp',
  'điện',
  'thị',
])
/** Without tones "mat" is also "mất", so only what is hardly ever lost carries it. */
const TONELESS_CARRIERS = new Set(['tai lieu', 'cong van', 'van ban', 'dong dau'])

/**
 * The secrecy mark a text bears, or null. A mark is a stamp (MẬT in capitals, alone on a line, in brackets), a
 * level ("tuyệt mật"), or a document called secret ("công văn mật"); secrecy as a subject is none.
 */
export function secrecyMark(text: string): SecrecyMark | null {
  const clean = text.normalize('NFC')
  const words: Word[] = []
  for (const { 0: word, index } of clean.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}/-]*/gu)) {
    words.push({ text: word, lower: word.toLowerCase(), index })
  }
  for (const [at, word] of words.entries()) {
    if (word.lower !== 'mật' && word.lower !== 'mat') continue
    const mark = markAt(clean, words, at)
    if (mark) return mark
  }
  return null
}

function markAt(text: string, words: Word[], at: number): SecrecyMark | null {
  const word = words[at] as Word
  const previous = words[at - 1]
  if (ORDINARY_AFTER.has(words[at + 1]?.lower ?? '')) return null
  const higher = level(word, previous)
  if (higher && !isTopic(words, at)) return { level: higher, words: `${previous?.text} ${word.text}` }
  if (ORDINARY_BEFORE.has(previous?.lower ?? '')) return null
  if (word.text !== 'MẬT' && !isStamped(text, word) && !isCarried(text, words, at)) return null
  return { level: 'mật', words: word.text }
}

function level(word: Word, previous: Word | undefined): SecrecyLevel | null {
  if (word.lower === 'mật') {
    return previous?.lower === 'tuyệt' ? 'tuyệt mật' : previous?.lower === 'tối' ? 'tối mật' : null
  }
  if (previous?.lower === 'tuyet') return 'tuyệt mật'
  // Without tones "toi mat" is also "tôi mất": only capitals make it a stamp.
  return previous?.text === 'TOI' && word.text === 'MAT' ? 'tối mật' : null
}

/** "danh mục bí mật nhà nước độ Tối mật" names a level without bearing it. */
function isTopic(words: Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 12), at).map((word) => word.lower)
  return before.join(' ').includes('danh mục bí mật')
}

function isStamped(text: string, word: Word): boolean {
  const before = text.slice(0, word.index).match(/[^\n]{0,6}$/)?.[0] ?? ''
  const after = text.slice(word.index + word.text.length, word.index + word.text.length + 6)
  if (/[([“"«]\s*$/.test(before) && /^\s*[)\]”"»]/.test(after)) return true
  // Alone, a toneless "mat" is any of a dozen words.
  return word.lower === 'mật' && /^[\s*•-]*$/.test(before) && /^[ \t*.!-]*(\n|$)/.test(after)
}

function isCarried(text: string, words: Word[], at: number): boolean {
  const word = words[at] as Word
  const previous = words[at - 1]
  if (!previous) return false
  const between = text.slice(previous.index + previous.text.length, word.index)
  if (word.lower === 'mat') {
    const isCount = /^\d/.test(words[at + 1]?.lower ?? '')
    return !isCount && TONELESS_CARRIERS.has(`${words[at - 2]?.lower} ${previous.lower}`)
  }
  if (/^\s+$/.test(between) && CARRIERS.has(previous.lower)) return true
  if (previous.lower === 'mật') return /^\s*(là|:)\s*$/.test(between)
  if (word.text === 'Mật' && previous.lower === 'độ') return true
  // "công văn số 45/… mật"
  const isNumbered = /\d/.test(previous.lower) && /^\s+$/.test(between)
  return isNumbered && words.slice(Math.max(0, at - 5), at).some((one) => CARRIERS.has(one.lower))
}
