import { phrase, unsigned } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import type { Slots } from '../types.ts'
import { masked } from '../words.ts'

const PLAN = phrase(
  String.raw`(?:kế hoạch|plan|đề án)(?: số)? (?<plan>\d{1,4}(?:\/[^ ,.;:?]{1,20})?)(?!\d)(?! (?:ngày|tháng))`,
)
const SECTION = phrase('(?:phần|mục|nhóm|chương) (?<section>[ivx]{1,5})')
const PLACES: [NonNullable<Slots['involvement']>, RegExp][] = [
  ['coordinating', phrase('phối hợp|coordinat(?:e|ing)')],
  ['lead', phrase('chủ trì|lead|leading')],
]
const FILTERS: [NonNullable<Slots['filter']>, RegExp][] = [
  ['blocked', phrase('khó khăn|vướng mắc|vướng|tắc|blocked|stuck|tồn tại')],
  ['not_started', phrase('chưa (?:triển khai|làm|bắt đầu|thực hiện|đụng|động)|not started')],
  [
    'open',
    phrase(`còn|chưa (?:xong|hoàn thành)|cần làm|phải|cần (?:xong|hoàn thành)|đang mở|tồn|pending|open|left|chờ
      |nữa|todo|to do|dang dở`),
  ],
  ['done', phrase(`đã (?:xong|hoàn thành|làm|báo cáo hoàn thành)|xong|hoàn thành|done|completed|finished`)],
  ['in_progress', phrase('đang (?:làm|triển khai|thực hiện|xử lý)|in progress')],
  ['all', phrase('tất cả|toàn bộ|all')],
]

/** The task a text is about, as far as numbers, position or words name it. */
export function taskSlots(signals: Signals): Slots {
  const { refs, keyword } = signals
  const [first] = refs.numbers
  if (refs.numbers.length > 1) return { taskNos: refs.numbers, ...planSlots(signals) }
  if (first) return { taskNo: first, ...planSlots(signals) }
  if (refs.listIndex !== undefined) return { listIndex: refs.listIndex }
  return keyword && !refs.isLast ? { taskKeyword: keyword.text } : {}
}

export function planSlots({ folded, words }: Signals): Slots {
  const match = PLAN.exec(folded)
  const place = match?.groups?.plan
  const from = match && place ? match.index + match[0].lastIndexOf(place) : 0
  return place ? { plan: words.slice(from, from + place.length) } : {}
}

/** Whose tasks: a named agency, a class of agencies, or the speaker's own. */
export function ownerSlots(signals: Signals, orMine: boolean): Slots {
  if (signals.agency) return { agency: signals.agency.name }
  if (signals.agencyClass === 'all') return {}
  if (signals.agencyClass) return { agencyClass: signals.agencyClass }
  return orMine || signals.isOwn ? { agency: '@me' } : {}
}

export function listSlots(signals: Signals): Slots {
  const section = SECTION.exec(signals.folded)?.groups?.section
  const involvement = PLACES.find(([, pattern]) => pattern.test(signals.folded))?.[0]
  const filter = FILTERS.find(([, pattern]) => pattern.test(signals.folded))?.[0]
  return {
    ...ownerSlots(signals, true),
    ...(involvement && { involvement }),
    ...(filter && { filter }),
    ...planSlots(signals),
    ...(section && { section: unsigned(section).toUpperCase() }),
  }
}

const ASPECTS: [string, RegExp][] = [
  [
    'history',
    phrase(`lịch sử|lần cuối|cập nhật (?:khi nào|bao giờ|lúc nào|gần nhất)|ai cập nhật|nhật ký|lần gần nhất
      |history|last update`),
  ],
  ['deliverable', phrase('sản phẩm|đầu ra|kết quả|nộp (?:gì|cái gì)|văn bản gì|deliverable|output')],
  [
    'deadline',
    phrase(`thời hạn|(?<!gia )hạn(?: chót)?|deadline|khi nào|bao giờ|ngày nào|ngày mấy|mấy giờ|due|when
      |còn (?:mấy|bao nhiêu) ngày`),
  ],
  ['obstacle', phrase('vướng|khó khăn|vướng mắc')],
  [
    'progress',
    phrase(`tiến độ|tình hình|(?:tới|đến) @?đâu|(?:tới|đến) @?mô|thế nào|ra sao|sao rồi|bao nhiêu|mấy phần trăm
      |xong|hoàn thành|status|progress|how|trạng thái|được mấy`),
  ],
]

export function detailSlots(signals: Signals): Slots {
  const task = taskSlots(signals)
  const words = withoutTask(signals)
  const aspect = ASPECTS.find(([, pattern]) => pattern.test(words))?.[0]
  const opener =
    Object.keys(task).length === 0 && signals.question && !signals.refs.isLast ? signals.opener : null
  return { ...task, ...(opener && { taskKeyword: opener.text }), ...(aspect && { aspect }) }
}

const WHO_ASPECTS: [string, RegExp][] = [
  ['contact', phrase('số điện thoại|liên hệ|điện thoại|email|contact|phone')],
  ['focal', phrase('đầu mối|focal|cán bộ phụ trách')],
  ['head', phrase('lãnh đạo|thủ trưởng|giám đốc|chủ tịch|trưởng')],
  ['coordinating', phrase('phối hợp|coordinat(?:e|es|ing)')],
]

export function whoSlots(signals: Signals): Slots {
  const task = taskSlots(signals)
  const aspect = WHO_ASPECTS.find(([, pattern]) => pattern.test(signals.folded))?.[0] ?? 'lead'
  const hasTask = Object.keys(task).length > 0
  return { ...task, ...(!hasTask || signals.agency ? ownerSlots(signals, false) : {}), aspect }
}

const withoutTask = ({ folded, refs, keyword }: Signals): string =>
  masked(folded, [...refs.spans, ...(keyword ? [keyword] : [])])
