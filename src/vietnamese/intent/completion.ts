import { phrase } from './pattern.ts'

/**
 * How far a sentence says the work is: `done`; `near` ("sắp xong"), `not` ("chưa xong"), `partial` ("xong bước 1"),
 * `future` ("mai xong"), `running` ("đang làm"), `idle` ("chưa triển khai"), `same` ("vẫn vậy").
 */
export type Progress = 'done' | 'near' | 'not' | 'partial' | 'future' | 'running' | 'idle' | 'same'
export type ProgressMention = { progress: Progress; words: string; from: number; to: number }

const FINISH = `(xong|hoàn thành|hoàn tất|hoàn thiện xong|kết thúc|done|finish|finished|complete|completed|close|closed|đóng (nhiệm vụ|việc|task|lại|\\d+|hồ sơ nhiệm vụ)|tất toán)`
const MARKS: [Progress, RegExp][] = [
  [
    'idle',
    phrase(`(chưa|không|chả) (hề )?(triển khai|thực hiện|bắt đầu|làm|đụng|động|tiến hành|khởi động)( gì| được gì
      |(?! được))|not started|chưa có (tiến triển|gì)`),
  ],
  [
    'same',
    phrase(`(vẫn|van) (vậy|thế|như (cũ|vậy|thế|trước|tuần trước|tháng trước)|nguyên)|như (cũ|tuần trước
      |tháng trước|lần trước|trước)|không (có )?(gì )?(thay đổi|đổi|có gì mới|có gì thay đổi)( gì)?
      |chưa có gì (mới|thay đổi|khác)|no change|unchanged|giữ nguyên`),
  ],
  [
    'not',
    phrase(`(chưa|không|ko|chẳng|chả|not|vẫn chưa|chưa thể|không thể|chưa được)~ ${FINISH}|(chưa|không) (làm
      |triển khai|thực hiện|kết nối) được|not yet|incomplete|unfinished|chưa (đạt|kịp)|(thì|vẫn|cũng
      |còn) chưa$`),
  ],
  [
    'near',
    phrase(`(sắp|gần|gần như|cơ bản|về cơ bản|hầu như|hầu hết|chuẩn bị|tương đối|phần lớn|suýt|gần gần|sấp
      |almost|nearly|mostly|basically|about to|sắp sửa|chút nữa|xíu nữa|tí nữa|còn (một )?(chút|xíu|tí
      |ít))( \\S+){0,3}? ${FINISH}|${FINISH} (cơ bản|về cơ bản|phần lớn|gần hết|gần xong|hầu hết|bước đầu)
      |sắp rồi|gần rồi`),
  ],
  [
    'future',
    phrase(`(sẽ|dự kiến|phấn đấu|cố gắng|cố|hứa|định|chắc|chắc là|hy vọng|cam kết|phải|cần|để|đặt mục tiêu|will
      |going to|plan to|to be|mai|mốt|tuần sau|tháng sau|cuối tuần|cuối tháng|chiều
      |tối)( \\S+){0,5}? ${FINISH}|(khi nào|bao giờ|nếu|sau khi|chừng nào|đợi|chờ|lúc nào|if|when|once
      |until)( \\S+){0,4}? ${FINISH}|${FINISH} (sau|vào (tuần|tháng) (sau|tới)|trong (tuần|tháng
      |ngày) (này|tới|sau|mai)|trước (ngày|tháng|thứ|cuối|tết|\\d))`),
  ],
  [
    'partial',
    phrase(`${FINISH} (được )?(một phần|1 phần|một nửa|nửa|khoảng|hơn|gần|bước|giai đoạn|đợt|phần|khâu|dự thảo
      |bản thảo|thủ tục|khảo sát|đấu thầu|thẩm định|lấy ý kiến|hồ sơ|phase|part|step|(?!100 ?(?:%
      |phần))\\d+ ?(%|phần trăm|\\/|xã|phường|đơn vị|hệ thống|trường|sở|lớp|mô hình|điểm|bước|buổi))
      |mới( \\S+){0,3}? ${FINISH}|half done|partly done`),
  ],
  [
    'done',
    phrase(`${FINISH}|làm rồi|đã làm|nghiệm thu rồi|đã nghiệm thu|đã ban hành|ban hành rồi|xong xuôi
      |đã (được )?đóng|ht (rồi|100)|ok rồi`),
  ],
  [
    'running',
    phrase(`đang( \\S+){0,2}? (triển khai|thực hiện|làm|xử lý|tiến hành|chạy|lấy|soạn|xin|chờ|trình|xây dựng
      |tham mưu|rà soát|dự thảo|phối hợp|hoàn thiện|đấu thầu|kết nối|test|thử nghiệm|nghiệm thu|thẩm định)
      |đang (dở|dang dở)|in progress|working on|ongoing|on it|đã (triển khai|bắt đầu|trình|ký|gửi|họp
      |tham mưu|dự thảo|lấy ý kiến|khảo sát|tổ chức|phối hợp|kết nối|làm việc|có (dự thảo|tờ trình|văn bản
      |kế hoạch|báo cáo))|mới (trình|ký|gửi|họp|làm|bắt đầu)|vừa (trình|ký|gửi|họp|làm)|tiếp tục|bắt đầu`),
  ],
]

/** The first statement of progress that applies; the order of kinds is the order of caution. */
export function progressIn(folded: string): ProgressMention | null {
  for (const [progress, pattern] of MARKS) {
    const match = pattern.exec(folded)
    if (match) {
      return { progress, words: match[0], from: match.index, to: match.index + match[0].length }
    }
  }
  return null
}
