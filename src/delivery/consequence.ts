import { DeliveryError, type FailureReason } from '../chat/channel.ts'

/** What a failed send means for its row and for the pace. */
export type Consequence =
  | {
      kind: 'again'
      reason: FailureReason
      /** The conversation waits this long. */
      holdMs: number
      /** The platform did not look at the message, so it was no attempt. */
      isFree: boolean
      isDoubtful: boolean
    }
  | { kind: 'dead'; reason: FailureReason }
  | { kind: 'moved'; to: string }
  | { kind: 'stop' }

/** A message may have arrived each time; after that many doubts it is given up rather than repeated for ever. */
export const MOST_DOUBTS = 2

const MOST_ATTEMPTS = 20
const UNSTATED_WAIT_SECONDS = 1
const DOUBT_WAIT_MS = [2_000, 15_000]
const LONGEST_WAIT_MS = 30_000

/** 1, 2, 4 … seconds, at most half a minute. */
export const backOff = (times: number): number =>
  Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** Math.max(0, times - 1))

/** Reasons that say something about the recipient rather than about the message. */
export const isUnreachable = (reason: FailureReason): boolean =>
  reason === 'blocked' || reason === 'deactivated' || reason === 'removed' || reason === 'not-found'

export function consequenceOf(error: unknown, row: { attempts: number; inDoubt: number }): Consequence {
  // A channel that breaks its promise tells us nothing: the message may have left.
  if (!(error instanceof DeliveryError)) return doubtful(row)
  if (error.reason === 'token') return { kind: 'stop' }
  if (error.verdict === 'moved' && error.movedTo && row.attempts < MOST_ATTEMPTS) {
    return { kind: 'moved', to: error.movedTo }
  }
  if (error.verdict !== 'retry') return { kind: 'dead', reason: error.reason }
  const again = { kind: 'again', reason: error.reason, isDoubtful: false } as const
  switch (error.reason) {
    case 'rate-limited':
      return { ...again, holdMs: (error.retryAfter ?? UNSTATED_WAIT_SECONDS) * 1000, isFree: true }
    case 'in-doubt':
      return doubtful(row)
    case 'unavailable':
      return { ...again, holdMs: backOff(row.attempts), isFree: false }
    default:
      if (row.attempts >= MOST_ATTEMPTS) return { kind: 'dead', reason: error.reason }
      return { ...again, holdMs: backOff(row.attempts), isFree: false }
  }
}

function doubtful(row: { inDoubt: number }): Consequence {
  if (row.inDoubt >= MOST_DOUBTS) return { kind: 'dead', reason: 'in-doubt' }
  const holdMs = DOUBT_WAIT_MS[row.inDoubt] ?? LONGEST_WAIT_MS
  return { kind: 'again', reason: 'in-doubt', holdMs, isFree: false, isDoubtful: true }
}
