import { expect, test } from 'vitest'
import { play } from './play.ts'

test('three processes that are killed, frozen and cut off lose nothing and do nothing twice', async () => {
  const { outcomes } = await play({ rounds: 1, seed: 20261123, stormMs: 1_200 })
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([])
  expect(outcomes.map(({ processes }) => processes)).toEqual([3])
}, 180_000)
