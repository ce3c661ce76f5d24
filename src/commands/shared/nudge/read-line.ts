import type { Turn } from '../../../chat/command.ts'
import { plansRun, sectionsOf } from '../../../db/nudges.ts'
import { readOfficeHours } from '../../../db/office.ts'
import { agencyIds, readRegistry } from '../../../db/registry.ts'
import { nudgeAudience } from '../../../domain/audience.ts'
import type { Composition } from '../../../domain/nudge.ts'
import { mayRun } from '../../../domain/role.ts'
import { type NamedThings, readAudience } from '../../../vietnamese/audience.ts'
import { readMoment } from '../../../vietnamese/moment.ts'
import { plain } from '../../../vietnamese/normalize.ts'

/** `unread`: words of the header that are neither audience nor time. */
export type ReadLine = { found: Partial<Composition>; unread: string | undefined }

type Plan = Awaited<ReturnType<typeof plansRun>>[number]

/** The open plans the speaker runs. */
export const ownPlans = (turn: Turn): Promise<Plan[]> => plansRun(turn.tx, mayRun(turn.me?.memberships ?? []))

/**
 * `H quá hạn phường xã lúc 8h mai hỏa tốc vì bão: nội dung` → what it says of a nudge. `planId` is the plan known so far:
 * sections are looked for there.
 */
export async function readLine(turn: Turn, line: string, planId: number | null): Promise<ReadLine> {
  const { header, words } = atColon(line)
  const urgent = atUrgent(header)
  const file = /(?:^|\s)(?:tệp|tep|file) (\d{1,9})(?=\s|$)/iu.exec(urgent.before)
  const rest = file ? urgent.before.replace(file[0], ' ') : urgent.before
  const plans = await ownPlans(turn)
  const { plan, after } = atPlan(rest, plans)
  const found: Partial<Composition> = {
    ...(words !== undefined && { words: withoutOpening(words) }),
    ...(urgent.reason !== undefined && { urgent: urgent.reason }),
    ...(file && { fileId: Number(file[1]) }),
    ...(plan && { planId: plan.id }),
  }
  const things = await named(turn, plan?.id ?? planId ?? (plans.length === 1 ? plans[0]?.id : undefined))
  const read = readAudience(after.replaceAll('"', ' '), things)
  const { isOwn, left } = withoutOwn(read.rest)
  if (read.isNamed || isOwn) {
    const own = isOwn ? { agencyIds: ownAgencies(turn) } : {}
    found.audience = nudgeAudience.parse({ ...read.audience, ...own })
  } else if (read.audience.role) found.audience = nudgeAudience.parse(read.audience)
  if (!left) return { found, unread: undefined }
  const moment = await readWhen(turn, left)
  if (!moment) return { found, unread: left }
  return { found: { ...found, at: moment.at.toString(), rule: moment.rule }, unread: undefined }
}

/** When something is to be sent, as typed. */
export async function readWhen({ tx, now, zone, calendar }: Turn, typed: string) {
  const { remindAt: standard } = await readOfficeHours(tx)
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime()
  return readMoment(typed, { local, calendar, standard })
}

/** The first colon that is not part of a time of day. */
function atColon(line: string): { header: string; words: string | undefined } {
  const at = line.search(/(?<!\d):|:(?!\d{2}(?!\d))/)
  if (at < 0) return { header: line, words: undefined }
  return { header: line.slice(0, at), words: line.slice(at + 1).trim() || undefined }
}

/** "hỏa tốc vì bão số 5": everything after it is the reason. */
function atUrgent(header: string): { before: string; reason?: string } {
  const words = header.split(/\s+/).filter(Boolean)
  const at = words.findIndex((word, n) => {
    const said = plain(word)
    return said === 'urgent' || (said === 'hoa' && plain(words[n + 1] ?? '') === 'toc')
  })
  if (at < 0) return { before: header }
  const from = at + (plain(words[at] ?? '') === 'urgent' ? 1 : 2)
  const reason = words.slice(from).join(' ')
  return { before: words.slice(0, at).join(' '), reason: withoutBecause(reason) }
}

/** "vì bão số 5" → "bão số 5". */
export const withoutBecause = (reason: string): string =>
  reason.replace(/^\s*(?:vì|do|lý do|because|:|,|-)[\s:,-]*/iu, '').trim()

function atPlan(header: string, plans: Plan[]): { plan: Plan | undefined; after: string } {
  const [, first = '', after = ''] = /^\s*(\S+)([\s\S]*)$/.exec(header) ?? []
  const plan = plans.find(({ code }) => code === first.toUpperCase())
  return plan ? { plan, after } : { plan: undefined, after: header }
}

async function named({ tx }: Turn, planId: number | undefined): Promise<NamedThings> {
  const registry = await readRegistry(tx)
  const ids = await agencyIds(tx)
  return {
    agencies: registry.agencies.map(({ name, aliases, predecessors }) => ({
      id: ids.get(name) ?? 0,
      name,
      aliases: [...aliases, ...predecessors],
    })),
    groups: registry.groups.filter(({ kind }) => kind === 'closed'),
    sections: planId ? await sectionsOf(tx, planId) : [],
  }
}

/** "@me", as free text about one's own agency is translated. */
function withoutOwn(rest: string): { isOwn: boolean; left: string } {
  return { isOwn: rest.includes('@me'), left: rest.replace('@me', ' ').trim() }
}

const ownAgencies = ({ me }: Turn): number[] => [
  ...new Set((me?.memberships ?? []).map(({ agencyId }) => agencyId)),
]

/** The card itself begins with "… đề nghị …". */
const withoutOpening = (words: string): string =>
  words.replace(/^(?:(?:kính|trân trọng) )*đề nghị[\s:,]+/iu, '') || words
