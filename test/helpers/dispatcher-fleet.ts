import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Arrival = { address: string; title: string; at: number }

export type Fleet = {
  /** What reached the platform, oldest first. */
  readonly arrivals: readonly Arrival[]
  /** Kills one of the processes outright and starts another. */
  killOne(): Promise<void>
  /** Stops one for a while, as a busy or paging machine does. */
  freezeOne(milliseconds: number): void
  /** Resolves when nothing has arrived for this long. */
  quiet(milliseconds: number): Promise<void>
  stop(): Promise<void>
}

export type FleetOptions = {
  url: string
  size: number
  /** What the dispatchers are told, in milliseconds and messages a second. */
  limits: { perSecond: number; perAddressMs: number; perGroupMs: number }
  leaseSeconds: number
  /** How long the platform takes to answer. */
  latencyMs: number
}

/** Several dispatcher processes on one ledger, and a platform in this process that keeps count. */
export async function startFleet({ size, latencyMs, ...given }: FleetOptions): Promise<Fleet> {
  const arrivals: Arrival[] = []
  const children: ChildProcess[] = []
  let turn = 0

  async function startOne(): Promise<void> {
    const child = fork(join(import.meta.dirname, 'dispatcher-process.ts'), [JSON.stringify(given)])
    child.on('message', (message: Arrival & { call?: number }) => {
      const { call, address, title } = message
      if (call === undefined) return
      arrivals.push({ address, title, at: performance.now() })
      const answer = { call, messageId: `m${arrivals.length}` }
      setTimeout(() => child.connected && child.send(answer), latencyMs)
    })
    await once(child, 'message')
    children.push(child)
  }

  const next = () => children[turn++ % children.length]
  await Promise.all(Array.from({ length: size }, startOne))
  return {
    arrivals,
    async killOne() {
      const child = next()
      if (!child) return
      children.splice(children.indexOf(child), 1)
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      await startOne()
    },
    freezeOne(milliseconds) {
      const child = next()
      child?.kill('SIGSTOP')
      setTimeout(() => child?.kill('SIGCONT'), milliseconds)
    },
    async quiet(milliseconds) {
      for (let seen = -1; seen !== arrivals.length; ) {
        seen = arrivals.length
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
      }
    },
    async stop() {
      await Promise.all(
        children.map(async (child) => {
          const gone = once(child, 'exit')
          child.kill('SIGCONT')
          child.kill('SIGTERM')
          await gone
        }),
      )
    },
  }
}

/** The most events in any stretch of `milliseconds`. */
export function densest(times: readonly number[], milliseconds: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  let from = 0
  let most = 0
  sorted.forEach((at, index) => {
    while (at - (sorted[from] ?? at) >= milliseconds) from++
    most = Math.max(most, index - from + 1)
  })
  return most
}
