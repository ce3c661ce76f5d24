import { DeliveryError, type FailureReason, VERDICTS } from '../../chat/channel.ts'
import type { Contact } from './contact.ts'

/**
 * How a person of the demo can be reached: `blocked`, the bot was blocked, or put out of the group, for good; `offline`, the way to
 * the person is broken for now and a later attempt may succeed.
 */
export const REACHES = ['reachable', 'blocked', 'offline'] as const
export type Reach = (typeof REACHES)[number]

const RATE_LIMIT_SECONDS = 3

export function failureOf(reason: FailureReason, address: string): DeliveryError {
  return new DeliveryError(VERDICTS[reason], reason, {
    retryAfter: reason === 'rate-limited' ? RATE_LIMIT_SECONDS : undefined,
    movedTo: reason === 'moved' ? `${address}-moved` : undefined,
  })
}

/** The failures one has asked for: a standing one per address, and single ones that hit the next sends. */
export function createFailures() {
  const reaches = new Map<string, Reach>()
  const coming: FailureReason[] = []
  return {
    reach: (address: string): Reach => reaches.get(address) ?? 'reachable',
    setReach: (address: string, reach: Reach): void => void reaches.set(address, reach),
    failNext: (reason: FailureReason): void => void coming.push(reason),
    /** The failure the present send to a contact meets. */
    take({ address, kind }: Contact): DeliveryError | undefined {
      const reach = reaches.get(address)
      if (reach === 'blocked') return failureOf(kind === 'group' ? 'removed' : 'blocked', address)
      if (reach === 'offline') return failureOf('unavailable', address)
      const reason = coming.shift()
      return reason && failureOf(reason, address)
    },
  }
}

export type Failures = ReturnType<typeof createFailures>
