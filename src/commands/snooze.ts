import { z } from 'zod'
import { command, speaker, type Turn } from '../chat/command.ts'
import { lockObligation, type ObligationRow } from '../db/obligations.ts'
import { addSnooze, endSnooze, snoozesOf } from '../db/snoozes.ts'
import { compareDays, nextWorkingDay } from '../domain/calendar.ts'
import { type PlainDate, strictLastDay } from '../domain/deadline.ts'
import { countedDue, timing } from '../domain/task.ts'
import { readDeadline } from '../vietnamese/deadline.ts'
import { plain } from '../vietnamese/normalize.ts'
import { say } from '../views/say.ts'
import { day, weekday } from '../views/words.ts'
import { rest, task } from './shared/args.ts'
import { askTask } from './shared/ask.ts'
import { findTask } from './shared/find.ts'

const MOST = 3
const OFF = ['off', 'thoi', 'huy', 'nhu cu']

/** `/nhaclai H19`, `/nhaclai H19 thứ 6`: no reminder of it before that day; at most three times, never past its last day. */
export const snooze = command({
  name: 'snooze',
  access: 'member',
  writes: true,
  args: z.object({ task, until: rest.optional() }),
  ask: { task: (turn) => askTask(turn, 'snooze') },
  async run({ task, until }, turn) {
    const found = await findTask(turn, task, 'report', (which) => `snooze ${which} ${until ?? ''}`.trim())
    if (found.card) return [found.card]
    const row = await lockObligation(turn.tx, found.row.id)
    const said =
      until && OFF.includes(plain(until)) ? await backToUsual(turn, row) : await putOff(turn, row, until)
    return [{ card: said, obligationId: row.id }]
  },
})

async function backToUsual(turn: Turn, row: ObligationRow) {
  const whose = { personId: speaker(turn).id, obligationId: row.id }
  const ended = await endSnooze(turn.tx, whose, turn.today)
  if (ended) await turn.audit('snooze-ended', `obligation:${row.id}`, {})
  return say(turn.t, { key: ended ? 'saved-snooze-ended' : 'refused-snooze-none', values: { ref: row.ref } })
}

async function putOff(turn: Turn, row: ObligationRow, typed: string | undefined) {
  const { t, tx, today, calendar } = turn
  const tomorrow = nextWorkingDay(today.add({ days: 1 }), calendar)
  const asked = typed ? readDeadline(typed, today, { calendar }).due : tomorrow
  if (!asked || compareDays(asked, today) <= 0) {
    return say(t, { key: 'refused-date', values: { given: typed ?? '', example: day(tomorrow) } })
  }
  if (timing(row, row.task.deadline, today).kind === 'late') {
    const choices = ['obstacle', 'extend'].map((name) => ({
      label: t(`task-button-${name}`),
      line: `${name} @${row.id}`,
    }))
    return say(t, { key: 'refused-snooze-late', values: { ref: row.ref }, buttons: [choices] })
  }
  const last = lastDay(row)
  if (last && compareDays(last, today) <= 0)
    return say(t, { key: 'refused-snooze-last', values: { ref: row.ref } })
  const whose = { personId: speaker(turn).id, obligationId: row.id }
  const count = (await snoozesOf(tx, whose)) + 1
  if (count > MOST) return say(t, { key: 'refused-snooze-most', values: { ref: row.ref, most: MOST } })
  const isCut = last !== undefined && compareDays(asked, last) > 0
  const until = isCut ? last : asked
  await addSnooze(tx, whose, until, turn.now)
  await turn.audit('snoozed', `obligation:${row.id}`, { until: until.toString(), count })
  const values = { ref: row.ref, day: weekday(t, until), count, most: MOST }
  const back = { label: t('snooze-button-off'), line: `snooze @${row.id} off` }
  return say(t, { key: isCut ? 'saved-snooze-cut' : 'saved-snooze', values, buttons: [[back]] })
}

function lastDay(row: ObligationRow): PlainDate | undefined {
  const due = countedDue(row)
  const { deadline } = row.task
  const isPrinted = row.originalDueOn && row.dueOn?.equals(row.originalDueOn)
  return due
    ? strictLastDay(due, isPrinted && deadline.kind === 'date' ? deadline.boundary : 'by')
    : undefined
}
