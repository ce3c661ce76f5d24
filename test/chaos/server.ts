import { setTimeout as pause } from 'node:timers/promises'
import { migrate } from '../../prisma/migrate.ts'
import { seedRegistry } from '../../prisma/seed.ts'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { eventually, makeDataDir, postgresPid } from '../helpers/service.ts'

export type Server = Awaited<ReturnType<typeof startServer>>

/** A PostgreSQL of our own that may be restarted under those who use it. */
export async function startServer() {
  const dir = makeDataDir()
  const { url } = await startEmbedded({ dataDir: dir.path })
  await migrate(url)
  const database = openDatabase(url, { connections: 3 })
  await seedRegistry(database.prisma)
  return {
    url,
    database,
    /** `SIGINT`: everybody is sent away; `SIGQUIT`: as if it had crashed. */
    async restart(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
      const pid = postgresPid(dir.path)
      if (pid) process.kill(pid, signal)
      await eventually(() => postgresPid(dir.path) === undefined)
      await startEmbedded({ dataDir: dir.path })
    },
    async stop(): Promise<void> {
      await database.close()
      await dir.remove()
    },
  }
}

const PATIENCE = 60
const AGAIN_MS = 250

/** Asks again while the server is away. */
export async function insist<T>(database: Database, ask: (database: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask(database)
    } catch (error) {
      if (attempt === PATIENCE) throw error
      await pause(AGAIN_MS)
    }
  }
}
