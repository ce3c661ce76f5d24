import { z } from 'zod'
import { command } from '../chat/command.ts'
import { lockObligation } from '../db/obligations.ts'
import { isOpen } from '../domain/task.ts'
import { say } from '../views/say.ts'
import { statusText } from '../views/words.ts'
import { rest, task } from './shared/args.ts'
import { askTask } from './shared/ask.ts'
import { reportDone } from './shared/completion.ts'
import { findTask } from './shared/find.ts'
import { precheckTask } from './shared/precheck.ts'

/** `/xong H19 512/BC-SNV ngày 20/11/2026`: reported as done, waiting for confirmation. */
export const done = command({
  name: 'done',
  access: 'member',
  writes: true,
  args: z.object({ task, evidence: rest.optional() }),
  precheck: precheckTask('done', 'report'),
  ask: { task: (turn) => askTask(turn, 'done') },
  async run({ task, evidence }, turn) {
    const again = (which: string) => ['done', which, evidence].filter(Boolean).join(' ')
    const found = await findTask(turn, task, 'report', again)
    if (found.card) return [found.card]
    const current = await lockObligation(turn.tx, found.row.id)
    if (isOpen(current.status)) return reportDone(turn, current, evidence)
    const values = { ref: current.ref, status: statusText(turn.t, current) }
    return [say(turn.t, { key: 'refused-closed', values })]
  },
})
