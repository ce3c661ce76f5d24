import { describe, expect, it } from 'vitest'
import { DeliveryError, type FailureReason } from '../../src/chat/channel.ts'
import { backOff, consequenceOf } from '../../src/delivery/consequence.ts'

const row = { attempts: 1, inDoubt: 0 }
const retry = (reason: FailureReason, retryAfter?: number) =>
  new DeliveryError('retry', reason, { retryAfter })

describe('what a failed send leads to', () => {
  it('waits exactly as long as the platform says, and counts that as no attempt', () => {
    expect(consequenceOf(retry('rate-limited', 7.5), row)).toMatchObject({
      kind: 'again',
      holdMs: 7_500,
      isFree: true,
    })
    expect(consequenceOf(retry('rate-limited'), row)).toMatchObject({ holdMs: 1_000 })
  })

  it('repeats what may have arrived twice at most', () => {
    const doubt = (inDoubt: number) => consequenceOf(retry('in-doubt'), { attempts: 1, inDoubt })
    expect(doubt(0)).toMatchObject({ kind: 'again', isDoubtful: true })
    expect(doubt(1)).toMatchObject({ kind: 'again', isDoubtful: true })
    expect(doubt(2)).toEqual({ kind: 'dead', reason: 'in-doubt' })
  })

  it('treats what a channel should never throw as doubtful', () => {
    expect(consequenceOf(new TypeError('x'), row)).toMatchObject({ kind: 'again', isDoubtful: true })
    expect(consequenceOf('x', { attempts: 1, inDoubt: 2 })).toEqual({ kind: 'dead', reason: 'in-doubt' })
  })

  it('never gives up what did not leave', () => {
    const after = (attempts: number) => consequenceOf(retry('unavailable'), { attempts, inDoubt: 0 })
    expect([1, 2, 3, 1_000].map((n) => (after(n) as { holdMs: number }).holdMs)).toEqual([
      1_000, 2_000, 4_000, 30_000,
    ])
    expect(backOff(0)).toBe(1_000)
  })

  it('gives up what the platform refused', () => {
    for (const reason of ['blocked', 'deactivated', 'removed', 'not-found', 'rejected'] as const) {
      expect(consequenceOf(new DeliveryError('give-up', reason), row)).toEqual({ kind: 'dead', reason })
    }
  })

  it('follows a move, but not in circles and not to nowhere', () => {
    const moved = (movedTo?: string) => new DeliveryError('moved', 'moved', { movedTo })
    expect(consequenceOf(moved('-1009'), row)).toEqual({ kind: 'moved', to: '-1009' })
    expect(consequenceOf(moved(), row)).toEqual({ kind: 'dead', reason: 'moved' })
    expect(consequenceOf(moved('-1009'), { attempts: 20, inDoubt: 0 })).toEqual({
      kind: 'dead',
      reason: 'moved',
    })
  })

  it('stops at refused credentials, whatever the verdict', () => {
    expect(consequenceOf(retry('token'), row)).toEqual({ kind: 'stop' })
    expect(consequenceOf(new DeliveryError('give-up', 'token'), row)).toEqual({ kind: 'stop' })
  })
})
