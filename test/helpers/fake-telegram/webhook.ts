import { setTimeout as sleep } from 'node:timers/promises'
import { badRequest } from './errors.ts'
import type { Queue, Waiting } from './queue.ts'
import type { Params } from './types.ts'

type Hook = { url: string; secret: string | undefined; connections: number; stopped: AbortController }
export type WebhookPace = { firstRetryMs: number; longestRetryMs: number; timeoutMs: number }

const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost)[:/]/

/** Delivers updates: of one chat strictly one after the other, other chats side by side, again until a 2xx. */
export function createWebhook(queue: Queue, pace: WebhookPace, now: () => number) {
  const busy = new Set<number>()
  let hook: Hook | undefined
  let lastError: { at: number; message: string } | undefined

  function deliverAll(): void {
    if (!hook) return
    for (const entry of queue.ready()) {
      if (busy.size >= hook.connections) return
      if (busy.has(entry.chat)) continue
      busy.add(entry.chat)
      const current = hook
      void deliver(entry, current).finally(() => {
        busy.delete(entry.chat)
        deliverAll()
      })
    }
  }

  async function deliver(entry: Waiting, { url, secret, stopped }: Hook): Promise<void> {
    const id = entry.update.update_id
    for (let delay = 0; queue.has(id) && !stopped.signal.aborted; ) {
      const problem = await post(entry, url, secret, stopped.signal)
      if (problem === undefined) return queue.confirm(id)
      lastError = { at: now(), message: problem }
      queue.refused(id)
      await sleep(delay, undefined, { signal: stopped.signal }).catch(() => {})
      delay = Math.min(Math.max(delay * 2, pace.firstRetryMs), pace.longestRetryMs)
    }
  }

  async function post(entry: Waiting, url: string, secret: string | undefined, signal: AbortSignal) {
    entry.isDelivered = true
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret && { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(entry.update),
        signal: AbortSignal.any([signal, AbortSignal.timeout(pace.timeoutMs)]),
      })
      await answer.text()
      return answer.ok ? undefined : `Wrong response from the webhook: ${answer.status}`
    } catch {
      return 'Connection failed'
    }
  }

  function remove(): void {
    hook?.stopped.abort()
    hook = undefined
  }

  return {
    setWebhook(params: Params): true {
      const url = String(params.url ?? '')
      if (url && !url.startsWith('https:') && !LOOPBACK.test(url)) {
        throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
      }
      const secret = params.secret_token === undefined ? undefined : String(params.secret_token)
      if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret))
        throw badRequest('secret token is not allowed')
      remove()
      if (params.drop_pending_updates) queue.drop()
      if (params.allowed_updates) queue.allow(params.allowed_updates as string[])
      const connections = Number(params.max_connections ?? 40)
      hook = url ? { url, secret, connections, stopped: new AbortController() } : undefined
      deliverAll()
      return true
    },
    deleteWebhook(params: Params): true {
      remove()
      if (params.drop_pending_updates) queue.drop()
      return true
    },
    getWebhookInfo: () => ({
      url: hook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: queue.count(),
      allowed_updates: queue.allowed(),
      ...(lastError && {
        last_error_date: Math.floor(lastError.at / 1000),
        last_error_message: lastError.message,
      }),
    }),
    isSet: (): boolean => hook !== undefined,
    wake: deliverAll,
    stop: remove,
  }
}
