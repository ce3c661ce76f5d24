import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { openStore } from '../../src/store.ts'

/** The whole product as `npm start` runs it, only without a limit of its own sending: prints `ready`, ends on SIGTERM. */
const config = { ...readConfig(process.env), TELEGRAM_RATE_PER_SEC: Number.POSITIVE_INFINITY }
const app = await startApp(config, await openStore(config), createLog('warn'))
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)))
process.stdout.write('ready\n')
