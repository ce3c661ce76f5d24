import type { Database } from '../../src/db/client.ts'

/** The morning that is measured: an ordinary Wednesday, no report's, week's or quarter's. */
export const MORNING = '2027-03-17'

const PEOPLE_OF_AGENCY = 4
const OBLIGATIONS_OF_TASK = 100
const TASKS_OF_PLAN = 500

/** Agencies with people: two focal points, one who was, a head; each with an account. */
export async function addPeople({ pool }: Database, people: number): Promise<void> {
  const agencies = Math.ceil(people / PEOPLE_OF_AGENCY)
  await pool.query(`INSERT INTO agency (name, class, active)
    SELECT 'UBND xã Đo ' || n, 'ubnd_xa', true FROM generate_series(1, ${agencies}) n`)
  await pool.query(
    `INSERT INTO person (name, created_at) SELECT 'Cán bộ ' || n, now() FROM generate_series(1, ${people}) n`,
  )
  await pool.query(`INSERT INTO account (channel, platform_user, address, person_id, created_at)
    SELECT 'telegram', id::text, id::text, id, now() FROM person`)
  await pool.query(`INSERT INTO membership (person_id, agency_id, role, valid_from, valid_to)
    SELECT p.id, a.id, (ARRAY['focal', 'focal', 'focal', 'head'])[1 + p.place % ${PEOPLE_OF_AGENCY}], date '2026-01-01' + (p.place % 90)::int,
      CASE WHEN p.place % ${PEOPLE_OF_AGENCY} = 2 THEN date '2026-12-31' END
    FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM person) p
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM agency WHERE name LIKE 'UBND xã Đo %') a
      ON a.place = p.place / ${PEOPLE_OF_AGENCY}`)
}

/** Plans of 500 tasks, each led by a hundred agencies; of most nothing is due for months. Call again to add more. */
export async function addObligations({ pool }: Database, count: number): Promise<void> {
  const tasks = Math.ceil(count / OBLIGATIONS_OF_TASK)
  const { rows } = await pool.query<{
    plans: number
    agencies: number
  }>(`SELECT (SELECT count(*)::int FROM plan) AS plans,
    (SELECT count(*)::int FROM agency WHERE name LIKE 'UBND xã Đo %') AS agencies`)
  const { plans = 0, agencies = 0 } = rows[0] ?? {}
  await pool.query(`INSERT INTO plan (code, title, standing_agency_id, report_cycle, extension_rule, reminder_policy, created_at)
    SELECT 'P' || n, 'Kế hoạch ' || n, a.id, '{"every":"month","before":14}', '{}', '{}', now()
    FROM generate_series(${plans + 1}, ${plans + Math.ceil(tasks / TASKS_OF_PLAN)}) n, agency a WHERE a.name = 'Công an thành phố'`)
  await pool.query(`INSERT INTO task (plan_id, number, position, title, deadline_text, deadline, lead_text, coord_text, plain)
    SELECT p.id, numbers.n::text, numbers.n, 'Nhiệm vụ ' || n, 'thời hạn', CASE
        WHEN n % 20 = 1 THEN '{"kind":"recurring","rule":"FREQ=MONTHLY;BYMONTHDAY=28","text":"","milestones":[]}'
        WHEN n % 20 = 2 THEN '{"kind":"event","event":"","text":"","milestones":[]}'
        WHEN n % 20 = 3 THEN '{"kind":"ongoing","text":"","milestones":[{"label":"","dueOn":"2028-06-30"}]}'
        ELSE '{"kind":"date","dueOn":"2027-12-31","boundary":"by","text":"","milestones":[]}' END::jsonb, '{}', '{}', ''
    FROM (SELECT id FROM plan ORDER BY id DESC LIMIT ${Math.ceil(tasks / TASKS_OF_PLAN)}) p, generate_series(1, ${TASKS_OF_PLAN}) AS numbers (n)
    ORDER BY p.id, numbers.n LIMIT ${tasks}`)
  await pool.query(`INSERT INTO obligation (task_id, agency_id, involvement, status, due_on, original_due_on)
    SELECT t.id, a.id, 'lead', (ARRAY['not-started', 'in-progress', 'in-progress', 'reported', 'done'])[1 + (t.id + place) % 5], due.day, due.day
    FROM (SELECT id, deadline, row_number() OVER (ORDER BY id) - 1 AS nth FROM task ORDER BY id DESC LIMIT ${tasks}) t
    CROSS JOIN generate_series(0, ${OBLIGATIONS_OF_TASK - 1}) place
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS nth FROM agency WHERE name LIKE 'UBND xã Đo %') a
      ON a.nth = (t.nth * ${OBLIGATIONS_OF_TASK} + place * 7) % ${agencies}
    CROSS JOIN LATERAL (SELECT CASE WHEN t.deadline ->> 'kind' = 'date'
      THEN date '${MORNING}' + 60 + ((t.id * 31 + place) % 300)::int END AS day) due
    ON CONFLICT DO NOTHING`)
  await pool.query(`INSERT INTO obstacle (obligation_id, text, raised_by_id, raised_at, answered_at)
    SELECT id, '', 1, timestamptz '2027-01-10', CASE WHEN id % 200 = 0 THEN timestamptz '2027-01-12' END
    FROM obligation o WHERE id % 100 = 0 AND NOT EXISTS (SELECT FROM obstacle b WHERE b.obligation_id = o.id)`)
}

/** Has so many running obligations come to one of their stages on the morning, all over the plans, and no others. */
export async function makeDue({ pool }: Database, due: number): Promise<void> {
  await pool.query(`UPDATE obligation SET due_on = due_on + 200 WHERE due_on < date '${MORNING}' + 60`)
  const stages = [30, 7, 3, 1, 0, -1, -3, -7, -14]
  await pool.query(`
    WITH running AS (
      SELECT o.id, row_number() OVER (ORDER BY o.id % 997, o.id) AS place FROM obligation o
      WHERE o.due_on IS NOT NULL AND o.status IN ('not-started', 'in-progress') AND o.id % 100 <> 0)
    UPDATE obligation o SET due_on = date '${MORNING}' + (ARRAY[${stages}])[1 + place % ${stages.length}]
    FROM running WHERE running.id = o.id AND place <= ${due}`)
  await pool.query('VACUUM (ANALYZE)')
}
