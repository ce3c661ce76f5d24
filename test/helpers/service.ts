import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Message } from '../../src/channels/playground/index.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** A loaded machine needs its time; a broken service fails here instead of hanging. */
const STARTS_WITHIN_MS = 60_000
const HAPPENS_WITHIN_MS = 60_000

export type Service = Awaited<ReturnType<typeof startService>>

type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }

/** Runs `src/main.ts` as people do, with nothing of this process's environment but the way to programs. */
export function spawnService(environment: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    env: { PATH, HOME, PORT: '0', LOG_LEVEL: 'warn', OUTBOX_LEASE_SECONDS: '5', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (said.stdout += chunk))
  child.stderr.on('data', (chunk) => (said.stderr += chunk))
  const ended = once(child, 'close').then(
    ([code, signal]: (number | NodeJS.Signals | null)[]): Ended => ({ code, signal, ...said }) as Ended,
  )
  return { child, said, ended }
}

/** The service with its playground on a port of its own, ready to be talked to. */
export async function startService(dataDir: string, environment: Record<string, string> = {}) {
  const { child, said, ended } = spawnService({ DATA_DIR: dataDir, ...environment })
  const url = await eventually(() => {
    if (child.exitCode !== null) throw new Error(`The service ended: ${said.stdout}${said.stderr}`)
    return /^Nhắc Việc: (\S+)$/m.exec(said.stdout)?.[1]
  }, STARTS_WITHIN_MS)
  await eventually(async () => (await fetch(`${url}/health`)).ok, STARTS_WITHIN_MS)
  return {
    url,
    said,
    /** Resolves once the service has answered the request; rejects when it died before. */
    post: (action: Record<string, unknown>) => post(url, action),
    says: (person: string, text: string, id: string = randomUUID()) =>
      post(url, { kind: 'say', id, person, conversation: person, text }),
    messages: async () => (await (await fetch(`${url}/messages`)).json()) as Message[],
    listen: () => listen(url),
    kill: () => end(child, 'SIGKILL', ended),
    stop: (signal: NodeJS.Signals = 'SIGINT') => end(child, signal, ended),
  }
}

async function post(url: string, action: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${url}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-playground': '1' },
    body: JSON.stringify(action),
  })
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<Ended>): Promise<Ended> {
  child.kill(signal)
  return ended
}

/** Collects every message the page would show, to the last one before the service dies. */
async function listen(url: string) {
  const seen = new Map<string, Message>()
  const response = await fetch(`${url}/events`)
  const events = eventsOf(response)
  // Before the first event the service may not know of this listener yet.
  await events.next()
  const ended = collect(events, seen).catch(() => undefined)
  return {
    /** Every message of a service that has ended. */
    async all(): Promise<Message[]> {
      await ended
      return [...seen.values()]
    },
  }
}

async function collect(events: AsyncIterable<string>, seen: Map<string, Message>): Promise<void> {
  for await (const event of events) {
    const data = /^data: (.*)$/m.exec(event)?.[1]
    if (!/^event: message$/m.test(event) || !data) continue
    const message = JSON.parse(data) as Message
    seen.set(message.id, message)
  }
}

async function* eventsOf(response: Response): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (rest + chunk).split('\n\n')
    rest = events.pop() ?? ''
    yield* events
  }
}

/** Asks again until there is an answer other than undefined or false. */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  withinMs = HAPPENS_WITHIN_MS,
): Promise<Exclude<T, undefined | false>> {
  const until = performance.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>
    if (performance.now() > until) throw new Error(`It did not happen within ${withinMs} ms: ${ask}`)
    await pause(50)
  }
}

/** A folder for DATA_DIR that the embedded PostgreSQL's user can enter, and how to leave nothing behind. */
export function makeDataDir() {
  const path = mkdtempSync(join(tmpdir(), 'nv-service-'))
  return {
    path,
    async remove() {
      const pid = postgresPid(path)
      // Fast shutdown: a service that was killed leaves its server running.
      if (pid) process.kill(pid, 'SIGINT')
      await eventually(() => postgresPid(path) === undefined)
      rmSync(path, { recursive: true, force: true })
    },
  }
}

/** The process of the PostgreSQL that runs in this DATA_DIR. */
export function postgresPid(dataDir: string): number | undefined {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return pid && isAlive(pid) ? pid : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
