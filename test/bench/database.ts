import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../prisma/migrate.ts'
import { seedRegistry } from '../../prisma/seed.ts'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { startEmbedded } from '../../src/db/embedded.ts'

/** A fresh embedded PostgreSQL with its durability left on, for the length of `work`. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nv-bench-'))
  const server = await startEmbedded({ dataDir: folder })
  await migrate(server.url)
  const database = openDatabase(server.url)
  await seedRegistry(database.prisma)
  try {
    return await work(database)
  } finally {
    await database.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const AGENCIES = 300

/** Fills the database with `obligations` lead obligations of one plan, over 300 communes. */
export async function fill({ pool }: Database, obligations: number): Promise<void> {
  const tasks = Math.ceil(obligations / AGENCIES)
  await pool.query(`
    INSERT INTO agency (name, class, active)
    SELECT 'UBND xã Thử ' || n, 'ubnd_xa', true FROM generate_series(1, ${AGENCIES}) n ON CONFLICT DO NOTHING`)
  await pool.query(`
    INSERT INTO plan (code, title, number, symbol, standing_agency_id, report_cycle, extension_rule, reminder_policy, created_at)
    SELECT 'Z', 'Kế hoạch đo', '1', 'KH-UBND', id, '{"every":"month","before":14}', '{}', '{}', now()
    FROM agency WHERE name = 'Công an thành phố' ON CONFLICT DO NOTHING`)
  await pool.query(`
    INSERT INTO task (plan_id, number, position, title, deadline_text, deadline, lead_text, coord_text, plain)
    SELECT p.id, n::text, n, 'Cấp chữ ký số đợt ' || n, '31/12/2026',
      '{"kind":"date","dueOn":"2026-12-31","boundary":"by","text":"31/12/2026","milestones":[]}',
      '{UBND các địa phương}', '{}', 'cap chu ky so dot ' || n
    FROM plan p, generate_series(1, ${tasks}) n WHERE p.code = 'Z' ON CONFLICT DO NOTHING`)
  await pool.query(`
    INSERT INTO obligation (task_id, agency_id, involvement, via_group, due_on, original_due_on)
    SELECT t.id, a.id, 'lead', 'UBND các địa phương', date '2026-12-01' + t.position % 200, date '2026-12-01' + t.position % 200
    FROM task t JOIN plan p ON p.id = t.plan_id AND p.code = 'Z'
    JOIN agency a ON a.name LIKE 'UBND xã Thử %'
    ORDER BY t.id, a.id LIMIT ${obligations} ON CONFLICT DO NOTHING`)
  await pool.query('ANALYZE')
}
