import type { Update } from 'grammy/types'
import type { Inbound } from '../../chat/channel.ts'
import { openFile } from './attachment.ts'
import { type Clients, signalOf } from './client.ts'
import { toInbound } from './inbound.ts'
import { LIMITS } from './limits.ts'
import type { BotName } from './line.ts'
import type { TelegramOptions } from './options.ts'

export type Receive = (inbound: Inbound) => Promise<void>

type Parts = Pick<TelegramOptions, 'log' | 'now' | 'canWork' | 'onSkipped'> & {
  bot: BotName
  clients: Clients
  receive: Receive
}

/** Hands updates to the core, from polling and webhook alike. */
export function createIntake({ bot, clients, receive, log, now, canWork, onSkipped }: Parts) {
  const attempts = new Map<number, number>()
  const answering = new Set<Promise<void>>()

  /** Resolves when Telegram may forget the update; rejects with the core's error when it may not. */
  async function take(update: Update): Promise<void> {
    const inbound = toInbound(update, {
      bot,
      now: now(),
      openFile: (attachment) => openFile(attachment, clients),
    })
    const taking = inbound ? receive(inbound) : Promise.resolve()
    if (update.callback_query) answer(update.callback_query.id, taking)
    if (!inbound) return
    try {
      await taking
      attempts.delete(update.update_id)
    } catch (error) {
      await failed(update.update_id, inbound, error)
    }
  }

  async function failed(id: number, inbound: Inbound, error: unknown): Promise<void> {
    const isOwnFault = await canWork().catch(() => false)
    const attempt = (attempts.get(id) ?? 0) + (isOwnFault ? 1 : 0)
    attempts.set(id, attempt)
    if (attempt < LIMITS.attempts) {
      log.warn({ err: error, update: id, attempt }, 'telegram: an update failed and will be tried again')
      throw error
    }
    attempts.delete(id)
    log.error({ err: error, update: id, attempt }, 'telegram: an update failed too often and is skipped')
    await onSkipped?.(inbound, error).catch((err: unknown) => {
      log.error({ err, update: id }, 'telegram: a skipped update could not be recorded')
    })
  }

  /** Ends the spinner on the pressed button: once the core is done, but before Telegram gives up on the answer. */
  function answer(query: string, taking: Promise<void>): void {
    const settled = taking.catch(() => {})
    const answered = soonest(settled, LIMITS.pressAnswerMs)
      .then(() =>
        clients.send.answerCallbackQuery(query, {}, signalOf(AbortSignal.timeout(LIMITS.pressAnswerMs))),
      )
      .then(
        () => {},
        () => {},
      )
      .finally(() => answering.delete(answered))
    answering.add(answered)
  }

  return {
    take,
    /** Resolves when no press waits for its answer any more. */
    settled: async () => void (await Promise.allSettled(answering)),
  }
}

export type Intake = ReturnType<typeof createIntake>

async function soonest(done: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([done, late])
  clearTimeout(timer)
}
