import { createHmac } from 'node:crypto'
import type { Attempt, Outgoing, Retry, Transport } from './transport.ts'

export type PostingOptions = { signingSecret: string; ackTimeout: number; now: () => number }

/** HTTP mode: signed posts to the app's request URL; anything but 2xx in time counts as not taken. */
export function createPosting({ signingSecret, ackTimeout, now }: PostingOptions) {
  let target: string | undefined

  async function deliver(out: Outgoing, retry?: Retry): Promise<Attempt> {
    if (!target) return { acknowledged: false, reason: 'no_request_url' }
    const { body, type } = encoded(out)
    const stamp = String(Math.floor(now() / 1000))
    const headers = {
      'content-type': type,
      'x-slack-request-timestamp': stamp,
      'x-slack-signature': signature(signingSecret, stamp, body),
      ...(retry && { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }),
    }
    try {
      const answer = await fetch(target, {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.timeout(ackTimeout),
      })
      const text = await answer.text()
      return { acknowledged: answer.ok, answer: parsed(text), reason: answer.ok ? '' : 'http_error' }
    } catch (error) {
      return {
        acknowledged: false,
        reason: (error as Error).name === 'TimeoutError' ? 'http_timeout' : 'connection_failed',
      }
    }
  }

  return {
    deliver,
    /** Where the app listens: its request URL. */
    setTarget: (url: string): void => {
      target = url
    },
    async close(): Promise<void> {},
  }
}

export type Posting = ReturnType<typeof createPosting> & Transport

export const signature = (secret: string, stamp: string, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`

function encoded({ kind, payload }: Outgoing): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' }
  const fields =
    kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>)
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text || undefined
  }
}
