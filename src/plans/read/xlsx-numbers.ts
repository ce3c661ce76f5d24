import { Temporal } from 'temporal-polyfill'
import { readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** How a number is printed by its style: as a day, as a month, as a percentage, or as it is. */
type Printing = 'day' | 'month' | 'percent' | 'plain'
export type NumberStyles = { printings: Printing[]; epoch: Temporal.PlainDate }

const DAY_FORMATS = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])
const MONTH_FORMATS = new Set([17])
const PERCENT_FORMATS = new Set([9, 10])
// Excel counts a 29 February 1900 that never was, so its day 0 is a day earlier than it says.
const EPOCH_1900 = '1899-12-30'
const EPOCH_1904 = '1904-01-01'
const LAST_DAY = 2_958_465

/** The number formats of a workbook's cell styles, by style index. */
export function readNumberStyles(zip: Zip, from1904: boolean): NumberStyles {
  const custom = new Map<number, string>()
  const printings: Printing[] = []
  let inCells = false
  readXml(zip, 'xl/styles.xml', {
    open(tag, attributes) {
      if (tag === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (tag === 'cellXfs') inCells = true
      if (tag === 'xf' && inCells) printings.push(printingOf(Number(attributes.numFmtId ?? 0), custom))
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false
    },
  })
  return { printings, epoch: Temporal.PlainDate.from(from1904 ? EPOCH_1904 : EPOCH_1900) }
}

function printingOf(id: number, custom: ReadonlyMap<number, string>): Printing {
  const code = custom.get(id)
  if (code === undefined) {
    if (DAY_FORMATS.has(id)) return 'day'
    return MONTH_FORMATS.has(id) ? 'month' : PERCENT_FORMATS.has(id) ? 'percent' : 'plain'
  }
  const letters = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  if (letters.includes('%')) return 'percent'
  if (letters.includes('d') && /[my]/.test(letters)) return 'day'
  return /m.*y|y.*m/.test(letters) ? 'month' : 'plain'
}

/** A number as a reader of the sheet sees it; a month alone is written "tháng 12/2026". */
export function writeNumber(value: string, style: string, styles: NumberStyles): string {
  if (value === '' || !Number.isFinite(Number(value))) return value.trim()
  const number = Number(value)
  const printing = styles.printings[Number(style || 0)] ?? 'plain'
  if (printing === 'percent') return `${Number((number * 100).toFixed(6))}%`
  if (printing === 'plain' || number < 1 || number > LAST_DAY) return String(number)
  const day = styles.epoch.add({ days: Math.floor(number) })
  const month = `${String(day.month).padStart(2, '0')}/${day.year}`
  return printing === 'month' ? `tháng ${month}` : `${String(day.day).padStart(2, '0')}/${month}`
}
