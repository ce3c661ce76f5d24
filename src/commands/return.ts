import { z } from 'zod'
import { command } from '../chat/command.ts'
import { say } from '../views/say.ts'
import { rest, type TypedRef, task } from './shared/args.ts'
import { askNote } from './shared/ask.ts'
import { decide } from './shared/decide.ts'
import { precheckTask } from './shared/precheck.ts'

/** `/tralai H19 lý do`: a reported completion goes back to the agency, with a reason. */
export const returnBack = command({
  name: 'return',
  access: 'admin',
  writes: true,
  args: z.object({ task, reason: rest }),
  precheck: precheckTask('return', 'decide'),
  ask: { reason: (turn, known) => askNote(turn, known.task as TypedRef, 'ask-note-return') },
  run: ({ task, reason }, turn) =>
    decide(
      turn,
      task,
      { kind: 'return', reason, again: (which) => `return ${which} ${reason}` },
      ({ ref, agency }) => say(turn.t, { key: 'saved-returned', values: { ref, agency: agency.name } }),
    ),
})
