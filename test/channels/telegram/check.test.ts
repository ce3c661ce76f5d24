import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkTelegram, type Telegram } from '../../../src/channels/telegram/index.ts'
import { type FakeTelegram, startFakeTelegram } from '../../helpers/fake-telegram/index.ts'
import { memoryLog, quietTelegram } from '../../helpers/telegram.ts'

let fake: FakeTelegram
let telegram: Telegram | undefined
let log: ReturnType<typeof memoryLog>

beforeEach(async () => {
  fake = await startFakeTelegram()
  log = memoryLog()
  telegram = undefined
})
afterEach(async () => {
  await telegram?.stop()
  await fake.stop()
})

const check = (options: object = {}) => checkTelegram({ token: fake.token, apiRoot: fake.url, ...options })
const told = (words: RegExp) => log.lines.some(({ message }) => words.test(message))

async function start(options: object = {}): Promise<void> {
  telegram = quietTelegram(fake, { log, ...options })
  await telegram.start(async () => {})
}

describe('a look at the settings', () => {
  test('all well', async () => {
    expect(await check()).toEqual({
      ok: true,
      problems: [],
      facts: { id: 7654321098, username: 'nhacviec_test_bot', name: 'Nhắc Việc', webhookUrl: '', waiting: 0 },
    })
  })

  test.each([
    ['a wrong token', () => fake.setToken('1:another-token-of-another-bot'), 'token'],
    ['something that is no token', () => fake.setToken('x'), 'token'],
    ['privacy mode off', () => fake.setPrivacy(false), 'privacy-off'],
    ['groups forbidden', () => fake.setJoinGroups(false), 'no-groups'],
    ['a webhook left over', () => fake.setWebhook('https://old.example.org/hook'), 'webhook-left'],
    ['no answer', () => fake.down(), 'unreachable'],
  ])('%s is one sentence with a way out', async (_, arrange, kind) => {
    await arrange()
    const { ok, problems } = await check()
    expect(ok).toBe(false)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ kind })
    expect(problems[0]?.what).toMatch(/^[A-Z].*\.$/)
    expect(problems[0]?.wayOut).toMatch(/^[A-Z].*\.$/)
    expect(JSON.stringify(problems)).not.toContain(fake.token)
    await fake.up().catch(() => {})
  })

  test('it does not disturb a running poller', async () => {
    await start()
    await fake.untilPolled()
    await check()
    expect(fake.isPolled()).toBe(true)
    expect(fake.calls().every(({ verdict }) => verdict === 'ok')).toBe(true)
  })

  test('a webhook that cannot be delivered to', async () => {
    const url = 'http://127.0.0.1:9/telegram'
    fake.setWebhook(url)
    const [lan = 0] = fake.addUsers(1)
    expect(await fake.outcome(fake.say(lan, lan, 'việc').update ?? 0)).toBe(false)
    const { problems } = await check({ webhook: { url, secret: 's' } })
    expect(problems).toMatchObject([{ kind: 'webhook-failing' }])
  })
})

describe('at the start', () => {
  test('a refused token ends it with the sentence', async () => {
    fake.setToken()
    await expect(start()).rejects.toThrow(/does not accept the bot token.*@BotFather/)
  })

  test('a webhook left over is told and removed, and what waited arrives', async () => {
    fake.setWebhook('https://old.example.org/hook')
    const [lan = 0] = fake.addUsers(1)
    fake.say(lan, lan, 'việc')
    await start()
    await fake.untilConfirmed()
    expect(fake.webhookUrl()).toBe('')
    expect(told(/old\.example\.org/)).toBe(true)
  })

  test('privacy mode off is told, and the bot works', async () => {
    fake.setPrivacy(false)
    await start()
    await fake.untilPolled()
    expect(told(/Privacy mode is off.*\/setprivacy/)).toBe(true)
  })

  test('a platform that is away is tried again until it is there', async () => {
    await fake.down()
    await start()
    expect(told(/cannot be reached/)).toBe(true)
    await fake.up()
    await fake.untilPolled()
    expect(telegram?.username).toBe('nhacviec_test_bot')
  })

  test('the bot can be stopped while the platform is away', async () => {
    await fake.down()
    await start({ backOffMs: { first: 60_000, longest: 60_000 } })
    await telegram?.stop()
    await fake.up()
  })
})
