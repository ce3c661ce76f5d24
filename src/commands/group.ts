import { z } from 'zod'
import { groupOf } from '../chat/channel.ts'
import { command, speaker, type Turn } from '../chat/command.ts'
import { tieGroup } from '../db/groups.ts'
import { planByCode, takesPart } from '../db/plans.ts'
import { agencyIds } from '../db/registry.ts'
import { mayRun } from '../domain/role.ts'
import { ask } from '../views/ask.ts'
import { say } from '../views/say.ts'
import { rest } from './shared/args.ts'
import { findAgency } from './shared/find-agency.ts'

const CODE = /^\p{L}{1,6}$/u

/** `/nhom H`, `/nhom Sở Y tế`, said in a group: ties it to a plan, by its admin, or to an agency, by its own people or an admin. */
export const group = command({
  name: 'group',
  access: 'member',
  writes: true,
  inGroups: true,
  args: z.object({ about: rest }),
  ask: { about: async ({ t }) => ask(t, { question: t('ask-plan') }) },
  async run({ about }, turn) {
    const { t, tx, inbound } = turn
    if (inbound.isPrivate) return [say(t, { key: 'group-private-only' })]
    const runs = mayRun(speaker(turn).memberships)
    const code = about.toUpperCase()
    const plan = CODE.test(about) ? await planByCode(tx, code, runs) : null
    if (!plan) return [await tieToAgency(turn, about, code)]
    await tie(turn, { planId: plan.id }, `plan:${plan.id}`)
    return [say(t, { key: 'group-tied', values: { code } })]
  },
})

async function tieToAgency(turn: Turn, given: string, code: string) {
  const { t, tx } = turn
  const { memberships } = speaker(turn)
  const ids = await agencyIds(tx)
  const found = CODE.test(given) ? undefined : await findAgency(turn, given, (name) => `group ${name}`)
  if (!found) return say(t, { key: 'group-unknown-plan', values: { given: code } })
  if (found.card) return found.card
  const agencyId = ids.get(found.name)
  const answersForIt = memberships.some(
    (each) => each.agencyId === agencyId && ['focal', 'head', 'admin'].includes(each.role),
  )
  const values = { agency: found.name }
  if (!agencyId || !(answersForIt || (await takesPart(tx, agencyId, mayRun(memberships)))))
    return say(t, { key: 'group-not-yours', values })
  await tie(turn, { agencyId }, `agency:${agencyId}`)
  return say(t, { key: 'group-tied-agency', values })
}

async function tie(
  turn: Turn,
  to: { planId: number } | { agencyId: number },
  subject: string,
): Promise<void> {
  const { channel } = turn.inbound
  const address = groupOf(turn.inbound)
  await tieGroup(turn.tx, { channel, address, linkedBy: speaker(turn).id, ...to })
  await turn.audit('group-tied', subject, { channel, address })
}
