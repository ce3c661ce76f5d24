import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFailures } from '../../../src/channels/playground/failure.ts'
import { createFeed } from '../../../src/channels/playground/feed.ts'
import { memoryHistory, type Playground } from '../../../src/channels/playground/index.ts'
import { createIntake } from '../../../src/channels/playground/intake.ts'
import type { Inbound } from '../../../src/chat/channel.ts'
import { contacts, handSetClock, quietPlayground } from '../../helpers/playground.ts'
import { pageClient } from './page-client.ts'

let playground: Playground
let page: ReturnType<typeof pageClient>
let inbounds: Inbound[]
let take: (inbound: Inbound) => Promise<void>
const clock = handSetClock()

beforeEach(async () => {
  inbounds = []
  take = async () => {}
  playground = quietPlayground({ clock })
  await playground.start(async (inbound) => {
    inbounds.push(inbound)
    await take(inbound)
  })
  page = pageClient(playground.url)
})
afterEach(() => playground.stop())

let count = 0
const say = (action: object) => {
  count += 1
  const event = {
    kind: 'say',
    id: `event-${String(count).padStart(4, '0')}`,
    person: 'lan',
    conversation: 'lan',
  }
  return page.post('/messages', { ...event, ...action })
}
const errorOf = async (answer: Response) => [
  answer.status,
  ((await answer.json()) as { error: string }).error,
]
const last = () => inbounds.at(-1)

describe('in a group', () => {
  const group = { conversation: 'to-cong-tac' }

  test.each([
    ['/viec', true, '/viec'],
    ['@nhacviec việc tuần này', true, 'việc tuần này'],
    ['@NhacViec, việc tuần này', true, 'việc tuần này'],
    ['hỏi @nhacviec xem', true, 'hỏi @nhacviec xem'],
    ['chiều nay họp nhé', false, 'chiều nay họp nhé'],
  ])('"%s": meant for the bot is %s', async (text, isAddressed, line) => {
    await say({ ...group, text })
    expect(last()).toMatchObject({
      isPrivate: false,
      group: 'chat-to-cong-tac',
      isAddressed,
      line,
      sender: 'lan',
      address: 'chat-to-cong-tac',
    })
  })

  test('a reply to the bot is meant for it, a reply to a colleague is not', async () => {
    const { messageId } = await playground.send('chat-to-cong-tac', {
      body: [{ kind: 'text', text: 'Ai làm H19?' }],
    })
    await say({ ...group, person: 'huong', text: 'em làm', repliesTo: messageId })
    expect(last()).toMatchObject({ sender: 'huong', isAddressed: true, repliesTo: messageId })
    await say({ ...group, text: 'cảm ơn Hương', repliesTo: last()?.messageId })
    expect(last()?.isAddressed).toBe(false)
    expect(last()?.repliesTo).toBeUndefined()
  })

  test('who does not belong to it cannot speak there', async () => {
    expect(await errorOf(await say({ ...group, person: 'minh', text: 'xin chào' }))).toEqual([
      403,
      'not-a-member',
    ])
    expect(inbounds).toEqual([])
  })
})

describe('what the page should not have asked is refused', () => {
  test.each([
    ['a private chat of somebody else', { conversation: 'huong', text: 'a' }, 403, 'not-a-member'],
    ['an unknown person', { person: 'nobody', text: 'a' }, 404, 'no-such-person'],
    ['a group as a person', { person: 'to-cong-tac', text: 'a' }, 404, 'no-such-person'],
    ['an unknown message', { kind: 'edit', message: 'message-404', text: 'a' }, 404, 'no-such-message'],
    ['nothing said', { text: '   ' }, 400, 'bad-request'],
    ['a line too long', { text: 'a'.repeat(4097) }, 413, 'too-long'],
    ['a made-up kind', { kind: 'shout', text: 'a' }, 400, 'bad-request'],
    ['an id that is no id', { id: '../x', text: 'a' }, 400, 'bad-request'],
  ])('%s', async (_, action, status, code) => {
    expect(await errorOf(await say(action))).toEqual([status, code])
    expect(inbounds).toEqual([])
  })

  test('the words of somebody else are not edited', async () => {
    const group = { conversation: 'to-cong-tac' }
    await say({ ...group, text: 'của Lan' })
    const message = last()?.messageId
    const answer = await say({ ...group, kind: 'edit', person: 'huong', message, text: 'của Hương' })
    expect(await errorOf(answer)).toEqual([403, 'not-yours'])
    expect((await page.messages())[0]?.text).toBe('của Lan')
  })

  test('a body that is no JSON', async () => {
    const headers = { 'x-playground': '1', 'content-type': 'application/json' }
    const answer = await fetch(`${playground.url}/messages`, { method: 'POST', headers, body: '{' })
    expect(await errorOf(answer)).toEqual([400, 'bad-request'])
  })
})

describe('a line the core did not take', () => {
  const broken = async () => {
    throw new Error('the database is down')
  }

  test('stays in the conversation as failed, and may be tried again under the same id', async () => {
    take = broken
    expect(await errorOf(await say({ text: 'xong H19' }))).toEqual([503, 'not-taken'])
    const [failed] = await page.messages()
    expect(failed).toMatchObject({ text: 'xong H19', state: 'failed' })

    take = async () => {}
    await say({ kind: 'retry', message: failed?.id })
    expect(inbounds.map(({ id }) => id)).toEqual([failed?.id, failed?.id])
    expect(await page.messages()).toMatchObject([{ text: 'xong H19', state: 'sent' }])
  })

  test('a correction that failed is tried again as the same correction', async () => {
    await say({ text: 'capnhat H19 60' })
    const original = last()?.id
    take = broken
    await say({ kind: 'edit', message: original, text: 'capnhat H19 70' })
    take = async () => {}
    await say({ kind: 'retry', message: original })
    expect(inbounds[2]).toMatchObject({ id: inbounds[1]?.id, line: 'capnhat H19 70', edits: original })
    expect(await page.messages()).toMatchObject([{ isEdited: true, state: 'sent' }])
  })
})

test('an edit that changes no word is no event', async () => {
  await say({ text: 'việc' })
  expect((await say({ kind: 'edit', message: last()?.messageId, text: 'việc' })).status).toBe(200)
  expect(inbounds).toHaveLength(1)
  expect((await page.messages())[0]?.isEdited).toBeUndefined()
})

test('the same event twice at once is handed over once', async () => {
  const history = memoryHistory()
  const handed: string[] = []
  const intake = createIntake({
    history,
    feed: createFeed(),
    clock,
    failures: createFailures(),
    bot: { name: 'Nhắc Việc', mention: '@nhacviec' },
    people: async () => contacts,
    receive: async ({ id }) => void handed.push(id),
  })
  const event = { kind: 'say', id: 'event-twice', person: 'lan', conversation: 'lan', text: 'việc' } as const
  await Promise.all([intake.take(event), intake.take(event)])
  expect(handed).toEqual(['event-twice'])
  expect(await history.list()).toHaveLength(1)
})

test('what an earlier process left under way is offered again', async () => {
  const history = memoryHistory()
  const message = {
    id: 'event-left',
    event: 'event-left',
    address: 'chat-lan',
    from: 'lan',
    version: 1,
  } as const
  await history.append({ ...message, text: 'việc', at: '2026-08-28T01:15:00Z', state: 'sending' })
  const next = quietPlayground({ history })
  await next.start(async () => {})
  expect(await history.list()).toMatchObject([{ state: 'failed' }])
  await next.stop()
})

test('stop lets the line under way finish', async () => {
  let finish = () => {}
  const started = new Promise<void>((resolve) => {
    take = () => {
      resolve()
      return new Promise<void>((done) => {
        finish = done
      })
    }
  })
  const saying = say({ text: 'việc' })
  await started
  const stopping = playground.stop()
  finish()
  expect((await saying).status).toBe(200)
  await stopping
  await expect(fetch(playground.url)).rejects.toThrow()
})
