import { MAX_LENGTH, tidy } from './normalize.ts'
import { numberInWords } from './numberwords.ts'

export type Quantity = {
  value: number
  unit: 'count' | 'percent' | 'ratio'
  /** Of a ratio: `12/18` is 12 of 18. */
  denominator?: number
  /** "tăng 36.658": a change, not a level; the level must be asked for. */
  change?: 'up' | 'down'
  /** `separator`: 1,254 may be either; `over-hundred`: a share above the whole. */
  doubt?: 'separator' | 'over-hundred'
  /** The words read, and where they stand in the tidy text. */
  text: string
  start: number
  end: number
}

const NUM = String.raw`\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,6})?(?![\d.])|\d{1,3}(?:,\d{3}){2,4}(?!\d)|\d{1,12}(?:[.,]\d{1,6})?`
const SCALES: Record<string, number> = {
  k: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  tr: 1e6,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
}
const SCALED = String.raw`\s?(?<scale>triệu|tr|tỷ|tỉ|nghìn|ngàn|k)(?:\s?(?<rest>\d{1,3}))?(?![\p{L}\d])`
const PERCENT = String.raw`\s?(?<percent>%|phần trăm|phan tram)`
const OF = String.raw`\s?(?:\/|trên(?: tổng số)?|tren)\s?(?<whole>\d{1,9})(?![\d/])`
const DIGITS = new RegExp(
  String.raw`(?<![\p{L}\d/.,#-])(?<num>${NUM})(?:${PERCENT}|${OF}|${SCALED}|(?![\p{L}\d/]))`,
  'giu',
)
const HALF =
  /(?<!\p{L})(?:(?:một|mot|1) )?(?:nửa|nua)(?!\p{L})(?! (?:đầu|cuối|dau|cuoi|tháng|thang|năm|ngày))/giu
const CHANGE = /(?<up>tăng|thêm|tang|them)?(?<down>giảm|bớt|giam)?(?: thêm| được| duoc| khoảng)? ?$/iu

/**
 * Every quantity of a text in order: 1.254 · 87,5% · 92.4% · một nửa · 12/18 · 1tr2 · tám mươi phần trăm. Dates with a
 * year, document numbers and numbers glued to letters (H19) are not quantities.
 */
export function quantitiesIn(text: string): Quantity[] {
  const source = tidy(text.slice(0, MAX_LENGTH)).slice(0, MAX_LENGTH)
  const found = [...inDigits(source), ...halves(source), ...inWords(source)].sort((a, b) => a.start - b.start)
  return found
    .filter((quantity, at) => at === 0 || quantity.start >= (found[at - 1]?.end ?? 0))
    .map((quantity) => withChange(quantity, source))
}

function inDigits(source: string): Quantity[] {
  return Array.from(source.matchAll(DIGITS), (match) => {
    const { num = '', percent, whole, scale, rest } = match.groups ?? {}
    const place = { text: match[0], start: match.index, end: match.index + match[0].length }
    if (percent) return share(level(num, true), place)
    if (whole) return ratio(level(num).value, Number(whole), place)
    const { value, doubt } = level(num)
    const scaled = scale
      ? round(value + Number(`0.${rest ?? 0}`)) * (SCALES[scale.toLowerCase()] ?? 1)
      : value
    return {
      value: Math.round(scaled * 1e6) / 1e6,
      unit: 'count',
      ...(doubt && !scale && { doubt }),
      ...place,
    }
  })
}

type Place = Pick<Quantity, 'text' | 'start' | 'end'>

function share({ value }: { value: number }, place: Place): Quantity {
  return { value, unit: 'percent', ...(value > 100 && { doubt: 'over-hundred' as const }), ...place }
}

function ratio(value: number, denominator: number, place: Place): Quantity {
  const doubt = value > denominator ? { doubt: 'over-hundred' as const } : {}
  return { value, unit: 'ratio', denominator, ...doubt, ...place }
}

/** Dot = thousands, comma = decimal; but 92.4 is also written for 92,4. */
function level(num: string, isShare = false): { value: number; doubt?: 'separator' } {
  if (isShare && /^\d{1,3}[.,]\d+$/.test(num)) return { value: Number(num.replace(',', '.')) }
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(num)) {
    return { value: Number(num.replaceAll('.', '').replace(',', '.')) }
  }
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(num)) return { value: Number(num.replaceAll(',', '')) }
  if (/^[1-9]\d{0,2},\d{3}$/.test(num)) return { value: Number(num.replace(',', '')), doubt: 'separator' }
  return { value: Number(num.replace(',', '.')) }
}

const round = (value: number): number => Math.round(value * 1e9) / 1e9

function halves(source: string): Quantity[] {
  return Array.from(source.matchAll(HALF), (match) => ({
    value: 50,
    unit: 'percent',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function inWords(source: string): Quantity[] {
  const words = Array.from(source.toLowerCase().matchAll(/\p{L}+/gu))
  const spelled = words.map((word) => word[0])
  const found: Quantity[] = []
  for (let at = 0; at < words.length; at++) {
    const number = numberInWords(spelled, at)
    if (!number) continue
    const start = words[at]?.index ?? 0
    const last = words[at + number.length - 1]
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0)
    const percent = /^ (?:phần trăm|phan tram|%)/iu.exec(source.slice(end, end + 12))?.[0]
    // A lone number word is more often an article or part of a name ("một số", "thứ hai") than a figure.
    if (percent || number.length > 1) {
      const place = {
        text: source.slice(start, end + (percent?.length ?? 0)),
        start,
        end: end + (percent?.length ?? 0),
      }
      found.push(percent ? share(number, place) : { value: number.value, unit: 'count', ...place })
    }
    at += number.length - 1
  }
  return found
}

function withChange(quantity: Quantity, source: string): Quantity {
  const before = source.slice(Math.max(0, quantity.start - 24), quantity.start)
  const { up, down } = CHANGE.exec(before)?.groups ?? {}
  if (up) return { ...quantity, change: 'up' }
  return down ? { ...quantity, change: 'down' } : quantity
}
