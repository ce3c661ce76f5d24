import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate, toTimestamp } from './days.ts'

export type NewEvent = { taskId: number; occurredOn: PlainDate; dueOn: PlainDate; personId: number }

/** Records that an event task's event happened: every open lead obligation of the task is due on that day. */
export async function declareEvent(tx: Db, event: NewEvent, now: Temporal.Instant) {
  const dueOn = toDate(event.dueOn)
  const made = await tx.declaredEvent.create({
    data: {
      taskId: event.taskId,
      occurredOn: toDate(event.occurredOn),
      dueOn,
      declaredBy: event.personId,
      declaredAt: toTimestamp(now),
    },
    select: { id: true },
  })
  const open = {
    taskId: event.taskId,
    involvement: 'lead',
    removedAt: null,
    status: { in: ['not-started', 'in-progress', 'paused'] },
  }
  await tx.obligation.updateMany({ where: open, data: { dueOn } })
  await tx.obligation.updateMany({ where: { ...open, originalDueOn: null }, data: { originalDueOn: dueOn } })
  const obligations = await tx.obligation.findMany({ where: open, select: { id: true, agencyId: true } })
  return { id: made.id, obligations }
}
