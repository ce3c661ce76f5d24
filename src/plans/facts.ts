import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import { pastPlace } from './agencies/places.ts'
import { readLine } from './agencies/words.ts'
import type { PlanFacts } from './draft.ts'
import { plainly } from './plainly.ts'
import { DOCUMENT_TYPES, titleIn } from './title.ts'

const HEAD_LENGTH = 6_000
const NUMBER = String.raw`(\d{1,5}|…*|\.*)\s*([-/]\s*[A-Z][A-Z\d.&-]*(?:[-/][A-Z\d.&-]+)*)`
const DAY = String.raw`ngay\s*(\d{0,2})\s*(?:/|thang)\s*(\d{0,2})\s*(?:/|nam)\s*(\d{4})`

// "(Kèm theo Kế hoạch số 45/KH-UBND ngày 15/9/2026 của UBND thành phố …)", and the same as a title row
const NAMED = plainly(
  String.raw`(?:kem theo|^|\n)\s*(?:${DOCUMENT_TYPES})\s+so\s*:?\s*${NUMBER}(?:\s*,?\s*${DAY})?(?:\s+cua\s+([^)\n.]+))?`,
)
// scanned letters: Sé, S6
const NUMBERED = plainly(String.raw`(?:^|\n|\s{3,}|\t|\|)\s*s[oe6]\s*[:.]\s*${NUMBER}`)
const PLACED = plainly(String.raw`(?:^|\n|\s{3,}|\t|[/-][A-Z]+\s)\s*([A-Z][A-Z .]{1,30}),\s*${DAY}`)
const LETTERHEAD = plainly(
  String.raw`(uy ban nhan dan|ubnd)(?:\s{2,}cong hoa[^\n]*)?\s*\n?\s*((?:thanh pho|tinh)[^\S\n]+[A-Z ]+?)(?=\s{2,}|\s+cong hoa|\n|$)`,
)

/** What a document says of itself in its head: number, symbol, day, issuer and title; null for what it leaves open. */
export function readFacts(text: string): PlanFacts {
  const head = text
    .slice(0, HEAD_LENGTH * 10)
    .replace(/\n\s*\n/g, '\n\n')
    .replace(/[^\S\n]{4,}/g, '    ')
    .slice(0, HEAD_LENGTH)
  const named = NAMED(head)
  const numbered = NUMBERED(head)
  const placed = PLACED(head)
  const letterhead = LETTERHEAD(head)
  const [number, symbol] = [named?.[1] ?? numbered?.[1], named?.[2] ?? numbered?.[2]]
  const day = named?.[5] ? named.slice(3, 6) : placed?.slice(2, 5)
  return {
    number: number && /\d/.test(number) ? number : null,
    symbol: symbol ? symbol.replace(/^[-/\s]+/, '').replace(/\s+/g, '') : null,
    issuedOn: day ? dayOf(day) : null,
    issuer:
      issuerIn(named?.[6], true) ??
      issuerIn(letterhead && `${letterhead[1]} ${letterhead[2]}`) ??
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
