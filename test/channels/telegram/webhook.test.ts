import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Telegram } from '../../../src/channels/telegram/index.ts'
import { type FakeTelegram, startFakeTelegram } from '../../helpers/fake-telegram/index.ts'
import { memoryLog, quietTelegram } from '../../helpers/telegram.ts'
import { freePort } from './free-port.ts'

const HEADER = 'x-telegram-bot-api-secret-token'

let fake: FakeTelegram
let telegram: Telegram
let heard: string[]
let url: string
let lan: number
let answer: (line: string) => Promise<void>

beforeEach(async () => {
  fake = await startFakeTelegram({ webhookPace: { firstRetryMs: 10, longestRetryMs: 50, timeoutMs: 5_000 } })
  lan = fake.addUsers(1)[0] ?? 0
  heard = []
  answer = async () => {}
  const port = await freePort()
  url = `http://127.0.0.1:${port}/telegram`
  const webhook = { url, secret: 's3cret', listen: { host: '127.0.0.1', port } }
  telegram = quietTelegram(fake, { webhook, log: memoryLog() })
  await telegram.start(async ({ line }) => {
    heard.push(line)
    await answer(line)
  })
})
afterEach(async () => {
  await telegram.stop()
  await fake.stop()
})

const post = (body: string, headers: Record<string, string> = { [HEADER]: 's3cret' }) =>
  fetch(url, { method: 'POST', body, headers }).then(({ status }) => status)

test('Telegram is told where, with the secret and the kinds of update', () => {
  expect(fake.webhookUrl()).toBe(url)
  expect(fake.calls('setWebhook')[0]?.params).toMatchObject({
    secret_token: 's3cret',
    allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
  })
  expect(fake.calls('setWebhook')[0]?.params).not.toHaveProperty('drop_pending_updates')
})

test('only who knows the secret is heard', async () => {
  const update = JSON.stringify({
    update_id: 1,
    message: { message_id: 1, date: 1, chat: { id: 1, type: 'private' } },
  })
  expect(await post(update, {})).toBe(401)
  expect(await post(update, { [HEADER]: 'guess' })).toBe(401)
  expect(await post(update)).toBe(200)
  expect(heard).toEqual([])
})

test('what is no update is refused', async () => {
  expect(await post('{')).toBe(400)
  expect(await post('null')).toBe(400)
  expect(await post(`"${'x'.repeat(2 ** 20)}"`)).toBe(413)
})

test('a failure is delivered again until the core has taken it, in the order of the chat', async () => {
  let failures = 2
  answer = async (line) => {
    if (line === 'một' && failures-- > 0) throw new Error('the database is away')
  }
  fake.say(lan, lan, 'một')
  fake.say(lan, lan, 'hai')
  await fake.untilConfirmed()
  expect(heard).toEqual(['một', 'một', 'một', 'hai'])
})

test('an update that fails too often is let go', async () => {
  answer = async (line) => {
    if (line === 'độc') throw new Error('poison')
  }
  fake.say(lan, lan, 'độc')
  fake.say(lan, lan, 'lành')
  await fake.untilConfirmed()
  expect(heard).toEqual(['độc', 'độc', 'độc', 'độc', 'độc', 'lành'])
})

test('what comes while the bot is stopped waits at Telegram', async () => {
  await telegram.stop()
  expect(await fake.outcome(fake.say(lan, lan, 'việc').update ?? 0)).toBe(false)
  expect(fake.pending()).toBe(1)
  expect(fake.webhookUrl()).toBe(url)
})

test('a stop lets the update under way finish', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  answer = () => {
    begin()
    return gate
  }
  const outcome = fake.outcome(fake.say(lan, lan, 'việc').update ?? 0)
  await begun
  const stopped = telegram.stop()
  open()
  await stopped
  expect(await outcome).toBe(true)
})

test('routes mounted in a server of the app: ready between start and stop, which waits for the update under way', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const mounted = quietTelegram(fake, { webhook: { url, secret: 's3cret' } })
  const message = { message_id: 1, date: 1, chat: { id: lan, type: 'private' }, text: 'việc' }
  const body = JSON.stringify({ update_id: 1, message: { ...message, from: { id: lan, first_name: 'Lan' } } })
  const deliver = async () => {
    const answered = await mounted.routes.request(url, {
      method: 'POST',
      body,
      headers: { [HEADER]: 's3cret' },
    })
    return answered.status
  }
  expect(await deliver()).toBe(503)
  await mounted.start(() => gate)
  const delivered = deliver()
  await new Promise((resolve) => setImmediate(resolve))
  let isStopped = false
  const stopped = mounted.stop().then(() => {
    isStopped = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(isStopped).toBe(false)
  expect(await deliver()).toBe(503)
  open()
  await stopped
  expect(await delivered).toBe(200)
})
