import { type Logger, LogLevel, webApi } from '@slack/bolt'
import { ObedientClient } from './obedient.ts'
import type { SlackLog, SlackOptions } from './options.ts'

export type WebClient = webApi.WebClient

/** A call in flight is given up after this long; shorter than the lease of a delivery. */
const CALL_MS = 8000
/** A `trigger_id` lives three seconds, of which some are spent already. */
const INTERACTIVE_MS = 1500

type Reach = Pick<SlackOptions, 'botToken' | 'apiUrl' | 'log'>

/** Retries nothing and waits for nothing: the delivery ledger does both, and knows about doubt. */
export const sendingClient = (reach: Reach): WebClient =>
  new ObedientClient(reach.botToken, once(reach, CALL_MS))

export const interactiveClient = (reach: Reach): WebClient =>
  new webApi.WebClient(reach.botToken, once(reach, INTERACTIVE_MS))

/** For nightly reading: waits out rate limits, tries again. */
export const patientClient = ({ botToken, apiUrl, log }: Reach): WebClient =>
  new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    timeout: CALL_MS,
    retryConfig: { retries: 3 },
    logger: boltLogger(log),
  })

/** Always a fresh object: Slack's socket client writes into the options it is given. */
export const once = ({ apiUrl, log }: Pick<Reach, 'apiUrl' | 'log'>, timeout = CALL_MS) => ({
  slackApiUrl: apiUrl,
  timeout,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logger: boltLogger(log),
})

/** Slack's libraries log payloads below "warn": what people write stays out of our log. */
export function boltLogger(log: SlackLog): Logger {
  const say =
    (level: 'warn' | 'error') =>
    (...parts: unknown[]) =>
      log[level]({}, `slack: ${parts.map(String).join(' ')}`)
  return {
    debug() {},
    info() {},
    warn: say('warn'),
    error: say('error'),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  }
}
