import { opening, phrase, whole } from '../pattern.ts'
import { type Clue, clue, fact, isShort } from './clue.ts'

const TAILS =
  '(?: (?:ạ|nhé|nha|nhá|nghen|hen|bạn|ad|mày|sếp|em|anh|chị|bot|rồi|đi|đâu|luôn|nhen|nghe|vậy|thế|đó|đấy|với|hết|mà|mất|á|ok|đúng|được|nè|cho|giúp|mình|tôi))*'
const YES_WORDS = `(?:ok|oki|okay|yes|yep|yeah|y|sure|ừ|ừa|ừm|uhm|vâng|dạ|dạ vâng|vâng dạ|đồng ý|nhất trí|tán thành|thống nhất|rồi,? đúng|ổn|okie|oke|đúng|chuẩn
    |chính xác|phải|xác nhận|được|chốt|duyệt|lưu|gửi|ghi|ghi nhận|có|có ạ|rõ|đã rõ|em rõ|hiểu rồi
    |đã nhận|đã xem|nhận rồi|đã đọc|tiến hành|làm|làm đi|làm luôn|cứ (?:làm|lưu|gửi|ghi|duyệt)|gửi đi|lưu lại|confirm|confirmed|correct|right
    |agree|agreed|dạ đúng|ừ đúng|đúng rồi|đúng vậy|phải rồi|chuẩn rồi|cứ thế|cứ vậy|triển|chơi luôn
    |quá được|hoàn toàn đồng ý|dạ có|dạ được|dạ ok|dạ em đồng ý|em đồng ý|tôi đồng ý
    |đồng ý với nội dung(?: này| trên)?)`
const YES = whole(`${YES_WORDS}${TAILS}(?:,? ${YES_WORDS}${TAILS}){0,3}`)
const NO_WORDS = `(?:không|no|nope|n|thôi|thôi,? (?:để )?(?:sau|lúc khác|khi khác)|thôi không|thôi khỏi|khỏi cần|khỏi|huỷ|hủy|huỷ bỏ|hủy bỏ|bỏ|bỏ qua|bỏ đi|sai
    |sai rồi|không phải|không đúng|không đồng ý|không cần|không lưu|không gửi|đừng|đừng lưu|đừng gửi
    |đừng ghi|chưa|chưa đâu|dừng|dừng lại|stop|cancel|cancel it|never ?mind|don t|dạ không|dạ thôi
    |dạ không phải|chưa phải|không nhé|hổng phải|không chịu|từ chối|để em xem lại|để xem lại
    |xem lại đã|khoan|khoan đã|từ từ|từ từ đã|đợi đã|thanks|không phải (?:cái|việc|nhiệm vụ
    |số)(?: (?:đó|này))?|không phải (?:đó|vậy|thế))`
const NO = whole(`${NO_WORDS}${TAILS}(?:,? ${NO_WORDS}${TAILS}){0,3}`)
const NO_WRONG = whole(`không(?: phải)?,? (?:nhầm|sai|lộn)(?: rồi| mất rồi)?${TAILS}`)
const CONFIRMS = opening('(?:xác nhận|confirm)(?! không)')
const THANKS = phrase('cảm ơn|cám ơn|thank you|thx|biết ơn|arigato|merci')
const GREETING =
  whole(`(?:dạ )?(?:(?:em|tôi|mình|xin|kính) )*(?:chào|hello|hi|hey|alo|alô|good morning|morning
      |chào buổi sáng|chào cả nhà|chào mọi người|bye|tạm biệt|goodbye|ngủ ngon|good (?:night|evening
      |afternoon|day)|hẹn gặp lại|dạ chào)(?: (?:bot|em|anh|chị|ad|mọi người|cả nhà|buổi sáng
      |buổi chiều|ngày mới|các anh chị|bạn|sếp|các anh|các chị|nha|nhé|ạ|there|tất cả|đồng chí
      |hệ thống|nhắc việc))*`)
const KIND =
  phrase(`(?:bot|em|ad|hệ thống)(?: \\S+){0,3} (?:giỏi|hay|tuyệt|dễ thương|thông minh|đỉnh|nhanh|siêu|ngoan
      |cưng|chu đáo|nhiệt tình)
    |(?:giỏi|hay|tuyệt vời|tuyệt|xịn|đỉnh|hay quá|giỏi quá|tốt quá|xuất sắc|good job|well done|great
      |nice|awesome|perfect)(?: (?:quá|thế|vậy|ghê|lắm|bot|ta|luôn|nha|nhé|em|ạ))*$
    |(?:dễ thương|dễ sợ|đáng yêu|chu đáo)(?: \\S+)?$
    |chúc~ (?:ngày|tốt|vui|mừng|ngủ|một|cuối|buổi|năm|sức|anh|chị|em|bot|mọi|cả)|khoẻ không|khỏe không
    |khỏe chứ|vất vả|haha|hihi|hehe|hihe|kaka|lol
    |=\\)\\)|:\\)\\)|buồn ngủ|mệt quá|mệt ghê|bạn là ai|em là ai|bot là ai|mày là ai|bot tên gì
      |em tên gì|who are you|how are you|bot ơi$|(?:yêu|thương|iu|thích) (?:bot|em)|rảnh không
      |ăn cơm chưa|người yêu chưa|cố lên`)
const MOOD =
  whole(`(?:vui|tốt|hay|giỏi|tuyệt|buồn|chán|mệt|đẹp|ghê|siêu|đỉnh|xịn)(?: (?:quá|lắm|ghê|thật|thế|vậy|nha
      |á))*`)
const SORRY = phrase('xin lỗi|sorry|thông cảm|làm phiền')
const VOCATIVE =
  opening(`(?:anh|chị|em|cô|chú|bác|sếp|o|mệ|thầy|đồng chí|bạn|mày)(?! (?:ơi|à|bot|cần|muốn|xin|báo|là|phụ
      |chưa|đã|đang|còn|có|xong|gửi|nộp|được|không|thấy|mới|làm|vừa|hỏi|nhờ|bận|đồng|vẫn|nhận|rõ|nghĩ
      |quên|ở|tên|ở|bên|định|sẽ|nhầm|ghi|bị|gặp|nghỉ|chuyển))(?: \\S+){1,2} (?:ơi|à|nè|nhé)|@\\S+`)

export const TALK_CLUES: Clue[] = [
  clue('confirm', 0.92, 'yes', YES, (s) => !THANKS.test(s.folded)),
  clue('confirm', 0.9, 'confirms a task', CONFIRMS, (s) => s.hasTask && s.percent === null),
  clue('deny', 0.92, 'no', NO),
  clue('deny', 0.99, 'no', NO_WRONG),
  clue(
    'smalltalk',
    0.72,
    'thanks',
    THANKS,
    (s) => !s.hasTask && s.percent === null && s.folded.split(' ').length <= 12,
  ),
  fact(
    'smalltalk',
    0.9,
    'greeting',
    (s) => s.core.length < 80 && GREETING.test(s.folded.replace(/[\s,.;:!~)(]+$/u, '')),
  ),
  clue('smalltalk', 0.75, 'kind words', KIND, (s) => !s.hasTask),
  clue('smalltalk', 0.7, 'mood', MOOD),
  clue('smalltalk', 0.5, 'sorry', SORRY, (s) => isShort(s) && !s.hasTask),
]

const OFF_TOPIC =
  phrase(`(?:dời|đổi|chuyển|lùi|hoãn)(?: lịch| giờ| cuộc| buổi)* họp|họp (?:dời|đổi|chuyển|lùi|hoãn)|(?:thẻ|vé|đăng ký|rửa|sửa) xe|(?:giảm|khuyến) (?:giá|mãi)|bài tập|độ ẩm|trời mưa|mưa \\d|giá xăng|xăng tăng|pin còn|lịch (?:họp|trực|nghỉ|thi đấu)|phòng họp|link họp
  |cơm|suất ăn|nhậu|cà phê|cafe|ăn (?:sáng|trưa|tối|gì)|đặt (?:bàn|xe|vé|phòng|tiệc|hàng|đồ|suất|cơm)
  |chuyển khoản|(?:đóng|góp|nộp) quỹ|sinh nhật|đám cưới|khách sạn|chìa khóa|chìa khoá|thang máy|gửi xe
  |máy (?:in|lạnh|pha|chiếu|giặt|ảnh)|xe \\d+ chỗ|phòng \\d+|đá bóng|bóng đá|trận (?:đấu|tối|đêm)|tiền (?:điện|nước|nhà|học|ăn)
  |(?:nhà|con|vợ|chồng|(?<!số )điện thoại|máy tính) (?:em|mình|tôi|chị|anh|tui)(?! (?:đã|chưa|không))|\\d+ ?%? pin|visa|bằng lái|việc nhà
  |(?:vướng|trùng|kẹt|bận) lịch|kẹt xe|tắc đường|(?:tăng|tiền|lãnh) lương`)

/** About the office and its people, not about the plan. */
export const isOffTopic = (folded: string): boolean => OFF_TOPIC.test(folded)

/** Spoken to somebody by name: colleagues talk, and the bot is not meant. */
export const toColleague = (folded: string): boolean => VOCATIVE.test(folded)
