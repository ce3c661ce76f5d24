import { opening, phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import type { Slots } from '../types.ts'
import type { Span } from '../words.ts'
import { remainder } from './remainder.ts'

const BECAUSE =
  phrase(`(?:với )?(?:lý do|nguyên nhân)(?: là| vì)?|bởi vì|do vướng mắc về|do|vì|bởi|because(?: of)?|due to
    |vì lý do`)
const LABEL = opening('(?:khó khăn|vướng mắc|vướng|lý do|nguyên nhân)')
const SO = phrase('nên|cho nên|vì vậy|do đó|dẫn đến|thành ra|vì thế')
const CATEGORIES: [string, RegExp][] = [
  ['citizen', phrase('cccd|cmnd|công dân|người dân|bà con|ông|dân|kích hoạt được|hộ dân|cụ')],
  [
    'coordination',
    phrase(`phối hợp|chưa (?:gửi|phản hồi|trả lời|cung cấp|thống nhất|cho ý kiến)
      |chậm (?:trả lời|phản hồi|gửi|cung cấp)|không (?:trả lời|phản hồi)
      |chờ (?:ý kiến|sở|đơn vị|phường|xã)`),
  ],
  ['funding', phrase('kinh phí|ngân sách|dự toán|vốn|tiền|kinh phi|budget|funding|quyết toán')],
  [
    'staff',
    phrase(`nhân lực|nhân sự|thiếu (?:người|cán bộ)|cán bộ (?:nghỉ|ít|mỏng)|biên chế|con người|kiêm nhiệm
      |không có người`),
  ],
  [
    'guidance',
    phrase(`hướng dẫn|chỉ đạo|văn bản của (?:bộ|trung ương)|chờ (?:bộ|trung ương|văn bản)|lộ trình|guidance`),
  ],
  ['procurement', phrase('đấu thầu|mua sắm|nhà thầu|gói thầu|hợp đồng|đấu giá')],
  [
    'technical',
    phrase(`hệ thống|phần mềm|lỗi|kết nối|đường truyền|mạng|máy chủ|máy|api|đăng nhập|thiết bị|hạ tầng|server
      |kỹ thuật|truy cập|treo|sập|tích hợp|đồng bộ`),
  ],
  ['data', phrase('dữ liệu|số liệu|trùng|sai lệch|làm sạch')],
  ['legal', phrase('pháp lý|quy định|thẩm quyền|luật|nghị định|thông tư|quy trình|thủ tục')],
]

/** Why, in the speaker's own words, and what kind of reason it is. */
export function reasonSlots(signals: Signals): Slots {
  const reason =
    because(signals) ??
    before(signals) ??
    afterLabel(signals) ??
    withoutPersonalNumbers(remainder(signals, signals.refs.spans))
  if (!reason) return {}
  const kind = CATEGORIES.find(([, pattern]) => pattern.test(signals.folded))?.[0]
  return { reason, ...(kind && { category: kind }) }
}

/** What stands after "do", "vì", "lý do". */
export function because(signals: Signals): string | undefined {
  const match = BECAUSE.exec(signals.folded)
  if (!match) return undefined
  const end = match.index + match[0].length
  const so = SO.exec(signals.folded.slice(end))
  const covered: Span[] = [{ from: 0, to: end }, ...signals.refs.spans]
  if (so) covered.push({ from: end + so.index, to: signals.folded.length })
  return remainder(signals, covered)
}

/** What stands before "nên". */
function before(signals: Signals): string | undefined {
  const so = SO.exec(signals.folded)
  if (!so || so.index < 8) return undefined
  return remainder(signals, [...signals.refs.spans, { from: so.index, to: signals.folded.length }])
}

/** What stands after "khó khăn:". */
function afterLabel(signals: Signals): string | undefined {
  const { core, folded } = signals.words
  const colon = folded.indexOf(':', core.from)
  if (colon < 0 || !LABEL.test(signals.core)) return undefined
  return remainder(signals, [{ from: 0, to: colon + 1 }, ...signals.refs.spans])
}

/** A clause that carries somebody's id is not repeated. */
function withoutPersonalNumbers(text: string | undefined): string | undefined {
  if (!text?.includes('•')) return text
  return (
    text
      .split(/\s*[,;]\s*/)
      .filter((clause) => !clause.includes('•'))
      .join(', ') || undefined
  )
}
