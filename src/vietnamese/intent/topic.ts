import { phrase } from './pattern.ts'
import type { Slots } from './types.ts'

/** What help is wanted on; the names are the topics of the command `help`. */
const TOPICS: [string, RegExp][] = [
  ['extension', phrase('gia hạn|lùi|giãn|dời|extension|extend|kéo dài|thêm thời gian')],
  ['handover', phrase('bàn giao|đổi đầu mối|thay đầu mối|chuyển đầu mối|handover')],
  ['register', phrase('đăng ký|liên kết|mã mời|register|tài khoản|đăng nhập bot')],
  ['obstacle', phrase('vướng|khó khăn|vướng mắc|obstacle')],
  ['number', phrase('số liệu|chỉ tiêu|nhập số|number')],
  ['report', phrase('báo cáo (?:tháng|quý|định kỳ|tuần|năm)|nộp báo cáo|gửi báo cáo|report')],
  ['snooze', phrase('nhắc|thông báo|tắt|snooze|remind')],
  ['correction', phrase('sửa|nhầm|sai|hoàn tác|undo|xoá|xóa')],
  ['evidence', phrase('minh chứng|đính kèm|gửi file|gửi văn bản|tài liệu')],
  ['done', phrase('hoàn thành|xong|done')],
  ['update', phrase('cập nhật|báo cáo|tiến độ|update|báo')],
  ['commands', phrase('lệnh|commands?|cú pháp')],
]

export function topicOf(folded: string): Slots {
  const topic = TOPICS.find(([, pattern]) => pattern.test(folded))?.[0]
  return topic ? { topic } : {}
}
