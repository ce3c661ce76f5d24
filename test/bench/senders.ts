import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { SenderOptions } from './sender.ts'

const BREATH_MS = { from: 1_500, more: 2_000 }
const FROZEN_MS = { from: 100, more: 1_500 }
/** Now and then a process stays frozen longer than its leases last. */
const LONG_FREEZE_MS = 8_000

export type Senders = {
  readonly kills: number
  readonly freezes: number
  /** Kills and freezes processes at random until told to stop; all run again then. */
  disturb(until: AbortSignal): Promise<void>
  stop(): Promise<void>
}

/** Several sending processes on one ledger. */
export async function startSenders(count: number, options: SenderOptions): Promise<Senders> {
  const running: ChildProcess[] = []
  let kills = 0
  let freezes = 0

  async function start(): Promise<void> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'sender.ts'), JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit').then(() => {
      throw new Error('a sending process ended before it was ready')
    })
    await Promise.race([once(child.stdout, 'data'), ended])
    ended.catch(() => undefined)
    running.push(child)
  }

  async function kill(child: ChildProcess): Promise<void> {
    running.splice(running.indexOf(child), 1)
    const gone = once(child, 'exit')
    child.kill('SIGCONT')
    child.kill('SIGKILL')
    await gone
  }

  async function freeze(child: ChildProcess, milliseconds: number): Promise<void> {
    freezes++
    child.kill('SIGSTOP')
    await pause(milliseconds)
    child.kill('SIGCONT')
  }

  await Promise.all(Array.from({ length: count }, start))
  return {
    get kills() {
      return kills
    },
    get freezes() {
      return freezes
    },
    async disturb(until) {
      for (let turn = 1; !until.aborted; turn++) {
        await pause(between(BREATH_MS), undefined, { signal: until }).catch(() => undefined)
        const child = running[Math.floor(Math.random() * running.length)]
        if (!child || until.aborted) continue
        if (turn % 4 === 0) {
          kills++
          await kill(child)
          await start()
        } else await freeze(child, turn % 7 === 0 ? LONG_FREEZE_MS : between(FROZEN_MS))
      }
    },
    async stop() {
      await Promise.all([...running].map(kill))
    },
  }
}

const between = ({ from, more }: { from: number; more: number }) => from + Math.random() * more
