import { plain } from '../../normalize.ts'
import { BARE, ending, foldAll, opening, phrase } from '../pattern.ts'
import type { Figure, Signals } from '../signals.ts'
import type { Slots } from '../types.ts'
import { remainder } from './remainder.ts'
import { taskSlots } from './tasks.ts'

const UNIT =
  opening(` ?(?:hồ sơ|tài khoản|người dân|người|công dân|lượt|thẻ|căn cước|cccd|trường hợp|ca|tin bài
      |bài viết|buổi|lớp|học viên|cuộc|tổ|thuê bao|giao dịch|dịch vụ|thủ tục|đoàn viên|hộ|học sinh
      |đối tượng|cán bộ|văn bản|xã|phường|đơn vị|hệ thống|trường|điểm|mô hình|đồng|triệu đồng|tỷ đồng
      |accounts?|files?|cases)`)
const LEAD =
  opening(`(?:số liệu|chỉ tiêu|kết quả|báo cáo|cập nhật|nhập|nộp|gửi|ghi|em|mình|tôi|đơn vị|hôm nay|hôm qua
      |sáng nay|hiện nay|hiện|tính đến|đến nay|đến|đã|có|được|là|sửa(?: lại)?|đính chính|xin|bên em
      |tháng này|tuần này|thành(?! (?:viên|phố|phần|tích|lập))|thêm|tháng|của|lại|số(?! (?:lượng|hóa|lượt|hoá)))(?= |$)
    |(?:phường|sở|xã|bên|đơn vị) (?:em|mình|tôi)|(?:ngày )?\\d[\\d/.-]*:?(?= |$)
    |(?:tháng|quý|tuần|năm) (?:\\d[\\d/]*|này|trước)(?= |$)|(?:chỉnh|điều chỉnh|nhập) lại`)
/** Talk about the mistake, not the name of a figure. */
const NO_NAME = phrase('sai|nhầm|đúng (?:là|phải)|đúng$|undo|hoàn tác|chỉnh|không phải|lộn')
const COMPARED = phrase('so với|bằng')
const TAIL =
  ending(`(?:là|được|đạt|có|khoảng|gần|hơn|tăng|giảm|thêm|đã|lên|còn|tháng|trong|của|ngày|đến|tính đến|hiện
      |trên|mới|chỉ|tổng cộng|thành|từ|nhầm|sai)`)
const INSTEAD = phrase('chứ (?:không|chẳng|chả) phải|không phải|thay vì|instead of|not')
const MISTAKEN = ending(
  '(?:bấm|ghi|gõ|báo|nhập|gửi) (?:nhầm|lộn|sai)(?: (?!là|thành|mà|đúng|phải|sửa|chứ)[^\\s,;.:]+){0,4} ?',
)
const INTO = phrase('mà|thành|mới đúng|lại là|sang|lên|xuống')

/** Names of figures people type without tones. */
const KNOWN = [
  'DVC trực tuyến toàn trình',
  'DVC trực tuyến',
  'hồ sơ trực tuyến',
  'số hóa hồ sơ',
  'kích hoạt định danh',
  'tài khoản định danh',
  'thanh toán trực tuyến',
  'thu nhận hồ sơ căn cước',
  'cấp căn cước',
]

export function numberSlots(signals: Signals): Slots {
  const figure = signals.amounts[0] ?? signals.percent
  if (!figure) return {}
  return {
    ...(signals.hasTask && taskSlots(signals)),
    ...(signals.agency && { agency: signals.agency.name }),
    ...named(signals, figure),
    value: figure.value,
    ...(figure.denominator !== undefined && { denominator: figure.denominator }),
    ...unitOf(signals, figure),
    ...(signals.period && { period: signals.period }),
  }
}

/** The figure put right, and the one it replaces: "1.245 chứ không phải 1.254", "từ 40 thành 60%". */
export function correctionSlots(signals: Signals): Slots {
  const figures = [...signals.amounts, ...signals.shares].sort((a, b) => a.from - b.from)
  const task = taskSlots(signals)
  const [first, second] = figures
  if (!first) return task
  const instead = INSTEAD.exec(signals.folded)
  const isOldFirst =
    second &&
    (!instead || instead.index < first.from) &&
    INTO.test(signals.folded.slice(first.to, second.from))
  const [right, wrong] = isOldFirst ? [second, first] : [first, second]
  if (!second && isMistake(signals, first)) return task
  if (right?.unit === 'percent' && (Object.keys(task).length > 0 || !named(signals, first).indicator))
    return { ...task, percent: right.value }
  return {
    ...task,
    ...named(signals, first),
    value: right?.value ?? first.value,
    ...(wrong && { oldValue: wrong.value }),
    ...(signals.period && { period: signals.period }),
  }
}

/** "bấm nhầm nv 27 100%": the one figure given is the wrong one. */
const isMistake = ({ folded }: Signals, { from }: Figure): boolean => MISTAKEN.test(folded.slice(0, from))

function named(signals: Signals, figure: Figure): Slots {
  const before = stripped(between(signals, signals.words.core.from, figure.from))
  const compared = COMPARED.exec(signals.folded.slice(figure.to))
  const end = compared ? figure.to + compared.index : signals.words.core.to
  const after = stripped(between(signals, figure.to, end))
  const indicator = before && before.length > 2 ? before : after
  return indicator && !NO_NAME.test(foldAll(indicator, BARE)) ? { indicator: restored(indicator) } : {}
}

/** The words of a stretch without the dates, tasks and agencies in it. */
function between(signals: Signals, from: number, to: number): string {
  const { dates, refs, agency, document, folded, words } = signals
  const out = [...dates, ...refs.spans, ...(agency ? [agency] : []), ...(document ? [document] : [])]
  return (
    remainder(signals, [...out, { from: 0, to: from }, { from: to, to: folded.length }]) ??
    words.slice(from, to).trim()
  )
}

function stripped(text: string): string {
  let rest = text.replace(/^[\s:,.;=-]+|[\s:,.;=-]+$/g, '').replace(/_+/g, ' ')
  const words = rest.split(/\s+/)
  for (let left = 10; left > 0; left--) {
    const folded = foldAll(words.join(' '), BARE)
    const head = LEAD.exec(folded)
    const tail = TAIL.exec(folded)
    if (head) words.splice(0, head[0].split(' ').length)
    else if (tail) words.splice(-tail[0].split(' ').length)
    else break
  }
  rest = words.join(' ')
  return rest
}

function restored(indicator: string): string {
  const wanted = plain(indicator)
  return KNOWN.find((name) => plain(name) === wanted) ?? indicator
}

function unitOf(signals: Signals, figure: Figure): Slots {
  if (figure.unit === 'percent') return { unit: '%' }
  const match = UNIT.exec(signals.folded.slice(figure.to))
  return match ? { unit: signals.words.slice(figure.to, figure.to + match[0].length).trim() } : {}
}
