import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFeed, type FeedEvent, type Listener } from '../../../src/channels/playground/feed.ts'
import type { Contact, Playground } from '../../../src/channels/playground/index.ts'
import { text } from '../../../src/chat/card.ts'
import { contacts, quietPlayground } from '../../helpers/playground.ts'
import { pageClient, readEvents } from './page-client.ts'

describe('the feed', () => {
  async function next(listener: Listener, count: number): Promise<FeedEvent[]> {
    const events: FeedEvent[] = []
    for await (const event of listener) if (events.push(event) === count) break
    return events
  }
  const names = (events: FeedEvent[]) => events.map(({ event }) => event)

  test('a page that comes back gets what it missed, once and in order', async () => {
    const feed = createFeed()
    const [ready] = await next(feed.listen(undefined), 1)
    feed.publish('a', {})
    feed.publish('b', {})
    const missed = await next(feed.listen(ready?.id), 3)
    expect(names(missed)).toEqual(['a', 'b', 'ready'])
    expect(names(await next(feed.listen(missed[0]?.id), 2))).toEqual(['b', 'ready'])
    expect(names(await next(feed.listen(missed[2]?.id), 1))).toEqual(['ready'])
  })

  test('who missed more than is kept, or knew another process, starts anew', async () => {
    const feed = createFeed(2)
    const [ready] = await next(feed.listen(undefined), 1)
    for (const name of ['a', 'b', 'c']) feed.publish(name, {})
    expect(names(await next(feed.listen(ready?.id), 1))).toEqual(['reset'])
    expect(names(await next(createFeed().listen(ready?.id), 1))).toEqual(['reset'])
    expect(names(await next(feed.listen('nonsense'), 1))).toEqual(['reset'])
  })

  test('a whisper is heard now and never replayed', async () => {
    const feed = createFeed()
    const listener = feed.listen(undefined)
    feed.whisper('clock', {})
    expect(names(await next(listener, 2))).toEqual(['ready', 'clock'])
    expect(names(await next(feed.listen(undefined), 1))).toEqual(['ready'])
  })
})

describe('over HTTP', () => {
  let playground: Playground
  let people: Contact[]

  beforeEach(async () => {
    people = contacts
    playground = quietPlayground({ people: async () => people })
    await playground.start(async () => {})
  })
  afterEach(() => playground.stop())

  test('messages and edits reach a page that resumes', async () => {
    const [ready] = await readEvents(playground.url, 1)
    const { messageId } = await playground.send('chat-lan', { body: [text('một')] })
    await playground.send('chat-lan', { body: [text('hai')] }, { edits: messageId })
    const [first, second] = await readEvents(playground.url, 3, ready?.id)
    expect(first).toMatchObject({
      event: 'message',
      data: { id: messageId, version: 1, address: 'chat-lan' },
    })
    expect(second).toMatchObject({ event: 'message', data: { id: messageId, version: 2 } })
  })

  test('a change of the people is told after the line that made it', async () => {
    const [ready] = await readEvents(playground.url, 1)
    people = contacts.slice(0, 3)
    const action = { kind: 'say', id: 'event-0001', person: 'lan', conversation: 'lan', text: 'việc' }
    await pageClient(playground.url).post('/messages', action)
    const events = await readEvents(playground.url, 4, ready?.id)
    expect(events.map(({ event }) => event)).toContain('people')
  })
})
