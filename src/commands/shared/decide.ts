import type { Card } from '../../chat/card.ts'
import type { Said, Turn } from '../../chat/command.ts'
import { lockObligation, type ObligationRow } from '../../db/obligations.ts'
import { say } from '../../views/say.ts'
import type { TypedRef } from './args.ts'
import { findTask } from './find.ts'
import { record } from './record.ts'

type Decision = { kind: 'confirm' | 'return'; reason?: string; again: (which: string) => string }

/** The standing agency's word on a reported completion: confirmed keeps its day, returned opens it again. */
export async function decide(
  turn: Turn,
  typed: TypedRef,
  decision: Decision,
  echo: (row: ObligationRow) => Card,
): Promise<Said[]> {
  const found = await findTask(turn, typed, 'decide', decision.again)
  if (found.card) return [found.card]
  const current = await lockObligation(turn.tx, found.row.id)
  if (current.status !== 'reported') {
    return [say(turn.t, { key: 'refused-not-reported', values: { ref: current.ref } })]
  }
  const confirmed = decision.kind === 'confirm'
  const made = await record(turn, current, {
    kind: decision.kind,
    status: confirmed ? 'done' : 'in-progress',
    percent: confirmed ? 100 : null,
    completedOn: confirmed ? current.completedOn : null,
    note: decision.reason ?? null,
  })
  await turn.tell(
    {
      kind: confirmed ? 'completion-confirmed' : 'completion-returned',
      ids: { obligationId: current.id, version: made.version },
    },
    { agencyIds: [current.agency.id], roles: ['focal', 'substitute'], exceptPersonId: turn.me?.id },
  )
  return [{ card: echo(made.row), obligationId: current.id }]
}
