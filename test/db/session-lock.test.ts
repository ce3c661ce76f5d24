import { expect, it } from 'vitest'
import { holdSessionLock } from '../../src/db/session-lock.ts'
import { useDatabase } from '../helpers/database.ts'

const database = useDatabase()

const waiting = new AbortController().signal
const hold = (name: string, signal = waiting) => holdSessionLock(database.current.url, name, signal)

it('one holds it; the next gets it at the release, or when the connection is gone, of which the holder hears', async () => {
  const first = await hold('a')
  const other = await hold('b')
  const order: string[] = []
  const second = hold('a').finally(() => order.push('second'))
  await database.current.pool.query('SELECT pg_sleep(0.6)')
  order.push('released')
  await first.release()
  const held = await second
  expect(order).toEqual(['released', 'second'])

  const third = hold('a')
  const lost = new Promise((resolve) => held.lost.addEventListener('abort', resolve))
  await database.current.pool.query(`SELECT pg_terminate_backend(l.pid) FROM pg_locks l
    WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
  await lost
  await (await third).release()
  expect(other.lost.aborted).toBe(true)
})

it('ends the wait when asked to', async () => {
  const { release } = await hold('d')
  const ending = new AbortController()
  const wait = hold('d', ending.signal)
  ending.abort()
  await expect(wait).rejects.toThrow()
  await release()
})
