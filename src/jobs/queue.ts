import { PgBoss } from 'pg-boss'
import type { Database } from '../db/client.ts'
import type { Log } from '../log.ts'

export type Job = 'tick' | 'night'

export type Queue = {
  start(): Promise<void>
  /** Asks for a run soon, by any process; asking again before it began changes nothing. */
  ask(job: Job): Promise<void>
  stop(): Promise<void>
}

const POLL_SECONDS = 2
const EXPIRE_SECONDS = 300
/** The database may be restarting just then. */
const START_ATTEMPTS = 5
const STOP_MS = 1_000

/**
 * Work apart from turns, shared by all processes on one database. A job may run twice at once, when a process died or
 * froze in it: each is idempotent by a key of its own.
 */
export function createQueue(
  { pool }: Pick<Database, 'pool'>,
  jobs: Record<Job, () => Promise<void>>,
  log: Log,
): Queue {
  const boss = new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values) }, schedule: false })
  boss.on('error', (err) => log.warn({ err }, 'the job queue'))
  return {
    async start() {
      await boss.start({ attempts: START_ATTEMPTS })
      for (const [name, run] of Object.entries(jobs)) {
        const options = {
          policy: 'short',
          retryLimit: 3,
          retryBackoff: true,
          expireInSeconds: EXPIRE_SECONDS,
        }
        await boss.createQueue(name, { ...options, deleteAfterSeconds: 24 * 60 * 60 })
        await boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, run)
      }
    },
    async ask(job) {
      await boss.send(job, {})
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: STOP_MS })
    },
  }
}
