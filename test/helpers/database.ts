import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Database, openDatabase } from '../../src/db/client.ts'

/** A database of this test file's own, cloned from the migrated template and dropped at the end. */
export function useDatabase(): { readonly current: Database } {
  const holder: { current?: Database } = {}
  const server = inject('databaseServer')
  const name = `nv_${process.pid}_${Math.random().toString(36).slice(2, 10)}`

  beforeAll(async () => {
    await admin(server, `CREATE DATABASE ${name} TEMPLATE ${inject('databaseTemplate')}`)
    const url = new URL(server)
    url.pathname = `/${name}`
    holder.current = openDatabase(url.toString())
  })
  afterAll(async () => {
    await holder.current?.close()
    await admin(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
  return holder as { readonly current: Database }
}

/** Cloning fails while another clone of the same template is being made, so it is tried again. */
async function admin(server: string, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client(server)
    await client.connect()
    try {
      await client.query(sql)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error
    } finally {
      await client.end()
    }
  }
}
