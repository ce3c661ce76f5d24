import { opening, phrase, whole } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { remainder } from '../slots/remainder.ts'
import { type Clue, clue, fact, hasSubject, isShort, saysMore } from './clue.ts'

const OBSTACLE = phrase(
  `khó khăn|vướng(?: mắc)?|gặp (?:khó|vấn đề|trục trặc|lỗi|sự cố)|bị (?:kẹt|tắc|ách|treo|lỗi|chậm|trễ|từ chối|vướng|nghẽn)|đang (?:kẹt|tắc)|tắc (?:ở|tại|do|khâu)|(?:dân|bà con|hộ dân)~ (?:không|chưa chịu|từ chối|ngại|phàn nàn|phản ánh)|ách tắc|trục trặc|sự cố|nghẽn|không (?:thể|kết nối được|truy cập được|đăng nhập được|làm được|thực hiện được|triển khai được|vào được|đẩy được|tải được|gửi được)|không (?:kết nối|truy cập|đăng nhập|vào|đẩy|tải|có)~ được|thiếu (?:kinh phí|nhân lực|người|thiết bị|máy|dữ liệu|hướng dẫn|văn bản|cán bộ|nhân sự|nguồn lực|vốn|cơ sở|hạ tầng|quy định|tiền)|blocked|stuck|problem|issue|hệ thống (?:bị )?(?:lỗi|sập|treo)|phần mềm (?:bị )?(?:lỗi|treo)|(?:máy chủ|hệ thống|mạng|đường truyền|phần mềm|máy(?! in| lạnh| chiếu| pha| giặt| ảnh)|server|app|trang|cổng)(?: \\S+){0,2} (?:sập|treo|hỏng|hư|chết|lỗi|nghẽn|chập chờn|chậm|lag|down)|mất (?:mạng|kết nối|dữ liệu)|lỗi (?:hệ thống|phần mềm|kết nối|đăng nhập|mạng)|bó tay|quá tải|(?:không|chưa) (?:có|đủ|được cấp)(?: \\S+){0,2} (?:kinh phí|người làm|nhân lực|cán bộ|thiết bị|máy|nguồn|vốn|tiền|dữ liệu|hướng dẫn|hạ tầng|đường truyền|quy định)|no (?:budget|money|staff|funding)|needs? (?:budget|funding|support|more (?:people|time|staff))`,
)
const WAITING = phrase(
  `(?:đang )?(?:chờ|đợi|phụ thuộc(?: vào)?|waiting for|pending)~ (?:bộ|hướng dẫn|ý kiến|trung ương|phê duyệt|cấp trên|kinh phí|ubnd|thành phố|sở|văn bản|quyết định|thẩm định|đơn vị|công an|hđnd|hợp đồng|nhà thầu|trả lời|phản hồi|approval)|chưa (?:có|được|thấy|nhận được|bố trí|gửi|phản hồi|trả lời|cung cấp|thống nhất|phối hợp|ban hành|phê duyệt|cấp)~ (?:kinh phí|hướng dẫn|nguồn|ý kiến|văn bản|dữ liệu|phê duyệt|kế hoạch|vốn|quy định|api|thiết bị|máy|tài khoản|số liệu|phản hồi|trả lời|phối hợp|cấp|bố trí)|chưa (?:gửi|phản hồi|trả lời|cung cấp|phối hợp|thống nhất|đồng bộ|kết nối|liên thông|tích hợp|chịu|sẵn sàng|về|bố trí được|kết nối được|kích hoạt được|đăng nhập được|truy cập được|đồng bộ được)`,
)
const PETITION = phrase(
  `(?:kiến nghị|đề xuất|đề nghị|mong|nhờ|xin|cần)~ (?:thành phố|ubnd|bộ|công an|sở|cấp trên|ban chỉ đạo|lãnh đạo|trung ương|cơ quan thường trực|đơn vị|tổ công tác)~ (?:sớm|có|hướng dẫn|hỗ trợ|bố trí|chỉ đạo|quan tâm|tháo gỡ|cấp|ban hành|phối hợp|cho ý kiến|giúp|xem xét|bổ sung|gỡ|cung cấp)|(?:kiến nghị|đề xuất)|(?:xin|đề nghị|cần|mong|nhờ) (?:hỗ trợ|hướng dẫn|tháo gỡ|bố trí|cấp|gỡ|ý kiến chỉ đạo|chỉ đạo|bổ sung|được hướng dẫn|được hỗ trợ|được tháo gỡ)`,
)
const BEHIND = phrase(
  `(?:bị |đang |nên |thành ra |khả năng |sẽ |có nguy cơ )(?:chậm|trễ|muộn|dừng|ách|không kịp|chưa làm được|chưa triển khai được|chưa thực hiện được)|chậm (?:do|vì)|trễ (?:do|vì)|(?:do|vì|bởi)~ (?:chưa|thiếu|không|lỗi|vướng|chậm|quá)|không kịp`,
)
const CONSEQUENCE = phrase(
  `(?:nên|thành ra|vì vậy|do đó|cho nên)~ (?:chậm|trễ|muộn|dừng|không|chưa|kẹt|vướng|tắc|phải chờ|ảnh hưởng)|(?:chậm|trễ|muộn|dừng|chưa|không|kẹt|vướng|tắc|nghẽn)(?: \\S+){0,4} (?:do|vì|bởi)`,
)
const NO_OBSTACLE = phrase(
  `(?:không|chưa|chả)(?: còn| có| gặp| bị| phát sinh| thấy)? (?:khó khăn|vướng(?: mắc)?)|hết vướng|đã (?:tháo gỡ|gỡ|khắc phục)(?: được)?|(?:khó khăn|vướng mắc)(?:,? vướng mắc)? ?: ?không(?= ?(?:[,.;]|$))`,
)

const EXTENSION = phrase(
  String.raw`gia hạn|(?:lùi|dời|đẩy|giãn|kéo dài|nới|hoãn(?! thành| thiện| tất| nhắc)|chuyển|điều chỉnh|thay đổi|đổi|xê dịch)(?: lại| thêm| cho)?~ (?:hạn|thời hạn|thời gian|tiến độ|deadline|ngày hoàn thành|mốc)|(?:lùi|dời|giãn|hoãn(?! thành| thiện| tất| nhắc))(?:~ (?:đến|sang|tới|qua)|~ (?:\d+|một|hai|ba|tuần|tháng|cuối|giữa|hết|vài))|(?:lùi|dời|giãn) lại|(?:nộp|làm|báo cáo|xong|hoàn thành) (?:trễ|chậm|muộn)~ (?:đến|tới|sang|thêm)|kéo dài~ (?:đến|tới|sang|thêm)|(?:xin|cho|thêm|cần)~ thêm (?:thời gian|\d+ (?:ngày|tuần|tháng)|một (?:tuần|tháng)|vài (?:ngày|hôm)|hai (?:tuần|tháng))|extend|extension|postpone|push back|more time|xin khất|khất|xin(?: được)? (?:đến|tới|sang)`,
)
const NOT_EXTENDED = phrase('(?:không|chưa)(?: cần| phải| được)? (?:gia hạn|lùi)|không xin')

const REMIND = phrase(
  `nhắc(?: em| mình| tôi)? trước (?:hạn|\\d+|khi)|(?:mai|mốt|tuần sau|tháng sau|thứ \\S+|chiều|sáng|tối|hôm sau|đầu tuần|cuối tuần|lát nữa|bữa khác|hôm khác|lúc khác)(?: \\S+){0,2} nhắc|hãy (?:nhắc|hỏi|báo)|(?:nhắc|nhắn|báo|hỏi)(?: lại)? (?:lại|sau|em sau|mình sau|tôi sau)|nhắc(?: lại)?(?: em| mình| tôi| tui| anh| chị)+(?! về| các)(?=~ (?:sau|lại|vào|lúc|ngày|mai|thứ|tuần|trước|\\d|lát|tí|chiều|sáng|tối|đầu|cuối)|$)|(?:đừng|khỏi|thôi|ngừng|ngưng|dừng|tạm dừng|tạm ngưng|tắt|bớt|không cần|không muốn|hoãn|thôi đừng|tạm hoãn)(?: việc| gửi)? (?:nhắc|nhắc nhở|thông báo|làm phiền|nhận|báo|tin|nhắn)|snooze|remind (?:me )?(?:again|later|tomorrow|next|in|on)|remind me|stop (?:reminding|notifications?)|mute|(?:nhắc|hỏi) (?:nhiều|hoài|mãi) (?:quá|thế|vậy)`,
)
const POSTPONE = phrase(
  `(?:để|lát|chút|tí|chốc)(?: nữa| sau)+(?: em| mình)?(?: làm| báo| cập nhật| trả lời| tính| xem)?$|để (?:mai|mốt|hôm sau|ngày mai|chiều|tối|tuần sau|thứ|lát|lúc khác|đầu tuần|cuối tuần)~(?: em| mình)?(?: làm| báo| báo cáo| cập nhật| tính| xem| nộp)?$|(?:mai|mốt|chiều|tối|lát|tuần sau)(?: nữa)? (?:em |mình )?(?:tính|làm|báo|báo cáo|nộp|gửi|xem|trả lời|cập nhật)$`,
)
const WHEN =
  '(?:mai|mốt|lát|lát nữa|chút nữa|tí nữa|xíu nữa|tuần sau|tuần tới|hôm khác|hôm sau|lúc khác|bữa khác|chiều|tối|sau|cuối tuần|đầu tuần|tháng sau|thứ \\S+)'
const LATER = whole(
  `(?:để )?${WHEN}(?:,? (?:em|mình|nhắc|báo|làm|tính|nữa|nha|nhé|đi|lại))*|later|not now|(?:em )?(?:đang |hơi )?(?:bận|họp|đi công tác)(?: quá)?(?:,? (?:để )?${WHEN}(?: (?:em|mình|nhắc|báo|làm|tính|lại))*)?`,
)

const REGISTER = phrase(
  `đăng ký|đăng kí|register|sign up|liên kết (?:tài khoản|bot)|mã (?:mời|kích hoạt|đăng ký|liên kết)|(?:em|tôi|mình|tui|tên|anh|chị)(?: \\S+){0,4} (?:là|làm)(?: cán bộ)? đầu mối|(?:cho|thêm|add)(?: em| mình| tôi)? (?:vào|tham gia)(?: nhóm| hệ thống| bot)?|tham gia (?:bot|nhóm|hệ thống)|i am the focal|xin (?:vào|tham gia|cấp tài khoản)|cấp tài khoản|(?:em|tôi|mình|tui) là(?: \\S+){1,6}? đầu mối|(?:em|tôi|mình) tên|(?:em|tôi|mình) (?:mới )?(?:phụ trách|là cán bộ|công tác)(?=~ (?:sở|phường|xã|ubnd|công an|văn phòng))`,
)
const HANDOVER = phrase(
  `bàn giao|(?:giờ|nay|bây giờ)(?: \\S+){1,4} làm đầu mối|thay (?:em|tôi|mình|anh|chị) bằng|(?:thôi|nghỉ|dừng)(?: không)? làm đầu mối|làm thay|(?:đổi|thay|chuyển)(?: lại)? (?:người|cán bộ|chuyên viên)(?: phụ trách| đầu mối)?|(?:chuyển|luân chuyển|điều động|điều chuyển) (?:sang|qua|về) (?:phòng|đơn vị|cơ quan|sở|công tác|chỗ|ban)|(?:đổi|chuyển|thay|cập nhật lại|thay đổi) (?:cán bộ )?đầu mối|(?:anh|chị|em|đồng chí|bạn|cô|thầy|ông|bà)?(?: \\S+){0,4} (?:sẽ|là người )?(?:thay|thay thế|thế)(?: cho)? (?:em|tôi|mình|anh|chị|đồng chí)|đầu mối mới|nghỉ (?:thai sản|phép|hưu|sinh)|chuyển công tác|luân chuyển|điều động|hand ?over|(?:chuyển|giao)(?: lại)?~ cho (?:anh|chị|đồng chí|em|bạn|cô|ông|bà) \\S+|không (?:còn )?(?:làm|phụ trách|là)~ đầu mối(?: nữa)?|takes? over|replac(?:e|es|ing) me`,
)
const CORRECT = phrase(
  `sửa (?:lại|số|thành|(?:giúp|giùm|hộ|cho)(?: (?:em|mình|tôi))?(?= (?:số|nhiệm vụ|việc|báo cáo|tiến độ|lại|\\d+)|$)|nhiệm vụ|việc|báo cáo|tiến độ|\\d+)|đính chính|(?:nhập|gõ|ghi|báo|bấm|gửi|cập nhật|khai|đánh|nhắn|điền)(?: bị)? (?:sai|nhầm|lộn|lẫn)(?! nhóm| người| chỗ| phòng)|(?<!(?:gọi|lấy|đi|vào|hiểu|mang|ngồi|mua|về) )nhầm(?: rồi)?(?! (?:nhóm|người|chỗ|phòng|máy|nhà|đường|xe|áo|giờ|bàn|tên))|lộn rồi|chứ (?:không|chẳng|chả|ko) phải|(?:cập nhật|nhập|điều chỉnh|chỉnh|đổi) lại|hoàn tác|undo|thu hồi|rút lại|correct(?:ion)?|revert|(?:xoá|xóa|hủy|huỷ)~ (?:cập nhật|vừa|số liệu|dòng|báo cáo)|không phải (?:\\d+ ?%?|nhiệm vụ|việc)~ mà|mistake`,
)

/** Nothing is said but how it stands. */
const isAlone = (s: Signals): boolean =>
  isShort(s) && s.progress !== null && remainder(s, [s.progress]) === undefined
const percentOnly = (s: Signals): boolean => s.percent !== null && s.amounts.length === 0
const isProgress =
  (...kinds: string[]) =>
  (s: Signals): boolean =>
    s.progress !== null && kinds.includes(s.progress.progress)
const isUnfinished = isProgress('near', 'not', 'partial', 'future', 'running', 'idle', 'same')
const isFull = (s: Signals): boolean => s.percent?.value === 100 && s.percent.change === undefined
/** The office's own things are not the plan's. */
const AT_THE_OFFICE = phrase('máy (?:in|lạnh|chiếu|pha|giặt|ảnh)|điều hoà|thang máy|xe|ghế|bàn|quạt')
const hasObstacle = (s: Signals): boolean =>
  !NO_OBSTACLE.test(s.folded) && (s.hasTask || !AT_THE_OFFICE.test(s.folded))
const named = (s: Signals): boolean => hasSubject(s) || s.opener !== null

/** Statements about tasks. None of them counts in a question. */
export const TASK_WRITE_CLUES: Clue[] = [
  fact('update_progress', 0.85, 'share done', (s) => s.hasTask && s.percent !== null && !isFull(s)),
  fact(
    'update_progress',
    0.8,
    'share done',
    (s) =>
      !s.hasTask && (s.keyword !== null || s.filter !== null || s.refs.isAll) && percentOnly(s) && !isFull(s),
  ),
  fact('update_progress', 0.6, 'share done', (s) => !s.hasTask && percentOnly(s) && !isFull(s)),
  fact('update_progress', 0.8, 'unfinished', (s) => s.hasTask && isUnfinished(s)),
  fact('update_progress', 0.7, 'unfinished', (s) => !s.hasTask && named(s) && isUnfinished(s)),
  fact('update_progress', 0.62, 'unfinished', (s) => !named(s) && isAlone(s) && isUnfinished(s)),
  fact('update_progress', 0.55, 'unchanged', isProgress('same')),
  clue(
    'update_progress',
    0.6,
    'update',
    opening('(?:em |mình |xin )?(?:cập nhật|update|báo cáo tiến độ|tiến độ)'),
    (s) => s.hasTask || s.percent !== null || s.progress !== null,
  ),
  clue(
    'update_progress',
    0.55,
    'note about a task',
    phrase(
      `(?:đã|mới|vừa|đang|tiếp tục|sẽ|dự kiến|đang chờ|hôm nay|hôm qua|sáng nay|chiều nay|tuần này|tuần trước)`,
    ),
    (s) => s.hasTask,
  ),
  fact(
    'update_progress',
    0.5,
    'ratio done',
    (s) => s.hasTask && s.amounts.some((figure) => figure.unit === 'ratio'),
  ),
  fact(
    'update_progress',
    0.42,
    'something about a task',
    (s) => (s.refs.numbers.length > 0 || s.refs.listIndex !== undefined) && saysMore(s),
  ),
  clue('update_progress', 0.45, 'no obstacle', NO_OBSTACLE, (s) => s.hasTask),
  fact(
    'mark_done',
    0.88,
    'done',
    (s) => s.hasTask && isProgress('done')(s) && (s.percent === null || isFull(s)),
  ),
  fact(
    'mark_done',
    0.75,
    'done',
    (s) =>
      !s.hasTask && (named(s) || s.refs.isAll) && isProgress('done')(s) && (s.percent === null || isFull(s)),
  ),
  fact(
    'mark_done',
    0.65,
    'done',
    (s) => !named(s) && !s.refs.isAll && isAlone(s) && isProgress('done')(s) && s.percent === null,
  ),
  fact(
    'mark_done',
    0.7,
    '100 %',
    (s) =>
      isFull(s) &&
      !isUnfinished(s) &&
      (s.hasTask || s.keyword !== null || s.amounts.length === 0) &&
      s.opener === null,
  ),
  clue('report_obstacle', 0.86, 'obstacle', OBSTACLE, (s) => hasObstacle(s) && s.percent === null),
  clue('report_obstacle', 0.6, 'obstacle', OBSTACLE, hasObstacle),
  clue('report_obstacle', 0.6, 'waiting for others', WAITING, hasObstacle),
  clue('report_obstacle', 0.85, 'consequence', CONSEQUENCE, hasObstacle),
  clue('report_obstacle', 0.7, 'petition', PETITION, (s) => !EXTENSION.test(s.folded)),
  clue('report_obstacle', 0.5, 'behind', BEHIND, hasObstacle),
  clue('request_extension', 0.97, 'extension', EXTENSION, (s) => !NOT_EXTENDED.test(s.folded)),
]

/** Statements about the conversation itself, people and earlier entries. */
export const PERSONAL_CLUES: Clue[] = [
  clue('snooze', 0.92, 'reminding', REMIND, (s) => s.agencyClass === null),
  clue(
    'snooze',
    0.75,
    'postponing',
    POSTPONE,
    (s) => !s.hasTask && s.progress === null && s.percent === null,
  ),
  clue('snooze', 0.8, 'later', LATER),
  clue('register', 0.85, 'register', REGISTER),
  clue('handover', 0.95, 'handover', HANDOVER, (s) => s.percent === null && !CONSEQUENCE.test(s.folded)),
  clue('correct_entry', 0.97, 'correction', CORRECT),
  clue('correct_entry', 0.6, 'wrong', phrase('sai rồi|sai số(?! liệu)|bị sai|ghi sai|không đúng|wrong')),
]
