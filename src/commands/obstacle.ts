import { z } from 'zod'
import { command } from '../chat/command.ts'
import { lockObligation } from '../db/obligations.ts'
import { raiseObstacle } from '../db/obstacles.ts'
import { agencyName } from '../db/registry.ts'
import { saved } from '../views/saved.ts'
import { rest, type TypedRef, task } from './shared/args.ts'
import { askNote, askTask } from './shared/ask.ts'
import { findTask } from './shared/find.ts'
import { precheckTask } from './shared/precheck.ts'
import { record } from './shared/record.ts'

/** `/vuongmac H19 …`: an obstacle, open until the standing agency answers. */
export const obstacle = command({
  name: 'obstacle',
  access: 'member',
  writes: true,
  args: z.object({ task, note: rest }),
  precheck: precheckTask('obstacle', 'report'),
  ask: {
    task: (turn) => askTask(turn, 'obstacle'),
    note: (turn, known) => askNote(turn, known.task as TypedRef, 'ask-note-obstacle'),
  },
  async run({ task, note }, turn) {
    const found = await findTask(turn, task, 'report', (which) => `obstacle ${which} ${note}`)
    if (found.card) return [found.card]
    const current = await lockObligation(turn.tx, found.row.id)
    const { status, percent, completedOn } = current
    const made = await record(turn, current, { kind: 'obstacle', status, percent, completedOn, note })
    const obstacleId = await raiseObstacle(
      turn.tx,
      { obligationId: current.id, text: made.note ?? '', personId: turn.me?.id ?? 0 },
      turn.now,
    )
    await turn.tell(
      { kind: 'obstacle-raised', ids: { obstacleId } },
      { agencyIds: [current.plan.standingAgencyId], roles: ['admin'], exceptPersonId: turn.me?.id },
    )
    const card = saved(turn.t, {
      row: await lockObligation(turn.tx, current.id),
      today: turn.today,
      said: { kind: 'obstacle', standing: await agencyName(turn.tx, current.plan.standingAgencyId) },
      note: made.note,
      masked: made.masked,
    })
    return [{ card, obligationId: current.id }]
  },
})
