import { ending, opening } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { masked, type Span } from '../words.ts'

const FILLER = `(?:mình|em|tôi|tui|đơn vị(?: em| mình)?|sở em|hiện(?: nay| tại| giờ)?|bây giờ|được|đạt|là|lên|tăng|khoảng|tầm|cỡ|rồi|đã|đều|thì|cập nhật|tiến độ|báo cáo|update|updated|xin|cho|của|cái|việc|nhiệm vụ|task
  |ở mức|tới|đến|gần|hơn|mới|chỉ|cũng|vẫn|đang|progress|is|at|to|it|now|with|xong|hoàn thành|hoàn tất|hết|done|complete|completed|finished|close|đóng|đang (?:triển khai|thực hiện|làm|xử lý)|in progress|tất cả|toàn bộ|các|những|lại|luôn|cả|và|nhé|ạ|giúp|bot|anh|chị
  |phần trăm|percent|số|từ|tiếp|có|này|đó|về|chưa|chưa xong|sắp xong|cơ bản|cơ bản xong|not started|chưa (?:triển khai|làm|thực hiện|bắt đầu)|thêm|giảm|still|sẽ|đánh dấu|mark(?: as)?|as|báo|ghi nhận|chốt|mark task|làm(?: được)?|mần(?: được)?|còn lại|kia|xong xuôi|hết (?:trơn|ráo|sạch)|is|mark|nhanh|xíu|trong danh sách|dạ|vâng|ok)`
const LEFT = opening(`(?:${FILLER} )*${FILLER}(?= ?(?:[_,;:.-]|$))`)
const RIGHT = ending(`(?<=(?:^|[_,;:.-]) ?)${FILLER}(?: ${FILLER})*`)
/** Left hanging by what was blotted out. */
const HANGING = ending('(?:cho|của|về|với|ở|tại|và|nhưng|mà|để|thuộc|trong|là)')
const LEFT_MARKS = /^[\s_,;:.\-–)("]+/
const RIGHT_MARKS = /[\s_,;:.\-–("]+$/

/** What is left to say once the named stretches, politeness and words of progress at the edges are gone. */
export function remainder(signals: Signals, without: readonly Span[]): string | undefined {
  const { core, folded, slice } = signals.words
  const blotted = masked(folded, without)
  let { from, to } = core
  for (let left = 12; left > 0 && from < to; left--) {
    const rest = blotted.slice(from, to)
    const cut = LEFT_MARKS.exec(rest)?.[0].length || LEFT.exec(rest)?.[0].length
    if (!cut) break
    from += cut
  }
  for (let left = 12; left > 0 && from < to; left--) {
    const rest = blotted.slice(from, to)
    const cut =
      RIGHT_MARKS.exec(rest)?.[0].length || HANGING.exec(rest)?.[0].length || RIGHT.exec(rest)?.[0].length
    if (!cut) break
    to -= cut
  }
  const text = slice(from, to).trim()
  return text.length > 1 ? text : undefined
}
