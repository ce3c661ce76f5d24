import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/client.ts'
import { isTransientDatabaseError } from '../../src/db/failure.ts'
import { useDatabase } from '../helpers/database.ts'

const database = useDatabase()

const failing = async (work: () => Promise<unknown>): Promise<Error> => {
  try {
    await work()
  } catch (error) {
    return error as Error
  }
  throw new Error('it worked')
}

describe('what may succeed when it is tried again', () => {
  test.each([
    ['P2034', true],
    ['P1001', true],
    ['40P01', true],
    ['57P01', true],
    ['08006', true],
    ['55P03', true],
    ['ECONNREFUSED', true],
    ['P2002', false],
    ['23505', false],
    ['22001', false],
    ['55006', false],
    ['EACCES', false],
  ])('%s: %s', (code, expected) => {
    const error = Object.assign(new Error('x'), { code })
    expect(isTransientDatabaseError(error)).toBe(expected)
    expect(isTransientDatabaseError(new Error('y', { cause: error }))).toBe(expected)
  })

  test('a server that is not there', async () => {
    const nowhere = openDatabase('postgresql://nv:geheim@127.0.0.1:1/nv')
    const error = await failing(() => nowhere.prisma.person.count())
    await nowhere.close()
    expect(isTransientDatabaseError(error)).toBe(true)
  })

  test('a transaction that a lock kept waiting', async () => {
    const { prisma } = database.current
    const error = await failing(() =>
      prisma.$transaction(
        async (tx) => {
          await tx.$executeRaw`SELECT pg_sleep(1)`
          await tx.person.count()
        },
        { timeout: 50 },
      ),
    )
    expect(isTransientDatabaseError(error)).toBe(true)
  })

  test('a connection that broke between two statements of a transaction', async () => {
    const { prisma, pool } = database.current
    const error = await failing(() =>
      prisma.$transaction(async (tx) => {
        const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
        await pool.query('SELECT pg_terminate_backend($1, 5000)', [own?.pid])
        // The driver has heard of it by the time another statement of its own has gone through.
        await pool.query('SELECT')
        await tx.person.count()
      }),
    )
    expect(isTransientDatabaseError(error)).toBe(true)
  })

  test('what a connection says after it was let go of harms nobody', async () => {
    const client = await database.current.pool.connect()
    client.release(new Error('broken'))
    expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow()
  })

  test('not a mistake of ours', async () => {
    const error = await failing(() => database.current.prisma.update.create({ data: {} as never }))
    expect(isTransientDatabaseError(error)).toBe(false)
  })

  test('nor whatever else may be thrown', () => {
    for (const thrown of [undefined, null, 'P1001', { code: 'P1001' }, new Error('x')]) {
      expect(isTransientDatabaseError(thrown)).toBe(false)
    }
  })
})
