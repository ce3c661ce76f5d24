import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import { pastPlace } from './agencies/places.ts'
import { readLine } from './agencies/words.ts'
import type { PlanFacts } from './draft.ts'

const HEAD_LENGTH = 6_000
const MOST_TITLE_LINES = 8
const TYPES = 'kế hoạch|quyết định|chương trình|đề án|công văn|chỉ thị|thông báo|văn bản|nghị quyết'
const NUMBER = String.raw`(\d{1,5}|…*|\.*)\s*([-/]\s*[A-ZĐ][\p{L}\d.&-]*(?:[-/][\p{L}\d.&-]+)*)`
const DAY = String.raw`ngày\s*(\d{0,2})\s*(?:/|tháng)\s*(\d{0,2})\s*(?:/|năm)\s*(\d{4})`
const BY = String.raw`của\s+([^)\n.]+)`

// "(Kèm theo Kế hoạch số 45/KH-UBND ngày 15/9/2026 của UBND thành phố …)", and the same as a title row
const NAMED = new RegExp(
  String.raw`(?:kèm theo|^|\n)\s*(?:${TYPES})\s+số\s*:?\s*${NUMBER}(?:\s*,?\s*${DAY})?(?:\s+${BY})?`,
  'iu',
)
const NUMBERED = new RegExp(String.raw`(?:^|\n|\s{3,}|\|)\s*s[ốôoóéeỗ6]\s*[:.]\s*${NUMBER}`, 'iu')
const PLACED = new RegExp(String.raw`(?:^|\n|\s{3,})\s*([\p{Lu}][\p{L} .]{1,30}),\s*${DAY}`, 'iu')
const TITLE = new RegExp(`^\\s*(?:${TYPES.replace('|văn bản', '')})\\s*[:–-]?\\s*(.*)$`, 'iu')
const ANNEX = /^\s*(phụ lục|biểu|bảng)(\s+(số\s*)?[\dIVX]+)?\s*[:.]?\s*(.*)$/iu
const TITLE_ENDS =
  /^\s*(\(|căn cứ|thực hiện (quyết|nghị|kế|chỉ|công|văn|chương)|nhằm|để |_{3,}|-{3,}|[IVX]+[.)]\s|số\s*:|stt\b|tt\b|ngày\s|ủy ban nhân dân|ubnd|cộng hòa|độc lập)/iu

/** What a document says of itself in its head: number, symbol, day, issuer and title; null for what it leaves open. */
export function readFacts(text: string): PlanFacts {
  const head = text
    .slice(0, HEAD_LENGTH * 10)
    .replace(/\n\s*\n/g, '\n\n')
    .replace(/[^\S\n]{4,}/g, '    ')
    .slice(0, HEAD_LENGTH)
  const named = NAMED.exec(head)
  const numbered = NUMBERED.exec(head)
  const placed = PLACED.exec(head)
  const [number, symbol] = [named?.[1] ?? numbered?.[1], named?.[2] ?? numbered?.[2]]
  const day = named?.[5] ? named.slice(3, 6) : placed?.slice(2, 5)
  return {
    number: number && /\d/.test(number) ? number : null,
    symbol: symbol ? symbol.replace(/^[-/\s]+/, '').replace(/\s+/g, '') : null,
    issuedOn: day ? dayOf(day) : null,
    issuer:
      issuerIn(named?.[6], true) ??
      issuerIn(letterhead(head)) ??
      issuerIn(head) ??
      issuerOfPlace(head, placed?.[1]),
    title: titleIn(head),
  }
}

function dayOf([day, month, year]: readonly (string | undefined)[]): PlainDate | null {
  if (!day || !month || !year) return null
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}

/** The name above the number, which may stand on two lines: "ỦY BAN NHÂN DÂN / THÀNH PHỐ HUẾ". */
function letterhead(head: string): string | undefined {
  const found =
    /(ỦY BAN NHÂN DÂN|UBND)(?:\s{3,}CỘNG HÒA[^\n]*)?\s*\n?\s*((?:THÀNH PHỐ|TỈNH)\s+[\p{Lu} ]+?)(?=\s{3,}|\n|$)/u.exec(
      head,
    )
  return found ? `${found[1]} ${found[2]}` : undefined
}

/** The first committee of a city or province named, in its usual form: "UBND thành phố Huế"; `unplaced`: also without its place. */
function issuerIn(text: string | undefined, unplaced = false): string | null {
  if (!text) return null
  const line = readLine(text)
  for (const [at, word] of line.short.entries()) {
    const layer = line.short[at + 1]?.key
    if (word.key !== 'ubnd' || (layer !== 'tp' && layer !== 'tinh')) continue
    const committee = `UBND ${layer === 'tp' ? 'thành phố' : 'tỉnh'}`
    const end = pastPlace(line, at + 2)
    if (end > at + 2)
      return `${committee} ${capitalised(line.text.slice(line.short[at + 2]?.start, line.short[end - 1]?.end))}`
    if (unplaced) return committee
  }
  return null
}

/** "Đồng Nai, ngày …" above a plan that speaks of "thành phố Đồng Nai". */
function issuerOfPlace(head: string, place: string | undefined): string | null {
  if (!place || !/UBND|ủy ban nhân dân/iu.test(head)) return null
  const layer = ['thành phố', 'tỉnh'].find((word) => head.includes(`${word} ${place}`))
  return layer ? `UBND ${layer} ${place}` : null
}

const capitalised = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())

/** The lines under "KẾ HOẠCH", or under "Phụ lục" in an annex. */
function titleIn(head: string): string | null {
  const lines = head.split('\n').map((line) => line.replace(/\*+/g, '').trim())
  const at = lines.findIndex((line) => isTitleLine(line))
  if (at < 0) return null
  const first = (TITLE.exec(lines[at] ?? '')?.[1] ?? ANNEX.exec(lines[at] ?? '')?.[4] ?? '').trim()
  const title = first === '' ? [] : [first]
  for (const line of lines.slice(at + 1, at + 1 + MOST_TITLE_LINES)) {
    if (TITLE_ENDS.test(line)) break
    const isCapitals = line === line.toUpperCase()
    if (line === '' && title.length > 0 && title.at(-1) !== title.at(-1)?.toUpperCase()) break
    if (line !== '' && title.length > 0 && !isCapitals && title[0] === title[0]?.toUpperCase()) break
    if (line !== '') title.push(line)
  }
  return title.length > 0 ? title.join(' ').replace(/\s+/g, ' ') : null
}

function isTitleLine(line: string): boolean {
  const [word = ''] = TITLE.exec(line) ? line.split(/\s{2,}/) : ['']
  const isCapitals = word !== '' && word.slice(0, 6) === word.slice(0, 6).toUpperCase()
  return (isCapitals && !/\d+\s*\/|số\s*:/iu.test(line)) || ANNEX.test(line)
}
