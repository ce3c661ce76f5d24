import type { Database } from '../../src/db/client.ts'
import type { FakeTelegram } from '../helpers/fake-telegram/index.ts'
import type { World } from './world.ts'

/** What must have come of a round. */
export type Expected = {
  /** ISO day */
  day: string
  nudgeId: number
  /** The notes of updates people sent. */
  notes: string[]
}

export type Tally = { sent: number; repeated: number; inDoubt: number }

const count = async ({ pool }: Database, sql: string, values: unknown[] = []): Promise<number> =>
  Number((await pool.query(`SELECT count(*) AS n FROM ${sql}`, values)).rows[0]?.n)

/** What is still to come of the round; nothing once it is over. */
export async function awaited(
  database: Database,
  telegram: FakeTelegram,
  { people }: World,
  expected: Expected,
): Promise<string[]> {
  const { day, nudgeId, notes } = expected
  const digests = await count(database, `delivery WHERE key LIKE 'digest:%:' || $1`, [day])
  const nudges = await count(database, 'nudge WHERE id = $1 AND planned_at IS NOT NULL', [nudgeId])
  const written = await count(database, 'update WHERE note = ANY ($1)', [notes])
  const waiting = await count(database, `delivery WHERE status IN ('queued', 'leased')`)
  return [
    ...(digests < people.length ? [`${people.length - digests} digests`] : []),
    ...(nudges ? [] : ['the nudge']),
    ...(written < notes.length ? [`${notes.length - written} updates`] : []),
    ...(telegram.pending() ? [`${telegram.pending()} inbound`] : []),
    ...(waiting ? [`${waiting} deliveries`] : []),
  ]
}

/** Given up after three doubts: whether it arrived is asked of the platform. */
const ARRIVED = `(d.status = 'sent' OR d.reason = 'in-doubt')`

/** Every effect once: the day's sweep, a digest and a nudge for each person, each update. */
export async function effects(database: Database, { people }: World, expected: Expected): Promise<string[]> {
  const { day, nudgeId, notes } = expected
  const persons = people.map(({ personId }) => personId)
  const wanted: [what: string, sql: string, values: unknown[], times: number][] = [
    ['sweeps', 'sweep WHERE day = $1::date', [day], 1],
    [
      'occurrences planned',
      `reminder WHERE day = $1::date AND kind = 'occurrence' AND aim_on = day AND person_id = ANY ($2)`,
      [day, persons],
      people.length,
    ],
    [
      'digests sent',
      `unnest($2::int[]) AS p (id) JOIN delivery d ON d.key = 'digest:' || p.id || ':' || $1 AND ${ARRIVED}`,
      [day, persons],
      people.length,
    ],
    ['rows of the nudge', 'nudge_recipient WHERE nudge_id = $1', [nudgeId], people.length],
    [
      'nudges sent',
      `nudge_recipient r JOIN delivery d ON d.recipient_id = r.id AND ${ARRIVED} WHERE r.nudge_id = $1`,
      [nudgeId],
      people.length,
    ],
    [
      'nudges on record',
      `audit_entry WHERE action = 'nudge-sent' AND subject = 'nudge:' || $1`,
      [String(nudgeId)],
      1,
    ],
    ['updates', 'update WHERE note = ANY ($1)', [notes], notes.length],
    [
      'different updates',
      '(SELECT DISTINCT note FROM update WHERE note = ANY ($1)) AS u',
      [notes],
      notes.length,
    ],
  ]
  const problems: string[] = []
  for (const [what, sql, values, times] of wanted) {
    const found = await count(database, sql, values)
    if (found !== times) problems.push(`${found} ${what} instead of ${times}`)
  }
  return problems
}

type Address = { address: string; sent: number; givenUp: number; doubts: number; lost: string[] }

/** Messages on the platform against the ledger, of all rounds so far: nothing lost, nothing twice but what was in doubt. */
export async function ledger(
  { pool }: Database,
  telegram: FakeTelegram,
): Promise<{ problems: string[]; tally: Tally }> {
  const { rows } = await pool.query<Address>(`
    SELECT address, (count(*) FILTER (WHERE status = 'sent'))::int AS sent, sum(in_doubt)::int AS doubts,
      (count(*) FILTER (WHERE status = 'dead' AND reason = 'in-doubt'))::int AS "givenUp",
      coalesce(array_agg(key || ' ' || status || ' ' || coalesce(reason, '')) FILTER (WHERE status <> 'sent'
        AND NOT (status = 'skipped' AND reason = 'no-longer-true')
        AND NOT (status = 'dead' AND reason = 'in-doubt')), '{}') AS lost
    FROM delivery GROUP BY address ORDER BY address`)
  const problems: string[] = []
  const tally: Tally = { sent: 0, repeated: 0, inDoubt: 0 }
  for (const { address, sent, givenUp, doubts, lost } of rows) {
    const seen = telegram.fromBot(Number(address)).length
    // After three doubts it is not said again: it must have arrived.
    const meant = sent + givenUp
    if (seen < meant) problems.push(`${address}: ${meant - seen} lost`)
    if (seen > meant + doubts) problems.push(`${address}: ${seen - meant} repeated, ${doubts} in doubt`)
    problems.push(...lost)
    tally.sent += meant
    tally.repeated += Math.max(0, seen - meant)
    tally.inDoubt += doubts
  }
  return { problems, tally }
}
