import type { Card } from '../../chat/card.ts'
import { type Said, speaker, type Turn } from '../../chat/command.ts'
import { settleClock } from '../../db/clock.ts'
import { decideExtension, requestExtension } from '../../db/extensions.ts'
import { lockObligation, type ObligationRow } from '../../db/obligations.ts'
import { agencyName } from '../../db/registry.ts'
import type { PlainDate } from '../../domain/deadline.ts'
import { isAskedLate } from '../../domain/extension.ts'
import { isOpen } from '../../domain/task.ts'
import { saved } from '../../views/saved.ts'
import { say } from '../../views/say.ts'
import { statusText, weekday } from '../../views/words.ts'
import { record } from './record.ts'

/** Why no extension can be asked for, with what may be done instead. */
export function notExtendable({ t }: Turn, row: ObligationRow): Card | undefined {
  const { ref, extension, extensionCount: count, plan } = row
  const obstacle = [{ label: t('task-button-obstacle'), line: `obstacle @${row.id}` }]
  if (!isOpen(row.status)) {
    return say(t, { key: 'refused-closed', values: { ref, status: statusText(t, row) } })
  }
  if (!row.dueOn) {
    const { kind } = row.task.deadline
    const key = kind === 'event' ? kind : kind === 'unclear' ? 'unclear-deadline' : 'undated'
    return say(t, { key: `extension-${key}`, values: { ref }, buttons: [obstacle] })
  }
  if (extension) {
    const values = { ref, day: weekday(t, extension.proposedOn) }
    const withdraw = [{ label: t('extension-withdraw'), line: `extend @${row.id} withdraw` }]
    return say(t, { key: 'extension-pending', values, buttons: [withdraw] })
  }
  if (count >= plan.extensionRule.most) {
    const values = { ref, count, most: plan.extensionRule.most }
    return say(t, { key: 'extension-most', values, buttons: [obstacle] })
  }
  return undefined
}

/** Records the request on a locked obligation and brings it before the standing agency. */
export async function askForExtension(
  turn: Turn,
  current: ObligationRow,
  proposedOn: PlainDate,
  reason: string,
): Promise<Said[]> {
  const { t, tx, today, calendar, now } = turn
  const { status, percent, completedOn, dueOn, plan } = current
  const made = await record(turn, current, {
    ...{ kind: 'extension', status, percent, completedOn },
    note: reason,
  })
  const request = { obligationId: current.id, dueOn, proposedOn, reason: made.note ?? '' }
  const requestId = await requestExtension(tx, { ...request, personId: speaker(turn).id }, now)
  const askedLate = dueOn !== null && isAskedLate(today, dueOn, plan.extensionRule, calendar)
  await turn.tell(
    { kind: 'extension-requested', ids: { requestId, isAskedLate: askedLate } },
    { agencyIds: [plan.standingAgencyId], roles: ['admin'], exceptPersonId: turn.me?.id },
  )
  const card = saved(t, {
    row: await lockObligation(tx, current.id),
    today,
    said: {
      ...{ kind: 'extension', proposedOn, isAskedLate: askedLate },
      standing: await agencyName(tx, plan.standingAgencyId),
    },
    note: made.note,
    masked: made.masked,
  })
  return [{ card, obligationId: current.id }]
}

/** Takes a pending request back; the due date stays what it was. */
export async function withdrawExtension(turn: Turn, row: ObligationRow): Promise<Said[]> {
  const { t, tx, now } = turn
  const values = { ref: row.ref, day: row.dueOn ? weekday(t, row.dueOn) : '' }
  if (!row.extension) return [say(t, { key: 'extension-none', values })]
  const { id } = row.extension
  await decideExtension(tx, { id, decision: 'withdrawn', personId: speaker(turn).id }, now)
  await settleClock(tx, [row.id], turn)
  await turn.audit('extension-withdrawn', `obligation:${row.id}`, { requestId: id })
  const open = [{ label: t('button-open', { ref: row.ref }), line: `task @${row.id}` }]
  return [{ card: say(t, { key: 'extension-withdrawn', values, buttons: [open] }), obligationId: row.id }]
}
