import type { Said, Turn } from '../../chat/command.ts'
import type { ObligationRow } from '../../db/obligations.ts'
import { agencyName } from '../../db/registry.ts'
import { isLate } from '../../domain/deadline.ts'
import { findEvidence } from '../../domain/evidence.ts'
import { saved } from '../../views/saved.ts'
import { attachedFile } from './attached.ts'
import { record } from './record.ts'

/**
 * Reports a locked obligation as done: the standing agency confirms. On time or late is decided by the day of the
 * evidence document, or by today if there is none; a document dated in the future counts as today.
 */
export async function reportDone(
  turn: Turn,
  current: ObligationRow,
  note: string | undefined,
): Promise<Said[]> {
  const found = findEvidence(note ?? '')
  const dated = found.datedOn && isLate(found.datedOn, turn.today) ? found.datedOn : turn.today
  const file = await attachedFile(turn)
  if (file.card) return [file.card]
  const made = await record(turn, current, {
    kind: 'done',
    status: 'reported',
    percent: 100,
    completedOn: dated,
    note: note ?? null,
    evidence: found.reference,
    fileId: file.id,
  })
  await turn.tell(
    { kind: 'completion-reported', ids: { obligationId: current.id, version: made.version } },
    { agencyIds: [current.plan.standingAgencyId], roles: ['admin'], exceptPersonId: turn.me?.id },
  )
  const standing = await agencyName(turn.tx, current.plan.standingAgencyId)
  const evidence = found.reference ?? file.name
  const card = saved(turn.t, {
    row: made.row,
    today: turn.today,
    said: { kind: 'done', standing, hasEvidence: Boolean(evidence) },
    note: made.note,
    evidence,
    masked: made.masked,
  })
  return [{ card, obligationId: current.id }]
}
