import { ending, phrase } from './pattern.ts'
import { masked, type Span, type Words } from './words.ts'

/** Words that name a day, a period or a length of time, with the text as written. */
export type DateMention = Span & { kind: 'day' | 'period' | 'length'; text: string }

const MONTH_NAME = String.raw`(?:\d{1,2}|giêng|chạp|mười một|mười hai|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)`
const PART = '(?:(?:khoảng |vào |trong )?(?:nửa đầu|nửa cuối|đầu|giữa|cuối|hết|trong) )?'
const NUMBER_WORD = String.raw`(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|mười|nửa|vài|mấy)`
const WHICH = '(?:này|ni|nay|sau|tới|kế|trước|qua|vừa rồi|rồi|hiện tại)'

const DAY = phrase(String.raw`(?:(?:sáng|trưa|chiều|tối) )?(?:(?:thứ \S+|chủ nhật|hôm|ngày|mùng
    |mồng),? )*(?:\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d|\d{1,2}\/\d{1,2})(?![/\d])
  |ngày \d{1,2}[.-]\d{1,2}
  |(?:ngày |hôm )?(?:mùng |mồng )?\d{1,2} tháng ${MONTH_NAME}(?:[/-]20\d\d| năm 20\d\d| năm (?:sau
    |tới|nay))?(?: này| tới| sau)?
  |(?:(?:sáng|trưa|chiều|tối|đêm|cuối giờ|cuối giờ chiều|đầu giờ) )*(?:hôm nay|bữa nay|bữa ni
    |ngày mai|ngày mốt|ngày kia|hôm qua|bữa qua|sáng mai|mai(?! mốt)|mốt)
  |(?:sáng|trưa|chiều|tối) (?:nay|qua|ni)|hôm (?:sau|kia)
  |(?:sáng |trưa |chiều |tối )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?: tuần ${WHICH}
    | ${WHICH})?|t[2-7] tuần ${WHICH}|today|tomorrow|yesterday
  |(?:next |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)
  |ngày (?:mùng |mồng )?\d{1,2}(?: tới| này)?`)
const PERIOD =
  phrase(String.raw`${PART}tháng ${MONTH_NAME}(?:[/-]20\d\d| năm 20\d\d| năm (?:sau|tới|nay))?(?: này| tới| năm nay)?
    |${PART}quý (?:i{1,3}|iv|v|[1-4]|l)(?:[/-]20\d\d| năm 20\d\d| năm (?:sau|tới|nay))?
    |t(?:1[0-2]|[1-9])(?:\/20\d\d)?|q[1-4](?:\/20\d\d)?|${PART}(?:tuần|tháng|quý|năm) ${WHICH}
    |(?:đầu|giữa|cuối|hết|trong) (?:tuần|tháng|quý|năm)|(?:6|sáu|9|chín|3|ba) tháng(?: (?:đầu|cuối) năm)
    |${PART}năm 20\d\d|(?:this|next|last) (?:week|month|quarter|year)
    |(?:the )?end of (?:the |this |next )?(?:week|month|quarter|year)|sau tết|trước tết`)
const LENGTH =
  phrase(String.raw`(?<!(?:tháng|quý|tuần|thứ|hằng|hàng|mỗi|từng) )${NUMBER_WORD} (?:ngày|tuần|tháng|hôm|bữa|giờ|tiếng
      |phút|quý|năm)(?! (?:đầu|cuối) năm| này|(?<=năm) 20\d\d)(?: làm việc)?(?: nữa| tới| sau)?
    |in \d{1,2} (?:days?|weeks?|hours?|months?)|\d{1,2} (?:days?|weeks?|hours?|months?)|lát nữa|chút nữa
    |tí nữa|xíu nữa`)

/** A counted noun after `12/18` makes it a share, not a day. */
const SHARE_AFTER =
  phrase(`^ ?(xã|phường|sở|đơn vị|hệ thống|hồ sơ|tài khoản|người|chỉ tiêu|nhiệm vụ|trường|tổ|thôn|địa phương
      |thủ tục|dịch vụ|cơ quan|nhóm|mô hình|điểm|văn bản|%)`)

const SHARE_BEFORE = ending('(làm|thực hiện|triển khai|xong|hoàn thành|đạt|kết nối)( được)? ?')

/** All mentions in order, none overlapping. */
export function datesIn(words: Words): DateMention[] {
  const found: DateMention[] = []
  let rest = words.folded
  for (const [kind, pattern] of [
    ['day', DAY],
    ['length', LENGTH],
    ['period', PERIOD],
  ] as const) {
    for (const match of rest.matchAll(new RegExp(pattern.source, 'gu'))) {
      const span = { from: match.index, to: match.index + match[0].length }
      if (kind === 'day' && isShare(rest, match[0], span)) continue
      found.push({ kind, ...span, text: words.slice(span.from, span.to) })
    }
    rest = masked(rest, found)
  }
  return found.sort((a, b) => a.from - b.from)
}

function isShare(folded: string, words: string, span: Span): boolean {
  const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/.exec(words) ?? []
  if (!day || !month) return false
  if (Number(month) > 12 || Number(day) > 31) return true
  return (
    SHARE_AFTER.test(folded.slice(span.to)) ||
    (Number(day) < Number(month) && SHARE_BEFORE.test(folded.slice(0, span.from)))
  )
}
