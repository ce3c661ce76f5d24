import { ApiError } from './errors.ts'
import type { Chat } from './types.ts'

export type Limits = {
  /** Off: nothing is limited. */
  isOn: boolean
  perSecond: number
  /** Messages a chat may get at once after a silence, one every `perChatMs` after that; 1 is the strict reading. */
  chatBurst: number
  perChatMs: number
  groupPerMinute: number
  /** Calls already on their way when a 429 was answered do not count as ignoring it. */
  graceMs: number
}

export const STANDARD: Limits = {
  ...{ isOn: true, perSecond: 30, chatBurst: 3, perChatMs: 1_000, groupPerMinute: 20 },
  graceMs: 250,
}
export const STRICT: Limits = { ...STANDARD, chatBurst: 1 }

export type Violation = { at: number; chat: number; kind: 'bot' | 'chat' | 'group' | 'ignored-retry-after' }

type Penalty = { since: number; until: number }

const MINUTE = 60_000

/** The documented sending limits. @param clock milliseconds that never go back */
export function createLimiter(limits: Limits, clock: () => number) {
  const sent: number[] = []
  const perGroup = new Map<number, number[]>()
  const allowance = new Map<number, { left: number; at: number }>()
  const penalties = new Map<number | '*', Penalty>()
  const violations: Violation[] = []

  function refuse(
    chat: number,
    kind: Violation['kind'],
    key: number | '*',
    seconds: number,
    isCounted = true,
  ): ApiError {
    const now = clock()
    const until = Math.max(penalties.get(key)?.until ?? 0, now + seconds * 1000)
    penalties.set(key, { since: penalties.get(key)?.since ?? now, until })
    if (isCounted) violations.push({ at: now, chat, kind })
    return tooMany(Math.ceil((until - now) / 1000))
  }

  function obey(chat: number): void {
    const now = clock()
    for (const key of [chat, '*'] as const) {
      const penalty = penalties.get(key)
      if (penalty && penalty.until <= now) penalties.delete(key)
      else if (penalty)
        throw refuse(chat, 'ignored-retry-after', key, 0, now - penalty.since > limits.graceMs)
    }
  }

  function leftOf(chat: number): number {
    const had = allowance.get(chat) ?? { left: limits.chatBurst, at: 0 }
    return Math.min(limits.chatBurst, had.left + (clock() - had.at) / limits.perChatMs)
  }

  return {
    violations,
    limits,
    /** Counts one message to the chat. @throws ApiError 429 */
    admit({ id, type }: Chat): void {
      if (!limits.isOn) return
      obey(id)
      const now = clock()
      const group = type === 'private' ? undefined : (perGroup.get(id) ?? [])
      forgetBefore(sent, now - 1000)
      if (group) forgetBefore(group, now - MINUTE)
      const left = leftOf(id)
      if (sent.length >= limits.perSecond) throw refuse(id, 'bot', '*', 1)
      if (group && group.length >= limits.groupPerMinute) {
        throw refuse(id, 'group', id, Math.ceil(((group[0] ?? now) + MINUTE - now) / 1000))
      }
      if (left < 1) throw refuse(id, 'chat', id, 1)
      sent.push(now)
      allowance.set(id, { left: left - 1, at: now })
      if (group) perGroup.set(id, [...group, now])
    },
    /** As if a limit had been hit, for a chat or for the whole bot. With limits off nothing follows from it. */
    penalize(chat: number | '*', seconds: number): ApiError {
      if (!limits.isOn) return tooMany(seconds)
      return refuse(chat === '*' ? 0 : chat, 'chat', chat, seconds, false)
    },
  }
}

const tooMany = (retry_after: number) =>
  new ApiError(429, `Too Many Requests: retry after ${retry_after}`, { retry_after })

function forgetBefore(times: number[], oldest: number): void {
  const kept = times.findIndex((time) => time > oldest)
  times.splice(0, kept < 0 ? times.length : kept)
}

export type Limiter = ReturnType<typeof createLimiter>
