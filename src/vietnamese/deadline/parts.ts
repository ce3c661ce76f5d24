import type { Atom, Part } from './types.ts'

const PARTS: [RegExp, Part][] = [
  [/\b(?:nua dau|nua truoc)(?: cua)? $/, 'first-half'],
  [/\b(?:nua cuoi|nua sau)(?: cua)? $/, 'second-half'],
  [/\bthuong tuan(?: cua)? $/, 'days-1-10'],
  [/\btrung tuan(?: cua)? $/, 'days-11-20'],
  [/\bha tuan(?: cua)? $/, 'days-21-end'],
  [/\bngay lam viec (?:dau tien|dau)(?: cua| trong)? $/, 'first-working'],
  [/\bngay lam viec (?:cuoi cung|cuoi)(?: cua| trong)? $/, 'last-working'],
  [/\b(?:ngay )?(?:dau tien|dau)(?: cua| trong)? $/, 'start'],
  [/\b(?:khoang )?giua(?: cua)? $/, 'middle'],
  [/\b(?:ngay )?(?:cuoi cung|cuoi)(?: cua| trong)? $/, 'end'],
]
const SOME_DAYS = /\b(\d{1,2}) (ngay|tuan) (dau|cuoi)(?: tien| cung)?(?: cua| trong)? $/
const PERIOD = new Set(['week', 'month', 'quarter', 'year'])

/** "đầu / giữa / cuối / nửa đầu / thượng tuần / 10 ngày đầu" before a period belong to it. */
export function withParts(atoms: readonly Atom[], rest: string): Atom[] {
  return atoms.map((atom) => {
    const isPeriod = (atom.is === 'calendar' || atom.is === 'fixed') && PERIOD.has(atom.grain)
    if ((!isPeriod && atom.is !== 'cadence') || atom.part) return atom
    const before = rest.slice(Math.max(0, atom.start - 32), atom.start)
    const some = SOME_DAYS.exec(before)
    if (some) {
      const days = Number(some[1]) * (some[2] === 'tuan' ? 7 : 1)
      return {
        ...atom,
        part: some[3] === 'dau' ? { first: days } : { last: days },
        start: atom.start - some[0].length,
      }
    }
    for (const [shape, part] of PARTS) {
      const words = shape.exec(before)?.[0]
      if (words) return { ...atom, part, start: atom.start - words.length }
    }
    return atom
  })
}
