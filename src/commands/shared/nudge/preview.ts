import { Temporal } from 'temporal-polyfill'
import type { Card } from '../../../chat/card.ts'
import { speaker, type Turn } from '../../../chat/command.ts'
import { type Reached, reachOf } from '../../../db/audience.ts'
import { nudgeFile } from '../../../db/files.ts'
import { readOfficeHours } from '../../../db/office.ts'
import { agencyName, agencyNames } from '../../../db/registry.ts'
import { nudgeAudience } from '../../../domain/audience.ts'
import type { Composition } from '../../../domain/nudge.ts'
import { nextOpenMoment, type Office } from '../../../domain/office.ts'
import { mayRun } from '../../../domain/role.ts'
import { nudgePreview, tally, type When } from '../../../views/nudge-preview.ts'
import { pack } from './composing.ts'
import { ownPlans } from './read-line.ts'

/** No command: nothing is waited for, but the buttons of the card still know what they are about. */
const IDLE = 'composed'

/** Everything that is to be confirmed, and the wait for the number that confirms it. */
export async function preview(turn: Turn, composing: Composition, page: number): Promise<Card> {
  const plan = (await ownPlans(turn)).find(({ id }) => id === composing.planId)
  if (!plan) throw new Error('a plan that was just found is no longer run by the speaker')
  const audience = nudgeAudience.parse(composing.audience ?? {})
  const reached = await reachNow(turn, composing)
  const { people: count } = tally(reached)
  await turn.keep(`${count > 0 ? 'dispatch' : IDLE} ${pack({ ...composing, awaits: null, count })}`)
  const file = composing.fileId ? await nudgeFile(turn.tx, composing.fileId) : null
  return nudgePreview(turn.t, {
    ...{ plan: plan.code, audience, reached, page },
    agencies: await agencyNames(turn.tx, audience.agencyIds),
    standing: await agencyName(turn.tx, plan.standingAgencyId),
    words: composing.words ?? '',
    when: whenOf(turn, composing, await officeOf(turn)),
    urgentReason: composing.urgent,
    file: file?.name ?? null,
  })
}

/** Whom it would reach at this moment. */
export function reachNow(turn: Turn, { planId, audience }: Composition): Promise<Reached[]> {
  return reachOf(turn.tx, {
    planId: planId ?? 0,
    runs: mayRun(speaker(turn).memberships),
    audience: nudgeAudience.parse(audience ?? {}),
    today: turn.today,
    zone: turn.zone,
  })
}

/** When people may be written to. */
export const officeOf = async ({ tx, zone, calendar }: Turn): Promise<Office> => ({
  ...{ zone, calendar },
  hours: await readOfficeHours(tx),
})

function whenOf({ now, zone }: Turn, { at, rule, urgent }: Composition, office: Office): When {
  const local = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDateTime()
  const asked = at ? Temporal.PlainDateTime.from(at) : local(now)
  const opens = urgent ? asked : local(nextOpenMoment(asked.toZonedDateTime(zone).toInstant(), office))
  const isMoved = !opens.equals(asked)
  if (!at) return isMoved ? { kind: 'opening', at: opens } : { kind: 'now' }
  if (rule) return { kind: 'rule', at: opens }
  return isMoved ? { kind: 'moved', at: opens, asked } : { kind: 'at', at: asked }
}
