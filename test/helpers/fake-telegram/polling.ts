import { conflict } from './errors.ts'
import type { Queue } from './queue.ts'
import type { Params, Update } from './types.ts'

const LONGEST_SECONDS = 50

type Poller = { wake(): void; end(error: Error): void }

/** getUpdates: confirms below the offset, then answers with what waits, or waits for it. One poller at a time. */
export function createPolling(queue: Queue, hasWebhook: () => boolean, onChange: () => void) {
  let poller: Poller | undefined

  function take(offset: number, limit: number): Update[] {
    const ready = queue.ready(offset).slice(0, limit)
    for (const entry of ready) entry.isDelivered = true
    return ready.map(({ update }) => update)
  }

  function wait(offset: number, limit: number, seconds: number, gone: AbortSignal): Promise<Update[]> {
    return new Promise((resolve, reject) => {
      const finish = (done: () => void) => {
        clearTimeout(timer)
        if (poller === own) poller = undefined
        done()
      }
      const own: Poller = {
        wake: () => {
          if (queue.ready(offset).length > 0) finish(() => resolve(take(offset, limit)))
        },
        end: (error) => finish(() => reject(error)),
      }
      const timer = setTimeout(() => finish(() => resolve([])), seconds * 1000)
      gone.addEventListener('abort', () => finish(() => resolve([])))
      poller = own
      onChange()
    })
  }

  return {
    getUpdates(params: Params, gone: AbortSignal): Promise<Update[]> | Update[] {
      if (hasWebhook()) {
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      }
      poller?.end(
        conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
      )
      if (params.allowed_updates) queue.allow(params.allowed_updates as string[])
      const offset = from(Number(params.offset ?? 0))
      const limit = Math.min(Math.max(Number(params.limit ?? 100), 1), 100)
      const seconds = Math.min(Number(params.timeout ?? 0), LONGEST_SECONDS)
      queue.confirmBelow(offset)
      const ready = take(offset, limit)
      return ready.length > 0 || seconds <= 0 ? ready : wait(offset, limit, seconds, gone)
    },
    wake: (): void => poller?.wake(),
    end: (error: Error): void => poller?.end(error),
    isPolled: (): boolean => poller !== undefined,
  }

  /** A negative offset keeps that many of the newest and forgets the rest. */
  function from(offset: number): number {
    if (offset >= 0) return offset
    const ready = queue.ready()
    return ready.at(Math.max(offset, -ready.length))?.update.update_id ?? 0
  }
}
