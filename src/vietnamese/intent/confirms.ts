import { type Intent, isWrite, type Slots } from './types.ts'

/** From here on an explicit, single statement is written at once and echoed with an undo. */
export const SURE = 0.8

const ALWAYS: ReadonlySet<Intent> = new Set<Intent>([
  'mark_done',
  'request_extension',
  'correct_entry',
  'register',
  'handover',
  'broadcast_nudge',
  'decide_extension',
  'return_report',
  'event_occurred',
])

/** "nv 19 đang làm": no share, no words of its own. */
const saysLittle = ({ status, percent, percentDelta, noteText }: Slots): boolean =>
  status === 'in_progress' && percent === undefined && percentDelta === undefined && !noteText

/** Whether the bot asks before it writes. Reads are never asked about; what is hedged always is. */
export function confirmsFirst(intent: Intent, slots: Slots, confidence: number, hedged: boolean): boolean {
  // "xác nhận nv 19" closes a task; a bare yes answers what was asked already.
  if (intent === 'confirm') return slots.taskNo !== undefined || slots.taskNos !== undefined
  if (!isWrite(intent)) return false
  if (ALWAYS.has(intent) || hedged || confidence < SURE) return true
  if (intent === 'update_progress' && saysLittle(slots)) return true
  if (intent === 'snooze') return slots.until === undefined
  if (intent === 'submit_report') return slots.docNo === undefined || slots.period === undefined
  if (intent === 'submit_number') return slots.indicator === undefined
  return slots.taskNo === undefined || slots.percentDelta !== undefined || (slots.percent ?? 0) >= 100
}
