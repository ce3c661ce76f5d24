import { ending, opening, phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import {
  type Clue,
  clue,
  fact,
  hasSubject,
  isShort,
  isStatement,
  namesOthers,
  saysMore,
  saysProgress,
} from './clue.ts'

const DETAIL =
  phrase(`chi tiết|nội dung|nói rõ|rõ hơn|cụ thể|mô tả|giải thích|thông tin|tình hình|tiến độ|thời hạn
    |(?<!gia )hạn(?: chót)?|sản phẩm|lịch sử|trạng thái|status|details?|deadline
    |(?<!đã |mới |vừa |đang )(?:xem|coi)(?! như| là)|(?<!đã |mới |vừa |đang )mở(?! (?:thêm|rộng|lớp|được|khóa|khoá|đợt|hội|cuộc|thầu|\\d))|show|info|describe|progress of|nói (?:thêm|về)|đọc lại
    |lần cập nhật|(?:cập nhật|lần) (?:gần nhất|mới nhất|lần cuối|cuối)`)
const HAPPENING = phrase(`(?:tới|đến) @?đâu|như thế nào|thế nào|ra sao|sao rồi|@răng rồi|(?:tới|đến) @?mô
  |(?:xong|hoàn thành|done|finished|completed)~ (?:chưa|không)|xong chưa|how is|how far`)
const HOW_FAR = phrase(
  '(?:thế nào|ra sao) rồi|(?:tới|đến) @đâu|(?:tới|đến) @mô|sao rồi|xong chưa|hoàn thành chưa|tiến độ|how far',
)
const WHO = phrase(`ai
    |(?:những )?(?:đơn vị|cơ quan|sở|phòng|bên|người|xã|phường|chỗ|đồng chí|lãnh đạo|cán bộ
      |chuyên viên|thủ trưởng)(?: ban)? (?:nào|@mô|mô)|who|whom|owner|which (?:agency|department|unit)`)
const ROLE =
  phrase(`chủ trì|phụ trách|chịu trách nhiệm|đầu mối|phối hợp|làm|xử lý|theo dõi|đảm nhận|đảm nhiệm|giữ|nắm
    |thuộc|lo|liên hệ|gặp|hỏi|in charge|responsible|leads?|quản lý|tham mưu|thực hiện|được giao|giao cho
    |cầm|nhận|của|ký duyệt|duyệt|ký|contact|focal|coordinates?|owner|owns|chỉ đạo`)
const STRONG_ROLE =
  phrase(`(?:ký )?duyệt|xác nhận|chủ trì|phụ trách|chịu trách nhiệm|đầu mối|phối hợp|in charge|responsible
    |liên hệ`)
const FOCAL = phrase('đầu mối|cán bộ phụ trách|lãnh đạo phụ trách|người phụ trách')
const ENDS_IN_WHO = ending('(?:ai|who)(?: (?:vậy|thế|nhỉ|đó))?')
const CONTACT =
  phrase(`số (?:điện thoại|liên hệ|liên lạc|máy|phone)|(?:cho|xin)(?: \\S+)? số (?:của )?(?:đầu mối|cán bộ)|thông tin liên hệ
  |liên hệ (?:ai|với ai|đầu mối)|contact`)
const NOT_REPORTED = phrase('(?:chưa|không|chậm|quên)~ (?:nộp|gửi|báo cáo|cập nhật)')
const LEADS = phrase('(?:đơn vị|cơ quan|sở)? ?(?<!chưa |không )(?:chủ trì|phối hợp|phụ trách)')
/** The role first, then whose: "đơn vị chủ trì của nhiệm vụ số hóa". */
const ROLE_OF = opening(
  `(?:đơn vị|cơ quan|người|cán bộ)? ?(?:chủ trì|phối hợp|phụ trách|đầu mối) (?:của |cho |về )?(?:nhiệm vụ|việc|task)`,
)
const TELLS = phrase(
  `đã|mới|vừa|đang|rồi|sẽ|xin|cho|chưa|không|bị|đóng|nhắc|kẹt|tắc|vướng|thiếu|lỗi|chờ|đợi|chậm|trễ`,
)
const LOOKS = opening('(?:xem|coi|mở|kiểm tra|tra|check|show|cho (?:em |mình |tôi )?(?:xem|biết))')

/** Room for "nhiệm vụ về" before the name. */
const FROM_THE_START = 20

/** The name begins and ends the sentence. */
const isWholeName = ({ words }: Signals, name: { from: number; to: number; text: string }): boolean =>
  name.from - words.core.from < FROM_THE_START && name.to >= words.core.to - 1

const isBareReference = (s: Signals): boolean =>
  isStatement(s) && s.hasTask && s.percent === null && s.progress === null && !saysMore(s)
/** "kết quả nv 22", "nói lại cái thứ nhất": a few words that end in the task and tell nothing of it. */
const isAboutIt = (s: Signals): boolean =>
  isStatement(s) &&
  s.hasTask &&
  isShort(s) &&
  s.percent === null &&
  s.progress === null &&
  !TELLS.test(s.folded) &&
  s.refs.spans.some((span) => span.to >= s.words.core.to - 1 && span.from > s.words.core.from)

const isOnlyNamed = (s: Signals): boolean =>
  s.keyword !== null &&
  (isStatement(s) || LOOKS.test(s.core)) &&
  (isWholeName(s, s.keyword) || LOOKS.test(s.core)) &&
  !namesOthers(s) &&
  s.progress === null &&
  s.percent === null &&
  s.amounts.length === 0
const asksWho = (s: Signals): boolean =>
  s.question !== null &&
  ROLE.test(s.folded) &&
  !NOT_REPORTED.test(s.loose) &&
  (hasSubject(s) || namesOthers(s) || STRONG_ROLE.test(s.folded))

/** One task: its state, and whose it is. */
export const TASK_CLUES: Clue[] = [
  fact('task_detail', 0.75, 'asks about a task', (s) => s.hasTask && s.question !== null),
  fact('task_detail', 0.85, 'only a reference', isBareReference),
  clue(
    'task_detail',
    0.7,
    'about a task',
    DETAIL,
    (s) => s.hasTask && !saysProgress(s) && s.percent === null,
  ),
  clue(
    'task_detail',
    0.65,
    'how it stands',
    HAPPENING,
    (s) => s.question !== null && (hasSubject(s) || isShort(s)),
  ),
  clue(
    'task_detail',
    0.5,
    'how far',
    HOW_FAR,
    (s) => s.question !== null && s.opener !== null && s.agency === null,
  ),
  fact('task_detail', 0.6, 'names a task', isOnlyNamed),
  fact('task_detail', 0.5, 'something of a task', isAboutIt),
  clue('task_detail', 0.55, 'about a named task', DETAIL, (s) => s.keyword !== null && s.percent === null),
  clue('who_is_responsible', 0.9, 'who', WHO, asksWho),
  clue('who_is_responsible', 0.82, 'who', ENDS_IN_WHO, (s) => s.hasTask),
  clue('who_is_responsible', 0.7, 'focal point', FOCAL, (s) => s.question !== null || isShort(s)),
  clue('who_is_responsible', 0.75, 'contact', CONTACT),
  clue(
    'who_is_responsible',
    0.8,
    'role of a named task',
    ROLE_OF,
    (s) => isStatement(s) && s.keyword !== null,
  ),
  clue(
    'who_is_responsible',
    0.8,
    'lead of a task',
    LEADS,
    (s) => s.hasTask && s.progress === null && s.percent === null && (s.question !== null || isShort(s)),
  ),
]
