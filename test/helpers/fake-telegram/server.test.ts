import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectFakeTelegram, type FakeTelegram, startFakeTelegram } from './index.ts'

let fake: FakeTelegram
let lan: number

beforeEach(async () => {
  fake = await startFakeTelegram()
  lan = fake.addUsers(1)[0] ?? 0
})
afterEach(() => fake.stop())

type Answer = { ok: boolean; result?: never; error_code?: number; description?: string }

async function call(method: string, params: object = {}, token = fake.token): Promise<Answer> {
  const answer = await fetch(`${fake.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  return (await answer.json()) as Answer
}
const ids = async (params: object) =>
  ((await call('getUpdates', params)).result as unknown as { update_id: number }[]).map(
    ({ update_id }) => update_id,
  )

describe('getUpdates', () => {
  test('returns an update until a larger offset confirms it', async () => {
    const first = fake.say(lan, lan, 'một').update ?? 0
    const second = fake.say(lan, lan, 'hai').update ?? 0
    expect(await ids({})).toEqual([first, second])
    expect(await ids({ limit: 1 })).toEqual([first])
    expect(await ids({ offset: second })).toEqual([second])
    expect(await ids({})).toEqual([second])
    expect(await ids({ offset: second + 1 })).toEqual([])
    expect(fake.pending()).toBe(0)
  })

  test('a negative offset forgets all but the newest', async () => {
    fake.say(lan, lan, 'một')
    const { update } = fake.say(lan, lan, 'hai')
    expect(await ids({ offset: -1 })).toEqual([update])
    expect(await ids({})).toEqual([update])
  })

  test('waits for what comes', async () => {
    const waiting = ids({ timeout: 30 })
    await fake.untilPolled()
    const { update } = fake.say(lan, lan, 'việc')
    expect(await waiting).toEqual([update])
  })

  test('a second poller ends the first', async () => {
    const first = call('getUpdates', { timeout: 30 })
    await fake.untilPolled()
    await call('getUpdates')
    expect(await first).toMatchObject({ error_code: 409 })
  })

  test('a webhook forbids it', async () => {
    await call('setWebhook', { url: 'https://example.org/x' })
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 })
    await call('deleteWebhook')
    expect(await call('getUpdates')).toMatchObject({ ok: true })
  })

  test('only the kinds asked for, and a press for 150 seconds only', async () => {
    const at = Date.now()
    fake.setTime(at)
    await call('getUpdates', { allowed_updates: ['callback_query'] })
    await call('sendMessage', { chat_id: lan, text: 'x', reply_markup: keyboard('x') })
    expect(fake.say(lan, lan, 'việc').update).toBeUndefined()
    fake.press(lan, lan, fake.fromBot(lan)[0]?.id ?? 0, 'nút')
    expect(await ids({})).toHaveLength(1)
    fake.setTime(at + 151_000)
    expect(await ids({})).toEqual([])
  })
})

const keyboard = (callback_data: string) => ({ inline_keyboard: [[{ text: 'nút', callback_data }]] })

describe('messages', () => {
  const send = (fields: object) =>
    call('sendMessage', { chat_id: lan, ...fields }).then(({ description }) => description)

  test.each([
    [{ text: ' ' }, /text is empty/],
    [{ text: 'x'.repeat(4097) }, /too long/],
    [{ text: 'a & b', parse_mode: 'HTML' }, /can't parse entities/],
    [{ text: 'x', parse_mode: 'Markdown' }, /parse_mode/],
    [{ text: 'x', reply_markup: keyboard('ệ'.repeat(22)) }, /BUTTON_DATA_INVALID/],
    [{ text: 'x', chat_id: 1 }, /chat not found/],
    [{ text: 'x', message_thread_id: 5 }, /thread not found/],
  ])('%j is refused', async (fields, why) => expect(await send(fields)).toMatch(why))

  test('an edit without a change is refused', async () => {
    await send({ text: '<b>x</b>', parse_mode: 'HTML' })
    const message_id = fake.fromBot(lan)[0]?.id
    const edit = (text: string) =>
      call('editMessageText', { chat_id: lan, message_id, text, parse_mode: 'HTML' })
    expect(await edit('<b>x</b>')).toMatchObject({
      error_code: 400,
      description: expect.stringMatching(/not modified/),
    })
    expect(await edit('x')).toMatchObject({ ok: true })
  })

  test('too many are refused, and counted', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => call('sendMessage', { chat_id: lan, text: 'x' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
    expect(fake.violations()).toHaveLength(1)
    expect(fake.calls('sendMessage').map(({ verdict }) => verdict)).toEqual([
      'ok',
      'ok',
      'ok',
      'limited',
      'limited',
    ])
  })
})

test('a wrong token is 401, and no token at all 404', async () => {
  expect(await call('getMe', {}, '1:abcdefghijklmnopqrstuvwxyz')).toMatchObject({ error_code: 401 })
  expect(await call('getMe', {}, 'x')).toMatchObject({ error_code: 404 })
})

test('privacy mode hides talk, unless the bot is an admin or the mode is off', () => {
  const group = fake.addGroup({ title: 'Tổ', members: [lan] })
  const isSeen = (text: string) => fake.say(lan, group, text).update !== undefined
  expect(isSeen('họp nhé')).toBe(false)
  expect(isSeen('/viec')).toBe(false)
  expect(isSeen('/viec@nhacviec_test_bot')).toBe(true)
  expect(isSeen('/viec@other_bot')).toBe(false)
  fake.setPrivacy(false)
  expect(isSeen('họp nhé')).toBe(true)
  fake.setPrivacy(true)
  fake.addBot(group, lan, 'administrator')
  expect(isSeen('họp nhé')).toBe(true)
})

test('steered from another process, mistakes included', async () => {
  const remote = connectFakeTelegram(fake.url)
  const minh = await remote.addUser('Minh')
  await remote.say(minh, minh, 'việc')
  expect(await remote.pending()).toBe(1)
  await expect(remote.press(minh, minh, 999, 'nút')).rejects.toThrow(/no message 999/)
})
