import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import {
  connectFakeTelegram,
  type LoadPlan,
  type LoadResult,
  type RemoteControl,
} from '../helpers/fake-telegram/index.ts'

/** A bot under measurement; `stop` resolves when its process is gone. */
export type BenchBot = { stop(): Promise<void> }

/** Starts a bot against a Bot API server and resolves when it answers. */
export type StartBot = (server: { url: string; token: string; control: RemoteControl }) => Promise<BenchBot>

export type Bench = { name: string; text: string } & LoadResult

/** One message at a time, then many people at once, then a steady stream at the rate Telegram allows. */
export const PLANS: { name: string; plan: Omit<LoadPlan, 'text'> }[] = [
  { name: 'one person, one message at a time', plan: { people: 1, each: 200 } },
  { name: '50 people at once, 20 messages each', plan: { people: 50, each: 20 } },
  { name: '20 new people a second, one message each', plan: { people: 200, each: 1, perSecond: 20 } },
]

/**
 * Lets people talk to a bot on a fake Telegram server in a third process, without sending limits, and measures on the
 * server from message in to reply out. The same call measures any bot, so that two can stand side by side.
 */
export async function measureBot(start: StartBot, text = 'xin chào', plans = PLANS): Promise<Bench[]> {
  const { process: server, line } = await spawnUntilLine('../helpers/fake-telegram/serve.ts', [
    '--limits',
    'off',
  ])
  const { url, token } = JSON.parse(line) as { url: string; token: string }
  const control = connectFakeTelegram(url)
  const bot = await start({ url, token, control })
  try {
    await control.load({ people: 5, each: 10, text })
    const results: Bench[] = []
    for (const { name, plan } of plans)
      results.push({ name, text, ...(await control.load({ ...plan, text })) })
    return results
  } finally {
    await bot.stop()
    await end(server)
  }
}

/** A bare grammY bot that echoes: what any bot of this kind is measured against. */
export const startEcho: StartBot = async ({ url, token }) => {
  const environment = { TELEGRAM_API_ROOT: url, TELEGRAM_BOT_TOKEN: token }
  const { process: bot } = await spawnUntilLine('./echo-bot.ts', [], environment)
  return { stop: () => end(bot) }
}

async function spawnUntilLine(script: string, given: string[], environment = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...given], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { process: child, line }
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}

if (import.meta.main) {
  for (const result of await measureBot(startEcho)) process.stdout.write(`${JSON.stringify(result)}\n`)
}
