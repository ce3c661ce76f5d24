import { setTimeout as wait } from 'node:timers/promises'
import { type App, webApi } from '@slack/bolt'
import { boltLogger, once } from './clients.ts'
import type { SlackLog } from './options.ts'
import { DurableSocketReceiver, type Gate } from './receiver.ts'
import { errorSentence, isSetupError, SlackSetupError } from './setup.ts'
import { within } from './within.ts'

const CONNECT_MS = 15_000
const LONGEST_WAIT = 60_000
/** A connection that fails sooner than this counts as one that could not be opened. */
const SETTLED_MS = 1000

type Parts = { app: App; gate: Gate; appToken: string; apiUrl: string; log: SlackLog; count: number }

/**
 * Socket Mode on several connections. Slack renews each every few hours, and Bolt would pause five seconds before it
 * reconnects; here the next connection is opened at once, while another still listens.
 */
export function createSockets(parts: Parts) {
  const stopping = new AbortController()
  const open = new Set<DurableSocketReceiver>()
  let keeping: Promise<void>[] = []

  async function connect(): Promise<{ ended: Promise<Ending> }> {
    const { app, gate, appToken, apiUrl, log } = parts
    const receiver = new DurableSocketReceiver(gate, {
      appToken,
      autoReconnectEnabled: false,
      logger: boltLogger(muted(log)),
      installerOptions: { clientOptions: once({ apiUrl, log: muted(log) }) },
    })
    receiver.init(app)
    open.add(receiver)
    const ended = end(receiver).finally(() => open.delete(receiver))
    try {
      await within(CONNECT_MS, receiver.start())
      // Told to stop while Slack was being asked for an address, Bolt connects all the same.
      stopping.signal.throwIfAborted()
    } catch (error) {
      void receiver.client.disconnect()
      open.delete(receiver)
      throw error ?? new Error('the connection ended before it was ready')
    }
    return { ended }
  }

  /** Keeps one connection; `first` learns whether it could be opened at all. */
  async function keep(first: { resolve(): void; reject(error: unknown): void }): Promise<void> {
    let failures = 0
    let hasListened = false
    while (!stopping.signal.aborted) {
      const since = performance.now()
      let asked = 0
      try {
        const { ended } = await connect()
        hasListened = true
        first.resolve()
        const isFailure = (await ended) === 'failed' && performance.now() - since < SETTLED_MS
        failures = isFailure ? failures + 1 : 0
      } catch (error) {
        failures += 1
        if (isSetupError(error) && !hasListened) {
          return first.reject(new SlackSetupError(errorSentence(error, 'SLACK_APP_TOKEN')))
        }
        if (!stopping.signal.aborted) report(parts.log, error)
        if (error instanceof webApi.WebAPIRateLimitedError) asked = error.retryAfter * 1000
      }
      await pause(Math.max(asked, delay(failures)), stopping.signal)
    }
    first.resolve()
  }

  return {
    /** Resolves when every connection listens, or when stopped. @throws SlackSetupError when the token is wrong */
    async start(): Promise<void> {
      const ready = Array.from({ length: parts.count }, () => Promise.withResolvers<void>())
      keeping = ready.map((first) => keep(first))
      await Promise.all(ready.map(({ promise }) => promise))
    },
    async stop(): Promise<void> {
      stopping.abort()
      for (const receiver of open) void receiver.client.disconnect()
      await Promise.race([Promise.all(keeping), wait(2000, undefined, { ref: false })])
    },
  }
}

/** Slack renews a connection, or it comes to an end in another way. */
type Ending = 'renewed' | 'failed'

/** When Slack announces the end, or the end simply comes. */
function end({ client }: DurableSocketReceiver): Promise<Ending> {
  return new Promise((resolve) => {
    client.on('disconnected', () => resolve('failed'))
    client.on('ws_message', (data: unknown) => {
      const reason = typeof data === 'string' && data.includes('"disconnect"') ? announced(data) : undefined
      if (reason) resolve(reason === 'warning' || reason === 'refresh_requested' ? 'renewed' : 'failed')
    })
  })
}

/** The reason, if this is such an announcement. */
function announced(data: string): string | undefined {
  try {
    const message = JSON.parse(data) as { type?: string; reason?: string }
    return message.type === 'disconnect' ? (message.reason ?? 'none') : undefined
  } catch {
    return undefined
  }
}

/** What Slack's client says of a connection is told by us, once and with the way out. */
const muted = (log: SlackLog): SlackLog => {
  const quietly = (details: object, message: string) => log.debug(details, message)
  return { debug: quietly, info: quietly, warn: quietly, error: quietly }
}

function report(log: SlackLog, error: unknown): void {
  if (isSetupError(error)) log.error({}, errorSentence(error, 'SLACK_APP_TOKEN'))
  else log.warn({ err: error }, 'slack: a connection could not be opened, trying again')
}

/** Doubles with every failure in a row; a renewal waits for nothing. */
const delay = (failures: number): number => (failures ? Math.min(LONGEST_WAIT, 250 * 2 ** failures) : 0)

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await wait(ms, undefined, { signal }).catch(() => {})
}
