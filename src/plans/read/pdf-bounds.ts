import type { PdfPiece } from './pdf.ts'
import { type Stretch, stretchOf } from './pdf-lines.ts'

const BEGINNING_WORTH = 3
/** Enough to see where the columns part, however long the table is. */
const MOST_LOOKED_AT = 5_000

/** Between two headings the gap the fewest pieces reach across and the most begin right after. */
export function boundsBetween(headings: readonly Stretch[], body: readonly PdfPiece[]): number[] {
  const stretches = body
    .filter((piece) => piece.text.trim() !== '')
    .slice(0, MOST_LOOKED_AT)
    .map(stretchOf)
  return headings.slice(1).map((heading, at) => {
    const before = headings[at] as Stretch
    const [from, to] = [Math.floor((before.from + before.to) / 2), Math.ceil((heading.from + heading.to) / 2)]
    const near = stretches.filter((stretch) => stretch.to > from && stretch.from < to)
    const crossed = Array.from({ length: to - from + 1 }, (_, step) => {
      const x = from + step
      return near.filter((stretch) => stretch.from < x && stretch.to > x).length
    })
    return (
      from + bestGap(crossed, (x) => near.filter(({ from: start }) => Math.abs(start - from - x) <= 1).length)
    )
  })
}

/** The middle of the best stretch of least crossings: wide, and followed by beginnings. */
function bestGap(crossed: readonly number[], beginnings: (x: number) => number): number {
  const least = Math.min(...crossed)
  let best = { worth: -1, middle: 0 }
  for (let from = 0; from < crossed.length; from++) {
    if (crossed[from] !== least) continue
    let to = from
    while (crossed[to + 1] === least) to++
    const worth = to - from + beginnings(to) * BEGINNING_WORTH
    if (worth > best.worth) best = { worth, middle: (from + to) / 2 }
    from = to
  }
  return best.middle
}
