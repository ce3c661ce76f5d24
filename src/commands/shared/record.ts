import { speaker, type Turn } from '../../chat/command.ts'
import { rememberContext } from '../../db/accounts.ts'
import { settleClock } from '../../db/clock.ts'
import { lockObligation, type ObligationRow } from '../../db/obligations.ts'
import { addUpdate, type NewUpdate } from '../../db/updates.ts'
import { maskPersonalNumbers } from '../../vietnamese/privacy.ts'
import { noteActed } from './nudge/answered.ts'

export type Change = Pick<NewUpdate, 'kind' | 'status' | 'percent' | 'completedOn'> &
  Partial<Pick<NewUpdate, 'note' | 'evidence' | 'fileId' | 'replaces'>>

export type Recorded = { row: ObligationRow; version: number; note: string | null; masked: boolean }

/** What the agency itself does about its obligation; the rest are others' decisions, or take something back. */
const ACTS = new Set<Change['kind']>(['progress', 'done', 'edit', 'obstacle', 'comment', 'extension'])

/** Masks numbers of persons; the rest of a text is kept as written. */
export function masked(note: string | null | undefined): { note: string | null; masked: boolean } {
  if (!note) return { note: null, masked: false }
  const result = maskPersonalNumbers(note)
  return { note: result.text, masked: result.masked }
}

/**
 * Writes a new version of an obligation that was locked by `current`, in the speaker's name and, where they stand in for
 * somebody, on that person's behalf; leaves an audit row with what was before.
 */
export async function record(turn: Turn, current: ObligationRow, change: Change): Promise<Recorded> {
  const me = speaker(turn)
  const safe = masked(change.note)
  const onBehalfOfId = me.memberships.find(
    ({ agencyId, role }) => agencyId === current.agency.id && role === 'substitute',
  )?.standsInId
  const version = await addUpdate(
    turn.tx,
    {
      ...change,
      obligation: current,
      note: safe.note,
      authorId: me.id,
      onBehalfOfId,
      channel: turn.account.channel,
      messageId: turn.inbound.messageId,
      sourceKey: turn.sourceKey,
    },
    turn.now,
  )
  if (change.status !== current.status) await settleClock(turn.tx, [current.id], turn)
  const { status, percent } = current
  const after = { status: change.status, percent: change.percent }
  const detail = { version, before: { status, percent }, after }
  if (ACTS.has(change.kind)) await noteActed(turn, current)
  await turn.audit(change.kind, `obligation:${current.id}`, detail, onBehalfOfId ?? undefined)
  await rememberContext(turn.tx, turn.account.id, { lastObligationId: current.id })
  return { row: await lockObligation(turn.tx, current.id), version, ...safe }
}
