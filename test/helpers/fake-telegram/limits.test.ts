import { beforeEach, describe, expect, test } from 'vitest'
import { ApiError } from './errors.ts'
import { createLimiter, type Limiter, STANDARD, STRICT } from './limits.ts'

let now: number
let limiter: Limiter

const person = (id: number) => ({ id, type: 'private' as const })
const group = { id: -1, type: 'group' as const }

beforeEach(() => {
  now = 1_000_000
  limiter = createLimiter({ ...STANDARD }, () => now)
})

/** Seconds to wait, or 0 when the message was taken. */
function send(chat: { id: number; type: 'private' | 'group' }): number {
  try {
    limiter.admit(chat)
    return 0
  } catch (error) {
    return (error as ApiError).parameters?.retry_after ?? Number.NaN
  }
}

test('thirty a second for the whole bot, in any second', () => {
  for (let id = 1; id <= 30; id++) expect(send(person(id))).toBe(0)
  now += 999
  expect(send(person(31))).toBe(1)
  now += 1001
  expect(send(person(31))).toBe(0)
  expect(limiter.violations.map(({ kind }) => kind)).toEqual(['bot'])
})

test('a chat takes a short burst, then one a second', () => {
  expect([send(person(1)), send(person(1)), send(person(1)), send(person(1))]).toEqual([0, 0, 0, 1])
  now += 1000
  expect(send(person(1))).toBe(0)
})

test('read strictly, one a second at any time', () => {
  limiter = createLimiter({ ...STRICT }, () => now)
  expect([send(person(1)), send(person(1))]).toEqual([0, 1])
  now += 1000
  expect(send(person(1))).toBe(0)
})

test('twenty a minute for a group', () => {
  for (let count = 0; count < 20; count++) {
    expect(send(group)).toBe(0)
    now += 2000
  }
  expect(send(group)).toBe(20)
  expect(send(person(1))).toBe(0)
})

describe('retry_after', () => {
  test('ignoring it is a violation of its own, except for what was on its way', () => {
    for (let count = 0; count < 4; count++) send(person(1))
    now += 200
    send(person(1))
    expect(limiter.violations).toHaveLength(1)
    now += 200
    send(person(1))
    expect(limiter.violations.map(({ kind }) => kind)).toEqual(['chat', 'ignored-retry-after'])
  })

  test('can be imposed on a chat or on all', () => {
    limiter.penalize(1, 5)
    expect([send(person(1)), send(person(2))]).toEqual([5, 0])
    limiter.penalize('*', 3)
    expect(send(person(3))).toBe(3)
    now += 5000
    expect([send(person(1)), send(person(3))]).toEqual([0, 0])
  })
})

test('switched off, nothing is counted', () => {
  limiter.limits.isOn = false
  for (let count = 0; count < 100; count++) expect(send(group)).toBe(0)
  expect(limiter.penalize('*', 9)).toBeInstanceOf(ApiError)
  expect(send(group)).toBe(0)
})
