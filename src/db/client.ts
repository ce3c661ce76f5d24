import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { within } from '../within.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'

/** Inside a transaction or outside: what a query needs. */
export type Db = Prisma.TransactionClient

export type Database = {
  url: string
  prisma: PrismaClient
  /** The same connections without Prisma, for the few statements whose speed or locking matters. */
  pool: pg.Pool
  close(): Promise<void>
}

/** What is under way may end in good order for that long. */
const CLOSE_MS = 1_500

export type OpenOptions = { connections?: number }

/** Whoever pauses longer inside a transaction is frozen: what it holds, such as the day it sweeps, goes to the others. */
const FROZEN_MS = 10_000

/** Opens a pool; the database must exist and be migrated. */
export function openDatabase(url: string, options: OpenOptions = {}): Database {
  const pool = new pg.Pool({
    ...{ connectionString: url, max: options.connections ?? 10 },
    idle_in_transaction_session_timeout: FROZEN_MS,
    // Compiling a statement costs more than any of ours runs.
    options: '-c jit=off',
  })
  // An idle connection may break when the server restarts; the next query opens a new one.
  pool.on('error', () => undefined)
  // Its last words may arrive when whoever used it has let go of it already.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const connected = new Set<pg.PoolClient>()
  pool.on('connect', (client) => connected.add(client))
  pool.on('remove', (client) => connected.delete(client))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator }) })
  return {
    url,
    prisma,
    pool,
    async close() {
      const ended = prisma.$disconnect().then(() => pool.end())
      await within(CLOSE_MS, ended)
      // What is still under way is rolled back by the server.
      await Promise.all([...connected].map((client) => client.end()))
    },
  }
}

const names = new Map<string, string>()

/** Prepared statements save the server parsing the few hundred texts the client ever sends. */
function statementNameGenerator({ sql }: { sql: string }): string {
  const name = names.get(sql) ?? `p${names.size}`
  names.set(sql, name)
  return name
}
