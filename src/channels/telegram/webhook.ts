import { createHash, timingSafeEqual } from 'node:crypto'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Update } from 'grammy/types'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Clients } from './client.ts'
import { LIMITS, UPDATES } from './limits.ts'
import type { Log, Webhook } from './options.ts'

const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

type Take = (update: Update) => Promise<void>

/**
 * Telegram delivers to `routes`. 200 says that the core has committed; anything else makes Telegram deliver again, one
 * update of a chat at a time.
 */
export function createWebhook({ url, secret, listen }: Webhook, log: Log) {
  const underWay = new Set<Promise<void>>()
  let take: Take | undefined
  let server: Server | undefined

  const routes = new Hono()
  routes.use(bodyLimit({ maxSize: LIMITS.webhookBodyBytes, onError: (c) => c.text('too large', 413) }))
  routes.post(new URL(url).pathname, async (c) => {
    if (!isSame(c.req.header(SECRET_HEADER) ?? '', secret)) return c.text('unauthorized', 401)
    const update = updateOf(await c.req.text())
    if (!update) return c.text('no update', 400)
    if (!take) return c.text('not ready', 503)
    const taking = take(update).finally(() => underWay.delete(taking))
    underWay.add(taking)
    await Promise.allSettled([taking])
    // Else a stop would wait until Telegram tires of the open connection.
    if (!take) c.header('connection', 'close')
    return taking.then(
      () => c.text('ok'),
      () => c.text('failed', 500),
    )
  })

  return {
    routes,
    /** Opens the port, if one is given; deliveries are refused until `start`. */
    async listen(): Promise<void> {
      if (listen) server = await open(routes, listen)
    },
    async start(given: Take, { send }: Clients): Promise<void> {
      take = given
      await send.setWebhook(url, {
        secret_token: secret,
        allowed_updates: UPDATES,
        max_connections: LIMITS.connections,
      })
      log.info({}, 'telegram: the webhook is set')
    },
    /** Resolves when the updates under way are done. The webhook stays: Telegram keeps what comes meanwhile. */
    async stop(): Promise<void> {
      take = undefined
      const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
      await Promise.allSettled(underWay)
      await closed
    },
  }
}

export type WebhookServer = ReturnType<typeof createWebhook>

function open(routes: Hono, { host, port }: { host: string; port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: routes.fetch, hostname: host, port }) as Server
    server.once('error', reject)
    server.once('listening', () => resolve(server))
  })
}

function updateOf(body: string): Update | undefined {
  try {
    const update = JSON.parse(body) as Update | null
    return typeof update?.update_id === 'number' ? update : undefined
  } catch {
    return undefined
  }
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const digest = (value: string): Buffer => createHash('sha256').update(value).digest()
