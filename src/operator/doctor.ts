import { systemClock } from '../clock.ts'
import { countSkipped } from '../db/skipped.ts'
import { createLog } from '../log.ts'
import { openStore } from '../store.ts'
import { args, configured, type Exit, type Io } from './io.ts'

const SKIPPED_DAYS = 7

type Finding = { part: string; ok: boolean; what: string; wayOut?: string }

/** `doctor`: what is wrong with configuration, database, channels and clock, each with the way out. */
export async function doctor(argv: string[], io: Io): Promise<Exit> {
  const { values } = args({ args: argv, options: { json: { type: 'boolean' } } })
  const config = configured()
  const findings: Finding[] = [{ part: 'configuration', ok: true, what: `zone ${config.TIME_ZONE}` }]
  findings.push(...(await checkDatabase(config)))
  if (config.TELEGRAM_BOT_TOKEN) findings.push(...(await checkTelegramPart(config)))
  if (config.SLACK_BOT_TOKEN) findings.push(...(await checkSlackPart(config)))
  for (const { part, ok, what, wayOut } of findings) {
    const mark = ok ? 'ok' : 'PROBLEM'
    if (!values.json) io.stdout.write(`${mark}\t${part}\t${what}${wayOut ? ` → ${wayOut}` : ''}\n`)
  }
  if (values.json) io.stdout.write(`${JSON.stringify(findings)}\n`)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

type Config = ReturnType<typeof configured>

async function checkDatabase(config: Config): Promise<Finding[]> {
  try {
    const store = await openStore(config)
    const { rows } = await store.database.pool.query<{ version: string; now: Date }>(
      `SELECT current_setting('server_version') AS version, now()`,
    )
    const now = systemClock(config.TIME_ZONE).now()
    const skipped = await countSkipped(store.database.prisma, now.subtract({ hours: 24 * SKIPPED_DAYS }))
    await store.close()
    const apart = Math.abs(
      (rows[0]?.now.getTime() ?? 0) - systemClock(config.TIME_ZONE).now().epochMilliseconds,
    )
    const kind = config.DATABASE_URL ? 'server' : 'embedded'
    const database = { part: 'database', ok: true, what: `PostgreSQL ${rows[0]?.version}, ${kind}` }
    const clock = { part: 'clock', ok: apart < 5_000, what: `${apart} ms apart from the database's` }
    const events = {
      part: 'events',
      ok: skipped === 0,
      what: `${skipped} given up in the last ${SKIPPED_DAYS} days`,
      ...(skipped > 0 && {
        wayOut: 'look for "skipped" in the log, and ask the people concerned to say it again',
      }),
    }
    return [
      database,
      clock.ok ? clock : { ...clock, wayOut: 'synchronise both machines with the same time server' },
      events,
    ]
  } catch (error) {
    const wayOut = config.DATABASE_URL
      ? 'check DATABASE_URL and that the server runs'
      : 'see the log named here'
    return [{ part: 'database', ok: false, what: (error as Error).message.split('\n')[0] ?? '', wayOut }]
  }
}

async function checkTelegramPart(config: Config): Promise<Finding[]> {
  const { checkTelegram } = await import('../channels/telegram/index.ts')
  const token = config.TELEGRAM_BOT_TOKEN ?? ''
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret = '' } = config
  const webhook = url ? { url, secret } : undefined
  const checked = await checkTelegram({ token, apiRoot: config.TELEGRAM_API_ROOT, webhook })
  const problems = checked.problems.map((problem) => ({ part: 'telegram', ok: false, ...problem }))
  return problems.length ? problems : [{ part: 'telegram', ok: true, what: `@${checked.facts?.username}` }]
}

async function checkSlackPart(config: Config): Promise<Finding[]> {
  const { checkSlack } = await import('../channels/slack/index.ts')
  const problems = await checkSlack({
    botToken: config.SLACK_BOT_TOKEN ?? '',
    appToken: config.SLACK_APP_TOKEN,
    signingSecret: config.SLACK_SIGNING_SECRET,
    apiUrl: config.SLACK_API_URL,
    log: createLog('silent'),
  })
  if (!problems.length) return [{ part: 'slack', ok: true, what: 'connected' }]
  return problems.map((what) => ({ part: 'slack', ok: false, what }))
}
