import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Card, text } from '../../src/chat/card.ts'
import { deliveryOfMessage, tallyOfNotice } from '../../src/db/deliveries.ts'
import { notify, PRIORITY, type Recipient, reply } from '../../src/delivery/notify.ts'
import { fromStored, toStored } from '../../src/delivery/stored-card.ts'
import { useDatabase } from '../helpers/database.ts'

const database = useDatabase()
const at = Temporal.Instant.from('2026-03-02T01:00:00Z')
const subject = { kind: 'nudge', ids: { nudge: 7 } }

const people = (count: number, word: string): Recipient[] =>
  Array.from({ length: count }, (_, n) => ({
    channel: 'telegram',
    address: `${word}${n}`,
    key: `${word}:${n}`,
  }))

describe('reply', () => {
  const answer = { channel: 'telegram', event: '900', n: 0, address: '5', at } as const

  it('queues one card for one event and number, however often it is asked to', async () => {
    const { prisma } = database.current
    const card = { title: 'Một', body: [text('hai')] }
    for (const n of [0, 1, 0, 1]) {
      await prisma.$transaction((tx) => reply(tx, { ...answer, n, card, edits: '44', obligationId: 12 }))
    }
    const rows = await prisma.delivery.findMany({ where: { address: '5' }, orderBy: { id: 'asc' } })
    expect(rows.map((row) => row.key)).toEqual(['telegram:900:0', 'telegram:900:1'])
    expect(rows[0]).toMatchObject({ priority: 1, status: 'queued', edits: '44', obligationId: 12, card })
  })

  it('takes what PostgreSQL would refuse', async () => {
    const { prisma } = database.current
    await reply(prisma, { ...answer, event: '899', card: { body: [text('a\0b\ud83dc')] } })
    const row = await prisma.delivery.findUnique({ where: { key: 'telegram:899:0' } })
    expect(row?.card).toEqual({ body: [text('ab\ufffdc')] })
  })

  it('is found again by its message, the newest card first', async () => {
    const { prisma } = database.current
    await reply(prisma, { ...answer, event: '901', address: '6', card: { body: [] }, obligationId: 1 })
    await reply(prisma, { ...answer, event: '902', address: '6', card: { body: [] }, obligationId: 2 })
    await prisma.delivery.updateMany({ where: { address: '6' }, data: { messageId: 'm1' } })
    expect(await deliveryOfMessage(prisma, 'telegram', ['6'], 'm1')).toMatchObject({ obligationId: 2 })
    expect(await deliveryOfMessage(prisma, 'telegram', ['7'], 'm1')).toBeNull()
  })

  it('wakes dispatchers at commit, and not before', async () => {
    const { prisma, pool } = database.current
    const listener = await pool.connect()
    const heard: string[] = []
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await listener.query('LISTEN delivery')
    await prisma.$transaction(async (tx) => {
      await reply(tx, { ...answer, event: '903', card: { body: [] } })
      await listener.query('SELECT 1')
      expect(heard).toEqual([])
    })
    await listener.query('UNLISTEN delivery')
    listener.release()
    expect(heard).toEqual(['telegram'])
  })
})

describe('a stored card', () => {
  it('keeps its bytes and everything else', () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    const cards = fc.record(
      {
        title: fc.string(),
        body: fc.array(fc.string().map(text), { maxLength: 3 }),
        image: bytes,
        file: fc.record({ name: fc.string(), bytes }),
      },
      { requiredKeys: ['body'] },
    )
    fc.assert(
      fc.property(cards, (card) => {
        expect(fromStored(JSON.parse(JSON.stringify(toStored(card as Card))))).toEqual(card)
      }),
    )
  })
})

describe('notify', () => {
  it('says how many recipients were new, and keeps no subject nobody hears of', async () => {
    const { prisma } = database.current
    const options = { priority: PRIORITY.broadcast, at }
    const first = await notify(prisma, subject, people(3, 'a'), options)
    expect(first?.added).toBe(3)
    expect(await notify(prisma, subject, people(3, 'a'), options)).toBeUndefined()
    const more = await notify(prisma, subject, people(5, 'a'), options)
    expect(more?.added).toBe(2)
    expect(await tallyOfNotice(prisma, more?.noticeId ?? 0)).toEqual([
      { status: 'queued', reason: null, count: 2 },
    ])
    expect(await notify(prisma, subject, [], options)).toBeUndefined()
    expect(await prisma.notice.count()).toBe(2)
  })

  it('lets two sweeps of the same moment say it once', async () => {
    const { prisma } = database.current
    const sweep = () =>
      prisma.$transaction((tx) => notify(tx, subject, people(50, 'b'), { priority: PRIORITY.reminder, at }))
    const made = await Promise.all([sweep(), sweep(), sweep()])
    expect(made.reduce((sum, each) => sum + (each?.added ?? 0), 0)).toBe(50)
    expect(await prisma.delivery.count({ where: { key: { startsWith: 'b:' } } })).toBe(50)
    expect(await prisma.notice.count({ where: { deliveries: { none: {} } } })).toBe(0)
  })

  it('keeps the window it was given and puts groups before people', async () => {
    const { prisma } = database.current
    const person = await prisma.account.create({
      data: { channel: 'telegram', platformUser: '77', createdAt: new Date(0) },
    })
    const recipients = [...people(1, 'c'), { ...people(2, 'c')[1], accountId: person.id } as Recipient]
    const notBefore = at.add({ hours: 1 })
    const expiresAt = at.add({ hours: 9 })
    await notify(prisma, subject, recipients, {
      priority: PRIORITY.reminder,
      at,
      notBefore,
      expiresAt,
      silent: true,
    })
    const rows = await prisma.delivery.findMany({
      where: { key: { startsWith: 'c:' } },
      orderBy: { key: 'asc' },
    })
    expect(rows.map((row) => row.priority)).toEqual([2, 3])
    expect(rows[0]).toMatchObject({
      notBefore: new Date('2026-03-02T02:00:00Z'),
      expiresAt: new Date('2026-03-02T10:00:00Z'),
      silent: true,
      card: null,
    })
  })
})
