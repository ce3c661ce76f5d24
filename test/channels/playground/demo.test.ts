import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Playground } from '../../../src/channels/playground/index.ts'
import { text } from '../../../src/chat/card.ts'
import type { Inbound } from '../../../src/chat/channel.ts'
import { COMMANDS, contacts, handSetClock, quietPlayground } from '../../helpers/playground.ts'
import { pageClient } from './page-client.ts'

let playground: Playground
let page: ReturnType<typeof pageClient>
let clock: ReturnType<typeof handSetClock>
let inbounds: Inbound[]
let take: () => Promise<void>

beforeEach(async () => {
  clock = handSetClock('2026-08-28T01:15:00Z')
  playground = quietPlayground({ clock })
  inbounds = []
  await playground.start(async (inbound) => {
    inbounds.push(inbound)
    await take()
  })
  take = async () => {}
  page = pageClient(playground.url)
})
afterEach(() => playground.stop())

describe('the clock', () => {
  const move = async (body: object) =>
    ((await (await page.post('/clock', body)).json()) as { local: string }).local

  test('shows the date and time of the zone', async () => {
    expect(await page.get('/clock')).toMatchObject({ local: '2026-08-28T08:15', zone: 'Asia/Ho_Chi_Minh' })
  })

  test('moves by days, to a moment, and back', async () => {
    expect(await move({ days: 7 })).toBe('2026-09-04T08:15')
    expect(await move({ days: -1 })).toBe('2026-09-03T08:15')
    expect(await move({ local: '2026-12-31T16:30' })).toBe('2026-12-31T16:30')
    expect(clock.now().toString()).toBe('2026-12-31T09:30:00Z')
    expect(await move({ now: true })).toBe('2026-08-28T08:15')
  })

  test.each([{ local: '2026-02-30T08:00' }, { local: 'mai' }, { days: 1.5 }, {}, { days: 1, now: true }])(
    'refuses %j and stays',
    async (body) => {
      expect((await page.post('/clock', body)).status).toBe(400)
      expect(clock.now().toString()).toBe('2026-08-28T01:15:00Z')
    },
  )

  test('of a real service is shown and not moved', async () => {
    const beside = quietPlayground({ clock: { now: clock.now } })
    await beside.start(async () => {})
    const other = pageClient(beside.url)
    expect(await other.get('/clock')).toMatchObject({ local: '2026-08-28T08:15', isMovable: false })
    expect((await other.post('/clock', { days: 1 })).status).toBe(400)
    await beside.stop()
  })

  test('dates what is said', async () => {
    await move({ days: 7 })
    await playground.send('chat-lan', { body: [text('một')] })
    expect((await page.messages())[0]?.at).toBe('2026-09-04T01:15:00Z')
  })
})

describe('reach', () => {
  let count = 0
  const reach = (who: string, value: string, person = who) => {
    count += 1
    const action = { kind: 'reach', id: `reach-${count}-event`, person, conversation: who, reach: value }
    return page.post('/messages', action)
  }
  const sending = () => playground.send('chat-lan', { body: [text('nhắc')] })

  test('a person who blocked the bot gets nothing, for good', async () => {
    await reach('lan', 'blocked')
    await expect(sending()).rejects.toMatchObject({ verdict: 'give-up', reason: 'blocked' })
    await expect(playground.send('chat-huong', { body: [text('nhắc')] })).resolves.toHaveProperty('messageId')
  })

  test('the core is told who blocked the bot and who came back', async () => {
    await reach('lan', 'blocked')
    await reach('lan', 'reachable')
    await reach('lan', 'offline')
    await reach('to-cong-tac', 'blocked', 'huong')
    await reach('to-cong-tac', 'reachable', 'huong')
    expect(inbounds.map(({ address, sender, event, line }) => [address, sender, event?.kind, line])).toEqual([
      ['chat-lan', 'lan', 'blocked', ''],
      ['chat-lan', 'lan', 'returned', ''],
      ['chat-to-cong-tac', 'huong', 'removed', ''],
      ['chat-to-cong-tac', 'huong', 'joined', ''],
    ])
  })

  test('what the core was not told did not happen', async () => {
    take = async () => {
      throw new Error('the database is down')
    }
    expect((await reach('lan', 'blocked')).status).toBe(503)
    await expect(sending()).resolves.toHaveProperty('messageId')
  })

  test('a group that put the bot out takes nothing', async () => {
    await reach('to-cong-tac', 'blocked', 'lan')
    const failure = playground.send('chat-to-cong-tac', { body: [text('nhắc')] })
    await expect(failure).rejects.toMatchObject({ verdict: 'give-up', reason: 'removed' })
  })

  test('a person offline gets it later', async () => {
    await reach('lan', 'offline')
    await expect(sending()).rejects.toMatchObject({ verdict: 'retry', reason: 'unavailable' })
    await reach('lan', 'reachable')
    await sending()
    expect(await page.messages()).toHaveLength(1)
  })

  test('is shown with the people, and refused when unknown', async () => {
    await reach('lan', 'blocked')
    const { people } = await page.get<{ people: { id: string; reach: string }[] }>('/people')
    expect(people.map(({ id, reach }) => [id, reach])).toEqual(
      contacts.map(({ id }) => [id, id === 'lan' ? 'blocked' : 'reachable']),
    )
    expect((await reach('lan', 'asleep')).status).toBe(400)
    expect((await reach('nobody', 'blocked')).status).toBe(404)
  })
})

test('the commands come in the language of the page', async () => {
  expect(await page.get('/commands?language=en')).toEqual(COMMANDS.en)
  expect(await page.get('/commands')).toEqual(COMMANDS.vi)
})

test('health says it is there', async () => {
  expect(await page.get('/health')).toEqual({ ok: true })
})

test('people that cannot be read make a send worth trying again', async () => {
  const broken = quietPlayground({ people: () => Promise.reject(new Error('the database is down')) })
  await expect(broken.send('chat-lan', { body: [] })).rejects.toMatchObject({
    verdict: 'retry',
    reason: 'unavailable',
  })
})

test('an edit of a card that is gone, or of another conversation, arrives as a new card', async () => {
  const gone = await playground.send('chat-lan', { body: [text('một')] }, { edits: 'message-404' })
  const foreign = await playground.send('chat-huong', { body: [text('hai')] }, { edits: gone.messageId })
  expect(new Set(['message-404', gone.messageId, foreign.messageId]).size).toBe(3)
  expect((await page.messages()).map(({ address }) => address)).toEqual(['chat-lan', 'chat-huong'])
})
