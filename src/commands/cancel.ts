import { z } from 'zod'
import { command } from '../chat/command.ts'
import { dropDraft } from '../db/inbox.ts'
import { say } from '../views/say.ts'

/** "thôi": leaves whatever is unfinished. */
export const cancel = command({
  name: 'cancel',
  access: 'anyone',
  args: z.object({}),
  async run(_, turn) {
    const dropped = await dropDraft(turn.tx, turn.account.id)
    return [say(turn.t, { key: dropped ? 'refused-stopped' : 'refused-nothing-to-stop' })]
  },
})
