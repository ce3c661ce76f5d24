import { z } from 'zod'
import { command, speaker, type Turn } from '../chat/command.ts'
import { activationOf } from '../db/board.ts'
import { createInvite, INVITE_DAYS } from '../db/invites.ts'
import { takesPart } from '../db/plans.ts'
import { agencyIds } from '../db/registry.ts'
import { readSetting } from '../db/settings.ts'
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

/**
 * `/moi focal Sở Y tế`, `/moi Sở Y tế lan@hue.gov.vn`, `/moi tatca`: a single-use code with its links, or a sheet for all
 * agencies not linked yet.
 */
export const invite = command({
  name: 'invite',
  access: 'admin',
  writes: true,
  args: z.object({ role: z.enum(GIVEN).optional(), agency: rest }),
  ask: { agency: async (turn) => askAgency(turn) },
  async run({ role, agency: typed }, turn) {
    if (ALL.includes(plain(typed))) return [await sheet(turn)]
    const given = role ?? 'focal'
    const { words, email } = withoutEmail(typed)
    const found = await findAgency(turn, words, (name) =>
      ['invite', given, name, email].filter(Boolean).join(' '),
    )
    if (found.card) return [found.card]
    const agencyId = (await agencyIds(turn.tx)).get(found.name)
    if (!agencyId || !(await mayInvite(turn, agencyId, given))) {
      return [
        say(turn.t, { key: 'refused-invite', values: { agency: found.name, role: turn.t(`role-${given}`) } }),
      ]
    }
    const { code, links } = await make(turn, found.name, given, email)
    const expiresOn = turn.today.add({ days: INVITE_DAYS })
    const isEnough = email ? await readSetting(turn.tx, 'link-by-email') : false
    return [
      inviteCard(turn.t, {
        ...{ kind: 'one', role: given, agency: found.name, code, links, expiresOn },
        email: email ? { address: email, isEnough } : undefined,
      }),
    ]
  },
})

/** Admins of one's own agency; everybody else of the agencies with a part in a plan one runs. */
async function mayInvite({ tx, me }: Turn, agencyId: number, role: Role): Promise<boolean> {
  const runs = mayRun(me?.memberships ?? [])
  return role === 'admin' ? runs.includes(agencyId) : takesPart(tx, agencyId, runs)
}

/** `Sở Y tế lan@hue.gov.vn` → the agency, and the work e-mail of whom is invited. */
function withoutEmail(typed: string): { words: string; email?: string } {
  const email = z.email().safeParse(typed.split(/\s+/).at(-1)?.toLowerCase()).data
  const words = email && typed.slice(0, -email.length).trim()
  return email && words ? { words, email } : { words: typed }
}

async function askAgency({ t }: Turn) {
  const choices = [{ label: t('invite-all'), line: 'invite all' }]
  return ask(t, { question: t('ask-agency'), choices })
}

async function make(turn: Turn, agency: string, role: Role, email?: string) {
  const agencyId = (await agencyIds(turn.tx)).get(agency)
  if (!agencyId) throw new Error('an agency that was just found is no longer registered')
  const createdBy = `person:${speaker(turn).id}`
  const code = await createInvite(turn.tx, { agencyId, role, email, createdBy }, turn.now)
  await turn.audit('invited', `agency:${agencyId}`, { role, ...(email && { by: 'email' }) })
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
