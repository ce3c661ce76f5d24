import { obligationsByRef } from '../db/obligations.ts'
import { mayRead, mayRun } from '../domain/role.ts'
import { parseReference } from '../domain/task.ts'
import type { Texts } from '../texts.ts'
import { short, titleText } from '../views/words.ts'
import { tokenize } from './line.ts'
import type { Exchange } from './turn.ts'

/** A canonical line in a person's words: the command's name, the task with its title, the rest as it stands. */
export async function describe({ t, tx, me }: Exchange, line: string): Promise<string> {
  const [word, second, third] = tokenize(line)
  const what = t(`help-${word?.value ?? 'help'}`)
  const ref = second && parseReference(second.value)
  const rights = { agencyIds: mayRead(me?.memberships ?? []), runs: mayRun(me?.memberships ?? []) }
  const [row] = ref ? await obligationsByRef(tx, ref, rights) : []
  const task = row ? `${row.ref} (${short(titleText(t, row), 60)})` : second?.value
  const value = third ? inWords(t, line.slice(third.at)) : ''
  return [what, [task, value].filter(Boolean).join(': ')].filter(Boolean).join(' — ')
}

/** Canonical status words, as a reader of this language says them. */
const inWords = (t: Texts, value: string): string =>
  value.replace(/^in progress\b/, t('status-in-progress')).replace(/^not started\b/, t('status-not-started'))
