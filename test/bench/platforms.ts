import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { connectFakeTelegram, type RemoteControl } from '../helpers/fake-telegram/index.ts'

export type Call = Awaited<ReturnType<RemoteControl['calls']>>[number]

export type Platforms = Awaited<ReturnType<typeof startPlatforms>>

/** Fake servers in processes of their own, as strict as the documents can be read; Telegram's limits may be scaled. */
export async function startPlatforms(limits: Parameters<RemoteControl['setLimits']>[0]) {
  const [telegram, slack] = await Promise.all([startTelegram(['--limits', 'strict']), startSlack()])
  await telegram.control.setLimits(limits)
  return {
    telegram,
    slack,
    stop: () => Promise.all([telegram.stop(), slack.stop()]),
  }
}

export async function startTelegram(given: string[]) {
  const { child, line } = await spawnUntilLine('fake-telegram/serve.ts', given)
  const { url, token } = JSON.parse(line) as { url: string; token: string }
  const control = connectFakeTelegram(url)
  return {
    ...{ url, token, control },
    stop: () => end(child),
    /** Milliseconds to add to a time of a call to have it on this process's clock. */
    async clockOffset(): Promise<number> {
      const offsets: { took: number; offset: number }[] = []
      for (let n = 0; n < 8; n++) {
        const before = performance.now()
        const there = await control.clock()
        const after = performance.now()
        offsets.push({ took: after - before, offset: (before + after) / 2 - there })
      }
      return offsets.sort((a, b) => a.took - b.took)[0]?.offset ?? 0
    },
  }
}

type SlackAccess = { url: string; apiUrl: string; botToken: string; appToken: string }
type Post = { method: string; verdict: string }

async function startSlack() {
  const { child, line } = await spawnUntilLine('fake-slack/main.ts', ['--post-burst', '1'])
  const { url, ...access } = JSON.parse(line) as SlackAccess
  async function act<T>(name: string, ...args: unknown[]): Promise<T> {
    const answer = await fetch(`${url}/control/${name}`, { method: 'POST', body: JSON.stringify(args) })
    return (await answer.json()) as T
  }
  return {
    access,
    stop: () => end(child),
    posts: async () =>
      (await act<Post[]>('calls')).filter(
        ({ method, verdict }) => method === 'chat.postMessage' && verdict === 'ok',
      ),
    violations: () => act<unknown[]>('violations'),
    /** Private chats of new people. */
    async conversations(count: number): Promise<string[]> {
      const found: string[] = []
      for (let n = 0; n < count; n++) {
        const { id } = await act<{ id: string }>('addUser', `Người ${n}`)
        found.push(await act<string>('imOf', id))
      }
      return found
    },
  }
}

async function spawnUntilLine(script: string, given: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../helpers', script), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, line }
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}
