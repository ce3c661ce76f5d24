import { enableCompileCache } from 'node:module'

enableCompileCache()

const { ConfigError, readConfig } = await import('./config.ts')
const { createLog, withoutSecrets } = await import('./log.ts')

/** A clean stop takes less than this; past it the database and the ledger still lose nothing. */
const STOP_MS = 5_000

try {
  const config = readConfig(process.env)
  const log = createLog(config.LOG_LEVEL)
  // The database server comes up while the rest of the program is read.
  const { openStore } = await import('./store.ts')
  const opening = openStore(config)
  opening.catch(() => undefined)
  const { startApp } = await import('./app.ts')
  const app = await startApp(config, await opening, log)
  if (app.url) console.log(`Nhắc Việc: ${app.url}`)
  log.info({ url: app.url }, 'ready')
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), STOP_MS).unref()
    app.stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  if (error instanceof ConfigError) console.error(`The configuration needs a change:\n${error.message}`)
  else console.error(withoutSecrets(error instanceof Error ? error.message : String(error)))
  process.exit(1)
}
