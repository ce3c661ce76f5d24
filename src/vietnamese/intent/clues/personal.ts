import { phrase, whole } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { type Clue, clue } from './clue.ts'
import { CONSEQUENCE, EXTENSION } from './trouble.ts'

const REMIND =
  phrase(`(?:\\d+|một|hai|ba|nửa|vài) (?:phút|tiếng|giờ|ngày|hôm|tuần)(?: nữa| sau)?,? (?:hãy |thì )?nhắc
  |nhắc(?: em| mình| tôi)? trước (?:hạn|\\d+|khi)
  |(?:mai|mốt|tuần sau|tháng sau|thứ \\S+|chiều|sáng|tối|hôm sau|đầu tuần|cuối tuần|lát nữa|bữa khác
    |hôm khác|lúc khác)(?: \\S+){0,2} nhắc|hãy (?:nhắc|hỏi|báo)
  |(?:nhắc|nhắn|báo|hỏi)(?: lại)? (?:lại|sau|em sau|mình sau|tôi sau)
  |nhắc(?: lại)?(?: em| mình| tôi| tui| anh| chị)+(?! về| các)(?=~ (?:sau|lại|vào|lúc|ngày|mai|thứ
    |tuần|trước|\\d|lát|tí|chiều|sáng|tối|đầu|cuối)|$)
  |(?:đừng|khỏi|thôi|ngừng|ngưng|dừng|tạm dừng|tạm ngưng|tắt|bớt|không cần|không muốn|hoãn|thôi đừng
    |tạm hoãn)(?: việc| gửi)? (?:nhắc|nhắc nhở|thông báo|làm phiền|nhận|báo|tin|nhắn)|snooze
  |remind (?:me )?(?:again|later|tomorrow|next|in|on)|remind me|stop (?:reminding|notifications?)|mute
  |(?:nhắc|hỏi) (?:nhiều|hoài|mãi) (?:quá|thế|vậy)`)
const POSTPONE = phrase(`để (?:em|mình|tôi) (?:làm|báo|xem|nộp|trả lời|cập nhật)(?: \\S+)? sau$
    |(?:để|lát|chút|tí|chốc)(?: nữa| sau)+(?: em| mình)?(?: làm| báo| cập nhật| trả lời| tính| xem)?$
    |để (?:mai|mốt|hôm sau|ngày mai|chiều|tối|tuần sau|thứ|lát|lúc khác|đầu tuần|cuối tuần)(?: em
      | mình| tôi| rảnh| rồi| hãy| thì)*(?: làm| báo| báo cáo| cập nhật| tính| xem| nộp)?$
    |(?:mai|mốt|chiều|tối|lát|tuần sau)(?: nữa)? (?:em |mình )?(?:tính|làm|báo|báo cáo|nộp|gửi|xem
      |trả lời|cập nhật)$`)
const WHEN =
  '(?:mai|mốt|lát|lát nữa|chút nữa|tí nữa|xíu nữa|tuần sau|tuần tới|hôm khác|hôm sau|lúc khác|bữa khác|chiều|tối|sau|cuối tuần|đầu tuần|tháng sau|thứ \\S+)'
const LATER = whole(`(?:để )?${WHEN}(?:,? (?:em|mình|nhắc|báo|làm|tính|nữa|nha|nhé|đi|lại))*|later|not now
  |(?:em )?(?:đang |hơi )?(?:bận|họp|đi công tác)(?: quá)?(?:,? (?:để )?${WHEN}(?: (?:em|mình|nhắc
    |báo|làm|tính|lại))*)?`)
const REGISTER =
  phrase(`đăng ký|đăng kí|register|sign up|liên kết (?:tài khoản|bot)|nhập mã|mã (?:mời|kích hoạt|đăng ký|liên kết)
    |(?:em|tôi|mình|tui|tên|anh|chị)(?: \\S+){0,4} (?:là|làm)(?: cán bộ)? đầu mối
    |(?:cho|thêm|add)(?: em| mình| tôi)? (?:vào|tham gia)(?: nhóm| hệ thống| bot)?
    |tham gia (?:bot|nhóm|hệ thống)|i am the focal
    |kích hoạt (?:tài khoản|bot)(?: \\S+)? (?:em|tôi|mình|bot)|xin (?:vào|tham gia|cấp tài khoản)
    |(?<!chưa |không |chưa được |đã |bị )cấp tài khoản|(?:em|tôi|mình|tui) là(?: \\S+){1,6}? đầu mối|(?:em|tôi|mình) tên
    |(?:em|tôi|mình) (?:mới )?(?:phụ trách|là cán bộ|công tác)(?=~ (?:sở|phường|xã|ubnd|công an
      |văn phòng))`)
const HANDOVER =
  phrase(`(?<!(?:họp|lễ|biên bản|nghiệm thu|nghiệm thu,) )bàn giao(?! (?:hồ sơ|thiết bị|sản phẩm|mặt bằng|tài liệu
      |dữ liệu|phần mềm|hệ thống|ngày|máy|công trình|ca))|chuyển giao(?! công nghệ)|(?:giờ|nay|bây giờ|từ \\S+)(?: \\S+){1,5} làm đầu mối|thay (?:em|tôi|mình|anh|chị) bằng
    |(?:thôi|nghỉ|dừng)(?: không)? làm đầu mối|làm thay
    |(?:đổi|thay|chuyển)(?: lại)? (?:người|cán bộ|chuyên viên)(?: phụ trách| đầu mối)?
    |(?:chuyển|luân chuyển|điều động|điều chuyển) (?:sang|qua|về) (?:phòng|đơn vị|cơ quan|sở|công tác
      |chỗ|ban)|(?:đổi|chuyển|thay|cập nhật lại|thay đổi) (?:cán bộ )?đầu mối
    |(?:anh|chị|em|đồng chí|bạn|cô|thầy|ông|bà)?(?: \\S+){0,4} (?:sẽ |là người )?(?:thay|thay thế
      |thế)(?: cho)? (?:em|tôi|mình|anh|chị|đồng chí)|(?<!(?:em|tôi|mình|tui) là )đầu mối mới
    |(?:chuyển|giao)(?: \\S+){0,3} (?:việc|nhiệm vụ)(?: của)?(?: em| tôi| mình)?(?: lại| hết)* cho (?:anh|chị|đồng chí|bạn|cô|ông|bà) \\S+
    |từ(?: \\S+){1,3} đầu mối(?: \\S+){0,4} là
    |đầu mối(?: \\S+){0,5} (?:giờ|bây giờ|từ nay|hiện|đổi|nay) (?:là|thành|sang)
    |(?:nhờ|cử|giao|phân công)(?: đồng chí)? (?:anh|chị|em|bạn|đồng chí|cô|chú) \\S+ (?:thay|làm thay|tiếp nhận)
    |(?:đi )?(?:học (?:dài hạn|tập trung)|biệt phái)|nghỉ (?:thai sản|phép|hưu|sinh|ốm)|chuyển công tác|luân chuyển|điều động|hand ?over
    |(?:chuyển|giao)(?! (?:khoản|tiền|file|hàng|lời|phát|ảnh|tài liệu|văn bản|thư|mail|bưu|ban|lưu|tiếp|máy))(?: lại)?~ cho (?:anh|chị|đồng chí|em|bạn|cô|ông|bà) \\S+
    |không (?:còn )?(?:làm|phụ trách|là)~ đầu mối(?: nữa)?|takes? over|replac(?:e|es|ing) me`)
const CORRECT =
  phrase(`sửa (?:lại|số|thành|(?:giúp|giùm|hộ|cho)(?: (?:em|mình|tôi))?(?= (?:số|nhiệm vụ|việc|báo cáo
      |tiến độ|lại|\\d+)|$)|nhiệm vụ|việc|báo cáo|tiến độ|\\d+)|đính chính|(?:số|con số|số liệu|kết quả) (?:đúng|chính xác) (?:là|phải là)|mới đúng|đúng ra(?: phải)? là
    |(?:nhập|gõ|ghi|báo|bấm|gửi|cập nhật|khai|đánh|nhắn|điền)(?: bị)? (?:sai|nhầm|lộn|lẫn|dư|thừa)(?! nhóm
      | người| chỗ| phòng)
    |lỡ (?:tay|bấm|ghi|báo|gõ|nhập|gửi)(?! nhóm| người)
    |(?<!(?:gọi|lấy|đi|vào|hiểu|mang|ngồi|mua|về) )nhầm(?: rồi)?(?! (?:nhóm|người|chỗ|phòng|máy|nhà
      |đường|xe|áo|giờ|bàn|tên))|lộn rồi|chứ (?:không|chẳng|chả|ko) phải
    |(?:cập nhật|nhập|điều chỉnh|chỉnh|đổi) lại|hoàn tác|undo|thu hồi|rút lại|correct(?:ion)?|revert
    |(?:xoá|xóa|hủy|huỷ|bỏ)~ (?:cập nhật|vừa|số liệu|dòng|báo cáo)
    |không phải (?:\\d+ ?%?|nhiệm vụ|việc)~ mà|mistake
    |(?:quay|trả|đưa) (?:lại|về)~ (?:cũ|trước đó)|khôi phục`)

const WRONG_CHAT = phrase('(?:xin lỗi|sorry)(?: \\S+){0,3} gửi nhầm')
const CHANGED = phrase(
  `(?:điều chỉnh|chỉnh sửa|chỉnh|đổi|sửa)(?: lại)?(?: \\S+){0,8}? (?:thành|sang|còn) (?:\\d|một nửa)`,
)

/** "nua" of "dung nhac nua" is no half. */
const saysShare = ({ percent, words }: Signals): boolean =>
  percent !== null && /\d/.test(words.slice(percent.from, percent.to))

/** Statements about the conversation itself, people and earlier entries. */
export const PERSONAL_CLUES: Clue[] = [
  clue('snooze', 0.92, 'reminding', REMIND, (s) => s.agencyClass === null && !saysShare(s)),
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
  clue('correct_entry', 0.97, 'correction', CORRECT, (s) => s.hasTask || !WRONG_CHAT.test(s.folded)),
  clue('correct_entry', 0.97, 'changed', CHANGED, (s) => !EXTENSION.test(s.folded)),
  clue('correct_entry', 0.6, 'wrong', phrase('sai rồi|sai số(?! liệu)|bị sai|ghi sai|không đúng|wrong')),
]
