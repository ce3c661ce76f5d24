import type { PlainDate } from '../domain/deadline.ts'
import { decide } from './deadline/decide.ts'
import { lineOf } from './deadline/line.ts'
import { withParts } from './deadline/parts.ts'
import { rulesFor } from './deadline/rules.ts'
import { scan } from './deadline/scan.ts'
import type { Atom, Because, DeadlineDoubt, Reading, ReadingOptions } from './deadline/types.ts'
import { MAX_LENGTH } from './normalize.ts'

export { readingToJson } from './deadline/json.ts'
export { toDeadline } from './deadline/typed.ts'
export type {
  Because,
  DeadlineDoubt,
  DeadlineKind,
  Reading,
  ReadingBoundary,
  ReadingOptions,
} from './deadline/types.ts'

/** Doubts that a person must settle before the reading is stored. */
const TO_CONFIRM = new Set<DeadlineDoubt>([
  'past_date',
  'loose',
  'weekday_or_month',
  'weekday_mismatch',
  'lunar',
])
const APPROXIMATE =
  /\b(?:khoang|tam|chung|du kien|co the|chac la|chac|hinh nhu) (?:den |vao |trong )?(?:ngay|thu|tuan|thang|quy|giua|cuoi|dau|mai|mung|t\d|\d)/

/**
 * Reads an administrative deadline phrase as of the day `on`. Never throws and looks at no more than MAX_LENGTH
 * characters; whatever it cannot read is `none`, whatever is uncertain is in `doubts`.
 */
export function readDeadline(text: string, on: PlainDate, options: ReadingOptions): Reading {
  const context = { ...options, on }
  const line = lineOf(text)
  const seen = scan(line.text, rulesFor(line.text), context)
  const atoms = withParts(seen.atoms, seen.rest).filter((atom) => atom.is !== 'nothing')
  const { used, doubts: found, ...verdict } = decide(atoms, seen.rest, line, context)
  const doubts = new Set<DeadlineDoubt>(found)
  if (line.ocr && verdict.kind !== 'none') doubts.add('ocr')
  if (APPROXIMATE.test(line.text) && verdict.due) doubts.add('loose')
  if (text.length > MAX_LENGTH) doubts.add('too_long')
  return {
    text,
    ...verdict,
    ambiguous: [...doubts].some((doubt) => TO_CONFIRM.has(doubt)),
    doubts: [...doubts],
    because: used.map((atom) => becauseOf(atom, line.words)),
  }
}

function becauseOf(atom: Atom, words: (start: number, end: number) => string): Because {
  return { rule: atom.rule, words: words(atom.start, atom.end) }
}
