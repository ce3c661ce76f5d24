import type { TypedRef } from '../commands/shared/args.ts'
import { findTask, type Seeker } from '../commands/shared/find.ts'
import { isOpen } from '../domain/task.ts'
import { readProgress } from '../vietnamese/progress.ts'
import { secrecyMark } from '../vietnamese/secrecy.ts'
import { plainText } from '../views/plain-text.ts'
import { statusText } from '../views/words.ts'

export type FormArgs = { task: TypedRef; progress?: string; note?: string; evidence?: string }

/** Commands whose task must still be open. */
const CLOSES = ['update', 'done']

/**
 * What the command would refuse, by field, so that it can be said while the form is still open. A task that could be
 * several is no mistake: the chat asks which.
 */
export async function mistakeIn(
  seeker: Seeker,
  command: string,
  { task, ...words }: FormArgs,
): Promise<Record<string, string> | undefined> {
  const { t, me } = seeker
  if (!me) return { task: t('refused-unlinked') }
  const [field] = Object.entries(words).find(([, value]) => secrecyMark(value ?? '')) ?? []
  if (field) return { [field]: t('refused-secret') }
  const purpose = command === 'comment' ? 'comment' : 'report'
  const { row, card, asks } = await findTask(seeker, task, purpose, (which) => which)
  if (card && !asks) return { task: plainText(card) }
  if (row && CLOSES.includes(command) && !isOpen(row.status)) {
    return { task: t('refused-closed', { ref: row.ref, status: statusText(t, row) }) }
  }
  const impossible = words.progress && readProgress(words.progress).impossible
  return impossible ? { progress: t('refused-percent', { given: impossible }) } : undefined
}
