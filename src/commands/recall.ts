import { z } from 'zod'
import { command, speaker } from '../chat/command.ts'
import { cancelNudge, nudgeOf } from '../db/nudges.ts'
import { mayRun } from '../domain/role.ts'
import { ask } from '../views/ask.ts'
import { say } from '../views/say.ts'
import { id } from './shared/args.ts'

/** `/thuhoi 5`: a nudge that has not left yet is not sent, a recurring one no more. */
export const recall = command({
  name: 'recall',
  access: 'admin',
  writes: true,
  args: z.object({ nudge: id }),
  ask: { nudge: async ({ t }) => ask(t, { question: t('nudge-recall-which') }) },
  async run({ nudge: id }, turn) {
    const { t, tx, now } = turn
    const runs = mayRun(speaker(turn).memberships)
    const nudge = await nudgeOf(tx, id, runs)
    if (!nudge) return [say(t, { key: 'nudge-unknown', values: { id } })]
    if (await cancelNudge(tx, id, runs, now)) {
      await turn.audit('nudge-recalled', `nudge:${id}`, {})
      return [say(t, { key: 'nudge-recalled', values: { id } })]
    }
    if (nudge.cancelledAt) return [say(t, { key: 'nudge-recall-known', values: { id } })]
    const buttons = [[{ label: t('nudge-button-correct'), line: `nudge ${id} correct` }]]
    return [say(t, { key: 'nudge-recall-late', values: { id }, buttons })]
  },
})
