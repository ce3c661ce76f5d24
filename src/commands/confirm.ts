import { z } from 'zod'
import { command } from '../chat/command.ts'
import { say } from '../views/say.ts'
import { task } from './shared/args.ts'
import { decide } from './shared/decide.ts'

/** `/xacnhan H19`: the standing agency confirms a reported completion. */
export const confirm = command({
  name: 'confirm',
  access: 'admin',
  writes: true,
  args: z.object({ task }),
  run: ({ task }, turn) =>
    decide(turn, task, { kind: 'confirm', again: (which) => `confirm ${which}` }, ({ ref, agency }) =>
      say(turn.t, { key: 'saved-confirmed', values: { ref, agency: agency.name } }),
    ),
})
