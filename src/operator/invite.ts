import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { qrForTerminal, qrImage } from '../chat/qr.ts'
import { systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { addAudit } from '../db/audit.ts'
import type { Database } from '../db/client.ts'
import { createInvite, INVITE_DAYS } from '../db/invites.ts'
import { agencyIds, readRegistry } from '../db/registry.ts'
import { namesOf } from '../plans/names.ts'
import { splitParties } from '../plans/parties.ts'
import { args, type Exit, type Io, Misused, Refused, withStore } from './io.ts'
import { type InviteLinks, inviteLinks } from './links.ts'

const ROLES = ['focal', 'head', 'coordinator', 'admin'] as const
const OPTIONS = {
  agency: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  qr: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Asked = {
  agency: string
  role: (typeof ROLES)[number]
  name: string | undefined
  email: string | undefined
  qr: string | undefined
}

/**
 * `invite --agency NAME --role ROLE [--name N] [--email ADDRESS] [--qr FILE]`: a single-use code with its links. `--qr`
 * writes the first link as a PNG; a terminal is shown it anyway.
 */
export async function invite(argv: string[], io: Io): Promise<Exit> {
  const { values } = args({ args: argv, options: OPTIONS })
  const asked = askedFor(values)
  const made = await withStore(async ({ database }, config) => {
    const links = await inviteLinks(config)
    if (asked.qr && !links('').length)
      throw new Refused(
        'There is no link to draw: TELEGRAM_BOT_TOKEN is not set, or Telegram did not answer.',
      )
    return make(database, config, links, asked)
  })
  const [scanned] = made.links
  if (asked.qr && scanned) {
    await writeFile(asked.qr, qrImage(scanned.url)).catch(() => {
      throw new Refused(`The invitation was made, but "${asked.qr}" cannot be written. Code: ${made.code}`)
    })
  }
  if (values.json) io.stdout.write(`${JSON.stringify(made)}\n`)
  else {
    const links = made.links.map(({ channel, url }) => `${channel}: ${url}\n`).join('')
    io.stdout.write(`${made.agency} (${made.role})\n/lienket ${made.code}\n${links}${made.expires}\n`)
  }
  if (io.stderr.isTTY && scanned) io.stderr.write(`${qrForTerminal(scanned.url)}\n`)
  return 0
}

function askedFor(values: Partial<Record<keyof typeof OPTIONS, string | boolean>>): Asked {
  const { agency, role, name, email, qr } = values as Partial<Record<keyof typeof OPTIONS, string>>
  if (!agency || !role)
    throw new Misused('invite needs --agency NAME and --role focal|head|coordinator|admin.')
  const given = ROLES.find((each) => each === role)
  if (!given) throw new Misused(`--role takes one of: ${ROLES.join(', ')}.`)
  if (email && !z.email().safeParse(email).success)
    throw new Misused(`--email takes an address, not "${email}".`)
  return { agency, role: given, name, email, qr }
}

async function make({ prisma }: Database, config: Config, links: InviteLinks, asked: Asked) {
  const { agency, role, name, email } = asked
  const now = systemClock(config.TIME_ZONE).now()
  const [party] = splitParties(agency, namesOf(await readRegistry(prisma)))
  const agencyId = party?.kind === 'agency' ? (await agencyIds(prisma)).get(party.name) : undefined
  if (!party || !agencyId)
    throw new Refused(`No agency is called "${agency}". "nhacviec agencies" lists them.`)
  const code = await prisma.$transaction(async (tx) => {
    const detail = { role, ...(email && { by: 'email' }) }
    await addAudit(tx, { actor: 'operator', action: 'invited', subject: `agency:${agencyId}`, detail }, now)
    return createInvite(tx, { agencyId, role, name, email, createdBy: 'operator' }, now)
  })
  const until = now.add({ hours: 24 * INVITE_DAYS }).toZonedDateTimeISO(config.TIME_ZONE)
  return {
    ...{ agency: party.name, role, code, links: links(code) },
    expires: until.toPlainDate().toString(),
  }
}
