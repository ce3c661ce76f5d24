import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { loadEngine, NO_FILTER } from './engine.ts'

const HERE = import.meta.dirname
const MIGRATIONS = join(HERE, 'migrations')
const SCHEMA = join(HERE, 'schema.prisma')

/** Any number, as long as nothing else in this database uses it. */
const ADVISORY_LOCK = 7_204_113

/**
 * Brings the database to the schema of this release, one process at a time; returns the migrations applied.
 * Writes the same `_prisma_migrations` table as `prisma migrate deploy`.
 */
export async function migrate(url: string): Promise<string[]> {
  if (await isCurrent(url)) return []
  const lock = new pg.Client(url)
  await lock.connect()
  // The engine would leave its own connections open for seconds, and a database in use can be neither cloned nor stopped.
  const pool = new pg.Pool({ connectionString: url })
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
    const engine = await openEngine(pool)
    const done = await engine.applyMigrations({ migrationsList: readMigrations(), filters: NO_FILTER })
    return done.appliedMigrationNames
  } finally {
    await pool.end()
    await lock.end()
  }
}

/** Cheap look first: the engine costs a noticeable part of a second, and most starts need no migration. */
async function isCurrent(url: string): Promise<boolean> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const applied = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    const checksums = new Map(applied.rows.map((row) => [row.migration_name, row.checksum]))
    return readMigrations().migrationDirectories.every(({ path, migrationFile }) => {
      const script = migrationFile.content.tag === 'ok' ? migrationFile.content.value : ''
      return checksums.get(path) === createHash('sha256').update(script).digest('hex')
    })
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return false
    throw error
  } finally {
    await client.end()
  }
}

function readMigrations(): MigrationList {
  const folders = existsSync(MIGRATIONS) ? readdirSync(MIGRATIONS, { withFileTypes: true }) : []
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(MIGRATIONS, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

async function openEngine(pool: pg.Pool): Promise<SchemaEngine> {
  const { SchemaEngine } = await loadEngine()
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool))
  return SchemaEngine.new({ datamodels: [[SCHEMA, readFileSync(SCHEMA, 'utf8')]] }, () => undefined, adapter)
}

/** Prisma's adapter cuts a script at every semicolon, also inside a function; PostgreSQL itself reads it whole. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script))
    return adapter
  }
}
