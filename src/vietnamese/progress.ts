import type { Status } from '../domain/task.ts'
import { progressIn } from './intent/completion.ts'
import { readWords } from './intent/words.ts'
import { stripTones } from './tones.ts'

export type ProgressWords = {
  percent?: number | undefined
  /** The words claimed more than 100 %, or less than nothing. */
  impossible?: string | undefined
  status?: Extract<Status, 'not-started' | 'in-progress'> | 'done' | undefined
  note?: string | undefined
}

// All patterns read lower case without tones, a character for each one written.
const LEAD =
  /^(?:(?:da|moi|duoc|dat|khoang|tam|lam|thuc hien|trien khai|hoan thanh|xong|hien|dang|len|toi|den|o muc|o|muc|la|tien do|:)\s+)+/
const NUMBER = /^(\d{1,6}(?:[.,]\d{1,2})?)(?!\d|[.,:/-]\d)\s*(%|phan tram(?!\p{L}))?(?=$|[\s,.;:)–-])/u
const HALF = /^(?:(?:mot|1) nua|nua)(?=$|[\s,.;:])/
const BELOW_ZERO = /^[-–−]\s?\d+(?:[.,]\d+)?\s*(?:%|phan tram|$)/
/** "12 hệ thống đã kết nối": a count, not a share of the work. */
const COUNTABLE =
  'xã|phường|đặc khu|đơn vị|cơ quan|ngành|địa phương|hồ sơ|hệ thống|tài khoản|người|cán bộ|công chức|công dân|lượt|thủ tục|tthc|dịch vụ|nhiệm vụ|việc|công văn|quyết định|lớp|buổi|cuộc|đợt|điểm|trường|bệnh viện|mô hình|học sinh|đoàn viên|ngày|tuần|tháng|giờ|phút|triệu|tỷ|nghìn|đồng|files?|cases?|accounts?'
/** Without tones these are as often other words: "hộ" and "hỗ trợ", "tổ" and "tờ trình". */
const COUNTABLE_WITH_TONES = `${COUNTABLE}|sở|thẻ|tổ|hộ|bài|máy|lần|năm|văn bản`
const COUNTED = new RegExp(`^\\s*(?:${COUNTABLE_WITH_TONES})(?!\\p{L})`, 'u')
const COUNTED_PLAIN = new RegExp(`^\\s*(?:${stripTones(COUNTABLE)})(?!\\p{L})`, 'u')
const POLITE = /^(?:(?:roi|nhe|nha|a|thoi|day|bot|em)(?![\p{L}\d])|[\s,.;:!–-])*$/u
const NOT_STARTED =
  /^(?:van )?(?:chua (?:trien khai|bat dau|lam|thuc hien)(?: gi| duoc gi)?|not started)(?=$|[\s,.;:-])/
const UNDER_WAY = /^(?:dang (?:thuc hien|trien khai|lam)|in progress)(?=$|[\s,.;:-])/
const FINISHED =
  /^(?:da )?(?:hoan thanh|xong|hoan tat|lam xong|done|completed?)(?: (?:roi|nhe|a|xong|het|toan bo|dung han|100 ?%))*(?=$|\s*[,.;:–(-]|\s+(?:ngay|theo|tai|kem|so|bc|bao cao|van ban|qd|\d{1,6}[/-]\p{L}|https?:))/u

const REMAINS = /^[\s,.;:–-]*(?:nhung|ma|chi|van|con|chua|dang|cho)(?!\p{L})/u

/**
 * What a person says of a task once it is known which: a percent or a status first, the rest is the note. Only plain
 * words report completion. `60 đã trình dự thảo` → {percent: 60, note}; `12/18 hệ thống` is a note; 100 is `done`.
 */
export function readProgress(text: string): ProgressWords {
  const given = text.normalize('NFC').trim()
  const folded = stripTones(given.toLowerCase())
  // Some characters of other scripts change their length; what they are part of stays a note.
  if (folded.length !== given.length) return { note: given }
  if (BELOW_ZERO.test(folded)) return { impossible: given }
  return readShare(given, folded) ?? readStatus(given, folded)
}

function readShare(given: string, folded: string): ProgressWords | undefined {
  const lead = LEAD.exec(folded)?.[0] ?? ''
  const said = folded.slice(lead.length)
  const half = HALF.exec(said)
  if (half) return withPercent(50, noteAfter(given, lead.length + half[0].length))
  const number = NUMBER.exec(said)
  if (!number) return undefined
  const [words, digits = '', sign] = number
  const value = Number(digits.replace(',', '.'))
  const end = lead.length + words.length
  const after = folded.slice(end)
  const isAlone = POLITE.test(after)
  const isCount = isCounted(given.slice(end).toLowerCase(), after)
  // A bare number is a percent before a note, but not behind other words or before what it may count.
  if (!sign && !isAlone && (lead || value > 100 || isCount)) return undefined
  if (value > 100) return { impossible: given.slice(lead.length, end).trim() }
  if (Math.round(value) === 100 && isCount) return undefined
  return withPercent(Math.round(value), isAlone ? {} : noteAfter(given, end))
}

const isCounted = (written: string, folded: string): boolean =>
  (written === folded ? COUNTED_PLAIN : COUNTED).test(written)

function withPercent(percent: number, note: { note?: string }): ProgressWords {
  if (percent === 100) return { status: 'done', ...note }
  return percent === 0 ? { status: 'not-started', ...note } : { percent, status: 'in-progress', ...note }
}

function readStatus(given: string, folded: string): ProgressWords {
  const notStarted = NOT_STARTED.exec(folded)
  if (notStarted) return { status: 'not-started', ...noteAfter(given, notStarted[0].length) }
  const underWay = UNDER_WAY.exec(folded)
  if (underWay) return { status: 'in-progress', ...noteAfter(given, underWay[0].length) }
  const finished = FINISHED.exec(folded)
  if (!finished || isHedged(given) || REMAINS.test(folded.slice(finished[0].length))) return { note: given }
  return { status: 'done', ...noteAfter(given, finished[0].length) }
}

/** "cơ bản xong", "xong bước 1": finished in words, not in fact. */
const isHedged = (given: string): boolean => (progressIn(readWords(given))?.progress ?? 'done') !== 'done'

function noteAfter(given: string, at: number): { note?: string } {
  const note = given.slice(at).replace(/^[\s,.;:–-]+/, '')
  return note ? { note } : {}
}
