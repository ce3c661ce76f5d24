import { z } from 'zod'
import { command } from '../chat/command.ts'
import { setSecrecy } from '../db/secrecy.ts'
import { plain } from '../vietnamese/normalize.ts'
import { say } from '../views/say.ts'
import { rest, task } from './shared/args.ts'
import { findTask } from './shared/find.ts'

const OFF = ['off', 'thoi', 'bo']

/** `/mat H16`, `/mat H16 thôi`: of this task only number and status leave by chat. */
export const secret = command({
  name: 'secret',
  access: 'admin',
  writes: true,
  args: z.object({ task, off: rest.optional() }),
  async run({ task, off }, turn) {
    const { t, tx } = turn
    const found = await findTask(turn, task, 'run-task', (which) => `secret ${which} ${off ?? ''}`.trim())
    if (found.card) return [found.card]
    const { row } = found
    const values = { ref: row.ref }
    if (off && !OFF.includes(plain(off))) return [say(t, { key: 'secret-unread', values })]
    const after = !off
    if (row.task.secret === after)
      return [say(t, { key: after ? 'secret-same' : 'secret-open-same', values })]
    await setSecrecy(tx, row.task.id, after)
    await turn.audit('secrecy-changed', `task:${row.task.id}`, { before: !after, after })
    const back = { label: t('task-button-undo'), line: `secret @${row.id}${after ? ' off' : ''}` }
    const key = after ? 'secret-saved' : 'secret-open-saved'
    return [{ card: say(t, { key, values, buttons: [[back]] }), obligationId: row.id }]
  },
})
