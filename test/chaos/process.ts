import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { startApp } from '../../src/app.ts'
import { movableClock } from '../../src/clock.ts'
import { readConfig } from '../../src/config.ts'
import { tick } from '../../src/jobs/tick.ts'
import { createLog } from '../../src/log.ts'
import { openStore } from '../../src/store.ts'

/** `at`: what clocks showed when the machine's showed `since` (ms). */
export type Moment = { at: string; since: number }

export type ProcessOptions = { environment: Record<string, string>; moment: Moment }

/** Cron would wake a process once a minute. */
const WAKES_EVERY_MS = { from: 40, more: 160 }

// The whole product with a clock that its parent sets, waking for what is due many times a second; to be killed.
const { environment, moment } = JSON.parse(process.argv[2] ?? '{}') as ProcessOptions
const config = readConfig(environment)
const log = createLog(config.LOG_LEVEL)
const clock = movableClock(config.TIME_ZONE)
const show = ({ at, since }: Moment) =>
  clock.set(Temporal.Instant.from(at).add({ milliseconds: Date.now() - since }))

show(moment)
const store = await openStore(config)
await startApp(config, store, log, clock)
process.on('message', show)
process.on('disconnect', () => process.exit())
process.send?.({ ready: true })

for (;;) {
  await pause(WAKES_EVERY_MS.from + Math.random() * WAKES_EVERY_MS.more)
  await tick({ database: store.database, clock, makesUp: true }, log).catch((err: unknown) =>
    log.warn({ err }, 'a tick failed'),
  )
}
