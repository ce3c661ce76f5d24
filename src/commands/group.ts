import { z } from 'zod'
import { groupOf } from '../chat/channel.ts'
import { command, speaker } from '../chat/command.ts'
import { tieGroup } from '../db/groups.ts'
import { planByCode } from '../db/plans.ts'
import { mayRun } from '../domain/role.ts'
import { ask } from '../views/ask.ts'
import { say } from '../views/say.ts'

/** `/nhom H`, said in a group by the plan's admin: ties the group to the plan. */
export const group = command({
  name: 'group',
  access: 'admin',
  writes: true,
  inGroups: true,
  args: z.object({
    plan: z
      .string()
      .regex(/^\p{L}{1,6}$/u)
      .transform((code) => code.toUpperCase()),
  }),
  ask: { plan: async ({ t }) => ask(t, { question: t('ask-plan') }) },
  async run({ plan: code }, turn) {
    const { t, tx, inbound } = turn
    const me = speaker(turn)
    if (inbound.isPrivate) return [say(t, { key: 'group-private-only' })]
    const plan = await planByCode(tx, code, mayRun(me.memberships))
    if (!plan) return [say(t, { key: 'group-unknown-plan', values: { given: code } })]
    const { channel } = inbound
    const address = groupOf(inbound)
    await tieGroup(tx, { channel, address, planId: plan.id, linkedBy: me.id })
    await turn.audit('group-tied', `plan:${plan.id}`, { channel, address })
    return [say(t, { key: 'group-tied', values: { code } })]
  },
})
