import { plain } from '../../vietnamese/normalize.ts'

/** A word of a text: its form without tones and case, where it stands (UTF-16 offsets), and its place among the words as written. */
export type Word = { key: string; start: number; end: number; index: number }

/** A text with its words as written, and with administrative phrases reduced to one short form. */
export type Line = { text: string; words: readonly Word[]; short: readonly Word[] }

// Long forms and their usual abbreviations end up as the same words, so that a name has one spelling to compare.
const SHORT_FORMS = `
ubnd: uy ban nhan dan
ubnd tp: ubndtp
tp: thanh pho
tw: trung uong
vp: van phong
ca: cong an
kv: khu vuc
dh: dai hoc
bv: benh vien
cs: canh sat
qlhc: quan ly hanh chinh
ttxh: trat tu xa hoi
tthc: thu tuc hanh chinh
pvhcc: phuc vu hanh chinh cong | phuc vu hcc
hdnd: hoi dong nhan dan
bhxh: bao hiem xa hoi
nhnn: ngan hang nha nuoc | nhnn chi nhanh
tand: toa an nhan dan
vksnd: vien kiem sat nhan dan
ldld: lien doan lao dong
lhpn: lien hiep phu nu
mttq: mat tran to quoc viet nam | mat tran to quoc | mttq viet nam | mttqvn
uy ban mttq: ubmttq | ubmttqvn | ub mttq
ptth: phat thanh truyen hinh | phat thanh va truyen hinh
khcn: khoa hoc va cong nghe | khoa hoc cong nghe | kh va cn | kh cn
gddt: giao duc va dao tao | giao duc dao tao | gd va dt | gd dt
nnmt: nong nghiep va moi truong | nong nghiep moi truong | nn va mt | nn mt
nnptnt: nong nghiep va phat trien nong thon | nn va ptnt | nn ptnt
tnmt: tai nguyen va moi truong | tai nguyen moi truong | tn va mt | tn mt
vhttdl: van hoa the thao va du lich | van hoa the thao du lich | vh tt va dl | vhtt va dl | vh tt dl
vhtt: van hoa va the thao | van hoa the thao | vh va tt
ldtbxh: lao dong thuong binh va xa hoi | ld tb va xh | ldtb va xh | ld tbxh
tttt: thong tin va truyen thong | thong tin truyen thong | tt va tt
khdt: ke hoach va dau tu | ke hoach dau tu | kh va dt
gtvt: giao thong van tai
dttg: dan toc va ton giao | dt va tg
`

type Phrase = { next: Map<string, Phrase>; short?: string[] }

const phrases: Phrase = { next: new Map() }
for (const [short, longs] of SHORT_FORMS.trim()
  .split('\n')
  .map((line) => line.split(': '))) {
  for (const long of longs?.split(' | ') ?? []) {
    let node = phrases
    for (const key of long.split(' ')) {
      const next: Phrase = node.next.get(key) ?? { next: new Map() }
      node.next.set(key, next)
      node = next
    }
    node.short = short?.split(' ') ?? []
  }
}

/** Reads a text as words. The text is taken in its composed (NFC) form, which offsets refer to. */
export function readLine(text: string): Line {
  const composed = text.normalize('NFC')
  const words = wordsOf(composed)
  return { text: composed, words, short: shorten(words) }
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|&/gu)) {
    const key = match[0] === '&' ? 'va' : keyOf(match[0])
    words.push({ key, start: match.index, end: match.index + match[0].length, index: words.length })
  }
  return words
}

const keys = new Map<string, string>()
const MOST_KEYS = 20_000

/** Plans repeat a few thousand words; stripping tones is the costly part of reading them. */
function keyOf(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  if (keys.size >= MOST_KEYS) keys.clear()
  const key = plain(word)
  keys.set(word, key)
  return key
}

function shorten(words: readonly Word[]): Word[] {
  const short: Word[] = []
  for (let at = 0; at < words.length; ) {
    const found = longestPhrase(words, at)
    const first = words[at] as Word
    const last = words[at + found.length - 1] as Word
    for (const key of found.keys) short.push({ key, start: first.start, end: last.end, index: at })
    at += found.length
  }
  return short
}

function longestPhrase(words: readonly Word[], at: number): { keys: string[]; length: number } {
  let node: Phrase | undefined = phrases
  let found = { keys: [words[at]?.key ?? ''], length: 1 }
  for (let length = 1; ; length++) {
    node = node.next.get(words[at + length - 1]?.key ?? '')
    if (!node) return found
    if (node.short) found = { keys: node.short, length }
  }
}

/** Whether nothing but spaces and line breaks stands between two words. */
export function adjoins(line: Line, before: Word, after: Word): boolean {
  return /^\s*$/.test(line.text.slice(before.end, after.start))
}

/** Whether the word is printed with a capital first letter (or is a number). */
export function isCapital(line: Line, word: Word): boolean {
  return /^[\p{Lu}\p{N}]/u.test(line.text.slice(word.start, word.start + 2))
}
