import { z } from 'zod'
import { command, type Turn } from '../chat/command.ts'
import { pastDueOf, settleClock } from '../db/clock.ts'
import { type FoundInvite, findInvite, findInviteByEmail, linkAccount, refusedLinks } from '../db/invites.ts'
import { compareDays } from '../domain/calendar.ts'
import { ask } from '../views/ask.ts'
import { link as linkCard } from '../views/link.ts'
import { say } from '../views/say.ts'
import { tellOfSubstitute } from './shared/substitute.ts'

const MOST_REFUSALS_AN_HOUR = 5
const BY_EMAIL = 'email'

/**
 * `/lienket CODE`, `/start CODE`: registration with a single-use code, after consent. `link email` takes the work e-mail
 * that the platform vouches for in the place of a code.
 */
export const link = command({
  name: 'link',
  access: 'anyone',
  writes: true,
  args: z.object({
    code: z.string().regex(/^(?:email|[A-Za-z0-9-]{8,40})$/),
    consent: z.enum(['agree', 'decline']).optional(),
  }),
  ask: { code: async ({ t }) => ask(t, { question: t('ask-code') }) },
  async run({ code, consent }, turn) {
    const { t, tx, now } = turn
    const refusals = await refusedLinks(tx, turn.account.id, now.subtract({ hours: 1 }))
    if (refusals >= MOST_REFUSALS_AN_HOUR) return [say(t, { key: 'link-too-many' })]
    if (consent === 'decline') return [say(t, { key: 'link-declined' })]
    const invite = code === BY_EMAIL ? await findByEmail(turn) : await findInvite(tx, code, now)
    if (invite.state !== 'open') {
      await turn.audit('link-refused', `account:${turn.account.id}`, { state: invite.state })
      return [say(t, { key: `link-${invite.state}` })]
    }
    if (invite.term && compareDays(invite.term.to, turn.today) < 0) return [say(t, { key: 'link-expired' })]
    const { role, agencyName: agency, term } = invite
    if (!consent) return [linkCard(t, { kind: 'consent', role, agency, code, term })]
    return [await join(turn, invite, code === BY_EMAIL ? 'email' : 'code')]
  },
})

/** Looked up for this inbound, so a press of somebody else's button leads to nothing. */
async function findByEmail({ tx, inbound, now }: Turn): Promise<FoundInvite> {
  const { senderEmail } = inbound
  return senderEmail ? findInviteByEmail(tx, senderEmail, now) : { state: 'unknown' }
}

type OpenInvite = Extract<FoundInvite, { state: 'open' }>

async function join(turn: Turn, invite: OpenInvite, by: 'code' | 'email') {
  const { t, tx, account, inbound } = turn
  const name = turn.me?.name || invite.name || inbound.senderName || t(`role-${invite.role}`)
  const linking = { invite, accountId: account.id, name, locale: t.locale }
  const personId = await linkAccount(tx, linking, turn.today, turn.now)
  await settleClock(tx, await pastDueOf(tx, invite.agencyId, turn.today), turn)
  await turn.audit('linked', `person:${personId}`, { agencyId: invite.agencyId, role: invite.role, by })
  if (invite.term) await tellOfSubstitute(turn, invite.term.standsInId, personId)
  const { role, agencyName: agency, term } = invite
  const begins = !term || compareDays(term.from, turn.today) <= 0
  return linkCard(t, { kind: 'done', role, agency, name, term, begins })
}
