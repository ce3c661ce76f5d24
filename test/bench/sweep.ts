import { Temporal } from 'temporal-polyfill'
import type { Database } from '../../src/db/client.ts'
import { readCalendar } from '../../src/db/registry.ts'
import { atTime, OFFICE_HOURS, type Office } from '../../src/domain/office.ts'
import { datedSlots, reminderPolicy } from '../../src/domain/reminder.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { tick } from '../../src/jobs/tick.ts'
import { createLog } from '../../src/log.ts'
import { withDatabase } from './database.ts'
import { addObligations, addPeople, MORNING, makeDue } from './nation.ts'
import { row, type Stats, stats, time } from './stats.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const PEOPLE_SHARE = 10
const TICKS = 50
const MORNINGS = 7
const WARM = 2

const DAY = Temporal.PlainDate.from(MORNING)
const EIGHT = atTime(DAY, Temporal.PlainTime.from('08:00'), ZONE)

/** What a sweep costs among `size` obligations of others' days: nothing due, and 0.5, 1 and 2 % due. */
export async function benchSweep({ size }: { size: number }): Promise<string[]> {
  const lines: string[] = []
  await withDatabase(async (database) => {
    await addPeople(database, size / PEOPLE_SHARE)
    await makeBare(database)
    const onePercent = size / 100
    await addObligations(database, size / 2)
    await makeDue(database, onePercent)
    lines.push(await morning(database, onePercent, size / 2))
    await addObligations(database, size / 2)
    for (const due of [0, onePercent / 2, onePercent, onePercent * 2]) {
      await makeDue(database, due)
      lines.push(await morning(database, due, size))
    }
    lines.push(row('a tick once the day is planned', await ticks(database)))
  })
  return lines
}

const words = (count: number) => count.toLocaleString('en')

/** Milliseconds of planning a morning, beside those of the bare SQL that finds and copies the same, in turns. */
async function morning(database: Database, due: number, size: number): Promise<string> {
  const office: Office = { zone: ZONE, calendar: await readCalendar(database.prisma), hours: OFFICE_HOURS }
  const swept: number[] = []
  const copied: number[] = []
  for (let n = 0; n < MORNINGS + WARM; n++) {
    const took = await first(database, async () => {
      if (!(await sweep(database, { now: EIGHT, office, makesUp: true }))) throw new Error('not swept')
    })
    const found = await planned(database, 'reminder')
    if (found !== due) throw new Error(`${found} planned, ${due} due`)
    if (n >= WARM) swept.push(took)
    if (due === 0) continue
    const bare = await first(database, () => copyBare(database, office))
    if ((await planned(database, 'bare_reminder')) !== due) throw new Error(`not ${due} copied`)
    if (n >= WARM) copied.push(bare)
  }
  const title = `a morning with ${words(due)} due of ${words(size)}`
  if (due === 0) return row(title, stats(swept))
  const bare = stats(copied)
  return `${row(title, stats(swept), bare)} (${bare.p50.toFixed(0)} ms)`
}

/** As if it were the first time; the day before has been swept. */
async function first({ pool }: Database, work: () => Promise<void>): Promise<number> {
  await pool.query('TRUNCATE sweep, reminder, delivery, notice, bare_reminder, bare_delivery, bare_notice')
  await pool.query(`INSERT INTO sweep (day, swept_at) VALUES (date '${MORNING}' - 1, now())`)
  await pool.query('CHECKPOINT')
  const began = performance.now()
  await work()
  return performance.now() - began
}

const planned = async ({ pool }: Database, table: string): Promise<number> =>
  (await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE kind = 'due'`)).rows[0]
    ?.n ?? 0

/** Every minute of the day. */
async function ticks(database: Database): Promise<Stats> {
  const log = createLog('silent')
  const now = () => EIGHT.add({ hours: 2 })
  const clock = { zone: ZONE, now, today: () => DAY }
  await tick({ database, clock, makesUp: true }, log)
  return time(TICKS, WARM, () => tick({ database, clock, makesUp: true }, log))
}

/** Tables with the same columns, indexes and references. */
async function makeBare({ pool }: Database): Promise<void> {
  await pool.query(`
    CREATE TABLE bare_notice (LIKE notice INCLUDING ALL);
    CREATE TABLE bare_reminder (LIKE reminder INCLUDING ALL,
      FOREIGN KEY (person_id) REFERENCES person, FOREIGN KEY (obligation_id) REFERENCES obligation,
      FOREIGN KEY (plan_id) REFERENCES plan);
    CREATE TABLE bare_delivery (LIKE delivery INCLUDING ALL,
      FOREIGN KEY (account_id) REFERENCES account, FOREIGN KEY (notice_id) REFERENCES bare_notice)`)
}

/** The same obligations with the same recipients, and a delivery for each of those, in one transaction of three statements. */
async function copyBare({ pool }: Database, { calendar }: Office): Promise<void> {
  const slots = datedSlots(reminderPolicy.parse({}), {
    since: DAY.subtract({ days: 1 }),
    day: DAY,
    calendar,
  }).filter(({ boundary }) => boundary !== 'before')
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(COPY_REMINDERS, [
      slots.map(({ dueOn }) => dueOn.toString()),
      slots.map(({ stage }) => stage),
    ])
    await client.query(
      `INSERT INTO bare_notice (id, kind, ids, created_at) VALUES (1, 'digest', '{}', now())`,
    )
    await client.query(COPY_DELIVERIES)
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

const COPY_REMINDERS = `
  WITH due AS MATERIALIZED (
    SELECT o.id, o.agency_id, s.due_on, s.stage
    FROM obligation o JOIN unnest($1::date[], $2::int[]) AS s (due_on, stage) ON s.due_on = o.due_on + o.stopped_days
    JOIN task t ON t.id = o.task_id AND t.removed_at IS NULL JOIN plan p ON p.id = t.plan_id AND p.closed_at IS NULL
    WHERE o.due_on + o.stopped_days = ANY ($1::date[]) AND o.removed_at IS NULL AND o.involvement = 'lead'
      AND o.status IN ('not-started', 'in-progress')
      AND NOT EXISTS (SELECT FROM obstacle b WHERE b.obligation_id = o.id AND b.answered_at IS NULL)
      AND NOT EXISTS (SELECT FROM extension_request e WHERE e.obligation_id = o.id AND e.decided_at IS NULL)
  ), who AS MATERIALIZED (
    SELECT DISTINCT ON (m.agency_id) m.agency_id, m.person_id FROM membership m
    WHERE m.agency_id IN (SELECT agency_id FROM due) AND m.role IN ('focal', 'substitute')
      AND m.valid_from <= date '${MORNING}' AND (m.valid_to IS NULL OR m.valid_to >= date '${MORNING}')
      AND EXISTS (SELECT FROM account c WHERE c.person_id = m.person_id AND c.unreachable_at IS NULL AND c.address IS NOT NULL)
    ORDER BY m.agency_id, m.valid_from, m.id
  )
  INSERT INTO bare_reminder (person_id, obligation_id, kind, aim_on, stage, day)
  SELECT who.person_id, due.id, 'due', due.due_on, due.stage, date '${MORNING}'
  FROM due JOIN who ON who.agency_id = due.agency_id
  WHERE NOT EXISTS (SELECT FROM snooze z WHERE z.person_id = who.person_id AND z.obligation_id = due.id
    AND z.until > date '${MORNING}')`

const COPY_DELIVERIES = `
  INSERT INTO bare_delivery (key, channel, address, account_id, notice_id, priority, not_before, created_at)
  SELECT 'digest:' || p.person_id || ':${MORNING}', a.channel, a.address, a.id, 1, 3, now(), now()
  FROM (SELECT DISTINCT person_id FROM bare_reminder) p CROSS JOIN LATERAL (
    SELECT id, channel, address FROM account WHERE account.person_id = p.person_id AND unreachable_at IS NULL
      AND address IS NOT NULL ORDER BY place, id LIMIT 1) a`
