import { systemClock } from '../clock.ts'
import { addAudit } from '../db/audit.ts'
import { createInvite, INVITE_DAYS } from '../db/invites.ts'
import { agencyIds, readRegistry } from '../db/registry.ts'
import { namesOf } from '../plans/names.ts'
import { splitParties } from '../plans/parties.ts'
import { args, type Exit, type Io, Misused, Refused, withStore } from './io.ts'
import { inviteLinks } from './links.ts'

const ROLES = ['focal', 'head', 'coordinator', 'admin'] as const
type Given = (typeof ROLES)[number]

/** `invite --agency NAME --role ROLE [--name N]`: a single-use code with its links. */
export async function invite(argv: string[], io: Io): Promise<Exit> {
  const { values } = args({
    args: argv,
    options: {
      agency: { type: 'string' },
      role: { type: 'string' },
      name: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const { agency, role, name } = values
  if (!agency || !role)
    throw new Misused('invite needs --agency NAME and --role focal|head|coordinator|admin.')
  if (!isGiven(role)) throw new Misused(`--role takes one of: ${ROLES.join(', ')}.`)
  const made = await withStore(async ({ database }, config) => {
    const { prisma } = database
    const now = systemClock(config.TIME_ZONE).now()
    const [party] = splitParties(agency, namesOf(await readRegistry(prisma)))
    const agencyId = party?.kind === 'agency' ? (await agencyIds(prisma)).get(party.name) : undefined
    if (!party || !agencyId)
      throw new Refused(`No agency is called "${agency}". "nhacviec agencies" lists them.`)
    const code = await prisma.$transaction(async (tx) => {
      const audit = { actor: 'operator', action: 'invited', subject: `agency:${agencyId}`, detail: { role } }
      await addAudit(tx, audit, now)
      return createInvite(tx, { agencyId, role, name, createdBy: 'operator' }, now)
    })
    const expires = now
      .add({ hours: 24 * INVITE_DAYS })
      .toZonedDateTimeISO(config.TIME_ZONE)
      .toPlainDate()
    return {
      agency: party.name,
      role,
      code,
      links: await inviteLinks(config, code),
      expires: expires.toString(),
    }
  })
  if (values.json) io.stdout.write(`${JSON.stringify(made)}\n`)
  else {
    const links = made.links.map(({ channel, url }) => `${channel}: ${url}\n`).join('')
    io.stdout.write(`${made.agency} (${made.role})\n/lienket ${made.code}\n${links}${made.expires}\n`)
  }
  return 0
}

const isGiven = (role: string): role is Given => (ROLES as readonly string[]).includes(role)
