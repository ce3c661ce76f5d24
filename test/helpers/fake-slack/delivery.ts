import type { Attempt, Outgoing, Transport } from './transport.ts'
import type { Block } from './world.ts'

export type DeliveryOptions = {
  /** Milliseconds before each further try of an event nobody took. Slack: at once, a minute, five minutes. */
  retryDelays: number[]
}

/** Delivers in order of telling; events are tried again, commands and presses are not. */
export function createDelivery(transport: Transport, { retryDelays }: DeliveryOptions) {
  const running = new Set<Promise<unknown>>()
  const held: (() => void)[] = []
  const lost: Outgoing[] = []
  const told: Outgoing[] = []
  let isHolding = false
  let copies = 0

  async function repeat(out: Outgoing, first: Attempt): Promise<void> {
    let attempt = first
    for (const [index, delay] of retryDelays.entries()) {
      await new Promise((resolve) => setTimeout(resolve, delay))
      attempt = await transport.deliver(out, { attempt: index + 1, reason: attempt.reason ?? 'timeout' })
      if (attempt.acknowledged) return
    }
    lost.push(out)
  }

  function keep<T>(work: Promise<T>): Promise<T> {
    running.add(work)
    const done = () => running.delete(work)
    work.then(done, done)
    return work
  }

  async function hand(out: Outgoing): Promise<Attempt> {
    if (isHolding) await new Promise<void>((resolve) => held.push(resolve))
    const isCopied = copies > 0 && out.kind === 'events_api'
    if (isCopied) copies -= 1
    const [attempt] = await Promise.all([
      transport.deliver(out),
      isCopied ? transport.deliver(out) : undefined,
    ])
    if (!attempt.acknowledged && out.kind === 'events_api') void keep(repeat(out, attempt))
    return attempt
  }

  async function again(out: Outgoing | undefined): Promise<Attempt> {
    if (!out) throw new Error('nothing has been told yet')
    return keep(transport.deliver(out, { attempt: 1, reason: 'timeout' }))
  }

  return {
    /** Events that were never taken. */
    lost,
    /** Resolves with what came of the first try. */
    tell(out: Outgoing): Promise<Attempt> {
      told.push(out)
      return keep(hand(out))
    },
    /** Delivers what was told last once more. */
    async redeliver(): Promise<Attempt> {
      return again(told.at(-1))
    },
    /** The same for what this person did last. */
    repeatLast: (user: string): Promise<Attempt> => again(told.findLast((out) => doerOf(out) === user)),
    /** The next `times` events come twice, at the same time. */
    duplicate(times = 1): void {
      copies += times
    },
    /** From now on everything waits for `release`. */
    hold(): void {
      isHolding = true
    },
    release(order: 'in-order' | 'reversed' = 'in-order'): void {
      isHolding = false
      const waiting = held.splice(0)
      for (const go of order === 'reversed' ? waiting.reverse() : waiting) go()
    },
    /** Resolves when nothing is under way, retries included. */
    async settled(): Promise<void> {
      while (running.size) await Promise.allSettled(running)
    },
  }
}

export type Delivery = ReturnType<typeof createDelivery>

function doerOf({ payload }: Outgoing): unknown {
  const { event, user, user_id } = payload as { event?: Block; user?: Block; user_id?: string }
  return event?.user ?? event?.message?.user ?? user?.id ?? user_id
}
