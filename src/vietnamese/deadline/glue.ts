import type { Atom, ReadingBoundary } from './types.ts'

const FILLER =
  '(?:(?: |^)(?:ngay|thang|quy|nam|khoang|la|vao|luc|thoi diem|thoi han|moc|le|dip|nay|:|~+)){0,4} ?$'
const BEFORE = new RegExp(String.raw`\btruoc${FILLER}`)
const NOT_BEFORE = new RegExp(String.raw`\btruoc hoac (?:trong|vao)${FILLER}`)
const BY = new RegExp(
  String.raw`\b(?:cham nhat|muon nhat|tre nhat|khong (?:qua|muon hon|tre hon|cham hon)|toi da|qua|cuoi|den het|cho den|den|het|toi|han(?: chot| cuoi| cung| nop| hoan thanh)?|(?:chuyen|doi|lui|de|qua) sang|lui|phan dau den)(?: (?:het|truoc|trong))?${FILLER}`,
)
const WITHIN = new RegExp(String.raw`\btrong(?: vong| khoang)?${FILLER}`)
const START = new RegExp(
  String.raw`(?:\b(?:ke tu|bat dau tu|bat dau|tu sau|tu dau|tu|sau|ap dung tu|trien khai tu)(?: khi)?)${FILLER}`,
)
const RANGE = /^ ?(?:-|->|den|toi|cho den|cho toi)(?: ?(?:het|truoc|ngay|thang|quy|nam|khoang|~+)){0,3} ?$/
const LIST =
  /^ ?(?:[,;/&+]|va|hoac|, va)(?: (?:truoc|ngay|nam|thang|quy|den|het|trong|moc|cham nhat|va)){0,3} ?$/

const SAYS: [RegExp, ReadingBoundary][] = [
  [NOT_BEFORE, 'by'],
  [BEFORE, 'before'],
  [BY, 'by'],
  [WITHIN, 'within'],
]

/** A boundary and how many characters before the time its words take. */
export type Told = { boundary: ReadingBoundary; length: number }

/** The boundary's words as an atom before the time at `start`, to be shown among the reasons. */
export function toldAtom({ boundary, length }: Told, start: number): Atom {
  return { is: 'nothing', rule: boundary, start: start - length, end: start }
}

/** What the words right before a time say of it. */
export function boundaryOf(before: string): Told | undefined {
  const tail = before.slice(-48)
  for (const [pattern, boundary] of SAYS) {
    const match = pattern.exec(tail)
    if (match) return { boundary, length: tail.length - match.index }
  }
  return undefined
}

/** "từ …", "kể từ …", "sau …", "… trở đi": the time begins something. */
export function isStart(before: string, after: string): boolean {
  return START.test(before.slice(-48)) || /^ tro (?:di|ve sau)\b/.test(after)
}

/** Do the words between two times make them the ends of a range? */
export function rangeFollows(between: string): boolean {
  return RANGE.test(between)
}

/** Do the words between two times make them items of one list? */
export function listFollows(between: string): boolean {
  return LIST.test(between)
}
