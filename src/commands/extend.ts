import { z } from 'zod'
import type { Card } from '../chat/card.ts'
import { command, type Turn } from '../chat/command.ts'
import { lockObligation, type ObligationRow } from '../db/obligations.ts'
import { compareDays } from '../domain/calendar.ts'
import { plain } from '../vietnamese/normalize.ts'
import { ask } from '../views/ask.ts'
import { weekday } from '../views/words.ts'
import { rest, type TypedRef, task } from './shared/args.ts'
import { askTask } from './shared/ask.ts'
import { askForExtension, notExtendable, withdrawExtension } from './shared/extension.ts'
import { findTask } from './shared/find.ts'
import { type LeadingDate, leadingDate } from './shared/leading-date.ts'

const WITHDRAWN = ['withdraw', 'rut', 'rut lai', 'rut de nghi', 'thu hoi']

/** `/giahan H19 thứ 6 tuần sau chờ hướng dẫn`, `/giahan H19 rút`: asks the standing agency for a later due date. */
export const extend = command({
  name: 'extend',
  access: 'member',
  writes: true,
  args: z.object({ task, request: rest }),
  async precheck(known, turn) {
    if (!known.task) return undefined
    const found = await findTask(turn, known.task as TypedRef, 'report', (which) => `extend ${which}`)
    return found.card ?? notExtendable(turn, found.row)
  },
  ask: {
    task: (turn) => askTask(turn, 'extend'),
    async request(turn, known) {
      const found = await findTask(turn, known.task as TypedRef, 'report', (which) => `extend ${which}`)
      return found.card ?? askDate(turn, found.row, 'ask-extension-date')
    },
  },
  async run({ task, request }, turn) {
    const found = await findTask(turn, task, 'report', (which) => `extend ${which} ${request}`)
    if (found.card) return [found.card]
    const row = await lockObligation(turn.tx, found.row.id)
    if (WITHDRAWN.includes(plain(request))) return withdrawExtension(turn, row)
    const ruledOut = notExtendable(turn, row)
    if (ruledOut) return [ruledOut]
    const asked = leadingDate(request, { ...turn, base: row.dueOn ?? undefined })
    const question = await questionLeft(turn, row, asked, request)
    if (question || !asked) return [question ?? askDate(turn, row, 'ask-extension-date')]
    return askForExtension(turn, row, asked.day, asked.rest)
  },
})

/** What is still to be asked before the request can be recorded. */
async function questionLeft(
  turn: Turn,
  row: ObligationRow,
  asked: LeadingDate | undefined,
  given: string,
): Promise<Card | undefined> {
  const { t, today } = turn
  if (!asked) {
    await turn.keep(`extend @${row.id}`)
    return askDate(turn, row, 'extension-unclear', given)
  }
  const { day, rest: reason, isDoubtful } = asked
  const values = { ref: row.ref, before: weekday(t, row.dueOn ?? today), after: weekday(t, day) }
  if (compareDays(day, today) <= 0 || (row.dueOn && compareDays(day, row.dueOn) <= 0)) {
    await turn.keep(`extend @${row.id}`)
    return askDate(turn, row, 'extension-too-early', weekday(t, day))
  }
  const line = `extend @${row.id} ${day}`
  if (isDoubtful) {
    const yes = { label: t('button-yes'), line: [line, reason].filter(Boolean).join(' ') }
    return ask(t, { question: t('extension-day-sure', { ...values, given: asked.phrase }), choices: [yes] })
  }
  if (reason) return undefined
  await turn.keep(line)
  return ask(t, { question: t('ask-extension-reason', values) })
}

function askDate({ t, today }: Turn, row: ObligationRow, key: string, given = ''): Card {
  const values = { ref: row.ref, before: weekday(t, row.dueOn ?? today), given }
  return ask(t, { question: t(key, values) })
}
