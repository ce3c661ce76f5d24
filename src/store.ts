import { migrate } from '../prisma/migrate.ts'
import { seedRegistry } from '../prisma/seed.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './db/client.ts'
import { startEmbedded } from './db/embedded.ts'

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
      await database.close()
      await embedded?.stop()
    },
  }
}
