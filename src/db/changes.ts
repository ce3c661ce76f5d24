import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate } from './days.ts'

/** The notification that tells every process of a committed change; its payload is what it was done to: `obligation:12`. */
export const CHANGED = 'changed'

/** Ids by kind: `['obligation:12', 'plan:3']` → `{obligation: [12], plan: [3]}`. */
function idsIn(subjects: Iterable<string>) {
  const ids: Record<string, number[]> = {}
  for (const subject of subjects) {
    const [, kind = '', id] = /^([a-z]+):(\d{1,9})$/.exec(subject) ?? []
    if (kind) ids[kind] = [...(ids[kind] ?? []), Number(id)]
  }
  return (kind: string): number[] => ids[kind] ?? []
}

export type Concerned = { platformUser: string; address: string | null; personId: number | null }

/**
 * Accounts on a channel whose board a change shows on: people of the agencies that have a part in what changed, of its
 * standing agency, and those it was done to.
 */
export async function accountsConcerned(
  tx: Db,
  channel: string,
  subjects: Iterable<string>,
  today: PlainDate,
): Promise<Concerned[]> {
  const of = idsIn(subjects)
  return tx.$queryRaw<Concerned[]>`
    WITH part AS (
      SELECT o.agency_id, p.standing_agency_id FROM obligation o
      JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = t.plan_id
      WHERE o.id = ANY (${of('obligation')}::int[]) OR t.id = ANY (${of('task')}::int[]) OR p.id = ANY (${of('plan')}::int[])
        OR o.id IN (SELECT obligation_id FROM obstacle WHERE id = ANY (${of('obstacle')}::int[]))
    ), agencies AS (SELECT agency_id FROM part UNION SELECT standing_agency_id FROM part)
    SELECT a.platform_user AS "platformUser", a.address, a.person_id AS "personId" FROM account a
    WHERE a.channel = ${channel} AND (
      a.id = ANY (${of('account')}::int[]) OR a.person_id = ANY (${of('person')}::int[])
      OR a.person_id IN (SELECT person_id FROM membership WHERE agency_id IN (SELECT agency_id FROM agencies)
        AND valid_from <= ${toDate(today)}::date AND (valid_to IS NULL OR valid_to >= ${toDate(today)}::date)))`
}
