import type { Update } from 'grammy/types'
import { createBackOff, pause } from './backoff.ts'
import { checkTelegram, type TelegramFacts } from './check.ts'
import type { Clients } from './client.ts'
import { createIntake, type Intake, type Receive } from './intake.ts'
import { LIMITS } from './limits.ts'
import type { TelegramOptions } from './options.ts'
import { createPolling } from './polling.ts'
import { problems, reasonOf, said } from './sentences.ts'
import { createWebhook } from './webhook.ts'

/** The way in: learns who the bot is, then polls or lets Telegram deliver, until stopped. */
export function createConnection(options: TelegramOptions, clients: Clients, onConnected: () => void) {
  const { log, webhook, backOffMs = LIMITS.backOffMs } = options
  const stopping = new AbortController()
  let bot: TelegramFacts | undefined
  let intake: Intake | undefined
  let connecting: Promise<void> | undefined

  const take = async (update: Update) => intake?.take(update)
  const hook = webhook && createWebhook(webhook, log)
  const polling = hook ? undefined : createPolling({ ...options, clients, take })

  /** False when Telegram did not answer. @throws Error when it refuses the token */
  async function connect(receive: Receive): Promise<boolean> {
    const { problems: found, facts } = await checkTelegram(options)
    const refusal = found.find(({ kind }) => kind === 'token')
    if (refusal) throw new Error(said(refusal))
    for (const problem of found) log.warn({ problem: problem.kind }, `telegram: ${said(problem)}`)
    if (!facts || stopping.signal.aborted) return false
    bot = facts
    intake = createIntake({ ...options, bot, clients, receive })
    polling?.start()
    if (hook && !(await isSet(hook, webhook.url))) return false
    log.info({ username: bot.username, by: hook ? 'webhook' : 'polling' }, 'telegram: connected')
    onConnected()
    return true
  }

  async function isSet(given: ReturnType<typeof createWebhook>, url: string): Promise<boolean> {
    try {
      await given.start(take, clients)
      return true
    } catch (err) {
      log.error({ err }, `telegram: ${said(problems.webhookFailing(url, reasonOf(err)))}`)
      return false
    }
  }

  async function keepTrying(receive: Receive): Promise<void> {
    const backOff = createBackOff(backOffMs)
    while (!stopping.signal.aborted) {
      await pause(backOff.next(), stopping.signal)
      try {
        if (await connect(receive)) return
      } catch (err) {
        log.error({ err }, 'telegram: connecting failed')
      }
    }
  }

  return {
    routes: hook?.routes,
    username: () => bot?.username,
    /** Resolves when connected, or when Telegram does not answer yet and is tried again and again. */
    async start(receive: Receive): Promise<void> {
      await hook?.listen()
      if (!(await connect(receive))) connecting = keepTrying(receive)
    },
    async stop(): Promise<void> {
      stopping.abort()
      await connecting
      await Promise.all([polling?.stop(), hook?.stop()])
      await intake?.settled()
    },
  }
}
