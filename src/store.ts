import { migrate } from '../prisma/migrate.ts'
import { seedRegistry } from '../prisma/seed.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './db/client.ts'
import { startEmbedded } from './db/embedded.ts'
import { within } from './within.ts'

const CLOSE_MS = 1_500

export type Store = { database: Database; embedded: boolean; close(): Promise<void> }

/** Opens the configured database, embedded unless DATABASE_URL is set, brought to this release's schema. */
export async function openStore(config: Pick<Config, 'DATABASE_URL' | 'DATA_DIR'>): Promise<Store> {
  const given = config.DATABASE_URL
  const embedded = given ? undefined : await startEmbedded({ dataDir: config.DATA_DIR })
  const url = embedded?.url ?? String(given)
  await migrate(url)
  const database = openDatabase(url)
  await seedRegistry(database.prisma)
  return {
    database,
    embedded: embedded !== undefined,
    async close() {
      // A statement still under way is rolled back by the server, and done again by whoever comes next.
      await within(CLOSE_MS, database.close())
      await embedded?.stop()
    },
  }
}
