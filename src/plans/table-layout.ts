import { type Column, columnOf, isTaskTable } from './headings.ts'

/** What each column of a table holds, by position. */
export type Layout = readonly (Column | null)[]

const MOST_ROWS_ABOVE = 80

/** The headings of a table of tasks and what stands above them; undefined when there are none. */
export function findLayout(
  rows: readonly string[][],
): { above: number; below: number; layout: Layout } | undefined {
  for (let at = 0; at < Math.min(rows.length, MOST_ROWS_ABOVE); at++) {
    const layout = layoutOf(rows[at] ?? [])
    if (!isTaskTable(layout)) continue
    // headings in two rows: "Phân công" above "Chủ trì" and "Phối hợp"
    const second = layoutOf(rows[at + 1] ?? [])
    const width = Math.max(layout.length, second.length)
    const both = Array.from({ length: width }, (_, index) => second[index] ?? layout[index] ?? null)
    if (second.filter(Boolean).length >= 2 && isTaskTable(both))
      return { above: at, below: at + 2, layout: once(both) }
    return { above: at, below: at + 1, layout: once(layout) }
  }
  return undefined
}

const layoutOf = (row: readonly string[]): Layout => row.map(columnOf)

/** Of two columns with the same meaning the first counts. */
function once(layout: Layout): Layout {
  return layout.map((column, at) => (column && layout.indexOf(column) === at ? column : null))
}

/** "1 | 2 | 3" or "(1) | (2) | (3)" under the headings. */
export function isIndexRow(row: readonly string[]): boolean {
  const printed = row.filter((cell) => cell !== '').map((cell) => cell.replace(/[()\s]/g, ''))
  return printed.length >= 3 && printed.every((cell, at) => cell === String(at + 1) || /^[A-E]$/.test(cell))
}
