import type { Turn } from '../../../chat/command.ts'
import { markActed, newlyAnswered } from '../../../db/nudge-answers.ts'
import { tellNudger } from '../../../delivery/nudge.ts'

/** Says to the author of each of these nudges, once ever, that all have answered. */
export async function tellAnswered(turn: Turn, nudgeIds: number[]): Promise<void> {
  for (const nudgeId of await newlyAnswered(turn.tx, nudgeIds, turn.now)) {
    await tellNudger(turn.tx, { kind: 'nudge-answered', ids: { nudgeId } }, turn)
  }
}

/** An agency did something about its obligation: what it was nudged for counts as acted on, in this transaction. */
export async function noteActed(
  turn: Turn,
  obligation: { id: number; agency: { id: number } },
): Promise<void> {
  const about = { obligationId: obligation.id, agencyId: obligation.agency.id }
  await tellAnswered(turn, await markActed(turn.tx, about, turn.now))
}
