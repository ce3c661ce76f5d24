import { isCapital, type Line } from './words.ts'

// Short forms (see words.ts) of the words a name of an organisation begins with; those with ! are names by themselves.
const HEAD_PHRASES = `so|vp|ca|ubnd|thanh tra|thanh doan!|thanh uy!|thanh hoi|tinh doan!|tinh uy!|cong ty|cong doan|tong cong ty|tap doan|
uy ban|mttq!|trung tam|bhxh!|bao hiem|bao va dai|bao va ptth!|bao|thue!|tong cuc|cuc|chi cuc|hai quan|thong ke!|kho bac|tand!|toa an|
vksnd!|vien kiem sat|vien|hoc vien|dh|truong|cao dang|bv|nhnn!|ngan hang|quy|hoi|lien hiep|lien minh|lien doan|hiep hoi|ldld!|doan|
ban quan ly|ban chi huy|ban chi dao|ban dan toc|ban to chuc|ban tuyen giao|ban dan van|ban noi chinh|ban|bo chi huy|bo tu lenh|bo|
phong|dai|don bien phong|hdnd!|to cong tac!|to giup viec|buu dien!|dien luc!|vien thong!|vnpt!|viettel!|mobifone!|tt|don vi|xa|phuong|
dac khu|dang uy!|cang|khu quan ly|vuon quoc gia|nha may|cac doanh nghiep!|cac ngan hang!|cac co so|cac truong!|cac bv!|cac to chuc!|
cac hoi!|cac phong!|cac trung tam!|cac cong ty!|cac tap doan!|cac nha mang!|cac cuc|cac chi cuc|cac vien`

const phrases = HEAD_PHRASES.replaceAll('\n', '')
  .split('|')
  .map((phrase) => ({ keys: phrase.replace('!', '').split(' '), isWhole: phrase.endsWith('!') }))

/** First words of the names of organisations, in short form. */
export const HEADS: ReadonlySet<string> = new Set(phrases.map(({ keys }) => keys[0] ?? ''))

// Head words of one syllable as written: without its tone "Sổ" would be "Sở", and "Bộ" or "Ban" begins a name only before a capital.
const WRITTEN: Record<string, string> = {
  so: 'sở',
  ban: 'ban',
  bao: 'báo',
  bo: 'bộ',
  cang: 'cảng',
  cuc: 'cục',
  dai: 'đài',
  doan: 'đoàn',
  hoi: 'hội',
  phong: 'phòng',
  phuong: 'phường',
  quy: 'quỹ',
  thue: 'thuế',
  truong: 'trường',
  vien: 'viện',
  xa: 'xã',
}

/** Whether a name of an organisation seems to begin at short word `at`: a head word printed with a capital. */
export function beginsName(line: Line, at: number): boolean {
  return pastHead(line, at) > at
}

/** Index of the word after the head of a name ("Ban Quản lý" …) that begins at short word `at`; `at` when none does. */
export function pastHead(line: Line, at: number): number {
  return headAt(line, at)?.end ?? at
}

/** The head of a name at short word `at`, and whether it may be the whole name ("Tỉnh đoàn"). */
export function headAt(line: Line, at: number): { end: number; isWhole: boolean } | undefined {
  const word = line.short[at]
  if (!word || !HEADS.has(word.key) || !isCapital(line, word)) return undefined
  let found: (typeof phrases)[number] | undefined
  for (const phrase of phrases) {
    const fits = phrase.keys.every((key, index) => line.short[at + index]?.key === key)
    if (fits && phrase.keys.length > (found?.keys.length ?? 0)) found = phrase
  }
  if (!found || (found.keys.length === 1 && !standsAsHead(line, at))) return undefined
  return { end: at + found.keys.length, isWhole: found.isWhole }
}

function standsAsHead(line: Line, at: number): boolean {
  const [word, next] = [line.short[at], line.short[at + 1]]
  const written = WRITTEN[word?.key ?? '']
  if (!word || written === undefined) return true
  const printed = line.text.slice(word.start, word.end).toLowerCase()
  if (printed !== written && printed !== word.key) return false
  return word.key === 'so' || word.key === 'thue' || (next !== undefined && isCapital(line, next))
}
