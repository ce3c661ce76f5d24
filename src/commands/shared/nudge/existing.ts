import type { Temporal } from 'temporal-polyfill'
import type { Card } from '../../../chat/card.ts'
import { speaker, type Turn } from '../../../chat/command.ts'
import { outstanding } from '../../../db/nudge-answers.ts'
import { contactsOf, type LedgerRow, ledgerOf } from '../../../db/nudge-ledger.ts'
import { type NudgeRow, newestNudges, nudgeOf } from '../../../db/nudges.ts'
import { personName } from '../../../db/people.ts'
import { agencyNames } from '../../../db/registry.ts'
import { composition } from '../../../domain/nudge.ts'
import { mayRun } from '../../../domain/role.ts'
import { plain } from '../../../vietnamese/normalize.ts'
import { type NudgeState, nudgeLedger } from '../../../views/nudge-ledger.ts'
import { nudgeList } from '../../../views/nudge-list.ts'
import { nudgePhone } from '../../../views/nudge-phone.ts'
import { say } from '../../../views/say.ts'
import { masked } from '../record.ts'
import { advance, askNext } from './advance.ts'
import { ownPlans } from './read-line.ts'

const MOST_LISTED = 8

/** `/dondoc`: what was sent, and where to begin. */
export async function listNudges(turn: Turn): Promise<Card> {
  const [plan] = await ownPlans(turn)
  if (!plan) return say(turn.t, { key: 'nudge-no-plan' })
  const items = []
  for (const nudge of await newestNudges(turn.tx, mayRun(speaker(turn).memberships), MOST_LISTED)) {
    const { id, audience } = nudge
    const agencies = await agencyNames(turn.tx, audience.agencyIds)
    items.push({ id, plan: nudge.plan.code, audience, agencies, state: stateOf(turn, nudge) })
  }
  return nudgeList(turn.t, { plan: plan.code, items })
}

const PAGE = /(?:^| )p(\d{1,4})$/
/** What people and buttons say after a nudge's number. */
const AGAIN = /^(?:again|lai|don doc lai|gui lai|nhac lai)(?= ?:| *$)/
const CORRECT = /^(?:correct|dinh chinh|sua)(?= ?:| *$)/
const PHONE = /^(?:phone|goi dien|lien he|chua lien lac)/

/** `5`, `5 p2`, `5 again`, `5 đính chính: …`, `5 phone`: something about one nudge. */
export async function aboutNudge(turn: Turn, id: number, rest: string): Promise<Card> {
  const nudge = await nudgeOf(turn.tx, id, mayRun(speaker(turn).memberships))
  if (!nudge) return say(turn.t, { key: 'nudge-unknown', values: { id } })
  const said = plain(rest)
  const words = /^[^:]*:([\s\S]*)$/.exec(rest)?.[1]?.trim()
  const page = Number(PAGE.exec(said)?.[1] ?? 1)
  if (AGAIN.test(said)) return again(turn, nudge, words)
  if (CORRECT.test(said)) return correct(turn, nudge, words)
  return PHONE.test(said) ? phone(turn, nudge, page) : ledger(turn, nudge, page)
}

/** The same words, or new ones, to the agencies that have not acted. */
async function again(turn: Turn, nudge: NudgeRow, words: string | undefined): Promise<Card> {
  const { id, planId, audience, fileId } = nudge
  if (!(await outstanding(turn.tx, id)).length)
    return say(turn.t, { key: 'nudge-again-none', values: { id } })
  const state = { kind: 'unacted' as const, nudge: id }
  const repeated = { planId, audience: { ...EVERYBODY, role: audience.role, state }, fileId }
  return advance(turn, composition.parse({ ...repeated, words: words ? masked(words).note : nudge.words }))
}

/** To exactly those who were to read what is corrected. */
async function correct(
  turn: Turn,
  { id, planId, audience }: NudgeRow,
  words: string | undefined,
): Promise<Card> {
  const state = { kind: 'reached' as const, nudge: id }
  const composing = composition.parse({ planId, audience: { ...EVERYBODY, role: audience.role, state } })
  return words
    ? advance(turn, { ...composing, words: masked(words).note })
    : askNext(turn, composing, 'words')
}

const EVERYBODY = { sections: [], tasks: [], agencyIds: [], classes: [] }

async function ledger(turn: Turn, nudge: NudgeRow, page: number): Promise<Card> {
  const { tx, zone } = turn
  const { id, plan, audience, words, againOfId, correctsId } = nudge
  const rows = await ledgerOf(tx, id)
  const local = (at: Temporal.Instant | null) => at?.toZonedDateTimeISO(zone).toPlainDateTime() ?? null
  const lines = rows.map((row) => ({
    ...row,
    sentAt: local(row.sentAt),
    acknowledgedAt: local(row.acknowledgedAt),
    actedAt: local(row.actedAt),
  }))
  return nudgeLedger(turn.t, {
    ...{ id, plan: plan.code, audience, words, lines, page },
    agencies: await agencyNames(tx, audience.agencyIds),
    by: await personName(tx, nudge.createdById),
    state: stateOf(turn, nudge),
    of: againOfId
      ? { kind: 'again', id: againOfId }
      : correctsId
        ? { kind: 'corrects', id: correctsId }
        : null,
    outstanding: (await outstanding(tx, id)).length,
    lost: lostAgencies(rows).length,
  })
}

function stateOf({ zone }: Turn, { rule, sendAt, plannedAt, cancelledAt }: NudgeRow): NudgeState {
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDateTime()
  if (cancelledAt) return { kind: 'cancelled' }
  if (rule) return plannedAt ? { kind: 'ended' } : { kind: 'recurring', at: local(sendAt) }
  return plannedAt ? { kind: 'sent', at: local(plannedAt) } : { kind: 'waiting', at: local(sendAt) }
}

/** Agencies at which nobody was reached. */
const lostAgencies = (rows: LedgerRow[]) =>
  [...Map.groupBy(rows, ({ agencyId }) => agencyId).values()].filter((those) =>
    those.every(({ step }) => step === 'unreachable' || step === 'failed'),
  )

async function phone(turn: Turn, { id, audience }: NudgeRow, page: number): Promise<Card> {
  const lost = lostAgencies(await ledgerOf(turn.tx, id))
  const ids = lost.flatMap(([row]) => row?.agencyId ?? [])
  const contacts = await contactsOf(turn.tx, ids, turn.today)
  const roles = audience.role === 'head' ? ['head'] : ['focal', 'substitute']
  const agencies = lost.flatMap(([row]) => {
    const there = contacts.filter(({ agencyId }) => agencyId === row?.agencyId)
    const meant = there.filter(
      ({ role, isReachable }) => !isReachable && (audience.role === 'everyone' || roles.includes(role)),
    )
    const others = there.filter(({ isReachable }) => isReachable)
    return row ? [{ agency: row.agency, people: meant, others }] : []
  })
  return nudgePhone(turn.t, { id, role: audience.role, agencies, page })
}
