import { z } from 'zod'
import { command } from '../chat/command.ts'
import { lockObligation, partiesAgencies } from '../db/obligations.ts'
import { saved } from '../views/saved.ts'
import { rest, type TypedRef, task } from './shared/args.ts'
import { askNote, askTask } from './shared/ask.ts'
import { findTask } from './shared/find.ts'
import { precheckTask } from './shared/precheck.ts'
import { record } from './shared/record.ts'

/** `/gopy H19 …`: a coordinating agency's word to the lead; the state stays as it is. */
export const comment = command({
  name: 'comment',
  access: 'member',
  writes: true,
  args: z.object({ task, note: rest }),
  precheck: precheckTask('comment', 'comment'),
  ask: {
    task: (turn) => askTask(turn, 'comment', { parts: 'coordinating' }),
    note: (turn, known) => askNote(turn, known.task as TypedRef, 'ask-note-comment'),
  },
  async run({ task, note }, turn) {
    const found = await findTask(turn, task, 'comment', (which) => `comment ${which} ${note}`)
    if (found.card) return [found.card]
    const current = await lockObligation(turn.tx, found.row.id)
    const { status, percent, completedOn } = current
    const made = await record(turn, current, { kind: 'comment', status, percent, completedOn, note })
    const leads = await partiesAgencies(turn.tx, current.task.id, 'lead')
    await turn.tell(
      { kind: 'comment-added', ids: { obligationId: current.id, version: made.version } },
      { agencyIds: leads, roles: ['focal', 'substitute'], exceptPersonId: turn.me?.id },
    )
    const card = saved(turn.t, {
      row: made.row,
      today: turn.today,
      said: { kind: 'comment' },
      note: made.note,
      masked: made.masked,
    })
    return [{ card, obligationId: current.id }]
  },
})
