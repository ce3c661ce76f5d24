import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { useDatabase } from '../helpers/database.ts'
import { densest, startFleet } from '../helpers/dispatcher-fleet.ts'
import { useLedger } from '../helpers/ledger.ts'

const database = useDatabase()
const { rows, tell } = useLedger(database)

it('three processes, some killed and some frozen, lose nothing, and the platform counts no violation', async () => {
  // 1 150 ms leaves room for what lies between two processes and a platform: lateness, and the way there.
  const limits = { perSecond: 25, perAddressMs: 1_150, perGroupMs: 1_150 }
  const at = Temporal.Now.instant()
  const addresses = Array.from({ length: 110 }, (_, n) => `${n % 80}`)
  await tell(addresses, { at })
  const fleet = await startFleet({
    url: database.current.url,
    size: 3,
    limits,
    leaseSeconds: 2,
    latencyMs: 60,
  })
  for (let round = 0; round < 4; round++) {
    fleet.freezeOne(350)
    await pause(450)
    await fleet.killOne()
  }
  // What a killed process held is sent once its lease has run out and somebody looks again.
  for (let round = 0; round < 6; round++) {
    await fleet.quiet(1_500)
    if ((await rows()).every((row) => row.status === 'sent')) break
  }
  await fleet.stop()

  const sent = await rows()
  expect(sent.map((row) => row.status).filter((status) => status !== 'sent')).toEqual([])
  const doubts = sent.reduce((sum, row) => sum + row.inDoubt, 0)
  expect(fleet.arrivals.length).toBeGreaterThanOrEqual(addresses.length)
  expect(fleet.arrivals.length).toBeLessThanOrEqual(addresses.length + doubts)
  expect(
    densest(
      fleet.arrivals.map((each) => each.at),
      1_000,
    ),
  ).toBeLessThanOrEqual(30)
  for (const address of new Set(addresses)) {
    const times = fleet.arrivals.filter((each) => each.address === address).map((each) => each.at)
    expect(densest(times, 1_000)).toBe(1)
  }
}, 60_000)
