import { z } from 'zod'
import { text } from '../chat/card.ts'
import { command, speaker } from '../chat/command.ts'
import { evidenceFile } from '../db/files.ts'
import { updatesOf } from '../db/updates.ts'
import { mayRead, mayRun } from '../domain/role.ts'
import { say } from '../views/say.ts'
import { task } from './shared/args.ts'
import { askTask } from './shared/ask.ts'
import { findTask } from './shared/find.ts'

const LOOKED_AT = 50

/** `/minhchung H19`: the newest file given as evidence, on whichever channel one asks. */
export const evidence = command({
  name: 'evidence',
  access: 'member',
  args: z.object({ task }),
  ask: { task: (turn) => askTask(turn, 'evidence', { parts: 'any' }) },
  async run({ task }, turn) {
    const found = await findTask(turn, task, 'read', (which) => `evidence ${which}`)
    if (found.card) return [found.card]
    if (found.row.task.secret) return [say(turn.t, { key: 'task-secret' })]
    const { memberships } = speaker(turn)
    const rights = { agencyIds: mayRead(memberships), runs: mayRun(memberships) }
    const updates = await updatesOf(turn.tx, found.row.id, LOOKED_AT)
    const newest = updates.find((update) => update.file)?.file
    const file = newest && (await evidenceFile(turn.tx, newest.id, rights))
    if (!file) return [say(turn.t, { key: 'evidence-none', values: { ref: found.row.ref } })]
    const { name, bytes } = file
    return [
      { body: [text(turn.t('evidence-file', { ref: found.row.ref, file: name }))], file: { name, bytes } },
    ]
  },
})
