import { z } from 'zod'
import { command, type Turn } from '../chat/command.ts'
import { lockObligation, type ObligationRow } from '../db/obligations.ts'
import { stateAt, type UpdateRow, updatesOf } from '../db/updates.ts'
import { saved } from '../views/saved.ts'
import { say } from '../views/say.ts'
import { id, task } from './shared/args.ts'
import { withdrawExtension } from './shared/extension.ts'
import { findTask } from './shared/find.ts'
import { record } from './shared/record.ts'
import { isFresh, isOwn } from './shared/undoable.ts'

/** `/hoantac`, `/hoantac H19`: takes back one's newest report of the last 24 hours, as a new version. */
export const undo = command({
  name: 'undo',
  access: 'member',
  writes: true,
  args: z.object({ task: task.optional(), version: id.optional() }),
  async run({ task, version }, turn) {
    const last = turn.account.lastObligationId
    const typed =
      task ?? (last ? { typed: `@${last}`, ref: { kind: 'obligation' as const, id: last } } : undefined)
    if (!typed) return [say(turn.t, { key: 'refused-undo-none' })]
    const found = await findTask(turn, typed, 'report', (which) => `undo ${which}`)
    if (found.card) return [found.card]
    const current = await lockObligation(turn.tx, found.row.id)
    const [newest] = await updatesOf(turn.tx, current.id, 1)
    if (newest?.kind === 'extension' && current.extension) return withdrawExtension(turn, current)
    const refusal = refuse(turn, newest, version)
    if (refusal || !newest) return [say(turn.t, refusal ?? { key: 'refused-undo-none' })]
    return takeBack(turn, current, newest)
  },
})

function refuse(turn: Turn, newest: UpdateRow | undefined, version: number | undefined) {
  if (!newest || newest.kind === 'undo') return { key: 'refused-undo-none' }
  const newer = version !== undefined && newest.version !== version
  if (newer || !isOwn(turn, newest)) {
    return { key: 'refused-undo-newer', values: { who: newest.author || turn.t('task-author-gone') } }
  }
  return isFresh(turn, newest) ? undefined : { key: 'refused-undo-late' }
}

async function takeBack(turn: Turn, current: ObligationRow, newest: UpdateRow) {
  // A correction is taken back together with what it corrected the state from: the version just before it.
  const before = await stateAt(turn.tx, current.id, newest.version - 1)
  const { status, percent, completedOn } = before
  const made = await record(turn, current, {
    kind: 'undo',
    status,
    percent,
    completedOn,
    replaces: newest.version,
  })
  const card = saved(turn.t, { row: made.row, today: turn.today, said: { kind: 'undone' } })
  return [{ card, obligationId: current.id }]
}
