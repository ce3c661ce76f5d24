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
    // Who presses the button under a question leaves it, whether or not a line was kept for it.
    const left = dropped || turn.inbound.pressed
    return [say(turn.t, { key: left ? 'refused-stopped' : 'refused-nothing-to-stop' })]
  },
})
