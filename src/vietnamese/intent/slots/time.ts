import { compareDays } from '../../../domain/calendar.ts'
import type { PlainDate } from '../../../domain/deadline.ts'
import type { DateMention } from '../dates.ts'
import { phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import type { Slots } from '../types.ts'
import { lastDay, whenIs } from '../when.ts'
import { because } from './reason.ts'
import { ownerSlots, taskSlots } from './tasks.ts'

const BECAUSE = phrase('do|vì|lý do|bởi')
const WHO = phrase(
  `(?:đơn vị|sở|cơ quan|xã|phường|địa phương|bên)~ (?:nào|@mô|chưa|đang|còn|trễ|chậm|quá)|ai|who`,
)
const NOT_REPORTED = phrase('báo cáo|nộp|report')

export function extensionSlots(signals: Signals): Slots {
  const cause = BECAUSE.exec(signals.folded)?.index ?? Number.POSITIVE_INFINITY
  const dates = signals.dates.filter((date) => date.from < cause)
  const day = dates.findLast((date) => date.kind !== 'length')
  const length = day ? undefined : dates.findLast((date) => date.kind === 'length')
  const newDue = day && lastDay(day.text, signals)
  const reason = because(signals)
  return {
    ...taskSlots(signals),
    ...(day && { newDueText: day.text }),
    ...(newDue && { newDue }),
    ...(length && { extendBy: length.text.replace(/ nữa$/, '') }),
    ...(reason && { reason }),
  }
}

export function dueSoonSlots(signals: Signals): Slots {
  const date = signals.dates.find((one) => one.kind !== 'length') ?? signals.dates[0]
  const dueTo = date && lastDay(date.text, signals)
  return {
    ...ownerSlots(signals, true),
    ...(date && { dueText: date.text }),
    ...(dueTo && { dueTo }),
  }
}

export function overdueSlots(signals: Signals): Slots {
  const isReport = NOT_REPORTED.test(signals.folded)
  const isOthers = !signals.isOwn && WHO.test(signals.folded)
  return {
    ...ownerSlots(signals, !isReport && !isOthers),
    ...(isReport && { object: 'report' as const }),
    ...(signals.period && { period: signals.period }),
  }
}

export function snoozeSlots(signals: Signals): Slots {
  const { today, dates } = signals
  const until = today && dates[0] && untilOf(dates[0], today, signals)
  const days = until && today.until(until, { largestUnit: 'days' }).days
  return { ...taskSlots(signals), ...(until && days && days > 0 && { days, until: until.toString() }) }
}

/** "tuần sau nhắc lại" means when that week begins. */
function untilOf(date: DateMention, today: PlainDate, signals: Signals): PlainDate | undefined {
  const when = whenIs(date.text, signals)
  if (!when) return undefined
  const isAhead = when.from !== null && compareDays(when.from, today) > 0
  return date.kind === 'period' && isAhead ? (when.from ?? when.to) : when.to
}
