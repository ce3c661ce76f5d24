import { z } from 'zod'
import { command } from '../chat/command.ts'
import { lockObligation } from '../db/obligations.ts'
import { saved } from '../views/saved.ts'
import { id, task } from './shared/args.ts'
import { askTask } from './shared/ask.ts'
import { earlierFile } from './shared/attached.ts'
import { findTask } from './shared/find.ts'
import { record } from './shared/record.ts'

/** `attach FILE H19`: a file sent on its own becomes evidence of a task. */
export const attach = command({
  name: 'attach',
  access: 'member',
  writes: true,
  args: z.object({ file: id, task }),
  ask: { task: (turn, known) => askTask(turn, 'attach', { prefix: String(known.file) }) },
  async run({ file, task }, turn) {
    const kept = await earlierFile(turn, file)
    if (kept.card) return [kept.card]
    const found = await findTask(turn, task, 'report', (which) => `attach ${file} ${which}`)
    if (found.card) return [found.card]
    const current = await lockObligation(turn.tx, found.row.id)
    const { status, percent, completedOn } = current
    const made = await record(turn, current, {
      kind: 'progress',
      status: status === 'not-started' ? 'in-progress' : status,
      percent,
      completedOn,
      fileId: kept.id,
    })
    const said = { kind: 'attached' as const, file: kept.name ?? '' }
    return [{ card: saved(turn.t, { row: made.row, today: turn.today, said }), obligationId: current.id }]
  },
})
