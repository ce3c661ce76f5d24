import { z } from 'zod'
import type { Card } from '../chat/card.ts'
import { command, type Said, speaker, type Turn } from '../chat/command.ts'
import { settleClock } from '../db/clock.ts'
import { decideExtension, type Extension, extensionById, pendingExtensions } from '../db/extensions.ts'
import { lockObligation, type ObligationRow, obligationsByIds } from '../db/obligations.ts'
import { compareDays } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { mayRun } from '../domain/role.ts'
import { ask } from '../views/ask.ts'
import { say } from '../views/say.ts'
import { weekday } from '../views/words.ts'
import { id, type TypedRef, task } from './shared/args.ts'
import { type DecisionWords, readDecision } from './shared/decision-words.ts'
import { cardOfExtension } from './shared/extension-card.ts'
import { findTask } from './shared/find.ts'
import { leadingDate } from './shared/leading-date.ts'
import { precheckTask } from './shared/precheck.ts'
import { masked } from './shared/record.ts'

const MOST_CHOICES = 8
const ROLES_TOLD = ['focal', 'head', 'substitute'] as const

const decision = z
  .string()
  .trim()
  .max(4000)
  .refine((words) => readDecision(words) !== undefined)
  .meta({ rest: true })

/** `/quyetdinh H19 đồng ý`, `… đồng ý đến 15/12/2026`, `… không đồng ý vì …`: the word on a request to extend. */
export const decide = command({
  name: 'decide',
  access: 'admin',
  writes: true,
  takesYes: true,
  args: z.object({ task, request: id.optional(), decision }),
  precheck: precheckTask('decide', 'extension'),
  ask: {
    task: askRequest,
    async decision(turn, known) {
      const found = await findTask(turn, known.task as TypedRef, 'extension', (which) => `decide ${which}`)
      const pending = found.row?.extension && (await extensionById(turn.tx, found.row.extension.id))
      if (found.card || !pending) return found.card ?? none(turn, found.row)
      return cardOfExtension(turn, pending, found.row)
    },
  },
  async run({ task, request, decision }, turn) {
    const words = readDecision(decision)
    const again = (which: string) => ['decide', which, request, decision].filter(Boolean).join(' ')
    const found = await findTask(turn, task, 'extension', again)
    if (found.card) return [found.card]
    const row = await lockObligation(turn.tx, found.row.id)
    const pending = row.extension && (await extensionById(turn.tx, row.extension.id))
    // A button belongs to the request it was shown with: a later one is another question.
    if (!pending || !words || (request && request !== pending.id)) return [none(turn, row)]
    return words.verdict === 'reject' ? refuse(turn, row, pending, words) : grant(turn, row, pending, words)
  },
})

/** "Which request?", with those that wait as buttons. */
async function askRequest({ t, tx, me }: Turn): Promise<Card> {
  const pending = await pendingExtensions(tx, mayRun(me?.memberships ?? []))
  const rows = await obligationsByIds(
    tx,
    pending.map(({ obligationId }) => obligationId),
  )
  const choices = rows.flatMap((row) => {
    if (!row.extension) return []
    const values = { ref: row.ref, agency: row.agency.name, day: weekday(t, row.extension.proposedOn) }
    return [{ label: t('ask-decide-item', values), line: `decide @${row.id}` }]
  })
  if (!choices.length) return say(t, { key: 'ask-decide-none' })
  return ask(t, { question: t('ask-decide'), choices: choices.slice(0, MOST_CHOICES) })
}

async function refuse(turn: Turn, row: ObligationRow, pending: Extension, { rest }: DecisionWords) {
  if (!rest) {
    await turn.keep(`decide @${row.id} ${pending.id} reject`)
    return [ask(turn.t, { question: turn.t('ask-extension-answer', { ref: row.ref }) })]
  }
  return close(turn, row, pending, undefined, rest)
}

async function grant(
  turn: Turn,
  row: ObligationRow,
  pending: Extension,
  words: DecisionWords,
): Promise<Said[]> {
  const { t, today } = turn
  const named = leadingDate(words.rest, { ...turn, base: row.dueOn ?? undefined })
  const day = named?.day ?? (words.verdict === 'approve' ? pending.proposedOn : undefined)
  const isLater = !named || [today, row.dueOn ?? today].every((other) => compareDays(named.day, other) > 0)
  if (day && isLater) return close(turn, row, pending, day, named ? named.rest : words.rest)
  await turn.keep(`decide @${row.id} ${pending.id} another`)
  const values = { ref: row.ref, before: weekday(t, row.dueOn ?? today), given: words.rest }
  return [ask(t, { question: t(words.rest ? 'extension-other-wrong' : 'ask-extension-other', values) })]
}

/** Writes the decision, sets the clock and tells the agency. */
async function close(
  turn: Turn,
  row: ObligationRow,
  pending: Extension,
  grantedOn: PlainDate | undefined,
  words: string,
): Promise<Said[]> {
  const { t, tx, now } = turn
  const me = speaker(turn)
  const answer = masked(words).note ?? undefined
  const verdict = grantedOn ? 'granted' : 'refused'
  await decideExtension(tx, { id: pending.id, decision: verdict, grantedOn, answer, personId: me.id }, now)
  await settleClock(tx, [row.id], turn)
  await turn.audit(`extension-${verdict}`, `obligation:${row.id}`, {
    requestId: pending.id,
    before: row.dueOn?.toString() ?? null,
    after: (grantedOn ?? row.dueOn)?.toString() ?? null,
  })
  await turn.tell(
    { kind: 'extension-decided', ids: { requestId: pending.id } },
    { agencyIds: [row.agency.id], roles: ROLES_TOLD, exceptPersonId: me.id },
  )
  const before = row.dueOn ? weekday(t, row.dueOn) : ''
  const values = {
    ref: row.ref,
    agency: row.agency.name,
    before,
    after: grantedOn ? weekday(t, grantedOn) : '',
  }
  const open = [{ label: t('button-open', { ref: row.ref }), line: `task @${row.id}` }]
  return [
    {
      card: say(t, { key: grantedOn ? 'saved-granted' : 'saved-refused', values, buttons: [open] }),
      obligationId: row.id,
    },
  ]
}

function none({ t }: Turn, row: ObligationRow | undefined): Card {
  const waiting = [{ label: t('help-waiting'), line: 'waiting' }]
  return say(t, { key: 'decide-none', values: { ref: row?.ref ?? '' }, buttons: [waiting] })
}
