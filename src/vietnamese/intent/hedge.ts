import { ending, phrase } from './pattern.ts'
import type { Signals } from './signals.ts'

/** Told by others: "anh Tuấn nói", "trên hệ thống ghi". */
const REPORTED =
  phrase(`(?:anh|chị|ông|bà|cô|chú|bác|đồng chí|bên|sếp) (?!em|tôi|mình|ơi|tui|xin)\\S+ (?:nói|bảo|kêu|kể|báo(?! cáo))
    |nghe (?:nói|đâu|đồn|bảo)|hệ thống (?:đang |lại )?(?:ghi|báo|hiện)|theo (?:anh|chị|sở|bên|phường|xã) \\S+`)
/** Before a share: it is denied, aimed at, supposed, or of another time. */
const NOT_NOW =
  ending(`(?:không|chưa|đừng|@chớ|khoan|chỉ tiêu|mục tiêu|kế hoạch giao|phải|cần|sẽ|dự kiến|phấn đấu|cố gắng|cố
      |hứa|quyết tâm|năm ngoái|(?:năm|quý|tháng|tuần|kỳ|lần|hôm|đợt) trước|nếu|giả sử|tưởng
      |will|should|target)(?: [^\\s,;.:]+){0,4} ?`)
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
