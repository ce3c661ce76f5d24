import { z } from 'zod'
import { command } from '../chat/command.ts'
import { settleClock } from '../db/clock.ts'
import { declareEvent } from '../db/events.ts'
import { readDeadline } from '../vietnamese/deadline.ts'
import { say } from '../views/say.ts'
import { day, weekday } from '../views/words.ts'
import { rest, type TypedRef, task } from './shared/args.ts'
import { askNote } from './shared/ask.ts'
import { findTask } from './shared/find.ts'
import { precheckTask } from './shared/precheck.ts'

const ROLES_TOLD = ['focal', 'head', 'substitute'] as const

/** `/sukien H21 31/12/2026`: an event task's event happened; all who lead it get that date. */
export const event = command({
  name: 'event',
  access: 'admin',
  writes: true,
  args: z.object({ task, date: rest }),
  precheck: precheckTask('event', 'run-task'),
  ask: {
    date: (turn, known) => {
      const example = day(turn.today.add({ months: 1 }))
      return askNote(turn, known.task as TypedRef, 'ask-event-date', { example })
    },
  },
  async run({ task, date }, turn) {
    const { t, tx, today, calendar } = turn
    const found = await findTask(turn, task, 'run-task', (which) => `event ${which} ${date}`)
    if (found.card) return [found.card]
    const { row } = found
    if (row.task.deadline.kind !== 'event') {
      return [say(t, { key: 'refused-not-event', values: { ref: row.ref } })]
    }
    const due = readDeadline(date, today, { calendar }).due
    if (!due) {
      const values = { given: date, example: day(today.add({ months: 1 })) }
      return [say(t, { key: 'refused-date', values })]
    }
    const declared = await declareEvent(
      tx,
      { taskId: row.task.id, occurredOn: today, dueOn: due, personId: turn.me?.id ?? 0 },
      turn.now,
    )
    const ids = declared.obligations.map((each) => each.id)
    await settleClock(tx, ids, turn)
    await turn.audit('event-declared', `task:${row.task.id}`, { dueOn: due.toString() })
    for (const each of declared.obligations) {
      const told = { agencyIds: [each.agencyId], roles: ROLES_TOLD, exceptPersonId: turn.me?.id }
      await turn.tell({ kind: 'event-declared', ids: { obligationId: each.id, eventId: declared.id } }, told)
    }
    const values = { ref: row.ref, count: declared.obligations.length, day: weekday(t, due) }
    return [{ card: say(t, { key: 'saved-event', values }), obligationId: row.id }]
  },
})
