import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate } from './days.ts'

export type PlannedLine = {
  person: string
  agency: string
  /** Where it goes; null when the person has no account that can be reached. */
  channel: string | null
  ref: string | null
  kind: string
  stage: number
  /** ISO day */
  aimOn: string
  skipped: string | null
}

/** Everything that was planned for a day, for whom and why. */
export function plannedOn(tx: Db, day: PlainDate): Promise<PlannedLine[]> {
  return tx.$queryRaw<PlannedLine[]>`
    SELECT p.name AS person, coalesce(a.name, m.name, '') AS agency, c.channel, pl.code || coalesce(t.number, '') AS ref,
      r.kind, r.stage, r.aim_on::text AS "aimOn", r.skipped
    FROM reminder r JOIN person p ON p.id = r.person_id
    LEFT JOIN obligation o ON o.id = r.obligation_id LEFT JOIN agency a ON a.id = o.agency_id
    LEFT JOIN task t ON t.id = o.task_id LEFT JOIN plan pl ON pl.id = coalesce(r.plan_id, t.plan_id)
    LEFT JOIN LATERAL (SELECT agency.name FROM membership JOIN agency ON agency.id = membership.agency_id
      WHERE membership.person_id = p.id ORDER BY membership.id LIMIT 1) AS m ON true
    LEFT JOIN LATERAL (SELECT channel FROM account WHERE account.person_id = p.id AND unreachable_at IS NULL
      AND address IS NOT NULL ORDER BY place, id LIMIT 1) AS c ON true
    WHERE r.day = ${toDate(day)}::date ORDER BY p.name, p.id, r.aim_on, r.id`
}
