import { ending, phrase } from './pattern.ts'
import type { Signals } from './signals.ts'

/** Told by others: "anh Tuấn nói", "trên hệ thống ghi". */
const REPORTED =
  phrase(`(?:anh|chị|ông|bà|cô|chú|bác|đồng chí|bên|sếp) (?!em|tôi|mình|ơi|tui|xin)\\S+ (?:nói|bảo|kêu|kể|nhắn|báo(?! cáo))
    |nghe (?:\\S+ ){0,3}(?:nói|đâu|đồn|bảo|kể)|thấy (?:ghi|báo)|theo báo cáo|hệ thống (?:đang |lại )?(?:ghi|báo|hiện)|theo (?:anh|chị|sở|bên|phường|xã) \\S+`)
/** Before a share: it is denied, aimed at, supposed, or of another time. */
const NOT_NOW = ending(`(?:không|chưa|đừng|@chớ|khoan)(?:(?! (?:xong|mới|chỉ|hoàn)) [^\\s,;.:]+){0,2} ?
  |(?:chỉ tiêu|mục tiêu|kế hoạch giao|phải|@cần|sẽ|dự kiến|phấn đấu|cố gắng|hứa|quyết tâm|hy vọng|mong
    |muốn|năm ngoái|(?:năm|quý|tháng|tuần|kỳ|lần|hôm|đợt|bữa) trước|@hồi|@tưởng|will|should|target|dưới
    |thấp hơn|less than|under)(?:(?! (?:nay|hiện|đã|còn)) [^\\s,;.:]+){0,4} ?
  |(?:nếu|giả sử|if)(?: [^\\s,;.:]+){0,8} ?`)
const FINISHING = phrase('hoàn thiện')
const SHORT_OF_DONE: ReadonlySet<string> = new Set(['not', 'partial', 'future'])

/** "chưa tới 80%", "mục tiêu 100%": the share is not where it stands. */
export const isNotNow = ({ percent, loose }: Signals): boolean =>
  percent !== null && NOT_NOW.test(loose.slice(0, percent.from))

/** Whether a statement may be no report of how things stand now, so that it is asked about before it is kept. */
export function isHedged(signals: Signals): boolean {
  const { progress, percent, loose } = signals
  if (REPORTED.test(loose) || progress?.progress === 'near') return true
  if (percent) return isNotNow(signals)
  return FINISHING.test(loose) || (progress !== null && SHORT_OF_DONE.has(progress.progress))
}
