import { z } from 'zod'
import { command } from '../chat/command.ts'
import { rememberContext } from '../db/accounts.ts'
import { task as ref } from './shared/args.ts'
import { askTask } from './shared/ask.ts'
import { cardOfTask } from './shared/card-of-task.ts'
import { findTask } from './shared/find.ts'

/** `/xem H19`: one task as one's agency sees it. */
export const task = command({
  name: 'task',
  access: 'member',
  args: z.object({ task: ref }),
  ask: { task: (turn) => askTask(turn, 'task', { parts: 'any' }) },
  async run({ task }, turn) {
    const found = await findTask(turn, task, 'read', (which) => `task ${which}`)
    if (found.card) return [found.card]
    await rememberContext(turn.tx, turn.account.id, { lastObligationId: found.row.id })
    return [{ card: await cardOfTask(turn, found.row), obligationId: found.row.id }]
  },
})
