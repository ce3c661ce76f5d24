import { schedule } from 'node-cron'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/client.ts'
import type { Log } from '../log.ts'
import { createQueue } from './queue.ts'
import { readWaitingPlans } from './read-plans.ts'
import { tick } from './tick.ts'
import { tidy } from './tidy.ts'

export type Jobs = {
  start(): Promise<void>
  /** Something may be due before the next minute: the clock was moved, a nudge was confirmed. */
  wake(): void
  /** A plan file was sent, or may have been: reads those that wait, at once and here. */
  read(): void
  stop(): Promise<void>
}

export type JobParts = {
  database: Database
  clock: Clock
  makesUp: boolean
  /** What else is looked after at night, such as people who left a workspace. */
  atNight: () => Promise<void>
  log: Log
}

const EVERY_MINUTE = '* * * * *'
const AT_NIGHT = '30 2 * * *'

/** Cron only wakes; what is due is decided by the database, whichever process asks. */
export function createJobs({ database, clock, makesUp, atNight, log }: JobParts): Jobs {
  const queue = createQueue(
    database,
    {
      tick: () => tick({ database, clock, makesUp }, log),
      async night() {
        await tidy(database, clock)
        await atNight()
      },
    },
    log,
  )
  const ask = (job: 'tick' | 'night') =>
    void queue.ask(job).catch((err: unknown) => log.warn({ err, job }, 'a job could not be asked for'))
  const cron = [
    schedule(EVERY_MINUTE, () => ask('tick'), { timezone: clock.zone }),
    schedule(AT_NIGHT, () => ask('night'), { timezone: clock.zone }),
  ]
  const reader = oneAtATime(() => readWaitingPlans({ database, clock }, log), log)
  return {
    async start() {
      await queue.start()
      ask('tick')
    },
    wake: () => ask('tick'),
    read: reader.wake,
    async stop() {
      for (const each of cron) await each.destroy()
      await queue.stop()
      await reader.stop()
    },
  }
}

/** Work that is done again when it was asked for while it was being done. */
function oneAtATime(work: () => Promise<unknown>, log: Log) {
  let asked = false
  let isStopped = false
  let running: Promise<void> | undefined
  const run = async () => {
    while (asked && !isStopped) {
      asked = false
      await work().catch((err: unknown) => log.error({ err }, 'plan files could not be read'))
    }
    running = undefined
  }
  return {
    wake() {
      asked = true
      running ??= run()
    },
    async stop() {
      isStopped = true
      await running
    },
  }
}
