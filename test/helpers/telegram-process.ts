import { Temporal } from 'temporal-polyfill'
import { createTelegram } from '../../src/channels/telegram/index.ts'
import { memoryLog } from './telegram.ts'

/**
 * A bot in a process of its own, to be killed: prints the id of each inbound as a line, and takes it only when it reads
 * a line from its standard input. Ends with whoever started it.
 */
const telegram = createTelegram({
  token: process.env.TELEGRAM_BOT_TOKEN ?? '',
  apiRoot: process.env.TELEGRAM_API_ROOT,
  log: memoryLog(),
  now: () => Temporal.Now.instant(),
  canWork: async () => true,
})
process.stdin.setEncoding('utf8')
process.stdin.once('end', () => process.exit())
await telegram.start(async ({ id, line }) => {
  process.stdout.write(`${JSON.stringify({ id, line })}\n`)
  await new Promise((resolve) => process.stdin.once('data', resolve))
})
