import { z } from 'zod'
import { command, type Turn } from '../chat/command.ts'
import { pastDueOf, settleClock } from '../db/clock.ts'
import { findInvite, linkAccount, refusedLinks } from '../db/invites.ts'
import { ask } from '../views/ask.ts'
import { link as linkCard } from '../views/link.ts'
import { say } from '../views/say.ts'

const MOST_REFUSALS_AN_HOUR = 5

/** `/lienket CODE`, `/start CODE`: registration with a single-use code, after consent. */
export const link = command({
  name: 'link',
  access: 'anyone',
  writes: true,
  args: z.object({
    code: z.string().regex(/^[A-Za-z0-9-]{8,40}$/),
    consent: z.enum(['agree', 'decline']).optional(),
  }),
  ask: { code: async ({ t }) => ask(t, { question: t('ask-code') }) },
  async run({ code, consent }, turn) {
    const { t, tx, now } = turn
    const refusals = await refusedLinks(tx, turn.account.id, now.subtract({ hours: 1 }))
    if (refusals >= MOST_REFUSALS_AN_HOUR) return [say(t, { key: 'link-too-many' })]
    if (consent === 'decline') return [say(t, { key: 'link-declined' })]
    const invite = await findInvite(tx, code, now)
    if (invite.state !== 'open') {
      await turn.audit('link-refused', `account:${turn.account.id}`, { state: invite.state })
      return [say(t, { key: `link-${invite.state}` })]
    }
    const { role, agencyName: agency } = invite
    if (!consent) return [linkCard(t, { kind: 'consent', role, agency, code })]
    return [await join(turn, invite)]
  },
})

type OpenInvite = Extract<Awaited<ReturnType<typeof findInvite>>, { state: 'open' }>

async function join(turn: Turn, invite: OpenInvite) {
  const { t, tx, account, inbound } = turn
  const name = turn.me?.name || invite.name || inbound.senderName || t(`role-${invite.role}`)
  const linking = { invite, accountId: account.id, personId: turn.me?.id ?? null, name, locale: t.locale }
  const personId = await linkAccount(tx, linking, turn.today, turn.now)
  await settleClock(tx, await pastDueOf(tx, invite.agencyId, turn.today), turn)
  await turn.audit('linked', `person:${personId}`, { agencyId: invite.agencyId, role: invite.role })
  return linkCard(t, { kind: 'done', role: invite.role, agency: invite.agencyName, name })
}
