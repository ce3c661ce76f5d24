import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '@slack/bolt'
import { boltLogger } from './clients.ts'
import type { SlackLog } from './options.ts'
import { DurableHttpReceiver, type Gate } from './receiver.ts'

/** Slack posts everything here: events, commands, presses, submissions. */
export const SLACK_PATH = '/slack/events'

type Parts = {
  gate: Gate
  signingSecret: string
  http: { host: string; port: number } | undefined
  log: SlackLog
}

/** HTTP mode: Bolt checks the signature of each request and answers 500 for what was not taken, so that Slack repeats it. */
export function createWeb({ gate, signingSecret, http, log }: Parts) {
  const receiver = new DurableHttpReceiver(gate, {
    signingSecret,
    endpoints: [SLACK_PATH],
    logger: boltLogger(log),
  })
  let server: Server | undefined
  let isListening = false

  return {
    get url(): string | undefined {
      const at = server?.address() as AddressInfo | null | undefined
      if (!http || !at) return undefined
      return `http://${http.host.includes(':') ? `[${http.host}]` : http.host}:${at.port}${SLACK_PATH}`
    },
    async start(app: App): Promise<void> {
      receiver.init(app)
      isListening = true
      if (http) server = await receiver.start(http)
    },
    async stop(): Promise<void> {
      if (!server) return
      server.closeIdleConnections()
      await receiver.stop()
      server = undefined
    },
    handle(request: IncomingMessage, response: ServerResponse): void {
      if (!isListening) {
        response.writeHead(503).end()
        return
      }
      try {
        receiver.requestListener(request, response)
      } catch {
        response.writeHead(404).end()
      }
    },
  }
}
