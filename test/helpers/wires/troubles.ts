import type { slackWire } from './slack.ts'
import type { telegramWire } from './telegram.ts'

/** What a platform does to the next message for a private chat, or to what people do there. */
export type Troubles = {
  /** Too many: to be sent no earlier than after these seconds. */
  limits(address: string, seconds: number): void
  /** The platform's own failure; the message is not taken. */
  breaks(address: string): void
  /** No answer at all; the message is not taken. */
  hangs(address: string): void
  /** The connection ends before the message was taken, or after. */
  cuts(address: string, when: 'before' | 'after'): void
  /** The person does not want the bot any more; nobody told it. */
  refuses(address: string): void
  /** From now on what people do is kept back; then it comes, the last first. */
  hold(): void
  releaseReversed(): void
  /** Sends the platform's last event of this person once more. */
  repeat(user: string): Promise<void>
  /** When calls for this chat came, in milliseconds, with what became of them. */
  attempts(address: string): { at: number; isRefused: boolean }[]
}

export function telegramTroubles({ fake }: Awaited<ReturnType<typeof telegramWire>>): Troubles {
  const on = (address: string) => ({ method: 'sendMessage', chat: Number(address) })
  return {
    limits: (address, seconds) =>
      fake.inject({ kind: 'error', code: 429, parameters: { retry_after: seconds }, ...on(address) }),
    breaks: (address) =>
      fake.inject({ kind: 'error', code: 502, description: 'Bad Gateway', ...on(address) }),
    hangs: (address) => fake.inject({ kind: 'hang', ...on(address) }),
    cuts: (address, when) => fake.inject({ kind: 'cut', taken: when === 'after', ...on(address) }),
    refuses: (address) =>
      fake.inject({
        kind: 'error',
        code: 403,
        description: 'Forbidden: bot was blocked by the user',
        ...on(address),
      }),
    hold: fake.hold,
    releaseReversed: () => fake.release(true),
    repeat: async (user) => fake.repeatLast(Number(user)),
    attempts: (address) =>
      fake
        .calls('sendMessage')
        .filter(({ chat }) => chat === Number(address))
        .map(({ at, verdict }) => ({ at, isRefused: verdict !== 'ok' })),
  }
}

export function slackTroubles({ fake }: Awaited<ReturnType<typeof slackWire>>): Troubles {
  const on = (address: string) => ({ method: 'chat.postMessage', channel: address })
  return {
    limits: (address, seconds) => fake.fail({ kind: 'rate-limit', retryAfter: seconds }, on(address)),
    breaks: (address) => fake.fail({ kind: 'status', status: 503 }, on(address)),
    hangs: (address) => fake.fail({ kind: 'silence' }, on(address)),
    cuts: (address, when) => fake.fail({ kind: when === 'after' ? 'cut-after' : 'cut-before' }, on(address)),
    refuses: (address) => fake.fail({ kind: 'error', error: 'user_disabled' }, on(address)),
    hold: fake.hold,
    releaseReversed: () => fake.release('reversed'),
    repeat: async (user) => void (await fake.repeatLast(user)),
    attempts: (address) =>
      fake
        .calls()
        .filter(({ method, args }) => method === 'chat.postMessage' && args.channel === address)
        .map(({ at, verdict }) => ({ at, isRefused: verdict !== 'ok' })),
  }
}
