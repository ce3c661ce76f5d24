import { z } from 'zod'
import { command, speaker } from '../chat/command.ts'
import { forgetPerson } from '../db/people.ts'
import { say } from '../views/say.ts'

/** `/xoatoi`: withdraws consent; name, links and roles go, the agency's record stays without the name. */
export const forget = command({
  name: 'forget',
  access: 'member',
  writes: true,
  args: z.object({ sure: z.literal('sure').optional() }),
  async run({ sure }, turn) {
    const { t } = turn
    if (!sure) {
      const buttons = [
        [{ label: t('forget-yes'), line: 'forget sure' }],
        [{ label: t('button-cancel'), line: 'cancel' }],
      ]
      return [say(t, { key: 'forget-sure', buttons })]
    }
    const { id } = speaker(turn)
    await turn.audit('forgotten', `person:${id}`, {})
    const accountIds = await forgetPerson(turn.tx, id, turn.today, turn.now)
    for (const accountId of accountIds) await turn.audit('unlinked', `account:${accountId}`, {})
    return [say(t, { key: 'forget-done' })]
  },
})
