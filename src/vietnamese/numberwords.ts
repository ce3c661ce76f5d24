import { stripTones } from './tones.ts'

const UNITS: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  bon: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  bay: 7,
  tám: 8,
  tam: 8,
  chín: 9,
  chin: 9,
}
/** Without tones these are other words too (năm = year, sau = after, tu = from, lam = do): digits only beside "mươi". */
const SHY_UNITS: Record<string, number> = { nam: 5, lam: 5, sau: 6, tu: 4 }
const SCALES: Record<string, number> = {
  nghìn: 1e3,
  nghin: 1e3,
  ngàn: 1e3,
  ngan: 1e3,
  triệu: 1e6,
  trieu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
}

export type WordNumber = { value: number; length: number }

/**
 * The number written in words at `at` (lower case, tones as typed): `hai trăm mười lăm` → 215, with how many words it
 * took; undefined when none begins there.
 */
export function numberInWords(words: readonly string[], at: number): WordNumber | undefined {
  let total = 0
  let next = at
  for (let group = 0; group < 4; group++) {
    const part = hundreds(words, next)
    if (!part) break
    next += part.length
    const scale = SCALES[words[next] ?? '']
    total += part.value * (scale ?? 1)
    if (scale === undefined) break
    next += 1
  }
  return next > at ? { value: total, length: next - at } : undefined
}

function hundreds(words: readonly string[], at: number): WordNumber | undefined {
  const digit = unit(words[at])
  if (digit !== undefined && isWord(words[at + 1], 'tram')) {
    const odd = isWord(words[at + 2], 'linh') || isWord(words[at + 2], 'le')
    const rest = odd ? single(words, at + 3) : tens(words, at + 2)
    const length = rest ? rest.length + (odd ? 1 : 0) : 0
    return { value: digit * 100 + (rest?.value ?? 0), length: 2 + length }
  }
  return tens(words, at)
}

function tens(words: readonly string[], at: number): WordNumber | undefined {
  if (isWord(words[at], 'muoi')) return withUnit(10, words, at + 1, 1)
  const digit = unit(words[at]) ?? SHY_UNITS[words[at] ?? '']
  if (digit !== undefined && isWord(words[at + 1], 'muoi')) return withUnit(digit * 10, words, at + 2, 2)
  return single(words, at)
}

function withUnit(base: number, words: readonly string[], at: number, length: number): WordNumber {
  const word = words[at] ?? ''
  const digit = unit(word) ?? (word === 'nam' || word === 'sau' ? undefined : SHY_UNITS[word])
  return digit === undefined ? { value: base, length } : { value: base + digit, length: length + 1 }
}

function single(words: readonly string[], at: number): WordNumber | undefined {
  const digit = unit(words[at])
  return digit === undefined ? undefined : { value: digit, length: 1 }
}

function unit(word: string | undefined): number | undefined {
  return word !== undefined && Object.hasOwn(UNITS, word) ? UNITS[word] : undefined
}

function isWord(word: string | undefined, plainForm: string): boolean {
  return word !== undefined && stripTones(word) === plainForm
}
