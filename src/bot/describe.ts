import { type ObligationRow, obligationsByRef } from '../db/obligations.ts'
import { updatesOf } from '../db/updates.ts'
import { mayRead, mayRun } from '../domain/role.ts'
import { parseReference, type TaskRef } from '../domain/task.ts'
import type { Texts } from '../texts.ts'
import { short, statusText, titleText } from '../views/words.ts'
import { describeExtension } from './describe-extension.ts'
import { tokenize } from './line.ts'
import type { Exchange } from './turn.ts'

/** What an undo would take back: the newest report of the task it names, or of the one last talked about. */
async function describeUndo(exchange: Exchange, ref: TaskRef | undefined): Promise<string> {
  const { t, tx, account } = exchange
  const last = account.lastObligationId
  const row = await rowOf(exchange, ref ?? (last ? { kind: 'obligation', id: last } : undefined))
  const [newest] = row ? await updatesOf(tx, row.id, 1) : []
  if (!row || !newest) return t('help-undo')
  const said = [statusText(t, newest), row.task.secret ? null : newest.note && short(newest.note, 60)]
  return t('describe-undo', {
    task: nameOf(t, row),
    said: said.filter(Boolean).join(' · '),
    by: newest.author,
  })
}

async function rowOf(
  { tx, me }: Exchange,
  ref: TaskRef | undefined,
  isDecided = false,
): Promise<ObligationRow | undefined> {
  const rights = { agencyIds: mayRead(me?.memberships ?? []), runs: mayRun(me?.memberships ?? []) }
  const rows = ref ? await obligationsByRef(tx, ref, rights) : []
  return (isDecided && rows.find((row) => row.extension)) || rows[0]
}

const nameOf = (t: Texts, row: ObligationRow) => `${row.ref} (${short(titleText(t, row), 60)})`

/** A canonical line in a person's words: the command's name, the task with its title, the rest as it stands. */
export async function describe(exchange: Exchange, line: string): Promise<string> {
  const [word, second, third] = tokenize(line)
  const { t } = exchange
  const what = t(`help-${word?.value ?? 'help'}`)
  const ref = second && parseReference(second.value)
  if (word?.value === 'undo') return describeUndo(exchange, ref)
  const isDecision = word?.value === 'decide'
  const row = await rowOf(exchange, ref, isDecision)
  const task = row ? nameOf(t, row) : second?.value
  const rest = third ? line.slice(third.at) : ''
  const about = isDecision || word?.value === 'extend' ? word.value : undefined
  const value =
    row && rest && about ? describeExtension(exchange, about as 'extend', row, rest) : inWords(t, rest)
  return [what, [task, value].filter(Boolean).join(': ')].filter(Boolean).join(' — ')
}

/** Canonical status words, as a reader of this language says them. */
const inWords = (t: Texts, value: string): string =>
  value.replace(/^in progress\b/, t('status-in-progress')).replace(/^not started\b/, t('status-not-started'))
