import type { Line } from './line.ts'
import type { Place } from './types.ts'

/** The clause that names a milestone, as printed: between the signs around its date. */
export function labelOf({ start, end }: Place, line: Line): string {
  const before = line.text.slice(0, start)
  const from = Math.max(
    ...[' , ', ' ; ', '( ', ') ', ' . '].map(
      (sign) => before.lastIndexOf(sign) + (before.includes(sign) ? sign.length : 0),
    ),
    0,
  )
  const after = line.text.slice(end)
  const length = /^[^,;()]*/.exec(after)?.[0].length ?? 0
  return line.words(from, end + length)
}
