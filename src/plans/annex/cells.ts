import { type Line, readLine } from '../agencies/words.ts'
import type { Column } from '../headings.ts'
import type { Names } from '../names.ts'
import { partyReading } from './cell-parties.ts'
import { type LineBreaks, type Place, placesOf } from './cell-places.ts'

/** The text of a table row cut into its cells; `doubtful` names columns whose ends could not be told for sure. */
export type RowCells = { cells: Partial<Record<Column, string>>; doubtful: Column[] }

type Worth = (column: Column, from: Place, to: Place) => number

const EMPTY_WORTH: Record<Column, number> = {
  number: 0,
  title: -12,
  lead: -8,
  coordinating: -2,
  parties: -8,
  deliverable: -1,
  deadline: -7,
  section: 0,
  note: 0,
}
const DEADLINE_WORTH = { 0: -8, 1: 1, 2: 5, 3: 6 }
/** What does not belong at the beginning of another cell. */
const STRAY_PARTY = { known: 6, likely: 2, no: 0 }
const DOUBTFUL = -2
const LONG_DEADLINE = 25

/**
 * Cuts the text of one row into its columns, which follow each other in reading order. Where cells end is decided by
 * what stands in them: known agencies, deadline phrases, capitals, and line breaks as far as the document keeps them.
 */
export function cutCells(
  text: string,
  columns: readonly Column[],
  names: Names,
  breaks: LineBreaks,
): RowCells {
  const line = readLine(text)
  const places = placesOf(line, breaks)
  const worth = worthIn(line, names)
  const cuts = bestCuts(places, columns, worth)
  const cells: RowCells = { cells: {}, doubtful: [] }
  for (const [index, column] of columns.entries()) {
    const [from, to] = [cuts[index] as Place, cuts[index + 1] as Place]
    cells.cells[column] = line.text.slice(from.at, to.at).replace(/\s+/g, ' ').trim()
    if (from.at < to.at && worth(column, from, to) < DOUBTFUL) cells.doubtful.push(column)
  }
  return cells
}

/** For every number of columns and every place: the best way to have filled those columns up to there. */
function bestCuts(places: readonly Place[], columns: readonly Column[], worth: Worth): Place[] {
  const size = places.length
  let reached = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  reached[0] = 0
  const steps: Int32Array[] = []
  for (const column of columns) {
    const next = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
    const step = new Int32Array(size)
    for (const [from, place] of places.entries()) {
      const before = reached[from] as number
      if (before === Number.NEGATIVE_INFINITY) continue
      for (let to = from; to < size; to++) {
        const gained = before + worth(column, place, places[to] as Place)
        if (gained <= (next[to] as number)) continue
        next[to] = gained
        step[to] = from
      }
    }
    reached = next
    steps.push(step)
  }
  const cuts = [places[size - 1] as Place]
  for (let at = size - 1, column = columns.length - 1; column >= 0; column--) {
    at = steps[column]?.[at] ?? 0
    cuts.unshift(places[at] as Place)
  }
  return cuts
}

function worthIn(line: Line, names: Names): Worth {
  const parties = partyReading(line, names)
  return (column, from, to) => {
    if (from.at === to.at) return EMPTY_WORTH[column]
    const base =
      from.startWorth + to.endWorth + closedWorth(from, to) - 2 * Math.max(0, to.breaksBefore - from.breaks)
    const words = to.word - from.word
    switch (column) {
      case 'lead':
      case 'coordinating':
      case 'parties':
        return base + parties.worth(from.word, to.word)
      case 'deadline':
        return (
          base +
          DEADLINE_WORTH[from.opensDeadline] -
          5 * timesInside(from, to) -
          Math.max(0, words - LONG_DEADLINE) * 0.3
        )
      case 'title':
        return base + (words < 2 ? -6 : 0)
      default:
        return base - STRAY_PARTY[parties.begins(from.word)] - (from.opensDeadline === 3 ? 3 : 0)
    }
  }
}

/** Further times that begin with a capital: each would be a cell of its own. */
function timesInside(from: Place, to: Place): number {
  return Math.max(0, to.times - from.times - (from.opensDeadline >= 2 ? 1 : 0))
}

/** A cell closes the brackets and quotes it opens. */
function closedWorth(from: Place, to: Place): number {
  return (to.brackets > from.brackets ? -8 : 0) + (to.quotes > from.quotes ? -8 : 0)
}
