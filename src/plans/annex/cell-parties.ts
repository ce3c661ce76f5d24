import { headAt } from '../agencies/heads.ts'
import { mentionAt } from '../agencies/mentions.ts'
import { pastPlace } from '../agencies/places.ts'
import { adjoins, type Line } from '../agencies/words.ts'
import type { Names } from '../names.ts'

/** How the words of a row read as lists of agencies, between any two short words. */
export type PartyReading = {
  /** The more, the better; far below zero where a name is cut in two. */
  worth(from: number, to: number): number
  /** Whether a name begins here: one the registry knows, or one that looks like a name. */
  begins(at: number): 'known' | 'likely' | 'no'
}

type Ends = { known: (number | undefined)[]; heads: ReturnType<typeof headAt>[] }

const NEVER = -1000
const FIRST_KNOWN = 4
const NEXT_KNOWN = 2
const FIRST_LIKELY = 1.5
const NEXT_LIKELY = 0.5
/** Two names side by side belong to two cells. */
const APART = -7
/** A name does not end with its head word. */
const HEAD_ALONE = -6
const NO_NAME = -9
const JOINED_WORD = -1
const WORD_IN_NAME = -0.4
const STRAY_WORD = -1.2

export function partyReading(line: Line, names: Names): PartyReading {
  const known = line.short.map((_, at) => mentionAt(names, line, at, false)?.end)
  const heads = line.short.map((_, at) => {
    const head = headAt(line, at)
    return head?.isWhole ? { ...head, end: pastPlace(line, head.end) } : head
  })
  const rows = new Map<number, Float64Array>()
  return {
    worth(from, to) {
      const row = rows.get(from) ?? worthsFrom(line, from, { known, heads })
      rows.set(from, row)
      return row[to - from] ?? NEVER
    },
    begins: (at) => (known[at] ? 'known' : heads[at] ? 'likely' : 'no'),
  }
}

/**
 * Known names count most; a name nobody knows counts by its head word and costs little for its other words; words that
 * simply follow cost more.
 */
function worthsFrom(line: Line, from: number, { known, heads }: Ends): Float64Array {
  const worths = new Float64Array(line.short.length - from + 1).fill(NEVER)
  let worth = 0
  let inName = false
  let headEnd = -1
  for (let at = from; at < line.short.length; ) {
    const isFirst = at === from
    const isJoined = !isFirst && joins(line, at)
    // "Cục Thống kê": a head word right after another belongs to the same name
    const head = known[at] || headEnd === at ? undefined : heads[at]
    const isHead = head !== undefined
    const end = known[at] ?? head?.end ?? at + 1
    if (known[at]) worth += isFirst ? FIRST_KNOWN : NEXT_KNOWN
    else if (isHead) worth += isFirst ? FIRST_LIKELY : NEXT_LIKELY
    else if (isFirst) worth += NO_NAME
    else if (isJoined) worth += line.short[at]?.key === 'va' ? 0 : JOINED_WORD
    else worth += inName ? WORD_IN_NAME : STRAY_WORD
    if ((known[at] || isHead) && !isFirst && !isJoined) worth += APART
    inName = known[at] ? false : isHead || isJoined || inName
    headEnd = head?.end ?? -1
    worths[end - from] = worth + (head && !head.isWhole ? HEAD_ALONE : 0)
    at = end
  }
  return worths
}

/** Whether a comma, semicolon, dash or "và" stands before the word. */
function joins(line: Line, at: number): boolean {
  const [before, word] = [line.short[at - 1], line.short[at]]
  if (!before || !word) return false
  return before.key === 'va' || !adjoins(line, before, word)
}
