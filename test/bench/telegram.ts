import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { LoadPlan, LoadResult } from '../helpers/fake-telegram/index.ts'
import { fill, withDatabase } from './database.ts'
import { startTelegram } from './platforms.ts'
import { ms } from './stats.ts'

type StopBot = () => Promise<void>

/** Starts a bot against a Bot API server and resolves when it answers. */
type StartBot = (server: { url: string; token: string; people: number[] }) => Promise<StopBot>

/** Every person says one thing, since a chat is answered once a second at most. */
const PLANS: { name: string; plan: { people: number; perSecond?: number } }[] = [
  { name: 'one at a time (5/s)', plan: { people: 100, perSecond: 5 } },
  { name: "Telegram's own rate (25/s)", plan: { people: 250, perSecond: 25 } },
  { name: 'all at once: saturation', plan: { people: 600 } },
]
const WARM = 150
const TEXT = '/xem Z1'

/** From a message on the platform to the answer there: the whole product beside a bare grammY bot that echoes. */
export async function benchTelegram(): Promise<string[]> {
  const echo = await measureBot(startEcho)
  const product = await withDatabase(async (database) => {
    await fill(database, 3_000)
    return measureBot(async ({ url, token, people }) => {
      await link(database.pool, people)
      return spawnBot('product.ts', {
        ...{ TELEGRAM_API_ROOT: url, TELEGRAM_BOT_TOKEN: token, DATABASE_URL: database.url },
        ...{ DATA_DIR: '/nonexistent', PORT: '0' },
      })
    })
  })
  return PLANS.flatMap(({ name }, n) => {
    const [bare, own] = [echo[n], product[n]]
    if (!bare || !own) return []
    const ratio = (one: number, other: number) => `${(one / other).toFixed(2)}×`
    return [
      `${name}, "${TEXT}"`,
      `  grammY echo ${figures(bare)}`,
      `  Nhắc Việc   ${figures(own)}`,
      `  ratio       ${ratio(own.perSecond, bare.perSecond).padStart(8)}       p50 ${ratio(own.p50, bare.p50).padStart(9)}  p95 ${ratio(own.p95, bare.p95).padStart(9)}`,
    ]
  })
}

const figures = ({ perSecond, p50, p95, lost }: LoadResult) =>
  `${perSecond.toFixed(1).padStart(8)}/s  p50 ${ms(p50).padStart(9)}  p95 ${ms(p95).padStart(9)}${lost ? `  lost ${lost}` : ''}`

/** One bot on a fake server in a third process, without sending limits; measured on the server. */
async function measureBot(start: StartBot): Promise<LoadResult[]> {
  const { url, token, control, stop } = await startTelegram(['--limits', 'off'])
  const counts = [WARM, ...PLANS.map(({ plan }) => plan.people)]
  const people: number[][] = []
  for (const count of counts) people.push(await control.addUsers(count))
  const stopBot = await start({ url, token, people: people.flat() })
  try {
    const results: LoadResult[] = []
    const plans: Omit<LoadPlan, 'text'>[] = [
      { people: WARM, each: 1 },
      ...PLANS.map(({ plan }) => ({ ...plan, each: 1 })),
    ]
    for (const [n, plan] of plans.entries()) {
      results.push(await control.load({ ...plan, users: people[n], text: TEXT }))
    }
    return results.slice(1)
  } finally {
    await stopBot()
    await stop()
  }
}

/** A bare grammY bot that echoes: what any bot of this kind is measured against. */
const startEcho: StartBot = ({ url, token }) =>
  spawnBot('echo-bot.ts', { TELEGRAM_API_ROOT: url, TELEGRAM_BOT_TOKEN: token })

async function link(pool: { query(sql: string, values: unknown[]): Promise<unknown> }, people: number[]) {
  await pool.query(
    `WITH made AS (INSERT INTO person (name, consented_at, created_at) SELECT 'Người ' || user_id, now(), now()
       FROM unnest($1::text[]) AS user_id RETURNING id, substr(name, 7) AS user_id
     ), known AS (INSERT INTO account (channel, platform_user, address, person_id, created_at)
       SELECT 'telegram', user_id, user_id, id, now() FROM made)
     INSERT INTO membership (person_id, agency_id, role, valid_from)
     SELECT made.id, agency.id, 'focal', '2020-01-01' FROM made JOIN agency ON agency.name = 'UBND xã Thử ' || (1 + made.id % 300)`,
    [people.map(String)],
  )
}

async function spawnBot(script: string, environment: Record<string, string>): Promise<StopBot> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${script} ended before it was ready`)
  })
  await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  ended.catch(() => undefined)
  return () => end(child)
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}
