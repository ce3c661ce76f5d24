import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import { holds } from './audience.ts'
import type { Db } from './client.ts'
import { toInstant } from './days.ts'

/** How far it got with one recipient, the farthest step first; `unreachable` and `failed` have a reason. */
export const STEPS = ['acted', 'acknowledged', 'sent', 'queued', 'skipped', 'failed', 'unreachable'] as const
export type Step = (typeof STEPS)[number]

export type LedgerRow = {
  recipientId: number
  agencyId: number
  agency: string
  /** Null: nobody of the agency could be reached. */
  person: string | null
  step: Step
  reason: string | null
  channel: string | null
  sentAt: Temporal.Instant | null
  acknowledgedAt: Temporal.Instant | null
  actedAt: Temporal.Instant | null
}

/** Everybody a nudge was for: those who could not be reached first, then those who still owe an answer. */
export async function ledgerOf(tx: Db, nudgeId: number): Promise<LedgerRow[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id, r.agency_id, a.name AS agency, r.person_id, p.name AS person, r.reason, r.acknowledged_at, r.acted_at,
      d.status, d.reason AS failure, d.sent_at, d.channel
    FROM nudge_recipient r JOIN agency a ON a.id = r.agency_id LEFT JOIN person p ON p.id = r.person_id
    LEFT JOIN LATERAL (
      SELECT status, reason, sent_at, channel FROM delivery WHERE recipient_id = r.id
      ORDER BY status = 'sent' DESC, status IN ('queued', 'leased') DESC, id DESC LIMIT 1) AS d ON true
    WHERE r.nudge_id = ${nudgeId}`
  return rows.map(fromRow).sort(byUrgency)
}

type Row = {
  id: number
  agency_id: number
  agency: string
  person_id: number | null
  person: string | null
  reason: string | null
  acknowledged_at: Date | null
  acted_at: Date | null
  status: string | null
  failure: string | null
  sent_at: Date | null
  channel: string | null
}

function fromRow(row: Row): LedgerRow {
  const at = (date: Date | null) => (date ? toInstant(date) : null)
  const step = stepOf(row)
  return {
    recipientId: row.id,
    agencyId: row.agency_id,
    agency: row.agency,
    person: row.person_id === null ? null : row.person,
    step,
    reason: step === 'unreachable' ? row.reason : step === 'failed' ? row.failure : null,
    channel: row.channel,
    sentAt: at(row.sent_at),
    acknowledgedAt: at(row.acknowledged_at),
    actedAt: at(row.acted_at),
  }
}

function stepOf(row: Row): Step {
  if (row.acted_at) return 'acted'
  if (row.acknowledged_at) return 'acknowledged'
  if (row.person_id === null) return 'unreachable'
  if (row.status === 'sent' || row.status === 'skipped') return row.status
  return row.status === 'dead' ? 'failed' : 'queued'
}

const VIETNAMESE = new Intl.Collator('vi')
const ORDER: Step[] = ['unreachable', 'failed', 'queued', 'sent', 'acknowledged', 'acted', 'skipped']

const byUrgency = (one: LedgerRow, other: LedgerRow): number =>
  ORDER.indexOf(one.step) - ORDER.indexOf(other.step) ||
  VIETNAMESE.compare(one.agency, other.agency) ||
  one.recipientId - other.recipientId

export type Contact = {
  agencyId: number
  name: string
  role: string
  isReachable: boolean
  reason: string | null
}

/** Who is registered at these agencies, and whether each can be written to. */
export async function contactsOf(tx: Db, agencyIds: number[], today: PlainDate): Promise<Contact[]> {
  return tx.$queryRaw<Contact[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (m.agency_id, m.person_id) m.agency_id AS "agencyId", p.name, m.role, m.id,
        coalesce(c.unreachable_at IS NULL AND c.address IS NOT NULL, false) AS "isReachable",
        CASE WHEN c.id IS NULL THEN 'unlinked' ELSE c.unreachable_reason END AS reason
      FROM membership m JOIN person p ON p.id = m.person_id AND p.forgotten_at IS NULL
      LEFT JOIN LATERAL (
        SELECT * FROM account WHERE person_id = p.id
        ORDER BY unreachable_at IS NULL AND address IS NOT NULL DESC, place, id LIMIT 1) AS c ON true
      WHERE m.agency_id = ANY(${agencyIds}::int[]) AND m.role IN ('focal', 'head', 'coordinator', 'substitute') AND ${holds(today)}
      ORDER BY m.agency_id, m.person_id, m.id) AS people
    ORDER BY "agencyId", id`
}
