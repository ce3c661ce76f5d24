import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { migrate } from '../prisma/migrate.ts'

/** Runs the work on an empty database and drops it. */
async function onEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const name = `nv_${randomUUID().replaceAll('-', '')}`
  const url = new URL(inject('databaseServer'))
  const admin = new pg.Client(url.toString())
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  url.pathname = `/${name}`
  try {
    await work(url.toString())
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.end()
  }
}

test('two databases are migrated by one process, and a second time changes nothing', async () => {
  for (const _ of [1, 2]) {
    await onEmptyDatabase(async (url) => {
      expect(await migrate(url)).toContain('20261122192551_init')
      expect(await migrate(url)).toEqual([])
    })
  }
})
