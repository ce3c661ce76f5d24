import { z } from 'zod'
import { command, speaker, type Turn } from '../chat/command.ts'
import { settleClock } from '../db/clock.ts'
import { obligationById } from '../db/obligations.ts'
import { answerObstacle, openObstacle } from '../db/obstacles.ts'
import { mayRun } from '../domain/role.ts'
import { ask } from '../views/ask.ts'
import { say } from '../views/say.ts'
import { short } from '../views/words.ts'
import { id, rest } from './shared/args.ts'
import { masked } from './shared/record.ts'

/** `answer 5 …`: the standing agency's answer closes an obstacle. */
export const answer = command({
  name: 'answer',
  access: 'admin',
  writes: true,
  args: z.object({ obstacle: id, text: rest }),
  ask: {
    obstacle: async ({ t }) => say(t, { key: 'answer-which', buttons: waitingButton(t) }),
    text: async (turn, known) => {
      const open = await openObstacle(turn.tx, Number(known.obstacle), mayRun(speaker(turn).memberships))
      const row = open && (await obligationById(turn.tx, open.obligationId))
      if (!open || !row) return gone(turn)
      const text = row.task.secret ? turn.t('secret-title') : short(open.text, 200)
      return ask(turn.t, { question: turn.t('ask-note-answer', { text }) })
    },
  },
  async run({ obstacle, text }, turn) {
    const me = speaker(turn)
    const open = await openObstacle(turn.tx, obstacle, mayRun(me.memberships))
    const row = open && (await obligationById(turn.tx, open.obligationId))
    if (!open || !row) return [gone(turn)]
    const said = masked(text).note ?? ''
    await answerObstacle(turn.tx, { id: open.id, answer: said, personId: me.id }, turn.now)
    await settleClock(turn.tx, [row.id], turn)
    await turn.audit('obstacle-answered', `obstacle:${open.id}`, { obligationId: row.id })
    await turn.tell(
      { kind: 'obstacle-answered', ids: { obstacleId: open.id } },
      { agencyIds: [row.agency.id], roles: ['focal', 'substitute'], exceptPersonId: me.id },
    )
    const values = { ref: row.ref, agency: row.agency.name }
    return [{ card: say(turn.t, { key: 'saved-answered', values }), obligationId: row.id }]
  },
})

const gone = ({ t }: Turn) => say(t, { key: 'answer-gone', buttons: waitingButton(t) })
const waitingButton = (t: Turn['t']) => [[{ label: t('help-waiting'), line: 'waiting' }]]
