import { tokenize } from '../bot/line.ts'
import type { FormOrigin } from '../channels/slack/index.ts'
import { placesOf } from '../chat/channel.ts'
import type { Db } from '../db/client.ts'
import { deliveryOfMessage } from '../db/deliveries.ts'
import { type ObligationRow, obligationsByRef } from '../db/obligations.ts'
import { mayRead, mayRun } from '../domain/role.ts'
import { parseReference } from '../domain/task.ts'
import type { Filler } from './slack-person.ts'

/** The field that takes what somebody wrote, where a form is opened at their message. */
const WORDS_FIELD: Record<string, string> = { update: 'progress', obstacle: 'note', comment: 'note' }

/**
 * What stands in a form when it opens: the task as people name it, from the button, the card it was opened at or the
 * words of the message; and those words themselves.
 */
export async function prefill(
  db: Db,
  filler: Filler,
  { command, known, from }: { command: string; known: Record<string, string>; from: FormOrigin },
): Promise<Record<string, string>> {
  const said = from.message
    ? await deliveryOfMessage(db, 'slack', placesOf(from.address), from.message)
    : undefined
  const words = said ? '' : (from.text?.trim() ?? '')
  const task = known.task ?? (said?.obligationId ? `@${said.obligationId}` : await named(db, filler, words))
  const field = WORDS_FIELD[command]
  return {
    ...(task && { task: await shown(db, filler, task) }),
    ...(words && field && !known[field] && { [field]: words }),
  }
}

/** `@60` as people write it, unless that could be another task of theirs too. */
async function shown(db: Db, filler: Filler, task: string): Promise<string> {
  const [row] = await find(db, filler, task)
  if (!row) return task
  const same = await find(db, filler, row.ref)
  return same.length === 1 ? row.ref : task
}

/** The first task of theirs that the words name with its letter. */
async function named(db: Db, filler: Filler, words: string): Promise<string | undefined> {
  const typed = tokenize(words).map(({ value }) => value.replace(/[.,;:!?]+$/, ''))
  for (const each of typed.filter((value) => /^\p{L}+\d/u.test(value)).slice(0, 5)) {
    const [row] = await find(db, filler, each)
    if (row) return row.ref
  }
  return undefined
}

async function find(db: Db, { me }: Filler, typed: string): Promise<ObligationRow[]> {
  const ref = parseReference(typed)
  const memberships = me?.memberships ?? []
  const rights = { agencyIds: mayRead(memberships), runs: mayRun(memberships) }
  return ref ? obligationsByRef(db, ref, rights) : []
}
