import type { Fault } from './faults.ts'
import type { Call } from './journal.ts'
import type { Limits } from './limits.ts'
import { load } from './load.ts'
import type { Platform } from './platform.ts'

/** Everything a test may do to the platform and see of it; plain data in and out, so that it works from another process. */
export function createControl(platform: Platform) {
  const { acts, account, callbacks, queue, faults, journal, limiter, polling, webhook, watchers, world } =
    platform

  /** Resolves when `isSo` has become true after some change. */
  function until(isSo: () => boolean): Promise<void> {
    if (isSo()) return Promise.resolve()
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return
        watchers.delete(look)
        resolve()
      }
      watchers.add(look)
    })
  }

  return {
    ...acts,
    addUser: (
      name: string,
      {
        hasStarted,
        ...fields
      }: { id?: number; language_code?: string; last_name?: string; hasStarted?: boolean } = {},
    ): number => {
      const { id } = world.addUser({ first_name: name, ...fields })
      if (hasStarted) world.room(id).bot = 'member'
      return id
    },
    /** What came with a message of the bot. */
    fileBytes: (chat: number, message: number): Uint8Array => {
      const { document, photo } = world.stored(world.room(chat), message).message
      const id = document?.file_id ?? photo?.[0]?.file_id ?? ''
      return world.files.get(id)?.bytes ?? new Uint8Array()
    },
    /** People who have pressed Start; their ids. */
    addUsers: (count: number): number[] =>
      Array.from({ length: count }, () => {
        const { id } = world.addUser()
        world.room(id).bot = 'member'
        return id
      }),

    inject: (fault: Fault): void => faults.inject(fault),
    clearFaults: (): void => faults.clear(),
    setLimits: (limits: Partial<Limits>): void => void Object.assign(limiter.limits, limits),
    setTime: (at: number): void => {
      platform.time.now = () => at
    },
    /** The token BotFather gave is no longer valid; or, with one given, this one is. */
    setToken: (token?: string): void => {
      platform.credentials.token = token
    },
    setWebhook: (url: string): void => void webhook.setWebhook({ url }),

    hold: (): void => queue.hold(),
    release: (isReversed?: boolean): void => queue.release(isReversed),
    repeat: (update: number): void => queue.repeat(update),
    repeatLast: (chat: number): void => queue.repeatLast(chat),
    outcome: (update: number): Promise<boolean> => queue.outcome(update),

    /** Milliseconds on the clock of `calls`. */
    clock: (): number => platform.clock(),
    pending: (): number => queue.count(),
    isPolled: (): boolean => polling.isPolled(),
    webhookUrl: (): string => webhook.getWebhookInfo().url,
    calls: (method?: string): Call[] => journal.calls(method),
    violations: () => limiter.violations,
    menus: () => Object.fromEntries(account.menus),
    unanswered: (): string[] =>
      [...callbacks.queries].filter(([, { answeredAt }]) => answeredAt === undefined).map(([id]) => id),

    until,
    untilPolled: (): Promise<void> => until(() => polling.isPolled()),
    untilCalls: (method: string, count: number): Promise<void> =>
      until(() => journal.calls(method).length >= count),
    /** Resolves when the bot has written `count` messages in the chat. */
    untilFromBot: (chat: number, count: number): Promise<void> =>
      until(() => acts.fromBot(chat).length >= count),
    untilConfirmed: (): Promise<void> => until(() => queue.count() === 0),
    load: (plan: Parameters<typeof load>[1]) => load(platform, plan),
  }
}

export type Control = ReturnType<typeof createControl>

/** The control of a server in another process. */
export type RemoteControl = {
  [Verb in keyof Control]: Control[Verb] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never
}
