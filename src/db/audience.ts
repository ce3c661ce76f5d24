import type { NudgeAudience, NudgedRole } from '../domain/audience.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { type AudienceQuestion, concerned } from './audience-rules.ts'
import type { Db } from './client.ts'
import { toDate } from './days.ts'
import { Prisma } from './generated/client.ts'

const { sql } = Prisma

/** Someone of the asked role; without an account that can be written to, `reason` says why. */
export type Reachable = {
  personId: number
  name: string
  role: string
  account: { id: number; channel: string; address: string } | null
  /** `unlinked`, or what the platform said: `blocked`, `deactivated` … */
  reason: string | null
}

/** An agency of an audience, with what it is asked about and its people of the asked role. */
export type Reached = {
  agency: { id: number; name: string; class: string }
  obligationIds: number[]
  people: Reachable[]
}

/** Whom an audience reaches now, by name of the agency. Asked at composing and again at sending. */
export async function reachOf(tx: Db, question: AudienceQuestion): Promise<Reached[]> {
  const { audience, today } = question
  const rows = await tx.$queryRaw<Row[]>`
    WITH found AS (${concerned(question)}),
    reached AS (
      SELECT agency_id, coalesce(array_agg(id ORDER BY position, id) FILTER (WHERE id IS NOT NULL), '{}') AS obligation_ids
      FROM found GROUP BY agency_id
    )
    SELECT a.id AS agency_id, a.name AS agency, a.class, r.obligation_ids, m.person_id, p.name AS person, m.role,
      c.id AS account_id, c.channel, c.address, lost.unreachable_reason AS reason
    FROM reached r JOIN agency a ON a.id = r.agency_id AND a.active
    LEFT JOIN LATERAL (
      SELECT DISTINCT ON (m.person_id) m.person_id, m.role, m.id FROM membership m
      WHERE m.agency_id = a.id AND ${holds(today)} AND ${rolesOf(audience)} ORDER BY m.person_id, m.id) AS m ON true
    LEFT JOIN person p ON p.id = m.person_id AND p.forgotten_at IS NULL
    LEFT JOIN LATERAL (${firstAccount(sql`p.id`)}) AS c ON true
    LEFT JOIN LATERAL (
      SELECT unreachable_reason FROM account WHERE person_id = p.id ORDER BY place, id LIMIT 1) AS lost ON true
    WHERE ${isWanted(audience, today)}
    ORDER BY a.id, m.id`
  return gather(rows)
}

type Row = {
  agency_id: number
  agency: string
  class: string
  obligation_ids: number[]
  person_id: number | null
  person: string | null
  role: string
  account_id: number | null
  channel: string
  address: string
  reason: string | null
}

const VIETNAMESE = new Intl.Collator('vi')

function gather(rows: Row[]): Reached[] {
  return [...Map.groupBy(rows, (row) => row.agency_id).values()]
    .map((those) => {
      const { agency_id: id, agency: name, class: agencyClass, obligation_ids } = those[0] as Row
      const people = those.flatMap((row) => (row.person === null ? [] : [personOf(row)]))
      return { agency: { id, name, class: agencyClass }, obligationIds: obligation_ids, people }
    })
    .sort((one, other) => VIETNAMESE.compare(one.agency.name, other.agency.name))
}

const personOf = (row: Row): Reachable => ({
  personId: Number(row.person_id),
  name: row.person ?? '',
  role: row.role,
  account: row.account_id ? { id: row.account_id, channel: row.channel, address: row.address } : null,
  reason: row.account_id ? null : (row.reason ?? 'unlinked'),
})

export const holds = (day: PlainDate) =>
  sql`m.valid_from <= ${toDate(day)}::date AND (m.valid_to IS NULL OR m.valid_to >= ${toDate(day)}::date)`

/** Where a person hears of things: the reachable account with the lowest place. */
export const firstAccount = (person: Prisma.Sql) => sql`
  SELECT id, channel, address FROM account
  WHERE person_id = ${person} AND address IS NOT NULL AND unreachable_at IS NULL ORDER BY place, id LIMIT 1`

const OF_ROLE: Record<NudgedRole, Prisma.Sql> = {
  focal: sql`(m.role = 'focal' OR ${standsInFor('focal')})`,
  head: sql`(m.role = 'head' OR ${standsInFor('head')})`,
  everyone: sql`m.role IN ('focal', 'head', 'coordinator', 'substitute')`,
}

function standsInFor(role: 'focal' | 'head') {
  const is = sql`EXISTS (SELECT FROM membership s WHERE s.person_id = m.stands_in_id AND s.agency_id = m.agency_id AND s.role = ${role})`
  return role === 'focal'
    ? sql`(m.role = 'substitute' AND (m.stands_in_id IS NULL OR ${is}))`
    : sql`(m.role = 'substitute' AND ${is})`
}

/** A correction goes to exactly those who read what it corrects. */
function rolesOf({ role, state }: NudgeAudience) {
  if (state.kind === 'unlinked') return OF_ROLE.everyone
  if (state.kind !== 'reached') return OF_ROLE[role]
  return sql`m.person_id IN (SELECT r.person_id FROM nudge_recipient r WHERE r.nudge_id = ${state.nudge} AND r.agency_id = m.agency_id)`
}

function isWanted({ state }: NudgeAudience, today: PlainDate) {
  if (state.kind !== 'unlinked') return sql`true`
  return sql`NOT EXISTS (SELECT FROM membership m JOIN account c ON c.person_id = m.person_id
    WHERE m.agency_id = a.id AND ${holds(today)} AND ${OF_ROLE.focal} AND c.address IS NOT NULL AND c.unreachable_at IS NULL)`
}
