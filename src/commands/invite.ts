import { z } from 'zod'
import { command, speaker, type Turn } from '../chat/command.ts'
import { activationOf } from '../db/board.ts'
import { createInvite, INVITE_DAYS } from '../db/invites.ts'
import { agencyIds } from '../db/registry.ts'
import { mayRun, type Role } from '../domain/role.ts'
import { plain } from '../vietnamese/normalize.ts'
import { ask } from '../views/ask.ts'
import { invite as inviteCard } from '../views/invite.ts'
import { say } from '../views/say.ts'
import { rest } from './shared/args.ts'
import { findAgency } from './shared/find-agency.ts'

/** What an admin may give away; substitutes are named by the person they stand in for. */
const GIVEN = ['focal', 'head', 'coordinator', 'admin'] as const
const ALL = ['all', 'tatca', 'tat ca']

/** `/moi focal Sở Y tế`, `/moi tatca`: a single-use code with its links, or a sheet for all agencies not linked yet. */
export const invite = command({
  name: 'invite',
  access: 'admin',
  writes: true,
  args: z.object({ role: z.enum(GIVEN).optional(), agency: rest }),
  ask: { agency: async (turn) => askAgency(turn) },
  async run({ role, agency: typed }, turn) {
    if (ALL.includes(plain(typed))) return [await sheet(turn)]
    const given = role ?? 'focal'
    const found = await findAgency(turn, typed, (name) => `invite ${given} ${name}`)
    if (found.card) return [found.card]
    const { code, links } = await make(turn, found.name, given)
    const expiresOn = turn.today.add({ days: INVITE_DAYS })
    const data = { kind: 'one' as const, role: given, agency: found.name, code, links, expiresOn }
    return [inviteCard(turn.t, data)]
  },
})

async function askAgency({ t }: Turn) {
  const choices = [{ label: t('invite-all'), line: 'invite all' }]
  return ask(t, { question: t('ask-agency'), choices })
}

async function make(turn: Turn, agency: string, role: Role) {
  const agencyId = (await agencyIds(turn.tx)).get(agency)
  if (!agencyId) throw new Error('an agency that was just found is no longer registered')
  const createdBy = `person:${speaker(turn).id}`
  const code = await createInvite(turn.tx, { agencyId, role, createdBy }, turn.now)
  await turn.audit('invited', `agency:${agencyId}`, { role })
  return { code, links: turn.inviteLinks(code) }
}

async function sheet(turn: Turn) {
  const board = await activationOf(turn.tx, mayRun(speaker(turn).memberships), turn.today)
  const missing = board.filter(({ state }) => state !== 'linked')
  if (!missing.length) return say(turn.t, { key: 'invite-sheet-none' })
  const rows = []
  for (const { agency } of missing) rows.push({ agency, ...(await make(turn, agency, 'focal')) })
  return inviteCard(turn.t, { kind: 'sheet', rows, expiresOn: turn.today.add({ days: INVITE_DAYS }) })
}
