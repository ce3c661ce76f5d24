import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate } from './days.ts'
import { Prisma } from './generated/client.ts'

const holds = (day: PlainDate) =>
  Prisma.sql`m.valid_from <= ${toDate(day)}::date AND (m.valid_to IS NULL OR m.valid_to >= ${toDate(day)}::date)`

const CAN_BE_REACHED = Prisma.sql`EXISTS (
  SELECT FROM account c WHERE c.person_id = m.person_id AND c.unreachable_at IS NULL AND c.address IS NOT NULL)`

/** Focal points that can be reached, the main one first; who stands in comes before the one stood in for. */
const focalPoints = (day: PlainDate) => Prisma.sql`
  SELECT m.person_id FROM membership m
  LEFT JOIN membership o ON m.role = 'substitute' AND o.agency_id = m.agency_id AND o.person_id = m.stands_in_id
    AND o.role = 'focal'
  WHERE m.agency_id = a.agency_id AND m.role IN ('focal', 'substitute') AND ${holds(day)} AND ${CAN_BE_REACHED}
    AND (m.role = 'focal' OR m.stands_in_id IS NULL OR o.id IS NOT NULL)
  ORDER BY coalesce(o.valid_from, m.valid_from), coalesce(o.id, m.id), m.role = 'focal'`

/** Heads that can be reached; within the dates of a substitution the substitute in their place. */
const heads = (day: PlainDate) => Prisma.sql`
  SELECT DISTINCT m.person_id FROM membership m
  WHERE m.agency_id = a.agency_id AND ${holds(day)} AND ${CAN_BE_REACHED} AND (
    (m.role = 'head' AND NOT EXISTS (SELECT FROM (${standIns(day)}) AS s WHERE s.stands_in_id = m.person_id))
    OR (m.role = 'substitute' AND EXISTS (SELECT FROM membership h WHERE h.agency_id = m.agency_id
      AND h.person_id = m.stands_in_id AND h.role = 'head')))`

const standIns = (day: PlainDate) => Prisma.sql`
  SELECT m.stands_in_id FROM membership m
  WHERE m.agency_id = a.agency_id AND m.role = 'substitute' AND ${holds(day)} AND ${CAN_BE_REACHED}`

const admins = (day: PlainDate) => Prisma.sql`
  SELECT m.person_id FROM membership m
  WHERE m.agency_id = a.agency_id AND m.role = 'admin' AND ${holds(day)} AND ${CAN_BE_REACHED}`

const HAS_FOCAL_POINT = (day: PlainDate) => Prisma.sql`(
  SELECT true FROM membership m
  WHERE m.agency_id = a.agency_id AND m.role IN ('focal', 'substitute') AND ${holds(day)} LIMIT 1)`

/**
 * Rows of (agency_id, person_id) for the agencies of `found`: whom a reminder reaches on that day. `main`: the main focal
 * point, or the head where no focal point can be reached; nobody where there is none, since the clock stands there.
 */
export function recipients(of: 'main' | 'others' | 'head' | 'admin', day: PlainDate): Prisma.Sql {
  const people = {
    main: Prisma.sql`SELECT coalesce((${focalPoints(day)} LIMIT 1),
      CASE WHEN ${HAS_FOCAL_POINT(day)} THEN (SELECT min(person_id) FROM (${heads(day)}) AS head) END) AS person_id
      OFFSET 0`,
    others: Prisma.sql`${focalPoints(day)} OFFSET 1`,
    head: heads(day),
    admin: admins(day),
  }[of]
  return Prisma.sql`SELECT a.agency_id, p.person_id
    FROM (SELECT DISTINCT agency_id FROM found) AS a CROSS JOIN LATERAL (${people}) AS p
    WHERE p.person_id IS NOT NULL`
}

export type MainRecipient = { agencyId: number; agency: string; personId: number; name: string }

/** Who of each of these agencies gets its reminders on that day; agencies without anybody are left out. */
export function mainRecipients(tx: Db, agencyIds: number[], day: PlainDate): Promise<MainRecipient[]> {
  return tx.$queryRaw<MainRecipient[]>`
    WITH found AS (SELECT unnest(${agencyIds}::int[]) AS agency_id), who AS (${recipients('main', day)})
    SELECT a.id AS "agencyId", a.name AS agency, p.id AS "personId", p.name
    FROM who JOIN agency a ON a.id = who.agency_id JOIN person p ON p.id = who.person_id ORDER BY a.id`
}
