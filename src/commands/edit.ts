import { z } from 'zod'
import { command, type Turn } from '../chat/command.ts'
import { lockObligation, type ObligationRow } from '../db/obligations.ts'
import { type UpdateRow, updatesOf } from '../db/updates.ts'
import { findEvidence } from '../domain/evidence.ts'
import { readProgress } from '../vietnamese/progress.ts'
import { saved } from '../views/saved.ts'
import { say } from '../views/say.ts'
import { rest, type TypedRef, task } from './shared/args.ts'
import { askProgress, askTask } from './shared/ask.ts'
import { findTask } from './shared/find.ts'
import { precheckTask } from './shared/precheck.ts'
import { record } from './shared/record.ts'
import { isFresh, isOwn } from './shared/undoable.ts'

/** `/sua H19 70 …`: corrects one's newest report of the last 24 hours; the earlier version stays in the history. */
export const edit = command({
  name: 'edit',
  access: 'member',
  writes: true,
  args: z.object({ task, progress: rest }),
  precheck: precheckTask('edit', 'report'),
  ask: {
    task: (turn) => askTask(turn, 'edit'),
    progress: (turn, known) => askProgress(turn, known.task as TypedRef, 'edit'),
  },
  async run({ task, progress }, turn) {
    const found = await findTask(turn, task, 'report', (which) => `edit ${which} ${progress}`)
    if (found.card) return [found.card]
    const current = await lockObligation(turn.tx, found.row.id)
    const [newest] = await updatesOf(turn.tx, current.id, 1)
    if (!newest) return [say(turn.t, { key: 'refused-undo-none' })]
    if (!isOwn(turn, newest))
      return [
        say(turn.t, {
          key: 'refused-undo-newer',
          values: { who: newest.author || turn.t('task-author-gone') },
        }),
      ]
    if (!isFresh(turn, newest)) return [say(turn.t, { key: 'refused-undo-late' })]
    return correct(turn, current, newest, progress)
  },
})

async function correct(turn: Turn, current: ObligationRow, newest: UpdateRow, progress: string) {
  const read = readProgress(progress)
  if (read.impossible) return [say(turn.t, { key: 'refused-percent', values: { given: read.impossible } })]
  const note = read.note ?? newest.note
  const finished = read.status === 'done' || (read.status === undefined && newest.status === 'reported')
  const made = await record(turn, current, {
    kind: 'edit',
    status: finished ? 'reported' : ((read.status as 'in-progress' | undefined) ?? newest.status),
    percent: finished ? 100 : (read.percent ?? newest.percent),
    completedOn: finished ? (findEvidence(note ?? '').datedOn ?? newest.completedOn ?? turn.today) : null,
    note,
    evidence: findEvidence(note ?? '').reference ?? newest.evidence,
    fileId: newest.fileId,
    replaces: newest.version,
  })
  const card = saved(turn.t, {
    row: made.row,
    today: turn.today,
    said: { kind: 'edited' },
    note: made.note,
    masked: made.masked,
  })
  return [{ card, obligationId: current.id }]
}
