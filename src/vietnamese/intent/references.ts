import { opening, phrase, whole } from './pattern.ts'
import { position, spanOf } from './positions.ts'
import { masked, type Span, type Words } from './words.ts'

/** How a text names tasks: by number, by place in the list last shown, as the one just talked about, or all of them. */
export type References = {
  numbers: string[]
  /** Position in the list last shown, from 1; −1 is the last. */
  listIndex?: number
  isLast: boolean
  isAll: boolean
  spans: Span[]
}

const TIMES =
  'ngày|tuần|tháng|quý|năm|giờ|phút|days|weeks|months|hôm|bữa|nghìn|ngàn|triệu|tỷ|phần trăm|percent'
const COUNTED = `${TIMES}|xã|phường|sở|đơn vị|cơ quan|hệ thống|hồ sơ|tài khoản|người|công dân|trường|lớp|cuộc|buổi
  |văn bản|lần|đồng|điểm|tổ|cái|chỉ tiêu|nhóm|thôn|mô hình|máy|km|việc|nhiệm vụ|công việc|task|tasks
  |cán bộ|trẻ|hộ|doanh nghiệp|thẻ|lượt|tin|bài|dịch vụ|thủ tục|nội dung|bước|khâu|hạng mục|giai đoạn
  |địa phương|hợp đồng|trên \\d|trong (?:\\d|số|tổng)`
/** A number that is no share, date, amount or hour. */
const DIGITS = String.raw`(?![tq]\d|thg)[a-z]{0,3}\d{1,3}(?:\.\d{1,2}){0,2}(?!\d|[a-z]|[.:]\d|,\d{1,3} ?(?:%|phần)
    |,\d{3}(?!\d)| ?%|\/)`
/** Right after "nhiệm vụ" any number is one, but a year. */
const LONG = String.raw`(?!20[2-4]\d)\d{4,5}(?!\d|[.,:]\d| ?%|\/)`
const NAMED = `(?:${LONG}|${DIGITS})(?! (?:${TIMES})(?! (?:này|sau|nay|ni|tới|trước|vừa|hôm|mai|qua|\\d{1,4})))`
const NUMBER = `${DIGITS}(?! (?:${COUNTED}))`
const JOINT = `(?: ?[,;&+] ?(?:và )?| và | với | and | cùng | - |-
    | đến | tới | to )(?:nhiệm vụ |việc |task |số |#)?`
const MORE = `(?:(?:${JOINT}#?${NUMBER}){0,30}|(?: ${NUMBER}){2,30})`
const LIST = `#?${NUMBER}${MORE}`
const CUE = `(?:nhiệm vụ|đầu việc|công việc|việc|tasks?|mục|stt|hạng mục)(?: số| thứ| là|:)? ?`
/** Before things counted these are no cue: "báo số: 45 hồ sơ". */
const WEAK_CUE = `(?:cái|con|@thằng|vụ|@dòng|số)(?: số| thứ| là|:)? ?`

const CUED = phrase(`${CUE}(?<list>#?${NAMED}${MORE})`)
const NUMBERED = phrase(`${WEAK_CUE}(?<list>#?${NUMBER}${MORE})`)
const HASHED = new RegExp(`(?<![\\p{L}\\p{N}/])#(?<list>${phrase(NUMBER).source})`, 'u')
const RANGE = phrase(
  `từ (?:nhiệm vụ |việc |số )?(?<list>${NUMBER} (?:đến|tới) (?:nhiệm vụ |việc |số )?${NUMBER})`,
)
const LEADING =
  opening(`(?<list>${LIST})(?= ?[:;.?-]|, |$| (?:xong|hoàn thành|đã|đang|chưa|sắp|gần|được|đạt|lên|tới|đến|là
      |sao|thế|ntn|như|hạn|ai|do|vướng|bị|còn|mới|cơ bản|vẫn|thì|rồi|done|is|ok|không|tăng|thêm|khoảng
      |cũng|đều|trễ|chậm|làm|ra sao|đâu|xin|gia hạn|\\d+ ?%|(?<=^[a-z]\\d{1,3} )\\d{1,3}$))`)
const AFTER_VERB =
  phrase(`(?:is(?= \\d+ (?:done|finished|complete|ready))|xong|hoàn thành|đóng|đánh dấu|mark|set|cập nhật|gia hạn|lùi(?: hạn| thời hạn)?|hoãn|giãn|dời(?: hạn)?|undo
      |hoàn tác|extension|close|finish|finished|done|update|extend|complete|completed|show|progress
      |status of|status|duyệt|xem|coi|tiến độ|chi tiết|nội dung|của|cho|về|with|for|sửa|hỏi
      |thời hạn)(?: (?:con|cái|thằng|em|no|số))?:? (?<list>${LIST})`)
const CODED =
  /(?<![\p{L}\p{N}/-])(?!T\d|Q\d|Đ|DA|NQ|PC|KV|CA|A\d|C\d|COVID|VN|UB|QD|NĐ|CT|H\d+N)[A-Z]{1,2}\d{1,3}(?:\.\d{1,2})?(?![\p{L}\p{N}/-])/u

const JUST_NOW =
  phrase(`(?:việc|nhiệm vụ|cái|task|mục|vụ|đầu việc) (?:đó|này|ấy|đấy|kia|nớ|ni|vừa rồi|vừa nêu|vừa nói|trên
      |hồi nãy|hồi nảy|hôm qua)|this (?:one|task)|that (?:one|task)|(?<!của )nó`)
const ALL = phrase(`cả (?:\\d+|hai|ba|bốn|năm|mấy) (?:nhiệm vụ|việc|cái|task)
  |(?:tất cả|toàn bộ|hết|mọi|cả|các|những|all|xong hết) (?:các |những |the )?(?:nhiệm vụ|việc
    |đầu việc|task|tasks)|(?:nhiệm vụ|việc|task) nào cũng|tất cả|all (?:done|tasks)
  |hết (?:rồi|ráo|trơn|sạch)|(?:còn lại|kia) (?:đều|cũng)|everything`)
const BARE = whole(`#?${NUMBER}`)

export function referencesIn(words: Words): References {
  const { folded, core } = words
  const spans: Span[] = []
  const listIndex = position(folded, spans)
  const numbers = listIndex === undefined ? numbered(words, spans) : []
  const last = numbers.length === 0 && listIndex === undefined ? JUST_NOW.exec(folded) : null
  if (last) spans.push(spanOf(last))
  const alone = core.folded.replace(/[\s?]+$/, '')
  if (numbers.length === 0 && listIndex === undefined && BARE.test(alone)) {
    numbers.push(alone.replace('#', ''))
    spans.push(core)
  }
  return {
    numbers,
    ...(listIndex !== undefined && { listIndex }),
    isLast: last !== null,
    isAll: numbers.length === 0 && listIndex === undefined && ALL.test(folded),
    spans,
  }
}

function numbered(words: Words, spans: Span[]): string[] {
  const numbers: string[] = []
  let rest = words.folded
  for (const pattern of [RANGE, CUED, NUMBERED, HASHED, AFTER_VERB]) {
    for (let left = 20; left > 0; left--) {
      const match = pattern.exec(rest)
      const list = match?.groups?.list
      if (!match || !list) break
      spans.push(spanOf(match))
      numbers.push(...numbersOf(list))
      rest = masked(rest, [spanOf(match)])
    }
  }
  const leading = numbers.length === 0 ? LEADING.exec(words.core.folded) : null
  if (leading?.groups?.list) {
    spans.push({ from: words.core.from, to: words.core.from + leading[0].length })
    numbers.push(...numbersOf(leading.groups.list))
  }
  const coded = numbers.length === 0 ? CODED.exec(words.source) : null
  if (coded) {
    spans.push(words.placeOf(coded.index, coded.index + coded[0].length))
    numbers.push(coded[0])
  }
  return [...new Set(numbers)]
}

const ONE = /[a-z]{0,3}\d{1,5}(?:\.\d{1,2}){0,2}/gu
const UP_TO = phrase('đến|tới|to')

/** `19, 20-22` → 19, 20, 21, 22. */
function numbersOf(list: string): string[] {
  const numbers: string[] = []
  let end = 0
  for (const { 0: number, index } of list.matchAll(ONE)) {
    const joint = list.slice(end, index)
    const first = Number(numbers.at(-1))
    const isRange = numbers.length > 0 && (/^ ?-/.test(joint) || UP_TO.test(joint))
    if (isRange) numbers.push(...between(first, Number(number)))
    numbers.push(number.toUpperCase())
    end = index + number.length
  }
  return numbers
}

function between(first: number, last: number): string[] {
  const count = last - first - 1
  return count > 0 && count < 100 ? Array.from({ length: count }, (_, at) => String(first + at + 1)) : []
}
