import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gate } from '../../src/db/pace.ts'
import {
  currentRate,
  HORIZON_MS,
  type Limits,
  mostLate,
  planSlots,
  slowerRate,
} from '../../src/delivery/pace.ts'
import { serverClock } from '../../src/delivery/server-clock.ts'

const limits = (given: Partial<Limits> = {}): Limits => ({
  ...{ perSecond: 25, perAddressMs: 1_050, perGroupMs: 3_100 },
  isGroup: (address) => address.startsWith('-'),
  ...given,
})
const fresh: Gate = { nextAt: 0, blockedUntil: null, rate: null, ratedAt: null }
const to = (...addresses: string[]) => addresses.map((address) => ({ address }))
const plan = (rows: { address: string }[], given: Partial<Parameters<typeof planSlots>[1]> = {}) =>
  planSlots(rows, { gate: fresh, now: 1_000, lead: 0, most: 32, limits: limits(), ...given })

describe('how late a message may leave', () => {
  it('is so little that what bunches in a second stays below what the platform takes', () => {
    for (const rate of [1, 5, 20, 25, 27, 28, 29]) {
      const bunched = rate * (1 + mostLate(rate, 30) / 1_000)
      expect(bunched).toBeLessThanOrEqual(30)
    }
    expect([mostLate(25, 30), mostLate(30, 30)]).toEqual([100, 20])
  })
})

describe('slots', () => {
  it('start now and follow each other at the rate, as far as the horizon', () => {
    const { slots, nextAt, ended } = plan(to('1', '2', '3', '4', '5', '6', '7', '8', '9'))
    expect(slots.map((slot) => slot.at)).toEqual([1_000, 1_040, 1_080, 1_120])
    expect([nextAt, ended]).toEqual([1_160, 'no-slots'])
    expect(HORIZON_MS).toBe(150)
  })

  it('go on where others have stopped, and never make up for what has passed', () => {
    const ahead = plan(to('1'), { gate: { ...fresh, nextAt: 1_100 } })
    expect(ahead.slots.map((slot) => slot.at)).toEqual([1_100])
    const idle = plan(to('1', '2'), { gate: { ...fresh, nextAt: 10 } })
    expect(idle.slots.map((slot) => slot.at)).toEqual([1_000, 1_040])
    expect(plan(to('1'), { gate: { ...fresh, nextAt: 1_250 } })).toMatchObject({
      slots: [],
      nextAt: 1_250,
      ended: 'no-slots',
    })
  })

  it('are given once to a conversation, which then waits its own time', () => {
    const { slots, chats } = plan(to('-5:1', '-5:2', '7', '7'))
    expect(slots.map((slot) => slot.row.address)).toEqual(['-5:1', '7'])
    expect(chats).toEqual([
      { chat: '-5', nextAt: 4_100 },
      { chat: '7', nextAt: 2_090 },
    ])
  })

  it('are all now when nothing limits them, and no more than asked for', () => {
    const { slots, ended } = plan(to('1', '2', '3'), {
      limits: limits({ perSecond: Number.POSITIVE_INFINITY }),
      most: 2,
    })
    expect(slots.map((slot) => slot.at)).toEqual([1_000, 1_000])
    expect(ended).toBe('enough')
  })

  it('never come closer than the limits, under any load, with any pauses', () => {
    const looks = fc.array(
      fc.record({
        wait: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 3_000 })),
        lead: fc.constantFrom(0, 0, 50, 200),
        addresses: fc.array(fc.integer({ min: -6, max: 20 }).map(String), { maxLength: 30 }),
      }),
      { minLength: 5, maxLength: 60 },
    )
    const rates = fc.double({ min: 0.5, max: 200, noNaN: true })
    fc.assert(
      fc.property(looks, rates, (loads, perSecond) => {
        const rules = limits({ perSecond })
        const slots = simulate(loads, rules)
        const gap = 1_000 / perSecond
        slots.forEach(({ at }, index) => {
          const earlier = slots[index - 1]
          if (earlier) expect(at - earlier.at).toBeGreaterThanOrEqual(gap - 1e-6)
        })
        for (const [chat, times] of byChat(slots)) {
          const least = rules.isGroup(chat) ? rules.perGroupMs : rules.perAddressMs
          times.forEach((at, index) => {
            if (index > 0) expect(at - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(least)
          })
        }
      }),
      { numRuns: 200 },
    )
  })
})

type Load = { wait: number; lead: number; addresses: string[] }

/** Every slot that looks at the ledger at these times would give out, as the database carries the pace between them. */
function simulate(loads: Load[], rules: Limits): { chat: string; at: number }[] {
  const given: { chat: string; at: number }[] = []
  const free = new Map<string, number>()
  let gate = fresh
  let now = 10_000
  for (const { wait, lead, addresses } of loads) {
    now += wait
    const rows = to(...addresses.filter((address) => (free.get(address) ?? 0) <= now))
    const made = plan(rows, { gate, now, lead, limits: rules })
    gate = { ...gate, nextAt: made.nextAt }
    for (const { chat, nextAt } of made.chats) free.set(chat, nextAt)
    given.push(...made.slots)
  }
  return given
}

function byChat(slots: { chat: string; at: number }[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const { chat, at } of slots) found.set(chat, [...(found.get(chat) ?? []), at])
  return found
}

describe('the learned rate', () => {
  const rules = limits()

  it('is halved by a complaint and grows back by 5 % a minute, never past the configured one', () => {
    const slower = slowerRate(fresh, { now: 5_000, firedAt: 4_990, limits: rules })
    expect(slower).toBe(12.5)
    const learned = { rate: 12.5, ratedAt: 0 }
    expect(currentRate(learned, 60_000, rules)).toBeCloseTo(13.125)
    expect(currentRate(learned, 14 * 60_000, rules)).toBeLessThan(25)
    expect(currentRate(learned, 15 * 60_000, rules)).toBe(25)
    expect(currentRate(learned, -60_000, rules)).toBe(12.5)
  })

  it('is halved once for what was under way together, and never to nothing', () => {
    const learned = { rate: 12.5, ratedAt: 5_000 }
    expect(slowerRate(learned, { now: 5_010, firedAt: 4_995, limits: rules })).toBeUndefined()
    expect(slowerRate(learned, { now: 5_010, firedAt: 5_005, limits: rules })).toBeCloseTo(6.25, 3)
    expect(slowerRate({ rate: 2, ratedAt: 0 }, { now: 10, firedAt: 5, limits: rules })).toBe(25 / 16)
  })
})

describe('the clock of the database', () => {
  it('is never met early, and best as the quickest of the last answers saw it', () => {
    let local = 0
    const clock = serverClock(() => local)
    const hear = (databaseTime: number, arrivedAt: number) => {
      local = arrivedAt
      clock.sample(databaseTime)
    }
    hear(1_000_000, 30) // took up to 30 ms
    hear(1_000_100, 102)
    hear(1_000_200, 250)
    expect(clock.until(1_000_300)).toBe(52)
    for (let n = 0; n < 16; n++) hear(1_005_000, 5_010) // both clocks were set anew
    expect(clock.until(1_005_000)).toBe(0)
  })
})
