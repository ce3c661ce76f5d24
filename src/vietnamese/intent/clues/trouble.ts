import { phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { type Clue, clue } from './clue.ts'

const OBSTACLE = phrase(`khó khăn|vướng(?: mắc)?|gặp (?:khó|vấn đề|trục trặc|lỗi|sự cố)
  |bị (?:kẹt|tắc|ách|treo|lỗi|chậm|trễ|từ chối|vướng|nghẽn)|đang (?:kẹt|tắc)|kẹt (?:khâu|ở|chỗ|tại|do)
  |tắc (?:ở|tại|do|khâu)|(?:dân|bà con|hộ dân)~ (?:không|chưa chịu|từ chối|ngại|phàn nàn|phản ánh)
  |chậm (?:giao|cấp|trả|chuyển|bàn giao|phản hồi|cung cấp|thanh toán|giải ngân|phối hợp|cho ý kiến)
  |(?:thường xuyên|hay|liên tục|toàn) (?:bị )?(?:lỗi|treo|sập)|không xuể|kiêm nhiệm(?= nhiều)|gián đoạn|chồng chéo|bất cập|lúng túng|xuống cấp|lạc hậu|không (?:đồng bộ|tương thích|ổn định|đáp ứng|đảm bảo|thống nhất|liên thông)
  |chưa (?:đáp ứng|đảm bảo|rõ|đồng nhất)(?! (?:yêu cầu làm|\\S+ không))|khó (?:kích hoạt|thực hiện|triển khai|tiếp cận|làm|phối hợp|cài|sử dụng|đăng nhập|kết nối|đạt)
  |ách tắc|trục trặc|sự cố|nghẽn
  |(?:không|chưa) (?:làm|triển khai|thực hiện) (?:nhiệm vụ|việc) \\d+ được
  |không (?:thể|kết nối được|truy cập được|đăng nhập được|làm được|thực hiện được|triển khai được
    |vào được|đẩy được|tải được|gửi được)|(?:không|chưa) (?:kết nối|truy cập|đăng nhập|vào|đẩy|tải|có|liên hệ|liên lạc|nhập|đồng bộ|đăng ký
    |kích hoạt|tra cứu|trích xuất|mở|in|ký|xác thực|quét|tìm|mua|bố trí|tuyển)~ được
  |thiếu (?:kinh phí|nhân lực|người|thiết bị|máy|dữ liệu|hướng dẫn|văn bản|cán bộ|nhân sự|nguồn lực
    |vốn|cơ sở|hạ tầng|quy định|tiền)|blocked|stuck|problem|issue|hệ thống (?:bị )?(?:lỗi|sập|treo)
  |phần mềm (?:bị )?(?:lỗi|treo)
  |(?:máy chủ|hệ thống|mạng|đường truyền|phần mềm|máy(?! in| lạnh| chiếu| pha| giặt| ảnh)|server|app
    |trang|cổng|thiết bị|đường dây)(?: \\S+){0,4} (?:sập|treo|hỏng|hư|chết|lỗi|nghẽn|chập chờn|chậm|lag|down|yếu|kém)
  |mất (?:mạng|kết nối|dữ liệu)|lỗi (?:hệ thống|phần mềm|kết nối|đăng nhập|mạng)|bó tay|quá tải
  |(?:không|chưa) (?:có|đủ|được cấp)(?: \\S+){0,2} (?:kinh phí|người làm|nhân lực|cán bộ|thiết bị
    |máy|nguồn|vốn|tiền|dữ liệu|hướng dẫn|hạ tầng|đường truyền|quy định)
  |no (?:budget|money|staff|funding)|needs? (?:budget|funding|support|more (?:people|time|staff))`)
const WAITING =
  phrase(`(?:đang )?(?:chờ|đợi|phụ thuộc(?: vào)?|waiting for|pending)~ (?:bộ|hướng dẫn|ý kiến|trung ương
      |phê duyệt|cấp trên|kinh phí|ubnd|thành phố|sở|văn bản|quyết định|thẩm định|đơn vị|công an|hđnd
      |hợp đồng|nhà thầu|trả lời|phản hồi|approval)
    |chưa (?:có|được|thấy|nhận được|bố trí|gửi|phản hồi|trả lời|cung cấp|thống nhất|phối hợp|ban hành
      |phê duyệt|cấp)~ (?:kinh phí|hướng dẫn|nguồn|ý kiến|văn bản|dữ liệu|phê duyệt|kế hoạch|vốn
      |quy định|api|thiết bị|máy|tài khoản|số liệu|phản hồi|trả lời|phối hợp|cấp|bố trí)
    |chưa (?:gửi|phản hồi|trả lời|cung cấp|phối hợp|thống nhất|đồng bộ|kết nối|liên thông|tích hợp
      |chịu|sẵn sàng|về|bố trí được|kết nối được|kích hoạt được|đăng nhập được|truy cập được
      |đồng bộ được)`)
const PETITION =
  phrase(`(?:kiến nghị|đề xuất|đề nghị|mong|nhờ|xin|cần)~ (?:tỉnh|trung tâm|nhà mạng|vnpt|viettel|thành phố
      |ubnd|bộ|công an|sở|cấp trên|ban chỉ đạo|lãnh đạo|trung ương|cơ quan thường trực|đơn vị
      |tổ công tác)~ (?:sớm|có|hướng dẫn|hỗ trợ|bố trí|chỉ đạo|quan tâm|tháo gỡ|cấp|ban hành|phối hợp
      |cho ý kiến|giúp|xem xét|bổ sung|gỡ|cung cấp|cho chủ trương|cho phép|thống nhất|phê duyệt
      |quyết định|chấp thuận|vào cuộc)|(?:kiến nghị|đề xuất)
    |(?:xin|đề nghị|cần|mong|nhờ) (?:hỗ trợ(?! sử dụng)|hướng dẫn|tháo gỡ|bố trí|cấp|gỡ|ý kiến chỉ đạo
      |chỉ đạo|bổ sung|được hướng dẫn|được hỗ trợ|được tháo gỡ)`)
const BEHIND =
  phrase(`(?:bị |đang |nên |thành ra |khả năng |sẽ |có nguy cơ )(?:chậm|trễ|muộn|dừng|ách|không kịp
      |chưa làm được|chưa triển khai được|chưa thực hiện được)|chậm (?:do|vì)|trễ (?:do|vì)
    |(?:do|(?<!đơn )vì|bởi)~ (?:chưa|thiếu|không|lỗi|vướng|chậm|quá)|không kịp`)
export const CONSEQUENCE =
  phrase(`(?:nên|thành ra|vì vậy|do đó|cho nên)~ (?:chậm|trễ|muộn|dừng|không|chưa|kẹt|vướng|tắc|phải chờ
      |ảnh hưởng)
    |(?:chậm|trễ|muộn|dừng|chưa|không|kẹt|vướng|tắc|nghẽn)(?: \\S+){0,4} (?:(?<!tiến )do|(?<!đơn )vì|bởi)`)
export const NO_OBSTACLE =
  phrase(`(?:không|chưa|chả)(?: còn| có| gặp| bị| phát sinh| thấy)? (?:khó khăn|vướng(?: mắc)?)|hết vướng
    |đã (?:tháo gỡ|gỡ|khắc phục)(?: được)?
    |(?:khó khăn|vướng mắc)(?:,? vướng mắc)? ?: ?không(?= ?(?:[,.;]|$))`)
export const EXTENSION = phrase(String.raw`gia hạn
  |(?:lùi|dời|đẩy|giãn|kéo dài|nới|hoãn(?! thành| thiện| tất| nhắc)|chuyển|điều chỉnh|thay đổi|đổi
    |xê dịch)(?: lại| thêm| cho)?~ (?:hạn|thời hạn|thời gian|tiến độ|deadline|ngày hoàn thành|mốc)
  |(?:lùi|dời|giãn|hoãn(?! thành| thiện| tất| nhắc))(?! (?:cán bộ )?đầu mối)(?:~ (?:đến|sang|tới|qua)|~ (?:\d+|một|hai|ba
    |tuần|tháng|cuối|giữa|hết|vài))|(?:lùi|dời|giãn) lại
  |(?:nộp|làm|báo cáo|xong|hoàn thành) (?:trễ|chậm|muộn)~ (?:đến|tới|sang|thêm)
  |(?:nộp|làm|báo cáo|xong|hoàn thành)~ (?:trễ|chậm|muộn)(?: lại| thêm)? (?:\d+|một|hai|ba|vài|nửa) (?:ngày|hôm
    |tuần|tháng|bữa)
  |kéo dài~ (?:đến|tới|sang|thêm)
  |(?:xin|cho|thêm|cần)~ thêm (?:thời gian|\d+ (?:ngày|tuần|tháng)|một (?:tuần|tháng)|vài (?:ngày
    |hôm)|hai (?:tuần|tháng))|extend|extension|postpone|push back|more time|xin khất|khất
  |xin(?: được)? (?:đến|tới|sang)`)
const UNTIL = phrase('(?:cho|xin)(?: phép)? (?:em|tôi|mình|đơn vị|bên em)(?: xin)?(?: làm)? (?:đến|tới|sang)')
const NOT_EXTENDED = phrase('(?:không|chưa)(?: cần| phải| được)? (?:gia hạn|lùi)|không xin')
/** The office's own things are not the plan's. */
const AT_THE_OFFICE = phrase('máy (?:in|lạnh|chiếu|pha|giặt|ảnh)|điều hoà|thang máy|xe|ghế|bàn|quạt')
/** "chưa chọn được nhà thầu": tried, and not possible yet. */
const UNABLE = phrase(
  `(?:không|chưa) (?!làm|thực hiện|triển khai|hoàn|báo cáo|nộp|gửi|biết|rõ|xem)\\S+(?: \\S+)? được(?! (?:không|chưa))`,
)
const ASKS = phrase('(?<!có )xin|đề nghị|cho')
const ASKS_FOR_SELF = phrase(
  'xin phép|đề nghị|cho (?:phép )?(?:em|tôi|mình|tui|chúng tôi|bên em|đơn vị|(?:sở|phường|xã) em)',
)
const IF_ALLOWED = phrase('được (?:không|chăng|chứ|hả)')
const WONDERS = phrase('hỏi|nếu|có thể|có được|khi nào|bao giờ|mấy|bao nhiêu|thế nào|sao')
/** "cho em lùi nv 20 đến 15/1 được không ạ": a polite request for time, no question about it. */
export const asksForTime = ({ loose, hasTask, dates }: Signals): boolean =>
  EXTENSION.test(loose) &&
  IF_ALLOWED.test(loose) &&
  !WONDERS.test(loose) &&
  ((ASKS.test(loose) && dates.length > 0) || (ASKS_FOR_SELF.test(loose) && hasTask))

const hasObstacle = (s: Signals): boolean =>
  !NO_OBSTACLE.test(s.folded) && (s.hasTask || !AT_THE_OFFICE.test(s.folded))

/** What stands in the way, and more time asked for. */
export const TROUBLE_CLUES: Clue[] = [
  clue('report_obstacle', 0.86, 'obstacle', OBSTACLE, (s) => hasObstacle(s) && s.percent === null),
  clue('report_obstacle', 0.6, 'obstacle', OBSTACLE, hasObstacle),
  clue('report_obstacle', 0.6, 'waiting for others', WAITING, hasObstacle),
  clue('report_obstacle', 0.85, 'consequence', CONSEQUENCE, hasObstacle),
  clue('report_obstacle', 0.7, 'petition', PETITION, (s) => !EXTENSION.test(s.folded)),
  clue('report_obstacle', 0.5, 'behind', BEHIND, hasObstacle),
  clue('report_obstacle', 0.5, 'not possible', UNABLE, (s) => hasObstacle(s) && s.hasTask),
  clue('request_extension', 0.97, 'extension', EXTENSION, (s) => !NOT_EXTENDED.test(s.folded)),
  clue('request_extension', 0.97, 'until', UNTIL, (s) => s.hasTask && s.dates.length > 0),
]
