import { opening, phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { type Clue, clue, fact } from './clue.ts'

const INDICATOR = phrase(`tỷ lệ|tỉ lệ|chỉ tiêu
  |số (?:lượng|hồ sơ|tài khoản|người|thẻ|công dân|ca|lượt|trường hợp|căn cước|cccd|dvc|tổ|buổi|lớp
    |kích hoạt|cấp|thuê bao)|tổng số|tổng cộng|số liệu|luỹ kế|lũy kế|rate|number of|total`)
const MEASURES =
  phrase(`dvc|dịch vụ công|trực tuyến|toàn trình|số hóa hồ sơ|số hoá hồ sơ|kích hoạt|đúng hạn|hài lòng|vneid
    |định danh mức|thanh toán|chi trả`)
const COUNTED =
  phrase(`hồ sơ|tài khoản|người(?: dân)?|công dân|lượt|thẻ|căn cước|cccd|trường hợp|ca|tin bài|bài viết|buổi
    |lớp|học viên|cuộc|tổ|thuê bao|giao dịch|dịch vụ|thủ tục|đoàn viên|hộ|em học sinh|học sinh|đối tượng
    |cán bộ|văn bản|accounts?|files?|cases|people`)
const MEASURED =
  phrase(`kích hoạt|cấp|thu nhận|tiếp nhận|giải quyết|xử lý|tuyên truyền|tập huấn|hướng dẫn|tích hợp|số hoá
    |số hóa|làm sạch|chi trả|tổ chức|định danh|xác thực|thanh toán|đạt|tăng|giảm|phát sinh|lập`)
const SUBMIT = phrase(`(?:here is|attached|our|enclosed)~ report
  |(?:nộp|gửi|trình|đính kèm|submit|submitted|send|sending|sent|up|upload|đẩy|kèm|xin gửi
    |chuyển)~ (?:báo cáo|report|file báo cáo)
  |(?:báo cáo|report)~ (?:đã|vừa|mới|em|xin)? ?(?:nộp|gửi|đính kèm|submitted|sent|xong)
  |(?:đã|vừa|mới) (?:nộp|gửi)(?: rồi)?`)
const PERIODIC =
  phrase(`báo cáo (?:định kỳ )?(?:tháng|quý|tuần|năm|6 tháng|sáu tháng|9 tháng|ngày|định kỳ|đợt|tổng kết
      |sơ kết|kỳ|chiến dịch|tình hình|kết quả (?:thực hiện |công tác )?(?:tháng|quý|tuần|năm))|(?:monthly|weekly|quarterly|final) report`)
const REPORT_FIRST = opening('(?:nộp|gửi|trình|đính kèm|submit)?~ ?báo cáo')
const WANTS_SUMMARY =
  phrase(`(?:tổng hợp|thống kê|kết xuất|xuất|lập|in|export|compile|làm)~ (?:báo cáo|số liệu|excel|file
      |danh sách|report)`)
/** "gửi chị file báo cáo": somebody wants it. */
const ASKS_FOR_IT = opening(
  `(?:gửi|đưa|chuyển|cho)(?: lại)?(?: cho)? (?:em|anh|chị|mình|tôi|sếp|bác|cô)(?! (?:em|gửi|nộp))`,
)
const NOT_SENT = phrase('(?:chưa|không|chậm|quên) (?:nộp|gửi|có|thấy|nhận)')
const RETURNED = phrase('tình hình (?:nộp|gửi|báo cáo)|trả lại|trả về|làm lại|bổ sung lại|không đạt')

const A_FEW = phrase('\\d người(?! dân)')
/** Money between people is no figure of the plan. */
const PRIVATE = phrase('chuyển khoản|tiền|lương|thưởng|mua|vé|quỹ lớp|đóng quỹ|nợ')

const hasFigure = (s: Signals): boolean =>
  s.amounts.some((figure) => figure.unit === 'count' || figure.unit === 'ratio')
const isSent = (s: Signals): boolean =>
  !ASKS_FOR_IT.test(s.core) && !RETURNED.test(s.folded) && !NOT_SENT.test(s.folded)
/** A share of a whole, or too many to be a floor or a place in a list. */
const isCount = (figure: { unit: string; value: number }): boolean =>
  figure.unit === 'ratio' || figure.value >= 10
/** "có 3 người" is a handful of people, no figure of a plan. */
const isCompany = (s: Signals): boolean => A_FEW.test(s.folded) && s.amounts.every(({ value }) => value < 10)
const isBig = (s: Signals): boolean =>
  s.amounts.some((figure) => figure.unit === 'count' && figure.value >= 1_000)

/** Figures and reports. */
export const REPORT_CLUES: Clue[] = [
  clue(
    'submit_number',
    0.88,
    'indicator with a value',
    INDICATOR,
    (s) => !s.hasTask && (s.percent !== null || hasFigure(s)),
  ),
  clue(
    'submit_number',
    0.55,
    'indicator with a value',
    INDICATOR,
    (s) => s.hasTask && hasFigure(s) && s.percent === null,
  ),
  clue(
    'submit_number',
    0.7,
    'a known measure',
    MEASURES,
    (s) => !s.hasTask && s.keyword === null && s.percent !== null,
  ),
  clue('submit_number', 0.7, 'things counted', COUNTED, (s) => !s.hasTask && hasFigure(s) && !isCompany(s)),
  fact(
    'submit_number',
    0.45,
    'large figure',
    (s) => !s.hasTask && isBig(s) && /[a-z]{2}/.test(s.core) && !PRIVATE.test(s.folded),
  ),
  clue(
    'submit_number',
    0.45,
    'measured',
    MEASURED,
    (s) => !s.hasTask && hasFigure(s) && s.amounts.some(isCount),
  ),
  clue(
    'submit_report',
    0.85,
    'report sent',
    SUBMIT,
    (s) => !WANTS_SUMMARY.test(s.folded) && isSent(s) && !(s.hasTask && s.percent !== null),
  ),
  clue(
    'submit_report',
    0.7,
    'periodic report',
    PERIODIC,
    (s) => !WANTS_SUMMARY.test(s.folded) && isSent(s) && !s.hasTask,
  ),
  fact('submit_report', 0.6, 'report by its number', (s) => s.document?.kind === 'BC' && !s.hasTask),
  clue('submit_report', 0.35, 'report', REPORT_FIRST, (s) => !s.hasTask && s.percent === null),
]
