import { plain } from '../normalize.ts'
import { lead, opening, phrase, whole } from './pattern.ts'
import type { KnownTask } from './types.ts'
import { masked, type Span, type Words } from './words.ts'

const CUE = lead(`(?:cái|(?<!làm )việc|nhiệm vụ|(?<!dịch |nghiệp |nội |ngoại |đặc |nhiệm )vụ
    |(?<!thành |học )phần(?! mềm| trăm)|mảng|task|đầu việc|hạng mục|chuyện)(?: về| liên quan (?:đến
    |tới)| làm| triển khai| của| nào về)? (?!việc |nhiệm vụ|của|mình|em|tôi|gì|nào|đó|này|ấy|kia|thứ
    |đầu tiên|cuối|cần|phải|hôm|tuần|tháng|quý|năm|trong|được|đang|chưa|sắp|quá|đến|tới|chủ trì
    |phối hợp|trễ|chậm|còn|ở|các|do|mới|ưu tiên|gấp|khẩn|tồn|đã|có|không|theo|để|mà)`)
const STOP =
  phrase(String.raw`của (?:mình|em|tôi|đơn vị|sở|anh|chị|ai|bên)|mình|em|tôi|bên (?:em|mình)|được|đã|đang|chưa|không|sắp
    |gần|xong|hoàn thành|hoàn tất|đạt|lên|là|có|thì|như thế nào|thế nào|ra sao|sao(?! (?:số|lưu|y|chép))
    |(?:tới|đến) @?đâu|hạn|thời hạn|khi nào|bao giờ|ai|do|vì|bị|cơ bản|vướng|mới(?! sáng)|cần|nào|này|đó
    |ấy|kia|gì|trước|đến|tới|sang|vẫn|còn|hiện|cũng|rồi|hết|đi|tiến độ|nói|giúp|cho|nhé|ạ|từ(?! điển)|is|are
    |status|với|quá|trễ|chậm|phải|đều|về đến|khoảng|tăng|sẽ|dự kiến|gặp|@mô|@răng|bao nhiêu|mấy|thêm|lùi
    |gia hạn|xin|(?:sở|đơn vị|cơ quan|bên|phòng|xã|phường) nào|chủ trì|phối hợp|phụ trách
    |\d[\d.,]* ?(?:%|phần trăm)|nhưng`)
/** Names nothing by itself. */
const GENERIC =
  whole(`sở|đơn vị|phường|xã|cơ quan|phòng|file|sạc|máy|xe|bút|ảnh|link|số|văn bản|công văn|báo cáo|họp|nhà
    |bạn|kia|khác|chung|riêng|đầu|trên|dưới`)
const TASK_WORDS = whole('(?:các |những )?(?:nhiệm vụ|công việc|đầu việc|việc)(?: (?:này|đó|kia))?')
const FILTERED =
  lead(`(?:các|những|tất cả|toàn bộ|mọi|hết)(?: các| những)? (?:nhiệm vụ|việc|đầu việc|task)(?: về
      | liên quan đến| thuộc| nhóm)? `)
const OPENING_VERB =
  opening(`cập nhật|báo cáo|báo|đã|đang|ăn|uống|ngủ|đi|về|chơi|nhậu|tắm|nấu|học|thi|họp|mua|bán|gọi|nghe|xem
    |đọc|chạy|em|mình|tôi|chưa|sắp|gần|xong|hoàn thành|mới|cơ bản|vẫn|còn|không|có|hôm nay|hôm qua
    |sáng nay|được|đạt|lên|tăng|thêm|dự kiến|chỉ|đơn vị|bên em|ok|xin|cho|nhờ|đề nghị|update|done|các
    |tất cả|toàn bộ|hết|mọi`)

/** What a text calls a task by when it gives no number: "cái chữ ký số" → `chữ ký số`. */
export function keywordIn(words: Words, agency: Span | null): (Span & { text: string }) | null {
  const cue = CUE.exec(agency ? masked(words.folded, [agency]) : words.folded)
  return cue ? until(words, cue.index + cue[0].length, words.core.to, 1) : null
}

/** What several tasks are called by: "các nv góp ý văn bản" → `góp ý văn bản`. */
export function filterIn(words: Words): (Span & { text: string }) | null {
  const cue = FILTERED.exec(words.folded)
  return cue ? until(words, cue.index + cue[0].length, words.core.to, 1) : null
}

/** The subject a statement opens with: "chữ ký số được 80%" → `chữ ký số`. */
export function openingSubject(words: Words): (Span & { text: string }) | null {
  if (OPENING_VERB.test(words.core.folded)) return null
  const subject = until(words, words.core.from, words.core.to, 2)
  return subject && TASK_WORDS.test(words.folded.slice(subject.from, subject.to).trim()) ? null : subject
}

function until(words: Words, from: number, end: number, least: number): (Span & { text: string }) | null {
  const rest = words.folded.slice(from, end)
  const stop = Math.min(
    STOP.exec(rest)?.index ?? rest.length,
    /[,.:;?!(]| - |\d{2}/.exec(rest)?.index ?? rest.length,
  )
  const text = words.slice(from, from + stop).trim()
  const count = text.split(/\s+/).filter(Boolean).length
  if (count === 1 && GENERIC.test(rest.slice(0, stop).trim())) return null
  return count < least || count > 10 || text.length < 2 ? null : { from, to: from + stop, text }
}

/** Tasks whose title or keywords hold `keyword`, else most of its words, but at least that share of them; ties together. */
export function tasksNamed(keyword: string, tasks: readonly KnownTask[], share = 0.6): KnownTask[] {
  const wanted = plain(keyword)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (wanted.length === 0) return []
  const scored = tasks.map((task) => ({ task, score: likeness(wanted, task) }))
  const best = Math.max(share, ...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score >= best).map(({ task }) => task)
}

function likeness(wanted: string[], task: KnownTask): number {
  const text = ` ${plain([task.title, ...(task.keywords ?? [])].join(' . ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  if (text.includes(` ${wanted.join(' ')} `)) return 1
  return 0.95 * (wanted.filter((word) => text.includes(` ${word} `)).length / wanted.length)
}
