import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import type { Card } from '../../src/chat/card.ts'
import {
  type Channel,
  type ChannelName,
  DeliveryError,
  type FailureReason,
  type Inbound,
  type MessageId,
  type SendOptions,
} from '../../src/chat/channel.ts'

export type Sent = { address: string; card: Card; options: SendOptions; messageId: MessageId }

/** A call as it came in, whatever became of it; `at` is `performance.now()`. */
export type Call = { address: string; card: Card; at: number }

type Failure = { error: Error; address: string | undefined; arrives: boolean }

export type FailureOptions = {
  /** Only a send to this address fails. */
  address?: string
  times?: number
  retryAfter?: number
  movedTo?: string
}

const GIVEN_UP = new Set<FailureReason>(['blocked', 'deactivated', 'removed', 'not-found', 'rejected'])

export type FakeChannel = Channel & {
  /** What arrived, oldest first. */
  readonly sent: readonly Sent[]
  readonly calls: readonly Call[]
  sentTo(address: string): Sent[]
  /** Hands an inbound event to the core; what is not given is a private message of person `1`. */
  deliver(inbound?: Partial<Inbound>): Promise<void>
  /** The next sends fail for this reason; `in-doubt` ones arrive all the same. */
  failNext(reason: FailureReason, options?: FailureOptions): void
  /** The next send throws something a channel never should. */
  breakNext(error: Error): void
  /** Every send takes this long from now on. */
  takesMs(milliseconds: number): void
  /** Sends stay under way until the returned function is called. */
  freeze(): () => void
  /** Resolves as soon as so many calls have come in. */
  called(times: number): Promise<void>
}

/** A channel without a platform: records what is sent, fails on demand. */
export function createFakeChannel(name: ChannelName = 'telegram'): FakeChannel {
  const sent: Sent[] = []
  const calls: Call[] = []
  const failures: Failure[] = []
  let waiting: { times: number; resolve: () => void }[] = []
  let latency = 0
  let thaw: Promise<void> | undefined
  let receive: ((inbound: Inbound) => Promise<void>) | undefined
  let events = 0

  function record(call: Call): void {
    calls.push(call)
    for (const each of waiting) if (calls.length >= each.times) each.resolve()
    waiting = waiting.filter((each) => calls.length < each.times)
  }

  function takeFailure(address: string): Failure | undefined {
    const index = failures.findIndex(
      (failure) => failure.address === undefined || failure.address === address,
    )
    return index < 0 ? undefined : failures.splice(index, 1)[0]
  }

  return {
    name,
    sent,
    calls,
    sentTo: (address) => sent.filter((each) => each.address === address),
    async start(given) {
      receive = given
    },
    async stop() {
      receive = undefined
    },
    async send(address, card, options = {}) {
      record({ address, card, at: performance.now() })
      const failure = takeFailure(address)
      if (latency > 0) await pause(latency)
      await thaw
      if (failure && !failure.arrives) throw failure.error
      const messageId = options.edits ?? `m${sent.length + 1}`
      sent.push({ address, card, options, messageId })
      if (failure) throw failure.error
      return { messageId }
    },
    async deliver(given = {}) {
      if (!receive) throw new Error('The channel has not been started')
      const event = `e${++events}`
      const standard = { id: event, channel: name, sender: '1', address: '1', line: '', isPrivate: true }
      await receive({ ...standard, messageId: event, at: Temporal.Now.instant(), ...given })
    },
    failNext(reason, { address, times = 1, retryAfter, movedTo } = {}) {
      const verdict = reason === 'moved' ? 'moved' : GIVEN_UP.has(reason) ? 'give-up' : 'retry'
      const error = new DeliveryError(verdict, reason, { retryAfter, movedTo })
      for (let n = 0; n < times; n++) failures.push({ error, address, arrives: reason === 'in-doubt' })
    },
    breakNext: (error) => void failures.push({ error, address: undefined, arrives: false }),
    takesMs(milliseconds) {
      latency = milliseconds
    },
    freeze() {
      const { promise, resolve } = Promise.withResolvers<void>()
      thaw = promise
      return () => {
        thaw = undefined
        resolve()
      }
    },
    called: (times) =>
      calls.length >= times
        ? Promise.resolve()
        : new Promise((resolve) => void waiting.push({ times, resolve })),
  }
}
