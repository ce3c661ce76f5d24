import { z } from 'zod'
import { command, speaker } from '../chat/command.ts'
import { toInstant } from '../db/days.ts'
import { pendingExtensions } from '../db/extensions.ts'
import { awaitingConfirmation, obligationById } from '../db/obligations.ts'
import { openObstacles } from '../db/obstacles.ts'
import { mayRun } from '../domain/role.ts'
import { isOpen } from '../domain/task.ts'
import { type WaitingData, waiting as waitingCard } from '../views/waiting.ts'

/** `/choxacnhan`: completions to confirm, extensions to decide and obstacles to answer. */
export const waiting = command({
  name: 'waiting',
  access: 'admin',
  args: z.object({}),
  async run(_, turn) {
    const { tx, zone, t } = turn
    const runs = mayRun(speaker(turn).memberships)
    const dayOf = (at: Date) => toInstant(at).toZonedDateTimeISO(zone).toPlainDate()
    const reported = await awaitingConfirmation(tx, runs)
    const open = await openObstacles(tx, runs)
    const obstacles: WaitingData['obstacles'] = []
    for (const { id, obligationId, raisedAt, text } of open) {
      const row = await obligationById(tx, obligationId)
      if (row) obstacles.push({ id, row, raisedOn: dayOf(raisedAt), text })
    }
    const extensions: WaitingData['extensions'] = []
    for (const { obligationId, proposedOn, requestedAt } of await pendingExtensions(tx, runs)) {
      const row = await obligationById(tx, obligationId)
      if (!row || !isOpen(row.status)) continue
      extensions.push({ row, proposedOn, requestedOn: requestedAt.toZonedDateTimeISO(zone).toPlainDate() })
    }
    const completions = reported.map((row) => ({ row, reportedOn: dayOf(row.updatedAt ?? new Date(0)) }))
    return [waitingCard(t, { completions, extensions, obstacles })]
  },
})
