import { ending, opening, phrase, whole } from '../pattern.ts'
import { type Clue, clue, fact } from './clue.ts'

const DOES =
  '(?:làm|dùng|báo cáo|cập nhật|gia hạn|nộp|gửi|bấm|nhập|xem|đăng ký|bàn giao|sửa|nhắn|xóa|xoá|ghi|khai|đổi|tắt|sử dụng|thao tác|hoạt động|vận hành)'
const HOW = phrase(`${DOES}~ (?:thế nào|như thế nào|như nào|sao|kiểu gì|kiểu chi|cách nào|ở đâu|@răng|ra sao)
  |(?:làm|thì|mần) (?:sao|@răng|rang|cách nào|thế nào) (?:để|mà|muốn|nộp|gửi|xem)
  |(?:cách|hướng dẫn)(?: em| mình| tôi)?(?: xin)? ${DOES}|how (?:do|to|can|does)
  |thì (?:cần|phải)(?: \\S+){0,3} (?:gì|những gì|thế nào|sao)
  |muốn~ thì (?:làm )?(?:sao|thế nào|như thế nào|gõ gì|nhắn gì)
  |(?:gõ|nhắn|dùng|bấm) (?:như nào|như thế nào|thế nào|sao|lệnh|nút|gì|cái gì)(?: gì| nào)?(?: để)?
  |(?:bằng |theo )?cách nào|dùng để làm gì|để làm gì|bắt đầu từ (?:@đâu|dau)
  |cần hỗ trợ (?:sử dụng|dùng)|@sao để|sao de
  |(?:nộp|gửi|đính kèm)(?: \\S+){0,5} (?:ở|vào|chỗ) (?:@đâu|@mô|mô|nào)
  |cần (?:thủ tục|giấy tờ|điều kiện) gì`)
const ASKS_HELP =
  whole(`(?:em |tôi |mình )?(?:cần |xin |xem |cho )?(?:hướng dẫn|trợ giúp|giúp(?: đỡ)?|help|menu|lệnh
      |cú pháp|các lệnh|danh sách lệnh|hướng dẫn sử dụng|hướng dẫn dùng(?: bot)?|cách dùng
      |cách sử dụng|start|bắt đầu|cứu|help me|commands|i need help)(?: (?:em|mình|tôi|với|bot|này
      |sử dụng|dùng|cách dùng|me))*`)
const HELP_ME = whole(
  `(?:bot ơi,? )?(?:giúp|cứu|hướng dẫn|chỉ)(?: giúp)? (?:em|mình|tôi)(?: (?:với|nha|nhé|ạ))*[.!]*`,
)
const ABILITY = phrase(`(?:bot|hệ thống|em|mày|bạn|ad|ứng dụng) (?:này )?(?:làm|giúp|biết|có thể|hỗ trợ
    |có)(?: làm)?(?: được)? (?:những )?(?:gì|chi|được gì|tính năng|chức năng)
  |(?<!chưa |không |đã )làm được (?:những )?(?:gì|chi)|(?:tính năng|chức năng|lệnh) (?:gì|nào|của)
  |what can you do|(?:quên|không nhớ|không biết)~ (?:lệnh|cú pháp|cách|gõ|dùng|làm|sử dụng|bấm)
  |có (?:những )?lệnh`)
const MAY_I = ending('được (?:không|chưa|hả|@à)|có thể~')
const OPENS = opening('hướng dẫn|help|trợ giúp|cách|cú pháp')

/** How the bot is used. */
export const HELP_CLUES: Clue[] = [
  clue('help', 0.85, 'asks for help', ASKS_HELP),
  fact('help', 0.7, 'asks for help', (s) => s.core.length < 80 && HELP_ME.test(s.folded)),
  clue('help', 0.97, 'how', HOW, (s) => !s.hasTask && s.percent === null),
  clue('help', 0.8, 'ability', ABILITY),
  clue('help', 0.97, 'which command', phrase('(?:có )?lệnh (?:nào|gì)'), (s) => s.question !== null),
  clue('help', 0.5, 'may I', MAY_I, (s) => s.question !== null && !s.hasTask),
  clue('help', 0.6, 'help', OPENS, (s) => !s.hasTask),
]
