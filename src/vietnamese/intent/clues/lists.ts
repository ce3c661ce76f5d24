import { opening, phrase, whole } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { type Clue, clue, isShort, isStatement, namesOthers, saysProgress } from './clue.ts'
import { EXTENSION } from './trouble.ts'

const TASKS = '(?:nhiệm vụ|việc|đầu việc|công việc|tasks?|to ?do)'
const OWN =
  '(?:mình|em|tôi|đơn vị|sở|tui|chúng tôi|bên em|đơn vị em|đơn vị mình|sở em|sở mình|phường em|xã em)'

const LATE = phrase(`quá (?:thời )?hạn|trễ(?: hạn| tiến độ)?
  |(?<!nhất |mới |mạng |máy |web |trang |app |hệ thống |truyền |xe |đến |về |đi )chậm(?: hạn| tiến độ| muộn| nhất)?(?! nhất (?:là|vào|ngày|đến))|muộn(?! nhất)
  |nợ~ (?:báo cáo|việc|hạn|đọng|nhiệm vụ)|còn nợ|nợ (?:những )?gì|overdue|late|lố hạn|lỡ hạn|hết hạn rồi|quá deadline`)
const NOT_REPORTED =
  phrase(`(?:chưa|không|chậm|quên|còn thiếu|chưa thấy) (?:nộp|gửi|báo cáo|cập nhật|có báo cáo|phản hồi)
    |nợ báo cáo|báo cáo~ (?:còn )?thiếu|thiếu~ báo cáo`)
const SOON = phrase(`(?:sắp|gần|sát|chuẩn bị|sắp sửa)~ (?:hạn|deadline)|(?:đến|tới|hết|kịp) hạn
  |due (?:soon|this|next|today|tomorrow|in|by)|is due|are due|upcoming
  |deadlines?(?: nào)? (?:gần|tuần|tháng|tới|sắp)|(?<!gia )hạn (?:gần nhất|tuần|tháng|của(?! (?:nhiệm vụ|việc|cái|task))|trong)
  |việc~ (?:gấp|khẩn)|cận hạn|gần hạn|hạn chót|sắp (?:phải|tới)~ (?:nộp|làm|báo cáo|xong|hoàn thành)
  |(?:có|còn) hạn|hạn nào`)
const LISTS =
  phrase(`(?:danh sách|liệt kê|list|show|xem|coi|tất cả|toàn bộ|các|những|bảng|kê|tra|get|view|my|all)~ ${TASKS}
    |(?:danh sách|ds) ${TASKS}
    |(?:pending|open|remaining|current|assigned|unfinished|outstanding|completed|blocked) tasks`)
const LISTED = opening(
  `(?:cho )?(?:em |mình |tôi )?(?:xem |coi |xin )?(?:danh sách|liệt kê|những|các|mấy|list|show)`,
)
const WHICH_TASKS =
  phrase(`${TASKS}~ (?:gì|(?<!thế |cách )nào|chi|@mô|mấy|bao nhiêu)|(?:bao nhiêu|mấy|những|các) ${TASKS}
    |(?:(?<!để |bot |được )làm|còn|có|lo|xử lý|nộp|hoàn thành|xong|báo cáo|triển khai|gửi|gồm|giao
      |thực hiện) (?:những |cái |việc )?(?:gì|chi)|(?:which|what|how many)~ tasks?
    |what(?: do i| should i| is| s)~ (?:do|pending|left|todo)|còn~ ${TASKS}~ (?:không|nữa)
    |${TASKS}~ (?:@đâu|không)$`)
const PLAIN_LIST =
  whole(`(?:cho )?(?:xem |coi |mở )?(?:danh sách )?${TASKS}(?: của)?(?: ${OWN})*|danh sách|my tasks|tasks
    |pending|ds`)
const OWNED = phrase(`${TASKS}~ (?:của|cho|thuộc|giao|chủ trì|phối hợp|phụ trách)
  |(?:chủ trì|phối hợp|phụ trách|được giao)~ ${TASKS}
  |(?:chủ trì|phối hợp|phụ trách) (?:những )?(?:gì|chi)`)
const NOUN_PHRASE = opening(
  `(?:các|những|mấy|danh sách)(?: các)? ${TASKS}(?: \\S+){1,5} (?:của|cho|bên) ${OWN}$`,
)
const THOSE =
  opening(`(?:những|danh sách|mấy|các)(?: các)? ${TASKS} (?:đang|chưa|còn|đã|bị|có|cần|phải|được|do|mà|theo
      |thuộc|về)(?!.*(?:đều|rồi|hết|ạ$))`)
/** "việc em đã làm trong tháng": which ones, not that they are done. */
const RELATIVE = opening(
  `${TASKS}(?: mà)? ${OWN} (?:đã|đang|chưa|phải|được|cần|sẽ|còn)(?! @đã)(?!.*(?:rồi|hết|đều|ạ$|xong$))`,
)
const IN_FIELD = opening(
  `(?:các |những )?${TASKS} (?:thuộc|trong|theo|về) (?:lĩnh vực|mảng|nhóm|phần|mục|chương|kế hoạch)`,
)
const STATED = opening(`${TASKS} (?:chưa|đang|đã) \\S+(?: (?!rồi|xong|và|nhưng)\\S+){0,4}(?:$| của)`)
const BY_PART = phrase('chủ trì|phối hợp|phụ trách')
const STARTS = opening(`(?:các |những |danh sách )?${TASKS}`)
const TASKS_FIRST =
  opening(`(?:các |những |danh sách )?${TASKS} (?:cần|phải|sẽ|được giao|do|quá|trễ|chậm|bị|sắp|đến|tới|của
      |muộn)`)
const STUCK = phrase('khó khăn|vướng mắc|vướng|đang tắc|bị tắc|tồn tại|blocked|stuck|ách tắc')
const STUCK_THERE =
  whole(`(?:các |những )?(?:khó khăn|vướng mắc)(?:,? vướng mắc)?(?: đang| hiện)?(?: tồn đọng| tại
    | nay)? của(?: ${OWN}| \\S+){1,4}`)
const LEFT_OVER = phrase('tồn đọng|còn tồn|việc tồn|việc cũ')
const REPORT_SENT = phrase('(?:nộp|gửi|có) báo cáo')
const NOT_YET = phrase('chưa')
const WHEN_TO_REPORT = phrase(`(?:hạn|khi nào|bao giờ|ngày nào|mấy giờ)~ (?:nộp|gửi|báo cáo)
  |(?:nộp|gửi|hạn) báo cáo~ (?:khi nào|bao giờ|ngày nào|ngày mấy|lúc nào)`)
const OF_PLAN = phrase('kế hoạch (?:số )?\\d+|plan \\d+|(?:phần|mục|nhóm|chương) [ivx]+')
const WHICH_AGENCY = phrase(
  `ai|(?:đơn vị|sở|cơ quan|phường|xã|bên|địa phương)(?: ban ngành)? (?:nào|@mô|mô|chưa)|who`,
)
const ORDERS = opening('(?:nhắc|đôn đốc|giục|thông báo|gửi|phát|yêu cầu|remind|nudge)(?! em| tôi| mình)')

const NAMES = opening(`(?:hạn|thời hạn|deadline|danh sách|ds|các|những|mấy|tình hình|nhiệm vụ|việc|đầu việc)`)

const isOrder = (s: Signals): boolean => ORDERS.test(s.core)
const asksForList = (s: Signals): boolean =>
  !s.hasTask &&
  !isOrder(s) &&
  (s.question !== null ||
    isShort(s) ||
    LISTS.test(s.folded) ||
    LISTED.test(s.core) ||
    TASKS_FIRST.test(s.core))
const asksForLate = (s: Signals): boolean =>
  asksForList(s) && (s.question !== null || s.amounts.length === 0) && !EXTENSION.test(s.folded)
/** A longer name of a list, nothing told: "hạn chót gần nhất của đơn vị em". */
const isNamedBy = (s: Signals): boolean =>
  isStatement(s) &&
  !isShort(s) &&
  NAMES.test(s.core) &&
  !s.hasTask &&
  !isOrder(s) &&
  s.progress === null &&
  s.percent === null &&
  s.amounts.length === 0 &&
  !EXTENSION.test(s.folded)
const wantsTasks = (s: Signals): boolean => !s.hasTask && !isOrder(s) && (!saysProgress(s) || isToDo(s))
/** "những việc phải hoàn thành trong quý 4" lists; it does not promise. */
const isToDo = (s: Signals): boolean =>
  s.percent === null && s.progress?.progress === 'future' && TASKS_FIRST.test(s.core)
const isNotReported = (s: Signals): boolean =>
  !s.hasTask &&
  !isOrder(s) &&
  (s.agencyClass !== null || s.question !== null || WHICH_AGENCY.test(s.folded) || LISTED.test(s.core))
/** "việc nào chưa báo cáo": the tasks are asked for, not who owes a report. */
const ASKS_TASKS = phrase(`${TASKS}~ (?:gì|nào|chi)`)
const isAhead = (s: Signals): boolean => s.dates.some((date) => !/qua$|trước$/.test(date.text))
const isAsked = (s: Signals): boolean => !s.hasTask && s.question !== null

/** Which tasks: all, late, due soon. */
export const LIST_CLUES: Clue[] = [
  clue('list_overdue', 0.9, 'late', LATE, asksForLate),
  clue('list_overdue', 0.5, 'named by lateness', LATE, isNamedBy),
  clue('list_due_soon', 0.5, 'named by its date', SOON, isNamedBy),
  clue('list_overdue', 0.55, 'left over', LEFT_OVER, asksForList),
  clue(
    'list_overdue',
    0.85,
    'not reported',
    NOT_REPORTED,
    (s) => isNotReported(s) && (namesOthers(s) || !ASKS_TASKS.test(s.folded)),
  ),
  clue(
    'list_overdue',
    0.6,
    'report in?',
    REPORT_SENT,
    (s) => isAsked(s) && (namesOthers(s) || NOT_YET.test(s.loose)),
  ),
  clue('list_due_soon', 0.88, 'due soon', SOON, (s) => asksForList(s) || (!s.hasTask && s.dates.length > 0)),
  clue('list_due_soon', 0.9, 'work within a period', WHICH_TASKS, (s) => wantsTasks(s) && isAhead(s)),
  clue(
    'list_due_soon',
    0.6,
    'work within a period',
    phrase(TASKS),
    (s) => wantsTasks(s) && isShort(s) && isAhead(s),
  ),
  clue('list_due_soon', 0.6, 'when to report', WHEN_TO_REPORT, isAsked),
  clue('list_tasks', 0.75, 'which tasks', WHICH_TASKS, (s) => wantsTasks(s) && s.question !== null),
  clue('list_tasks', 0.62, 'list of tasks', LISTS, wantsTasks),
  clue('list_tasks', 0.8, 'only tasks', PLAIN_LIST),
  clue('list_tasks', 0.85, 'tasks described', NOUN_PHRASE, (s) => isStatement(s) && s.percent === null),
  clue('list_tasks', 0.75, 'tasks described', THOSE, (s) => isStatement(s) && s.percent === null),
  clue(
    'list_tasks',
    0.75,
    'tasks described',
    RELATIVE,
    (s) => isStatement(s) && !s.hasTask && s.percent === null && s.amounts.length === 0,
  ),
  clue(
    'list_tasks',
    0.75,
    'tasks in a state',
    STATED,
    (s) => isStatement(s) && !s.hasTask && s.percent === null,
  ),
  clue(
    'list_tasks',
    0.7,
    'tasks by part',
    BY_PART,
    (s) => wantsTasks(s) && namesOthers(s) && STARTS.test(s.core),
  ),
  clue('list_tasks', 0.55, 'tasks described', TASKS_FIRST, wantsTasks),
  clue('list_due_soon', 0.8, 'tasks of a period', TASKS_FIRST, (s) => wantsTasks(s) && isAhead(s)),
  clue(
    'list_tasks',
    0.6,
    'tasks of',
    OWNED,
    (s) => wantsTasks(s) && (namesOthers(s) || s.isOwn) && !s.refs.isAll,
  ),
  clue('list_tasks', 0.75, 'what is stuck', STUCK, isAsked),
  clue('list_tasks', 0.97, 'what is stuck', STUCK_THERE, isStatement),
  clue('list_tasks', 0.6, 'plan or section', OF_PLAN, wantsTasks),
  clue('list_tasks', 0.6, 'tasks of a field', IN_FIELD, wantsTasks),
]
