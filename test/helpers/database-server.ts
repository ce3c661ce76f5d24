import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../prisma/migrate.ts'
import { seedRegistry } from '../../prisma/seed.ts'
import { openDatabase } from '../../src/db/client.ts'
import { startEmbedded } from '../../src/db/embedded.ts'

const TEMPLATE = 'nhacviec_template'

/** One real PostgreSQL for the whole run, with a migrated and seeded template that each test file clones. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'nv-test-'))
  const given = process.env.DATABASE_URL
  const server = given
    ? { url: given, stop: async () => undefined }
    : await startEmbedded({ dataDir: folder, settings: { fsync: 'off', full_page_writes: 'off' } })
  const template = await makeTemplate(server.url)
  project.provide('databaseServer', server.url)
  project.provide('databaseTemplate', template)
  return async () => {
    await drop(server.url, template)
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeTemplate(serverUrl: string): Promise<string> {
  const name = `${TEMPLATE}_${process.pid}`
  await query(serverUrl, `CREATE DATABASE ${name}`)
  const url = withDatabase(serverUrl, name)
  await migrate(url)
  const database = openDatabase(url)
  await seedRegistry(database.prisma)
  await database.close()
  return name
}

const drop = (serverUrl: string, name: string) =>
  query(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string
    databaseTemplate: string
  }
}
