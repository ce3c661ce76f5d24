import { describe, expect, it } from 'vitest'
import { moveConversation } from '../../src/db/addresses.ts'
import type { Lost } from '../../src/delivery/dispatch.ts'
import { notify } from '../../src/delivery/notify.ts'
import { useDatabase } from '../helpers/database.ts'
import { NOON, testDelivery } from '../helpers/delivery.ts'
import { useLedger } from '../helpers/ledger.ts'

const database = useDatabase()
const { rows, states, say, tell, forgetHolds } = useLedger(database)
const born = { createdAt: new Date(0) }

const account = (address: string) =>
  database.current.prisma.account.create({
    data: { channel: 'telegram', platformUser: address, address, ...born },
  })
const group = (address: string, more: object = {}) =>
  database.current.prisma.groupChat.create({ data: { channel: 'telegram', address, ...more } })
const holds = async () => {
  const found = await database.current.pool.query<{ key: string; seconds: number }>(
    `SELECT key, extract(epoch FROM blocked_until - clock_timestamp())::float8 AS seconds FROM pace WHERE blocked_until IS NOT NULL`,
  )
  return Object.fromEntries(found.rows.map(({ key, seconds }) => [key, seconds]))
}

describe('people and groups that cannot be reached', () => {
  it('are marked once, told of, and spared what else waits for them', async () => {
    const lan = await account('1')
    const news: Lost[] = []
    const { channel, dispatcher } = testDelivery(database.current, {
      onUnreachable: async (lost) => void news.push(lost),
    })
    channel.failNext('blocked', { address: '1', times: 2 })
    await tell(['1', '1', '2'])
    await dispatcher.drain()
    expect(await states()).toEqual(['dead: blocked', 'dead: blocked', 'sent'])
    expect(channel.calls.filter((call) => call.address === '1').length).toBe(1)
    await say('1', 'an answer is tried all the same')
    await dispatcher.drain()
    expect((await states())[3]).toBe('dead: blocked')
    expect(news).toEqual([{ channel: 'telegram', address: '1', accountId: lan.id, reason: 'blocked' }])
    const marked = await database.current.prisma.account.findUnique({ where: { id: lan.id } })
    expect(marked).toMatchObject({ unreachableReason: 'blocked', unreachableAt: expect.any(Date) })
  })

  it('hear on their next account what the lost one was to hear, in the order of their accounts, once each', async () => {
    const { prisma } = database.current
    const person = await prisma.person.create({ data: { name: 'Lan', ...born } })
    const [first] = await Promise.all(
      [1, 2, 3].map((place) =>
        prisma.account.create({
          data: {
            channel: 'telegram',
            platformUser: `p${place}`,
            address: `1${place}`,
            place,
            personId: person.id,
            ...born,
          },
        }),
      ),
    )
    const { channel, dispatcher } = testDelivery(database.current)
    const subject = { kind: 'digest', ids: { day: '2026-03-02' } }
    for (const key of ['today', 'a nudge']) {
      const recipients = [{ channel: 'telegram' as const, address: '11', accountId: first?.id ?? 0, key }]
      await notify(prisma, subject, recipients, { priority: 3, at: NOON })
    }
    channel.failNext('blocked', { address: '11', times: 1 })
    channel.failNext('deactivated', { address: '12', times: 1 })
    await dispatcher.drain()
    const heard = (await rows()).filter(({ status }) => status === 'sent')
    expect(heard.map(({ address, key }) => `${address} ${key.split('→')[0]}`)).toEqual([
      '13 today',
      '13 a nudge',
    ])
    expect(channel.calls.map(({ address }) => address)).toEqual(['11', '12', '13', '13'])
  })

  it('stay unmarked when the news cannot be written: both or none', async () => {
    const lan = await account('1')
    let fails = true
    const { channel, dispatcher } = testDelivery(database.current, {
      async onUnreachable() {
        if (fails) {
          fails = false
          const between = await database.current.prisma.account.findUnique({ where: { id: lan.id } })
          expect(between?.unreachableAt).toBeNull()
          throw new Error('the database went away')
        }
      },
    })
    channel.failNext('deactivated')
    await tell(['1'])
    await dispatcher.drain()
    const marked = await database.current.prisma.account.findUnique({ where: { id: lan.id } })
    expect(marked?.unreachableReason).toBe('deactivated')
    expect(await states()).toEqual(['dead: deactivated'])
  })

  it('a group is closed, unless only a thread or one member of it is missing', async () => {
    const closed = async () => (await group1()).closedAt !== null
    const { id } = await group('-5')
    const group1 = () => database.current.prisma.groupChat.findUniqueOrThrow({ where: { id } })
    const { channel, dispatcher } = testDelivery(database.current)
    channel.failNext('removed')
    await say('-5|U1', 'x')
    await dispatcher.drain()
    channel.failNext('not-found')
    await say('-5:17', 'x')
    await dispatcher.drain()
    expect(await closed()).toBe(false)
    channel.failNext('removed')
    await say('-5:17', 'x')
    await dispatcher.drain()
    expect(await closed()).toBe(true)
  })

  it('a refused content is our fault, not theirs', async () => {
    const lan = await account('1')
    const { channel, dispatcher } = testDelivery(database.current)
    channel.failNext('rejected')
    await say('1', 'x')
    await dispatcher.drain()
    expect(await states()).toEqual(['dead: rejected'])
    expect(
      (await database.current.prisma.account.findUnique({ where: { id: lan.id } }))?.unreachableAt,
    ).toBeNull()
  })
})

describe('a group that moved', () => {
  it('takes along what is tied to it and what waits for it, and the message arrives there', async () => {
    const { id } = await group('-5', { title: 'Tổ 38' })
    const { channel, dispatcher } = testDelivery(database.current)
    channel.failNext('moved', { movedTo: '-1009' })
    await say('-5', 'a')
    await say('-5', 'b')
    await say('-55', 'other')
    await dispatcher.drain()
    expect(channel.sentTo('-1009').map((each) => each.card.title)).toEqual(['a', 'b'])
    expect(channel.sentTo('-55').length).toBe(1)
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
    expect(await database.current.prisma.groupChat.findUnique({ where: { id } })).toMatchObject({
      address: '-1009',
      title: 'Tổ 38',
    })
  })

  it('is merged with what is known of its new address, and may be told twice', async () => {
    const { prisma, pool } = database.current
    const agency = await prisma.agency.findFirstOrThrow()
    await group('-5', { title: 'Tổ 38', agencyId: agency.id, linkedBy: 4 })
    await group('-1009', { title: 'Tổ Đề án 38' })
    await pool.query(`INSERT INTO pace (key, next_at, blocked_until) VALUES
      ('telegram:-5', '2030-01-01Z', '2031-01-01Z'), ('telegram:-1009', '2032-01-01Z', NULL)`)
    await say('-5:3', 'x')
    const move = () => prisma.$transaction((tx) => moveConversation(tx, 'telegram', '-5', '-1009'))
    await move()
    await move()
    expect(await prisma.groupChat.findMany()).toMatchObject([
      { address: '-1009', title: 'Tổ Đề án 38', agencyId: agency.id, linkedBy: 4 },
    ])
    expect(await prisma.pace.findMany()).toMatchObject([
      { key: 'telegram:-1009', nextAt: new Date('2032-01-01'), blockedUntil: new Date('2031-01-01') },
    ])
    expect((await rows())[0]?.address).toBe('-1009:3')
  })

  it('a topic that is gone moves its own messages only', async () => {
    const { channel, dispatcher } = testDelivery(database.current)
    channel.failNext('moved', { address: '-5:17', movedTo: '-5' })
    await say('-5:17', 'a')
    await say('-5:18', 'b')
    await dispatcher.drain()
    expect(channel.sent.map((each) => each.address)).toEqual(['-5', '-5:18'])
  })
})

describe('a platform that asks for patience', () => {
  it('holds the whole channel after a private message, a group alone after one of its own', async () => {
    const limits = { perSecond: 1000, isGroup: (address: string) => address.startsWith('-') }
    const { channel, dispatcher } = testDelivery(database.current, { limits })
    channel.failNext('rate-limited', { address: '-5', retryAfter: 30 })
    await say('-5', 'a')
    await say('1', 'b')
    await dispatcher.drain()
    expect(channel.sent.map((each) => each.address)).toEqual(['1'])
    expect(Object.keys(await holds())).toEqual(['telegram:-5'])

    channel.failNext('rate-limited', { address: '2', retryAfter: 20 })
    await say('2', 'c')
    await dispatcher.drain()
    await say('3', 'd')
    await dispatcher.drain()
    expect(channel.sent.length).toBe(1)
    const held = await holds()
    for (const key of ['telegram:*', 'telegram:2']) expect(held[key]).toBeGreaterThan(18)
    expect((await rows()).map((row) => row.attempts)).toEqual([0, 1, 0, 0])
  })

  it('is obeyed by every process, also for what has its slot already', async () => {
    const ours = testDelivery(database.current, { limits: { perSecond: 20 } })
    const theirs = testDelivery(database.current, { limits: { perSecond: 20 } })
    await tell(['1', '2', '3', '4', '5', '6', '7', '8'])
    ours.channel.failNext('rate-limited', { retryAfter: 20 })
    theirs.channel.failNext('rate-limited', { retryAfter: 20 })
    await Promise.all([ours.dispatcher.drain(), theirs.dispatcher.drain()])
    // The first is refused; at most what was under way with it, in either process, may still have gone out.
    expect(ours.channel.calls.length + theirs.channel.calls.length).toBeLessThanOrEqual(2)
    expect(new Set(await states())).toEqual(new Set(['queued: rate-limited', 'queued']))
  })

  it('stops even what had leave to go in the next moment', async () => {
    const { channel, dispatcher } = testDelivery(database.current, { limits: { perSecond: 60 } })
    await say('1', 'a')
    await say('2', 'b')
    channel.failNext('rate-limited', { retryAfter: 20 })
    await dispatcher.drain()
    expect(channel.calls.length).toBe(1)
    expect((await rows()).map((row) => row.attempts)).toEqual([0, 0])
  })

  it('goes on exactly when the time is over', async () => {
    const { channel, dispatcher } = testDelivery(database.current, { limits: { perSecond: 100 } })
    channel.failNext('rate-limited', { retryAfter: 0.3 })
    await dispatcher.start()
    await say('1', 'a')
    await channel.called(2)
    await dispatcher.stop()
    const [refused, repeated] = channel.calls
    const waited = (repeated?.at ?? 0) - (refused?.at ?? 0)
    expect(waited).toBeGreaterThanOrEqual(300)
    expect(waited).toBeLessThan(4_500) // long before the next unprompted look
  })

  it('is written to at half the rate, once for all that was refused together', async () => {
    const { channel, dispatcher } = testDelivery(database.current, { limits: { perSecond: 1000 } })
    const thaw = channel.freeze()
    channel.failNext('rate-limited', { times: 3, retryAfter: 20 })
    await tell(['1', '2', '3'])
    const drained = dispatcher.drain()
    await channel.called(3)
    thaw()
    await drained
    const rate = async () =>
      (await database.current.prisma.pace.findUnique({ where: { key: 'telegram:*' } }))?.rate
    expect(await rate()).toBe(500)
    await forgetHolds()
    channel.failNext('rate-limited', { retryAfter: 20 })
    await dispatcher.drain()
    expect(await rate()).toBeCloseTo(250, 0)
  })
})

describe('a platform that is down', () => {
  it('is tried less and less, and not with everything that is due', async () => {
    const { channel, dispatcher } = testDelivery(database.current)
    channel.failNext('unavailable', { times: 1000 })
    await tell(Array.from({ length: 60 }, (_, n) => `${n}`))
    await dispatcher.drain()
    const first = channel.calls.length
    for (let round = 1; round <= 4; round++) {
      await forgetHolds()
      await dispatcher.drain()
      expect(channel.calls.length).toBe(first + round)
    }
    expect((await holds())['telegram:*']).toBeGreaterThan(7)
    expect((await rows()).every((row) => row.status === 'queued' && row.inDoubt === 0)).toBe(true)
  })

  it('is used in full again once something got through', async () => {
    const { channel, dispatcher } = testDelivery(database.current)
    channel.failNext('unavailable', { times: 5 })
    await tell(Array.from({ length: 60 }, (_, n) => `${n}`))
    for (let round = 0; round < 6; round++) {
      await dispatcher.drain()
      await forgetHolds()
    }
    expect(new Set(await states())).toEqual(new Set(['sent']))
  })
})

describe('refused credentials', () => {
  it('stop the channel and keep everything', async () => {
    const { channel, dispatcher } = testDelivery(database.current)
    channel.failNext('token')
    await say('1', 'a')
    await dispatcher.drain()
    await say('2', 'b')
    await dispatcher.drain()
    expect(channel.calls.length).toBe(1)
    expect(await states()).toEqual(['queued: token', 'queued'])
    const restarted = testDelivery(database.current)
    await restarted.dispatcher.drain()
    expect(await states()).toEqual(['sent', 'sent'])
  })
})
