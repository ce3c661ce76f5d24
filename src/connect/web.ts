import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { SLACK_PATH, type Slack } from '../channels/slack/index.ts'

type Web = { host: string; port: number; routes?: Hono | undefined; slack?: Slack | undefined }

/** One server for what platforms deliver over HTTP: Telegram's webhook and Slack's requests. */
export async function serveWebhooks({ host, port, routes, slack }: Web): Promise<{ stop(): Promise<void> }> {
  const others = routes ? getRequestListener(routes.fetch) : undefined
  const server = createServer((request, response) => {
    if (slack && request.url?.split('?')[0] === SLACK_PATH) return slack.handle(request, response)
    if (others) return void others(request, response)
    response.writeHead(404).end()
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    async stop() {
      server.closeIdleConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
