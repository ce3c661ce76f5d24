import { GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { type BackOff, createBackOff, pause } from './backoff.ts'
import { handleBatch, type Progress } from './batch.ts'
import { type Clients, signalOf } from './client.ts'
import { isConflict, isTokenRefused } from './failure.ts'
import { LIMITS, UPDATES } from './limits.ts'
import type { PollerLock, TelegramOptions } from './options.ts'
import { problemOf, said } from './sentences.ts'

type Parts = Pick<TelegramOptions, 'holdPollerLock' | 'log' | 'backOffMs'> & {
  clients: Clients
  take(update: Update): Promise<void>
}

/**
 * Long polling. The offset moves only past what the core has taken, so neither a failure nor a kill loses an update.
 * grammY's own loop is not used: after a failed handler it goes on behind the update that failed.
 */
export function createPolling({ clients, take, log, holdPollerLock, backOffMs = LIMITS.backOffMs }: Parts) {
  const stopping = new AbortController()
  let running: Promise<void> | undefined

  /** Waits for the turn to poll, polls until that ends, and waits again. */
  async function run(): Promise<void> {
    const backOff = createBackOff(backOffMs)
    while (!stopping.signal.aborted) {
      let lock: PollerLock | undefined
      try {
        lock = await holdPollerLock?.(stopping.signal)
        log.info({}, 'telegram: this process polls')
        await session(lock ? AbortSignal.any([stopping.signal, lock.lost]) : stopping.signal, backOff)
      } catch (err) {
        if (stopping.signal.aborted) break
        if (lock || !holdPollerLock) report(err)
        else log.error({ err }, 'telegram: the wait for the poller lock failed')
        await pause(backOff.next(), stopping.signal)
      } finally {
        await lock
          ?.release()
          .catch((err: unknown) => log.warn({ err }, 'telegram: the poller lock was not released'))
      }
    }
  }

  /** Returns when `ended`; throws when only another start can help: the token is refused, or another poller is at work. */
  async function session(ended: AbortSignal, backOff: BackOff): Promise<void> {
    const progress: Progress = { offset: 0, done: new Set() }
    let isReady = false
    while (!ended.aborted) {
      try {
        if (!isReady) await removeWebhook(ended)
        const updates = await ask(progress.offset, isReady, ended)
        isReady = true
        const { taken, failure } = await handleBatch(updates, progress, take)
        // Where something succeeds the trouble is the update's own, and a long wait would only hold up the others.
        if (taken > 0 || failure === undefined) backOff.reset()
        if (failure !== undefined) await pause(backOff.next(), ended)
      } catch (error) {
        if (ended.aborted) break
        if (isTokenRefused(error) || isConflict(error)) throw error
        report(error)
        await pause(retryAfterMs(error) ?? backOff.next(), ended)
      }
    }
    if (stopping.signal.aborted && progress.offset > 0) await confirm(progress.offset)
  }

  /** While a webhook is set, polling hears nothing. Waiting updates are kept. */
  async function removeWebhook(signal: AbortSignal): Promise<void> {
    const { url } = await clients.send.getWebhookInfo(signalOf(signal))
    if (!url) return
    await clients.send.deleteWebhook({}, signalOf(signal))
    log.warn({}, 'telegram: the webhook left over was removed, nothing that waited was dropped')
  }

  const ask = (offset: number, isReady: boolean, signal: AbortSignal): Promise<Update[]> =>
    clients.poll.getUpdates(
      {
        offset,
        limit: LIMITS.batch,
        timeout: LIMITS.longPollSeconds,
        ...(!isReady && { allowed_updates: UPDATES }),
      },
      signalOf(signal),
    )

  /** Tells Telegram what is done, so that the next start is not handed it again; when this is lost, it is. */
  async function confirm(offset: number): Promise<void> {
    const signal = AbortSignal.timeout(LIMITS.confirmTimeoutMs)
    await clients.send.getUpdates({ offset, limit: 1, timeout: 0 }, signalOf(signal)).catch(() => {})
  }

  function report(error: unknown): void {
    log.error({ err: error }, `telegram: ${said(problemOf(error, clients.root))}`)
  }

  return {
    start(): void {
      running ??= run()
    },
    /** Resolves when the updates under way are done and confirmed. */
    async stop(): Promise<void> {
      stopping.abort()
      await running
    },
  }
}

function retryAfterMs(error: unknown): number | undefined {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return seconds === undefined ? undefined : seconds * 1000
}
