import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { startEmbedded } from '../src/db/embedded.ts'
import { loadEngine, NO_FILTER } from './engine.ts'

const SCHEMA = join(import.meta.dirname, 'schema.prisma')
const MIGRATIONS = join(import.meta.dirname, 'migrations')
/** The schema as of the newest migration: what the next one starts from. */
const SNAPSHOT = join(MIGRATIONS, 'schema.snapshot')

/** The SQL that leads from one Prisma schema to another. */
async function diff(url: string, from: string | undefined, to: string): Promise<string> {
  const { SchemaEngine } = await loadEngine()
  const pool = new pg.Pool({ connectionString: url })
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
  const engine = await SchemaEngine.new({ datamodels: [[SCHEMA, to]] }, () => undefined, adapter)
  const datamodel = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: SCHEMA, content }],
  })
  const made = await engine.diff({
    from: from === undefined ? { tag: 'empty' } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  })
  await pool.end() // the server stops only when nobody is connected
  return made.stdout ?? ''
}

const { positionals } = parseArgs({ allowPositionals: true })
const name = positionals[0]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run migration -- NAME   (a-z, 0-9, _)')
  process.exit(2)
}
const schema = readFileSync(SCHEMA, 'utf8')
// The engine asks the server for its version before it compares, so one has to be running.
const server = await startEmbedded({ dataDir: mkdtempSync(join(tmpdir(), 'nv-migration-')) })
const sql = await diff(server.url, existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, 'utf8') : undefined, schema)
await server.stop()
if (sql.includes('This is an empty migration')) {
  console.error('The schema has not changed since the newest migration.')
  process.exit(1)
}
const folder = join(MIGRATIONS, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'migration.sql'), sql)
writeFileSync(SNAPSHOT, schema)
console.log(`${folder}/migration.sql`)
