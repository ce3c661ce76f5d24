import type { Inbound } from '../chat/channel.ts'
import type { Said } from '../chat/command.ts'
import { awaitsByEmail, findInviteByEmail } from '../db/invites.ts'
import { readSetting } from '../db/settings.ts'
import { link } from '../views/link.ts'
import type { Reading } from './reading.ts'
import type { Exchange, TurnDeps } from './turn.ts'

/**
 * Asks the platform for a stranger's work e-mail, before the transaction begins, so that no connection waits for it.
 * Only where an admin allowed that, and while somebody invited by e-mail is still expected.
 */
export async function withWorkEmail(deps: TurnDeps, inbound: Inbound): Promise<Inbound> {
  const { channel, sender, isPrivate, event } = inbound
  const ask = deps.workEmail?.(channel)
  if (!ask || !isPrivate || event) return inbound
  const { prisma } = deps.database
  const linked = { channel, platformUser: sender, personId: { not: null } }
  if (await prisma.account.findFirst({ where: linked, select: { id: true } })) return inbound
  if (!(await readSetting(prisma, 'link-by-email'))) return inbound
  if (!(await awaitsByEmail(prisma, deps.clock.now()))) return inbound
  return { ...inbound, senderEmail: await ask(sender) }
}

/** What a stranger may say without being offered the invitation first. */
const LEFT_ALONE = ['link', 'help', 'language', 'cancel']

/** To a stranger whose work e-mail was invited: the invitation, where a refusal would stand otherwise. */
export async function offerByEmail(exchange: Exchange, reading: Reading): Promise<Said[] | undefined> {
  const { t, tx, me, inbound, now } = exchange
  if (me || !inbound.senderEmail) return undefined
  if (reading.do === 'run' && LEFT_ALONE.includes(reading.command.name)) return undefined
  const invite = await findInviteByEmail(tx, inbound.senderEmail, now)
  if (invite.state !== 'open') return undefined
  return [link(t, { kind: 'consent', role: invite.role, agency: invite.agencyName, code: 'email' })]
}
