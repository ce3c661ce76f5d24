import { expect, it } from 'vitest'
import { useDatabase } from '../helpers/database.ts'
import { testDelivery } from '../helpers/delivery.ts'
import { densest } from '../helpers/dispatcher-fleet.ts'
import { useLedger } from '../helpers/ledger.ts'

const database = useDatabase()
const { states, say, tell } = useLedger(database)

const PER_SECOND = 100
const PER_ADDRESS_MS = 150
/** A message may leave this much after its slot. */
const LATE_MS = 40
/** How far two processes on a busy machine may differ about the database's clock. */
const SLACK_MS = 40

it('three processes together keep the limits of the channel and of each conversation', async () => {
  const limits = { perSecond: PER_SECOND, perAddressMs: PER_ADDRESS_MS, perGroupMs: PER_ADDRESS_MS }
  const ours = [1, 2, 3].map(() => testDelivery(database.current, { limits }))
  for (const { channel } of ours) channel.takesMs(8)
  await tell(Array.from({ length: 110 }, (_, n) => `${(n * n) % 37}`))
  const drains = ours.map(({ dispatcher }) => dispatcher.drain())
  for (let n = 0; n < 10; n++) await say(`r${n % 4}`, 'reply')
  await Promise.all(drains)
  for (const { dispatcher } of ours) await dispatcher.drain()

  const calls = ours.flatMap(({ channel }) => channel.calls)
  expect(calls.length).toBe(120)
  expect(new Set(await states())).toEqual(new Set(['sent']))
  for (const length of [50, 200, 500]) {
    const most = ((length + LATE_MS + SLACK_MS) * PER_SECOND) / 1000 + 1
    expect(
      densest(
        calls.map((call) => call.at),
        length,
      ),
    ).toBeLessThanOrEqual(most)
  }
  for (const address of new Set(calls.map((call) => call.address))) {
    const times = calls.filter((call) => call.address === address).map((call) => call.at)
    expect(densest(times, PER_ADDRESS_MS - LATE_MS - SLACK_MS)).toBe(1)
  }
})
