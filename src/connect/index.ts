import type { MovableClock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import type { Log } from '../log.ts'
import type { Connected } from './types.ts'

type Parts = { config: Config; database: Database; clock: MovableClock; log: Log }

export type Connections = { connected: Connected[]; stop(): Promise<void> }

/** The channels the configuration asks for; their libraries are read only then. */
export async function connect(parts: Parts): Promise<Connections> {
  const { config } = parts
  const telegram = config.TELEGRAM_BOT_TOKEN
    ? (await import('./telegram.ts')).connectTelegram(parts)
    : undefined
  const slack = config.SLACK_BOT_TOKEN ? (await import('./slack.ts')).connectSlack(parts) : undefined
  const playground = config.playground
    ? await (await import('./playground.ts')).connectPlayground(parts)
    : undefined
  const routes = config.TELEGRAM_WEBHOOK_URL ? telegram?.routes : undefined
  const overHttp = config.SLACK_APP_TOKEN ? undefined : slack?.slack
  const web =
    routes || overHttp
      ? await (await import('./web.ts')).serveWebhooks({
          host: config.HOST,
          port: config.PORT,
          routes,
          slack: overHttp,
        })
      : undefined
  return {
    connected: [telegram, slack, playground].filter((each) => each !== undefined),
    stop: async () => web?.stop(),
  }
}
