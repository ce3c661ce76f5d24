import { phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import type { Slots } from '../types.ts'
import { pastDay } from '../when.ts'
import { because } from './reason.ts'
import { remainder } from './remainder.ts'
import { ownerSlots, planSlots, taskSlots } from './tasks.ts'

const RETURN =
  phrase(`trả lại|trả về|gửi trả|hoàn lại|return|send back|yêu cầu|đề nghị|báo cáo|làm lại|nộp lại|bổ sung
    |không nhận|không chấp nhận|không duyệt|cho|của|lại|chưa đạt yêu cầu|không đạt|bảo|nhắc|gửi lại
    |tháng|vì|do|lý do`)
const BY: [string, RegExp][] = [
  [
    'agency',
    phrase(`(?:theo|từng|của các|các|mỗi) (?:đơn vị|sở|cơ quan|ngành|xã|phường|địa phương)|by agency`),
  ],
  ['section', phrase('(?:theo|từng|mỗi) (?:phần|nhóm|mục|lĩnh vực|chương)')],
  ['status', phrase('(?:theo|từng) (?:trạng thái|tình trạng|tiến độ)')],
  ['month', phrase('(?:theo|từng) tháng')],
]
const FORMATS: [string, RegExp][] = [
  ['xlsx', phrase('excel|xlsx|bảng tính')],
  ['docx', phrase('word|docx')],
  ['pdf', phrase('pdf')],
  ['csv', phrase('csv')],
]

export function reportSlots(signals: Signals): Slots {
  const { document, agency, period } = signals
  const docDate = document?.date && pastDay(document.date.text, signals)
  return {
    ...(agency && { agency: agency.name }),
    ...planSlots(signals),
    ...(period && { period }),
    ...(document && { docNo: document.number }),
    ...(docDate && { docDate }),
  }
}

export function compileSlots(signals: Signals): Slots {
  const groupBy = BY.find(([, pattern]) => pattern.test(signals.folded))?.[0]
  const format = FORMATS.find(([, pattern]) => pattern.test(signals.folded))?.[0]
  return {
    ...(groupBy ? {} : ownerSlots(signals, false)),
    ...planSlots(signals),
    ...(signals.period && { period: signals.period }),
    ...(groupBy && { groupBy }),
    ...(format && { format }),
  }
}

export function returnSlots(signals: Signals): Slots {
  const { agency, folded, period, refs, dates } = signals
  const verbs = Array.from(folded.matchAll(new RegExp(RETURN.source, 'gu')), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
  const end = Math.max(agency?.to ?? 0, refs.spans[0]?.to ?? 0)
  const rest = remainder(
    signals,
    end > 0 ? [{ from: 0, to: end }, ...dates] : [...verbs, ...refs.spans, ...dates],
  )
  const isOnlyVerbs = !remainder(signals, [
    ...verbs,
    ...(end > 0 ? [{ from: 0, to: end }] : refs.spans),
    ...dates,
  ])
  const reason = because(signals) ?? (isOnlyVerbs ? undefined : rest)
  return {
    ...taskSlots(signals),
    ...(agency && { agency: agency.name }),
    ...(period && { period }),
    ...(reason && { reason }),
  }
}
