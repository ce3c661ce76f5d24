import type { Signals } from '../signals.ts'
import { topicOf } from '../topic.ts'
import type { Intent, Slots } from '../types.ts'
import { decisionSlots, eventSlots, nudgeSlots } from './admin.ts'
import { correctionSlots, numberSlots } from './figures.ts'
import { handoverSlots, registerSlots } from './people.ts'
import { doneSlots, progressSlots } from './progress.ts'
import { reasonSlots } from './reason.ts'
import { compileSlots, reportSlots, returnSlots } from './reports.ts'
import { detailSlots, listSlots, taskSlots, whoSlots } from './tasks.ts'
import { dueSoonSlots, extensionSlots, overdueSlots, snoozeSlots } from './time.ts'

const NONE = (): Slots => ({})

/** How each intent's slots are read off the signals. */
export const SLOTS: Record<Intent, (signals: Signals) => Slots> = {
  list_tasks: listSlots,
  list_overdue: overdueSlots,
  list_due_soon: dueSoonSlots,
  task_detail: detailSlots,
  who_is_responsible: whoSlots,
  update_progress: progressSlots,
  mark_done: doneSlots,
  report_obstacle: (signals) => ({ ...taskSlots(signals), ...reasonSlots(signals) }),
  request_extension: extensionSlots,
  submit_number: numberSlots,
  submit_report: reportSlots,
  correct_entry: correctionSlots,
  snooze: snoozeSlots,
  help: (signals) => topicOf(signals.folded),
  register: registerSlots,
  handover: handoverSlots,
  broadcast_nudge: nudgeSlots,
  compile_report: compileSlots,
  decide_extension: decisionSlots,
  return_report: returnSlots,
  event_occurred: eventSlots,
  confirm: taskSlots,
  deny: NONE,
  smalltalk: NONE,
  unknown: NONE,
}
