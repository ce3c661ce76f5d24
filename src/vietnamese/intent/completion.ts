import { phrase } from './pattern.ts'
import type { Words } from './words.ts'

/**
 * How far a sentence says the work is: `done`; `near` ("sắp xong"), `not` ("chưa xong"), `partial` ("xong bước 1"),
 * `future` ("mai xong"), `running` ("đang làm"), `idle` ("chưa triển khai"), `same` ("vẫn vậy").
 */
export type Progress = 'done' | 'near' | 'not' | 'partial' | 'future' | 'running' | 'idle' | 'same'
export type ProgressMention = { progress: Progress; words: string; from: number; to: number }

/** As in "tỷ lệ hoàn thành", nothing is said to be finished. */
const NOUNS =
  'tỷ lệ|mức độ|mức|ngày|thời gian|thời hạn|hạn|kế hoạch|khối lượng|khả năng|tiến độ|mốc|điều kiện'
const FINISH = `(?<!(?:${NOUNS}) )(xong|hoàn thành|hoàn tất|hoàn thiện xong|kết thúc|done|finish|finished|complete
    |completed|close|closed|đóng (nhiệm vụ|việc|task|lại|\\d+|hồ sơ nhiệm vụ)|tất toán)`
/** What may follow when all of it is finished; anything else is a part: "hoàn thành khảo sát". */
const WHOLE = `rồi|ạ|nhé|nha|nhá|nghe|nghen|hết|xuôi|cả|luôn|đúng hạn|trước|sớm|vào|từ|ngày|hôm|sáng|chiều|tối
  |tháng|tuần|nhiệm vụ|việc|công việc|task|cái|tất cả|toàn bộ|các|hai|ba|mọi|theo|xuất sắc|hoàn toàn
  |trọn vẹn|đầy đủ|tốt|bot|em|anh|chị|và|với|trong|bằng|đấy|đó|nè|đi|giúp|cho|bên|đã|mà|the|this|that
  |thì|it|on|rùi|xong|100|chỉ tiêu|được giao|kèm|gửi|sếp|ad|á|nữa|như|chương trình|đề án|lun|roi|a|vậy
  |thế|vượt|(?:đầu|giữa|cuối) (?:tháng|quý) \\d+|quá hạn|chậm|trễ|muộn|nhưng|chính thức`
const MARKS: [Progress, RegExp][] = [
  [
    'same',
    phrase(`(vẫn|van) (vậy|thế|như (cũ|vậy|thế|trước|tuần trước|tháng trước)|nguyên)
      |(bằng|ngang) (tuần|tháng|kỳ|lần) trước|như (cũ|tuần trước|tháng trước|lần trước|trước)
      |(không|chưa) (có )?(gì )?(thay đổi|đổi|có gì mới|có gì thay đổi)( gì)?
      |chưa có gì (mới|thay đổi|khác)|(không|chưa)( có| thấy)? (tiến triển|chuyển biến)( gì)?|no change
      |unchanged|giữ nguyên`),
  ],
  [
    'idle',
    phrase(`(chưa|không|chả) (hề )?(triển khai|thực hiện|bắt đầu|làm|đụng|động|tiến hành|khởi động)( gì
        | được gì|(?! được))|not started`),
  ],
  [
    'not',
    phrase(`(chưa|không|ko|chẳng|chả|not|vẫn chưa|chưa thể|không thể|chưa được)~ ${FINISH}
      |((chưa|không) (chắc|biết|rõ|nghĩ|thấy|tin)|đâu phải|không phải)( [^\\s,;.:]+){0,6}? ${FINISH}
      |((đâu|nào|làm gì) đã|đừng|khoan|@chớ|không được|không nên)( hãy| vội)?( [^\\s,;.:]+){0,4}? ${FINISH}
      |(chưa|không) (làm|triển khai|thực hiện|kết nối) được|not yet|incomplete|unfinished|(wasn|isn|hasn|haven|aren|didn)\\S?t( \\S+){0,2}? ${FINISH}|chưa (đạt|kịp)
      |(thì|vẫn|cũng|còn) chưa$`),
  ],
  [
    'near',
    phrase(`(sắp|gần|gần như|cơ bản|về cơ bản|hầu như|hầu hết|chuẩn bị|tương đối|phần lớn|suýt|gần gần|sấp
        |cb|just about|half|close to|almost|partially|partly|nearly|mostly|basically|about to|sắp sửa|chút nữa|xíu nữa|tí nữa
        |còn (một )?(chút|xíu|tí|ít))( [^\\s,;.:]+){0,6}? ${FINISH}
      |${FINISH} (cơ bản|về cơ bản|phần lớn|gần hết|gần xong|hầu hết|bước đầu)
      |còn (?!lại)(\\S+ ){1,6}(là |thì |mới )?${FINISH}|(đang|đương)( (?!đã)\\S+){0,3} ${FINISH}
      |(dần dần|đang dần|tạm|coi như|xem như|tạm thời|gọi là|khó|chưa chắc|tưởng
        |sơ bộ)( [^\\s,;.:]+){0,5}? ${FINISH}
      |${FINISH} (sơ bộ|tạm|về nội dung|nội dung|trên giấy|đến nơi|tới nơi|nhưng (còn|chưa|thiếu|phải))
      |${FINISH}( \\S+){0,3} (nhưng|mà) (còn|chưa|thiếu|phải|vẫn)|nữa (là |thì |mới |sẽ )?${FINISH}|hòm hòm|sắp rồi|gần rồi`),
  ],
  [
    'done',
    phrase(`(?<!(chưa|không|đừng|thì|mới|sẽ|để|hãy|khi|nếu|cần|phải) )(?<!(?:khi|nếu|chừng nào).{0,40})(đề nghị|xin|nhờ|cho|mong) (em |cho |bot |hệ thống |phép )?đóng
        ( lại| giúp| hộ| luôn| cho| em| mình| bot){0,3} (nhiệm vụ|việc|task|hồ sơ|\\d+)
      |đóng( lại)? (giúp|hộ|giùm|cho)( em| mình| anh| chị)? (nhiệm vụ|việc|task|\\d+)`),
  ],
  [
    'future',
    phrase(`hết (tuần|tháng|năm|quý)( này| sau| tới| nay)? (là |thì |sẽ |mới )?${FINISH}|(có thể|khả năng|sẽ|dự kiến|phấn đấu|cố gắng|cố|hứa|định|chắc|chắc là|hy vọng|cam kết|phải|cần|để|đặt mục tiêu
        |nhanh chóng|khẩn trương|sớm|mau|hãy|nhớ|đảm bảo|bảo đảm|quyết tâm|tập trung|nỗ lực|tranh thủ
        |đẩy nhanh|yêu cầu|đề nghị|mong|muốn|kịp|tiến tới|will|going to|plan to|to be|mai|mốt|tuần sau
        |tháng sau|cuối tuần|cuối tháng|chiều|tối)( \\S+){0,5}? ${FINISH}
      |(khi nào|bao giờ|nếu|sau khi|chừng nào|đợi|chờ|lúc nào|if|when|once|until|giá mà|giá như|ước gì|giả sử
        |giả dụ|lẽ ra|đáng lẽ|đáng lý|lý ra)( \\S+){0,4}? ${FINISH}
      |(?<!(đã|làm|vừa|mới).*)(thứ (\\d|hai|ba|tư|năm|sáu|bảy)|chủ nhật|(tuần|tháng|quý) này|trong (tuần|tháng)|có khả năng) (là |thì |sẽ )?${FINISH}(?! rồi)
      |${FINISH}( \\S+){0,2} (sẽ|thì|mới|em báo|báo sau)
      |${FINISH} sớm thôi|(yên tâm|cầu trời) ${FINISH}|là (nhiệm vụ|việc) \\d+ ${FINISH}
      |(nếu|miễn là|cầu trời|giá mà|giả sử|if)( \\S+){0,9}? ${FINISH}
      |${FINISH} nhiệm vụ \\d+ (em|tôi|mình|bên em) (báo|gửi|nộp|cập nhật|sẽ)
      |${FINISH} (sau|vào (tuần|tháng) (sau|tới)|trong (tuần|tháng|ngày) (này|tới|sau|mai)|trước (ngày
        |tháng|thứ|cuối|tết|\\d))`),
  ],
  [
    'partial',
    phrase(`${FINISH} (được )?(một phần|1 phần|một nửa|nửa|khoảng|hơn|gần|bước|giai đoạn|đợt|phần|khâu|dự thảo
        |bản thảo|thủ tục|khảo sát|đấu thầu|thẩm định|lấy ý kiến|hồ sơ|phase|part|step|(?:cho |tại |ở |được )?(?!100 ?(?:%
        |phần))\\d+ ?(%|phần trăm|\\/\\d+|(trên|trong)( tổng)?( số)? \\d+|xã|phường|đơn vị|hệ thống|trường|sở|lớp|mô hình|điểm
        |bước|buổi))|${FINISH}(?! (?:${WHOLE}))(?= [^\\d\\s,.;:!(#_-])
      |${FINISH}.{0,60}(, |; )?(còn|chưa|thiếu)(?! (?:lại|nhiệm vụ|việc))
      |(lấy ý kiến|khảo sát|họp|trình|soạn|dự thảo|gửi|thẩm định|đấu thầu|lắp|mua|tập huấn|rà soát
        |thống kê)( \\S+){0,3}? ${FINISH}
      |${FINISH} (việc|công tác|nội dung) (lấy ý kiến|khảo sát|thẩm định|đấu thầu|họp|trình|soạn|dự thảo)
      |${FINISH}.{0,60}[,;] (đang|tiếp tục|sẽ|chờ)(?! (?:xác nhận|chờ xác nhận))
      |mới( \\S+){0,3}? ${FINISH}|half done|partly done`),
  ],
  ['done', phrase(`${FINISH}|làm rồi|đã làm|xong xuôi|đã (được )?đóng|ht (rồi|100)|ok rồi`)],
  [
    'done',
    phrase(`(?:nghiệm thu rồi|đã nghiệm thu|đã ban hành|ban hành rồi)(?!.*(?:đang|còn|chờ|tiếp tục|chưa))`),
  ],
  [
    'running',
    phrase(`đang( \\S+){0,2}? (triển khai|thực hiện|làm|xử lý|tiến hành|chạy|lấy|soạn|xin|chờ|trình|xây dựng
        |tham mưu|rà soát|dự thảo|phối hợp|hoàn thiện|đấu thầu|kết nối|test|thử nghiệm|nghiệm thu
        |thẩm định)|đang (dở|dang dở)|in progress|working on|ongoing|on it
      |đã (triển khai|bắt đầu|trình|ký|gửi|họp|tham mưu|dự thảo|lấy ý kiến|khảo sát|tổ chức|phối hợp
        |kết nối|làm việc|có (dự thảo|tờ trình|văn bản|kế hoạch|báo cáo))
      |mới (trình|ký|gửi|họp|làm|bắt đầu)|vừa (trình|ký|gửi|họp|làm)|tiếp tục|bắt đầu`),
  ],
]

/** Marks left out must not hide a "chưa" or a "sắp". */
const READ_LOOSELY: ReadonlySet<Progress> = new Set<Progress>(['idle', 'not', 'near'])

/** The first statement of progress that applies; the order of kinds is the order of caution. */
export function progressIn({ folded, loose }: Words): ProgressMention | null {
  for (const [progress, pattern] of MARKS) {
    const match = pattern.exec(READ_LOOSELY.has(progress) ? loose : folded)
    if (match) {
      return { progress, words: match[0], from: match.index, to: match.index + match[0].length }
    }
  }
  return null
}
