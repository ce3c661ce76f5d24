import { webApi } from '@slack/bolt'

const UNSTATED_WAIT = 30

/**
 * Slack limits most methods for the whole workspace, so that one conversation's 429 concerns all: a call before the wait is
 * over never leaves. Posts are limited by channel; for those the delivery ledger keeps the wait.
 */
export class ObedientClient extends webApi.WebClient {
  readonly #until = new Map<string, number>()

  override async apiCall(
    method: string,
    options: Record<string, unknown> = {},
  ): Promise<webApi.WebAPICallResult> {
    const left = (this.#until.get(method) ?? 0) - performance.now()
    if (left > 0) throw new webApi.WebAPIRateLimitedError(Math.ceil(left / 1000))
    try {
      return await super.apiCall(method, options)
    } catch (error) {
      const wait = method === 'chat.postMessage' ? undefined : waitOf(error)
      if (wait) this.#until.set(method, performance.now() + wait * 1000)
      throw error
    }
  }
}

/** The seconds Slack asks to wait after this failure, if it does. */
export function waitOf(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: word, response_metadata: about } = error.data
    return LIMITED.has(word) ? (about?.retryAfter ?? UNSTATED_WAIT) : undefined
  }
  return error instanceof Error && /^Retry header/.test(error.message) ? UNSTATED_WAIT : undefined
}

const LIMITED = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded'])
