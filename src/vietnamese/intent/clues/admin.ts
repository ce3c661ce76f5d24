import { opening, phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { type Clue, clue } from './clue.ts'

const AUDIENCE = `(?:các|tất cả|toàn bộ|những|mọi|cả|hết|sở|phường|xã|ubnd|đơn vị|cơ quan|địa phương|công an
    |văn phòng|đầu mối|thành đoàn|bhxh|thuế|all|everyone|agencies|departments|communes|ai chưa
    |người chưa|nhóm|\\d+ (?:sở|xã|phường|đơn vị))`
export const NUDGE =
  opening(`(?:nhờ |hãy |giúp |bot |em |hệ thống |cho )*(?:nhắc|nhắc nhở|gửi nhắc|gửi nhắc nhở|đôn đốc|giục
      |thúc|hối|thông báo|gửi thông báo|phát thông báo|gửi tin|gửi tin nhắn|nhắn|nhắn tin|yêu cầu
      |broadcast|remind|nudge|notify|gửi lời nhắc|phát lệnh)(?: cho| tới| đến| giúp| nhanh| gấp| ngay
      | lại)*~ ${AUDIENCE}`)
const ANNOUNCE =
  opening(`gửi (?:toàn bộ|tất cả|các|mọi) (?:đầu mối|đơn vị|sở|xã|phường|cơ quan|địa phương|anh chị)
    |(?:phát|gửi|ra|đăng)? ?(?:thông báo|công điện|loa)(?: ?:| cho| tới| đến| toàn| họp)|broadcast
    |đôn đốc|nudge|nhắc việc(?: cho)? (?:các|tất cả)
    |đề nghị (?:các|tất cả|toàn bộ) (?:sở|đơn vị|xã|phường|cơ quan|địa phương)|yêu cầu (?:các|tất cả)
    |announce`)
const COMPILE = phrase(`toàn thành phố|kết quả (?:chung|toàn)|tổng hợp|thống kê|kết xuất
  |(?<!trích |đề |sản )xuất(?: ra)? (?:file|excel|báo cáo|danh sách|word|pdf|dữ liệu|số liệu|csv|bảng)|export|download
  |tải (?:về )?(?:báo cáo|excel|file|danh sách)|lập (?:báo cáo|bảng|biểu)
  |(?:làm|soạn|viết|dự thảo|tạo|in|cho)~ báo cáo (?:tổng hợp|tháng|tuần|quý|chung|gửi|trình|toàn)
  |báo cáo tổng hợp|bảng tổng hợp|dashboard|biểu đồ|xếp hạng|bảng xếp hạng|so sánh|compile|summary
  |summari[sz]e|tỷ lệ hoàn thành|tỉ lệ hoàn thành
  |(?:đơn vị|sở|xã|phường|cơ quan) nào(?: đã| làm)* (?:xong|hoàn thành)
  |bao nhiêu (?:đơn vị|sở|xã|phường|%|phần trăm)~ (?:đã|nộp|hoàn thành|chưa)
  |tình hình~ (?:chung|toàn)|tình hình (?:nộp|gửi|báo cáo|thực hiện kế hoạch|toàn thành phố|báo cáo)
  |tiến độ (?:chung|toàn|các sở|các đơn vị|các xã|kế hoạch|của các)`)
const COMPILES =
  opening(`(?:tổng hợp|tổng kết|tình hình (?:nộp|gửi)|(?:dự thảo|soạn|làm|viết) báo cáo|thống kê|kết xuất
      |xuất|lập (?:báo cáo|bảng|biểu|danh sách)|in (?:báo cáo|danh sách)|báo cáo nhanh|báo cáo (?:cho
      |gửi|trình) (?:lãnh đạo|chủ tịch|ubnd|thường trực|sếp|bộ)|export|compile|so sánh|xếp hạng)`)
const GRANT =
  phrase(`(?:gia hạn|lùi hạn)(?: \\S+){0,6} (?:không |chưa )?được (?:duyệt|chấp thuận|đồng ý|phê duyệt|chấp nhận)(?! (?:không|chưa))|(?:không |chưa )?(?:đồng ý|duyệt|chấp thuận|phê duyệt|chấp nhận|thông qua|cho phép|approve
      |approved|grant|nhất trí)~ (?:gia hạn|lùi|giãn|kéo dài|dời|extension|đề nghị|thêm|xin|hoãn)
    |(?:không (?:cho|duyệt|đồng ý|chấp thuận|phê duyệt|chấp nhận|nhất trí)|từ chối|bác|reject|deny
      |refuse|decline)~ (?:gia hạn|lùi|giãn|dời|cho lùi|cho giãn|cho dời|extension|lùi|xin lùi
      |yêu cầu lùi|đề nghị (?:gia hạn|lùi)|thêm thời gian)|(?:từ chối|bác|reject|deny)
    |(?<!đề nghị |xin |mong |nhờ |kiến nghị )cho (?!đơn vị (?:em|mình|tôi)|sở (?:em|mình)|phường (?:em|mình)|xã (?:em|mình))(?:nhiệm vụ|việc
      |sở|phường|xã|đơn vị|công an|ubnd)~ (?:gia hạn|lùi|giãn|dời|kéo dài|thêm)
    |(?:duyệt|đồng ý|chấp thuận|ok|nhất trí)(?: cho| để)* (?:gia hạn|lùi|giãn|dời|kéo dài)
    |(?:đồng ý|duyệt|chấp thuận|approve|approved)(?= (?:cho )?(?:nhiệm vụ|việc|task|sở|phường|đề nghị))`)
const RETURN = phrase(`(?:trả lại|trả báo cáo|trả(?: \\S+){1,3} lại|trả về|gửi trả|hoàn lại|return|send back)
  |(?:yêu cầu|đề nghị|bảo|nhắc)~ (?:làm lại|báo cáo lại|nộp lại|bổ sung|gửi lại|chỉnh sửa|rà soát lại)
  |báo cáo(?: \\S+){0,7}? (?:không đạt|thiếu số liệu|sai mẫu|chưa đạt|chưa đúng|thiếu)
  |(?:làm|nộp|gửi|viết) lại báo cáo|báo cáo(?: \\S+){0,7}? (?:làm|nộp|bổ sung) lại
  |(?:không|chưa) (?:nhận|duyệt|tiếp nhận|chấp nhận|duyệt) báo cáo|chưa đạt yêu cầu`)
const CENTRAL = `(?<!(?:trình|gửi|cho|với|của|tới|đến|từ|chờ|đợi|xin|theo|lên|về|do|bởi|nghị
    |cáo) )(?:(?:các )?bộ(?:,? ngành)?(?: trung ương)?(?= (?:đã|vừa|mới))|bộ (?!phận|hồ sơ|máy|mã|chỉ|sưu|dữ|trường|công cụ
    |tiêu)\\S+(?: \\S+)?|chính phủ|thủ tướng|trung ương|quốc hội|c06|trung tâm dữ liệu quốc gia
    |cục \\S+|hđnd|uỷ ban|các bộ|văn phòng chính phủ|ban chỉ đạo|tw)`
const HAPPENED = `(?:đã|vừa|mới|có)~ (?:hoàn thành|ban hành|công bố|phê duyệt|thông qua|hướng dẫn|lộ trình
    |triển khai|ký|kết thúc|xong|có hiệu lực|phát hành|đi vào|vận hành|khai trương|văn bản
    |quyết định|nghị định|thông tư)`
const EVENT =
  phrase(`${CENTRAL}(?: \\S+){0,3}? (?:công bố|ban hành|phê duyệt|thông qua|ký)(?: \\S+){0,6}? (?:rồi
    |hôm nay|hôm qua|ngày \\d+)|${CENTRAL}(?: \\S+){0,6}? ${HAPPENED}
  |${CENTRAL}(?: (?!chưa|sắp|gần|không)\\S+){0,6}? (?:xong|hoàn thành|hoàn tất)
  |(?:thí điểm|lộ trình|hướng dẫn|danh mục|quy trình|nghị định|thông tư|nền tảng|hệ thống|csdl)(?: \\S+){0,3} của (?:bộ|chính phủ|trung ương
    |thủ tướng)(?: (?!chưa|sắp|gần|không)\\S+){0,4}? (?:đã|vừa|mới)(?: được)? (?:xong|kết thúc|hoàn thành|ban hành|công bố|có|đi vào|vận hành)
  |sự kiện(?: \\S+){0,8}? (?:đã|xảy ra|phát sinh|diễn ra)
  |(?:nghị định|thông tư|luật|nghị quyết|quyết định)~ (?:đã|vừa|mới)(?: được)? (?:ban hành|ký
    |có hiệu lực|thông qua|công bố)
  |(?:đã|vừa|mới) có (?:hướng dẫn|lộ trình|quyết định|thông tư|nghị định|văn bản)~ (?:của|từ) (?:bộ
    |chính phủ|trung ương|thủ tướng)|event (?:occurred|happened)|kích hoạt (?:sự kiện|thời hạn)
  |csdl~ đã (?:hoàn thành|đưa vào)`)

const HAS_REPORT = phrase('báo cáo|report')
const OF_DATE = phrase('gia hạn|lùi|giãn|dời|xin|kéo dài|extension|thêm')
const notMine = (s: Signals): boolean => s.percent === null

/** What the standing agency says. */
export const ADMIN_CLUES: Clue[] = [
  clue('broadcast_nudge', 0.96, 'nudge', NUDGE),
  clue('broadcast_nudge', 0.9, 'announcement', ANNOUNCE),
  clue('compile_report', 0.82, 'compile', COMPILE, (s) => !s.hasTask && s.keyword === null),
  clue(
    'compile_report',
    0.93,
    'compile',
    COMPILES,
    (s) => !s.hasTask && s.percent === null && s.amounts.length === 0,
  ),
  clue(
    'decide_extension',
    0.99,
    'decision',
    GRANT,
    (s) => notMine(s) && (s.hasTask || OF_DATE.test(s.folded)),
  ),
  clue(
    'return_report',
    0.98,
    'return',
    RETURN,
    (s) => !(s.isOwn && s.agency === null) && (HAS_REPORT.test(s.folded) || s.agency !== null || s.hasTask),
  ),
  clue('event_occurred', 0.93, 'event', EVENT, notMine),
]
