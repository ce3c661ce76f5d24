import type { ReadingBoundary } from './types.ts'

const FILLER = String.raw`(?:(?: |^)(?:ngay|thang|quy|nam|khoang|la|vao|luc|thoi diem|thoi han|moc|nay|:|~+)){0,4} ?$`
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

/** What the words right before a time say of it. */
export function boundaryOf(before: string): ReadingBoundary | undefined {
  const tail = before.slice(-48)
  if (NOT_BEFORE.test(tail)) return 'by'
  if (BEFORE.test(tail)) return 'before'
  if (BY.test(tail)) return 'by'
  return WITHIN.test(tail) ? 'within' : undefined
}

/** "từ …", "kể từ …", "sau …": the time begins something. */
export function isStart(before: string): boolean {
  return START.test(before.slice(-48))
}

/** Do the words between two times make them the ends of a range? */
export function rangeFollows(between: string): boolean {
  return RANGE.test(between)
}

/** Do the words between two times make them items of one list? */
export function listFollows(between: string): boolean {
  return LIST.test(between)
}
