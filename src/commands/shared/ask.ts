import type { Button, Card } from '../../chat/card.ts'
import { speaker, type Turn } from '../../chat/command.ts'
import { type ObligationRow, obligationsByRef, obligationsOf } from '../../db/obligations.ts'
import { daysBetween } from '../../domain/calendar.ts'
import { mayRead, mayReport, mayRun } from '../../domain/role.ts'
import { isOpen, nextDay } from '../../domain/task.ts'
import { ask } from '../../views/ask.ts'
import { EXAMPLE_REF } from '../../views/help.ts'
import { short, titleText } from '../../views/words.ts'
import type { TypedRef } from './args.ts'

const MOST_TASKS = 6

/** The parts a command is for: those one reports on, those one only takes part in, or all one may read. */
type Parts = 'lead' | 'coordinating' | 'any'

/** "Which task?", with the most urgent open ones as buttons. */
export async function askTask(
  turn: Turn,
  word: string,
  { prefix = '', parts = 'lead' }: { prefix?: string; parts?: Parts } = {},
): Promise<Card> {
  const { t } = turn
  const mine = parts === 'lead' ? mayReport : mayRead
  const rows = await obligationsOf(turn.tx, mine(speaker(turn).memberships))
  const urgent = rows
    .filter((row) => (parts === 'any' || row.involvement === parts) && isOpen(row.status))
    .sort((a, b) => urgency(turn, a) - urgency(turn, b))
    .slice(0, MOST_TASKS)
  const choices = urgent.map((row) => ({
    label: `${row.ref} · ${short(titleText(t, row), 50)}`,
    line: [word, prefix, `@${row.id}`].filter(Boolean).join(' '),
  }))
  const example = urgent[0]?.ref ?? EXAMPLE_REF
  return ask(t, { question: t(choices.length ? 'ask-task' : 'ask-task-none', { example }), choices })
}

function urgency(turn: Turn, row: ObligationRow): number {
  if (row.dueOn) return daysBetween(turn.today, row.dueOn)
  const next = nextDay(null, row.task.deadline, turn.today)
  return next ? daysBetween(turn.today, next) : Number.MAX_SAFE_INTEGER
}

/** "How far is it?", with percents as buttons. */
export async function askProgress(turn: Turn, typed: TypedRef, word = 'update'): Promise<Card> {
  const { t } = turn
  const row = await rowFor(turn, typed)
  const at = row ? `@${row.id}` : typed.typed
  const percents: Button[] = [20, 40, 60, 80, 100].map((percent) => ({
    label: t('task-button-percent', { percent }),
    line: `${word} ${at} ${percent}`,
  }))
  const example = t('ask-progress-example')
  const question = t('ask-progress', { ...labels(turn, row, typed), example })
  return ask(t, { question, choices: percents, perRow: 5 })
}

/** A question about one task whose answer is free text: `ask-note-obstacle` and its kin. */
export async function askNote(turn: Turn, typed: TypedRef, key: string, values = {}): Promise<Card> {
  const row = await rowFor(turn, typed)
  return ask(turn.t, { question: turn.t(key, { ...labels(turn, row, typed), ...values }) })
}

async function rowFor(turn: Turn, { ref }: TypedRef): Promise<ObligationRow | undefined> {
  const { memberships } = speaker(turn)
  const rights = { agencyIds: mayRead(memberships), runs: mayRun(memberships) }
  return (await obligationsByRef(turn.tx, ref, rights))[0]
}

const labels = (turn: Turn, row: ObligationRow | undefined, { typed }: TypedRef) =>
  row ? { ref: row.ref, title: short(titleText(turn.t, row)) } : { ref: typed, title: '' }
