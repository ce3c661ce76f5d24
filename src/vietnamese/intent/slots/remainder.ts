import { ending, opening } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { masked, type Span } from '../words.ts'

/** One word that says nothing beside a task, a share or a status; longer ones first. */
const FILLER =
  opening(`(?:đơn vị (?:em|mình)|(?:bên|sở|tụi|chúng|bọn|phường|xã) (?:em|mình|tôi)|hiện (?:nay|tại|giờ)
      |bây giờ|ở mức|đang (?:triển khai|thực hiện|làm|xử lý)|chưa (?:xong|triển khai|làm|thực hiện
      |bắt đầu)|sắp xong|cơ bản xong|cơ bản|làm được|mần được|còn lại|xong xuôi|hết (?:trơn|ráo|sạch)
      |trong danh sách|hoàn thành|hoàn tất|tiến độ|cập nhật|báo cáo|nhiệm vụ|phần trăm|tất cả|toàn bộ
      |đánh dấu|ghi nhận|in progress|not started|mark(?: as)?|mình|em|tôi|tui|đơn vị|hiện|được|đạt|là
      |lên|tăng|khoảng|tầm|cỡ|rồi|đã|đều|thì|update|updated|xin|cho|của|cái|việc|task|tới|đến|gần|hơn
      |mới|chỉ|cũng|vẫn|đang|còn|progress|is|at|to|it|now|with|about|around|xong|hết|done|complete
      |completed|finished|close|đóng|các|những|lại|luôn|cả|và|nhé|ạ|giúp|bot|anh|chị|percent|số|từ
      |tiếp|có|này|đó|về|chưa|thêm|giảm|still|sẽ|as|báo|chốt|làm|mần|kia|nhanh|xíu|dạ|vâng|ok|nữa|trên
      |hết|thế|vậy)`)
const MOST_FILLERS = 40
/** Left hanging by what was blotted out after it. */
const HANGING = ending('(?:cho|của|về|với|ở|tại|và|nhưng|mà|để|thuộc|trong|là|for|on|of)')
const LEFT_MARKS = /^[\s_,;:.\-–)("]+/
const RIGHT_MARKS = /[\s_,;:.\-–("]+$/
const LAST_CLAUSE = /[^_,;:.-]*$/

/** What is left to say once the named stretches, politeness and words of progress at the edges are gone. */
export function remainder(signals: Signals, without: readonly Span[]): string | undefined {
  const { core, folded, slice } = signals.words
  const blotted = masked(folded, without)
  let { from, to } = core
  for (let left = 12; left > 0 && from < to; left--) {
    const cut = leftCut(blotted.slice(from, to))
    if (cut === 0) break
    from += cut
  }
  for (let left = 12; left > 0 && from < to; left--) {
    const cut = rightCut(blotted.slice(from, to), blotted[to])
    if (cut === 0) break
    to -= cut
  }
  const text = slice(from, to).trim()
  return text.length > 1 ? text : undefined
}

function leftCut(rest: string): number {
  const marks = LEFT_MARKS.exec(rest)?.[0].length
  if (marks) return marks
  const length = fillers(rest)
  return length === rest.length || /^ ?[_,;:.-]/.test(rest.slice(length)) ? length : 0
}

function rightCut(rest: string, next: string | undefined): number {
  const marks = RIGHT_MARKS.exec(rest)?.[0].length
  if (marks) return marks
  const hanging = next === '_' || next === ' ' ? HANGING.exec(rest)?.[0].length : undefined
  if (hanging) return hanging
  const clause = LAST_CLAUSE.exec(rest)?.[0] ?? ''
  const isAllFiller = clause !== '' && fillers(clause.trimStart()) === clause.trimStart().length
  return isAllFiller ? clause.length : 0
}

/** How far a run of fillers reaches from the beginning. */
function fillers(text: string): number {
  let end = 0
  for (let left = MOST_FILLERS; left > 0; left--) {
    const gap = end > 0 && text[end] === ' ' ? 1 : 0
    if (end > 0 && gap === 0) break
    const length = FILLER.exec(text.slice(end + gap))?.[0].length
    if (!length) break
    end += gap + length
  }
  return end
}
