import type { Temporal } from 'temporal-polyfill'
import type { Effects } from '../../db/apply-obligations.ts'
import type { Db } from '../../db/client.ts'
import { settleClock } from '../../db/clock.ts'
import type { PlainDate } from '../../domain/deadline.ts'
import { tell } from './tell.ts'

const ROLES_TOLD = ['focal', 'head', 'substitute'] as const

export type AppliedPlan = { id: number; version: number; effects: Effects }
type Moment = { now: Temporal.Instant; today: PlainDate; zone: string; exceptPersonId?: number | undefined }

/**
 * Tells each agency that has people what an import gave it and whose dates it moved: at most one message of each kind,
 * however many tasks there are.
 */
export async function announceImport(
  tx: Db,
  { id, version, effects }: AppliedPlan,
  moment: Moment,
): Promise<void> {
  const { exceptPersonId } = moment
  const audience = (agencyId: number) => ({ agencyIds: [agencyId], roles: ROLES_TOLD, exceptPersonId })
  for (const [agencyId, obligationIds] of effects.assigned) {
    const ids = { planId: id, planVersion: version, agencyId, obligationIds }
    await tell(tx, { kind: 'assigned', ids }, audience(agencyId), moment)
  }
  for (const [agencyId, moved] of effects.moved) {
    await settleClock(
      tx,
      moved.map(({ obligationId }) => obligationId),
      moment,
    )
    const ids = { planId: id, planVersion: version, agencyId, moved }
    await tell(tx, { kind: 'dates-moved', ids }, audience(agencyId), moment)
  }
}
