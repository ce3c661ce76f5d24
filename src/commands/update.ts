import { z } from 'zod'
import { command, type Turn } from '../chat/command.ts'
import { lockObligation, type ObligationRow } from '../db/obligations.ts'
import { findEvidence } from '../domain/evidence.ts'
import { isOpen } from '../domain/task.ts'
import { readProgress } from '../vietnamese/progress.ts'
import { saved } from '../views/saved.ts'
import { say } from '../views/say.ts'
import { statusText } from '../views/words.ts'
import { rest, type TypedRef, task } from './shared/args.ts'
import { askProgress, askTask } from './shared/ask.ts'
import { attachedFile } from './shared/attached.ts'
import { reportDone } from './shared/completion.ts'
import { findTask } from './shared/find.ts'
import { precheckTask } from './shared/precheck.ts'
import { record } from './shared/record.ts'

/** `/capnhat H19 60 đã trình dự thảo`: percent, status and note of one's own task. */
export const update = command({
  name: 'update',
  access: 'member',
  writes: true,
  args: z.object({ task, progress: rest }),
  precheck: precheckTask('update', 'report'),
  ask: {
    task: (turn) => askTask(turn, 'update'),
    progress: (turn, known) => askProgress(turn, known.task as TypedRef),
  },
  async run({ task, progress }, turn) {
    const found = await findTask(turn, task, 'report', (which) => `update ${which} ${progress}`)
    if (found.card) return [found.card]
    const read = readProgress(progress)
    if (read.impossible) {
      return [say(turn.t, { key: 'refused-percent', values: { given: read.impossible } })]
    }
    const current = await lockObligation(turn.tx, found.row.id)
    if (!isOpen(current.status)) return [closed(turn, current)]
    if (read.status === 'done') return reportDone(turn, current, read.note)
    return write(turn, current, { ...read, note: read.note ?? null })
  },
})

type Progress = { percent?: number | undefined; status?: string | undefined; note: string | null }

async function write(turn: Turn, current: ObligationRow, { percent, status, note }: Progress) {
  const started = current.status === 'not-started' && status !== 'not-started'
  const next = status === 'not-started' ? 'not-started' : started ? 'in-progress' : current.status
  const value = status === 'not-started' ? null : (percent ?? current.percent)
  if (next === current.status && value === current.percent && !note && !turn.inbound.file) {
    const values = { ref: current.ref, value: statusText(turn.t, current) }
    return [say(turn.t, { key: 'refused-same', values })]
  }
  const evidence = note ? findEvidence(note).reference : undefined
  const file = await attachedFile(turn)
  if (file.card) return [file.card]
  const made = await record(turn, current, {
    kind: 'progress',
    status: next,
    percent: value,
    completedOn: null,
    note,
    evidence,
    fileId: file.id,
  })
  const card = saved(turn.t, {
    row: made.row,
    today: turn.today,
    said: { kind: 'progress' },
    note: made.note,
    evidence: evidence ?? file.name,
    masked: made.masked,
  })
  return [{ card, obligationId: current.id }]
}

const closed = (turn: Turn, row: ObligationRow) =>
  say(turn.t, { key: 'refused-closed', values: { ref: row.ref, status: statusText(turn.t, row) } })
