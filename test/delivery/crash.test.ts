import { describe, expect, it } from 'vitest'
import type { Dispatcher } from '../../src/delivery/dispatch.ts'
import { useDatabase } from '../helpers/database.ts'
import { testDelivery } from '../helpers/delivery.ts'
import { card, useLedger } from '../helpers/ledger.ts'

const database = useDatabase()
const { rows, states, say, tell, forgetHolds, endLeases } = useLedger(database)

/** Takes nothing new, as far as the ledger can tell; what it had under way it still has. */
async function dies(dispatcher: Dispatcher): Promise<void> {
  void dispatcher.stop()
  await endLeases()
}

describe('a process that dies', () => {
  it('before a message left: another sends it, without a doubt', async () => {
    const { promise: never } = Promise.withResolvers<never>()
    const { promise: building, resolve: builds } = Promise.withResolvers<void>()
    const dead = testDelivery(database.current, {
      build() {
        builds()
        return never
      },
    })
    await tell(['1'])
    void dead.dispatcher.drain()
    await building
    await dies(dead.dispatcher)
    const alive = testDelivery(database.current)
    await alive.dispatcher.drain()
    expect(alive.channel.sent.length).toBe(1)
    expect(await rows()).toMatchObject([{ status: 'sent', inDoubt: 0, attempts: 1 }])
  })

  it('while a message was on its way: another repeats it, in doubt', async () => {
    const dead = testDelivery(database.current)
    dead.channel.freeze()
    await say('1', 'a')
    void dead.dispatcher.drain()
    await dead.channel.called(1)
    await dies(dead.dispatcher)
    const alive = testDelivery(database.current)
    await alive.dispatcher.drain()
    expect(alive.channel.sent.length).toBe(1)
    expect(await rows()).toMatchObject([{ status: 'sent', inDoubt: 1 }])
  })

  it('again and again: nobody is flooded', async () => {
    await say('1', 'a')
    let copies = 0
    for (let crash = 0; crash < 6; crash++) {
      const dead = testDelivery(database.current)
      dead.channel.freeze()
      await Promise.race([dead.channel.called(1), dead.dispatcher.drain()])
      copies += dead.channel.calls.length
      await dies(dead.dispatcher)
    }
    expect(copies).toBe(3)
    expect(await states()).toEqual(['dead: in-doubt'])
  })

  it('in a conversation: what follows there waits for the lease, the rest does not', async () => {
    const dead = testDelivery(database.current)
    dead.channel.freeze()
    await say('1', 'a')
    void dead.dispatcher.drain()
    await dead.channel.called(1)
    await say('1', 'b')
    await say('2', 'c')
    const alive = testDelivery(database.current)
    await alive.dispatcher.drain()
    expect(alive.channel.sent.map((each) => each.card.title)).toEqual(['c'])
    await dies(dead.dispatcher)
    await testDelivery(database.current).dispatcher.drain()
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
  })
})

describe('a process that freezes and wakes up', () => {
  it('asks before it sends, and hears that the message is no longer its own', async () => {
    const { promise: built, resolve: build } = Promise.withResolvers<void>()
    const { promise: building, resolve: builds } = Promise.withResolvers<void>()
    const slow = testDelivery(database.current, {
      async build() {
        builds()
        await built
        return card('x')
      },
    })
    await tell(['1'])
    const drained = slow.dispatcher.drain()
    await building
    await dies(slow.dispatcher)
    const quick = testDelivery(database.current)
    const thaw = quick.channel.freeze()
    const sent = quick.dispatcher.drain()
    await quick.channel.called(1)
    build()
    await drained
    thaw()
    await sent
    expect([slow.channel.calls.length, quick.channel.calls.length]).toEqual([0, 1])
    expect(await states()).toEqual(['sent'])
  })

  it('still tells that its message was sent', async () => {
    const slow = testDelivery(database.current)
    const thaw = slow.channel.freeze()
    await say('1', 'a')
    const drained = slow.dispatcher.drain()
    await slow.channel.called(1)
    await dies(slow.dispatcher)
    // Another process has noticed and will repeat it: the hold stands for its turn not having come yet.
    await database.current.pool.query(
      `INSERT INTO pace (key, next_at, blocked_until) VALUES ('telegram:1', now(), now() + interval '1 hour')
       ON CONFLICT (key) DO UPDATE SET blocked_until = excluded.blocked_until`,
    )
    await testDelivery(database.current).dispatcher.drain()
    expect(await states()).toEqual(['queued: in-doubt'])
    thaw()
    await drained
    expect(await states()).toEqual(['sent'])
  })
})

describe('a process that lives', () => {
  it('keeps what it sends, however long the platform takes', async () => {
    const slow = testDelivery(database.current, { leaseSeconds: 0.3 })
    const thaw = slow.channel.freeze()
    await slow.dispatcher.start()
    await say('1', 'a')
    await slow.channel.called(1)
    const [first] = await rows()
    const other = testDelivery(database.current, { leaseSeconds: 0.3 })
    const inVain = async () => {
      await other.dispatcher.drain()
      const [row] = await rows()
      return Number(row?.leaseUntil) - Number(first?.leaseUntil) > 1_000
    }
    await expect.poll(inVain, { timeout: 10_000 }).toBe(true)
    thaw()
    await slow.dispatcher.stop()
    expect([slow.channel.calls.length, other.channel.calls.length]).toEqual([1, 0])
    expect(await rows()).toMatchObject([{ status: 'sent', inDoubt: 0, attempts: 1 }])
  })
})

describe('a message that may have arrived', () => {
  it('is repeated after a pause, twice at most', async () => {
    const { channel, dispatcher } = testDelivery(database.current)
    channel.failNext('in-doubt', { times: 9 })
    await say('1', 'a')
    for (let round = 0; round < 5; round++) {
      await dispatcher.drain()
      await forgetHolds()
    }
    expect(channel.sent.length).toBe(3)
    expect(await states()).toEqual(['dead: in-doubt'])
  })
})

describe('the line to the database', () => {
  it('is taken up again when it breaks', async () => {
    const { channel, dispatcher } = testDelivery(database.current)
    await dispatcher.start()
    await say('1', 'a')
    await channel.called(1)
    await database.current.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    await say('2', 'b').catch(() => say('2', 'b'))
    await channel.called(2)
    await dispatcher.stop()
    expect(await states()).toEqual(['sent', 'sent'])
  })
})
