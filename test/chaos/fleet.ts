import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Temporal } from 'temporal-polyfill'
import type { Moment, ProcessOptions } from './process.ts'
import type { Random } from './random.ts'

export type Fleet = Awaited<ReturnType<typeof createFleet>>

export type FleetOptions = { environment: Record<string, string>; logFile: string; random: Random }

const SOON_MS = 300

/** Processes of the whole product on one database, to be killed and frozen. */
export async function createFleet({ environment, logFile, random }: FleetOptions) {
  const running: ChildProcess[] = []
  const thawing = new Map<ChildProcess, NodeJS.Timeout>()
  const died: string[] = []
  const log = createWriteStream(logFile)
  const { PATH = '', HOME = '' } = process.env
  let moment: Moment = { at: '2026-11-23T00:00:00Z', since: Date.now() }
  let isOver = false

  const starting = new Set<Promise<void>>()
  function start(): void {
    const started = comeUp().finally(() => starting.delete(started))
    starting.add(started)
  }

  /** Again until it comes up: the database may be away just then. */
  async function comeUp(): Promise<void> {
    while (!isOver) {
      const options: ProcessOptions = { environment, moment }
      const child = fork(join(import.meta.dirname, 'process.ts'), [JSON.stringify(options)], {
        env: { PATH, HOME },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      })
      child.stderr?.on('data', (words) => void log.write(words))
      const hasStarted = await Promise.race([
        once(child, 'message').then(() => true),
        once(child, 'exit').then(() => false),
      ])
      if (hasStarted) {
        // The clock may have been set meanwhile.
        child.send(moment)
        running.push(child)
        child.once('exit', (code) => {
          if (!running.includes(child)) return
          running.splice(running.indexOf(child), 1)
          died.push(`a process ended by itself (${code})`)
        })
        return
      }
      await pause(SOON_MS)
    }
  }

  async function end(child: ChildProcess | undefined): Promise<void> {
    if (!child) return
    running.splice(running.indexOf(child), 1)
    const gone = once(child, 'exit')
    thaw(child)
    child.kill('SIGKILL')
    await gone
  }

  function thaw(child: ChildProcess): void {
    clearTimeout(thawing.get(child))
    thawing.delete(child)
    child.kill('SIGCONT')
  }

  return {
    /** As many processes as that, all awake. */
    async settle(size: number): Promise<void> {
      for (const child of running) thaw(child)
      for (let count = running.length + starting.size; count < size; count++) start()
      await Promise.all(starting)
      while (running.length > size) await end(running[0])
    },
    /** From now on every clock shows this. */
    set(at: Temporal.Instant): void {
      moment = { at: at.toString(), since: Date.now() }
      for (const child of running) child.send(moment)
    },
    /** One is gone without a word, another starts in its place. */
    async killOne(): Promise<void> {
      const child = random.pick(running)
      // Killed by the time this resolves; the successor joins in its own time.
      await end(child)
      start()
    },
    freezeOne(milliseconds: number): void {
      const child = random.pick(running)
      if (!child || thawing.has(child)) return
      child.kill('SIGSTOP')
      thawing.set(
        child,
        setTimeout(() => thaw(child), milliseconds),
      )
    },
    /** Processes that ended though nobody killed them, since last asked. */
    died: (): string[] => died.splice(0),
    async stop(): Promise<void> {
      isOver = true
      await Promise.all(starting)
      await Promise.all([...running].map(end))
      log.end()
    },
  }
}
