import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { doctor } from '../../src/operator/doctor.ts'
import { useDatabase } from '../helpers/database.ts'
import type { FakeSlackOptions } from '../helpers/fake-slack/index.ts'
import { type FakeTelegram, startFakeTelegram } from '../helpers/fake-telegram/index.ts'
import { quickSlack } from '../helpers/slack.ts'

const database = useDatabase()
let telegram: FakeTelegram

beforeEach(async () => {
  telegram = await startFakeTelegram()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await telegram.stop()
})

type Variables = Record<string, string>

const onTelegram = (): Variables => ({
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.url,
})

async function onSlack(given: FakeSlackOptions, more: Variables = {}) {
  const slack = await quickSlack(given)
  const { botToken, appToken } = slack.options
  const variables: Variables = {
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slack.apiUrl },
    ...more,
  }
  return { variables, stop: slack.stop }
}

/** The problems `doctor` names, as sentences. */
async function examined(variables: Variables): Promise<{ exit: number; problems: string[] }> {
  const all = { ...variables, DATABASE_URL: database.current.url }
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
  let out = ''
  const write = (text: string) => {
    out += text
  }
  const exit = await doctor(['--json'], {
    stdin: (async function* () {})(),
    stdout: { write },
    stderr: { write },
  })
  const findings = JSON.parse(out) as { ok: boolean; what: string; wayOut?: string }[]
  const problems = findings
    .filter(({ ok }) => !ok)
    .map(({ what, wayOut }) => [what, wayOut].filter(Boolean).join(' '))
  return { exit, problems }
}

/** What the service says at its start at `warn` and above, and whether it starts. */
async function started(variables: Variables): Promise<{ starts: boolean; says: string[] }> {
  const says: string[] = []
  const log = createLog('warn', {
    write: (line) => void says.push((JSON.parse(line) as { msg: string }).msg),
  })
  const config = readConfig({ PORT: '0', ...variables })
  const store = { database: database.current, embedded: false, close: async () => undefined }
  try {
    await (await startApp(config, store, log)).stop()
    return { starts: true, says }
  } catch (error) {
    return { starts: false, says: [...says, (error as Error).message] }
  }
}

/** One sentence from `doctor`, the same one at the start, and nothing besides. */
async function expectSaid(variables: Variables, words: RegExp, starts: boolean): Promise<void> {
  const { exit, problems } = await examined(variables)
  expect(problems).toEqual([expect.stringMatching(words)])
  expect(exit).toBe(1)
  const start = await started(variables)
  expect(start.says.map((line) => line.replace(/^(telegram|slack): /, ''))).toEqual(problems)
  expect(start.starts).toBe(starts)
}

describe('what stands in the way is one sentence with the way out, from `doctor` and at the start alike', () => {
  test('nothing', async () => {
    const slack = await onSlack({})
    const variables = { ...onTelegram(), ...slack.variables }
    expect(await examined(variables)).toEqual({ exit: 0, problems: [] })
    expect(await started(variables)).toEqual({ starts: true, says: [] })
    await slack.stop()
  })

  test('a wrong Telegram token ends it', async () => {
    telegram.setToken('1:another-token-of-another-bot')
    await expectSaid(onTelegram(), /does not accept the bot token.*@BotFather/, false)
  })

  test('privacy mode off is a warning', async () => {
    telegram.setPrivacy(false)
    await expectSaid(onTelegram(), /Privacy mode is off.*\/setprivacy/, true)
  })

  test('groups forbidden is a warning', async () => {
    telegram.setJoinGroups(false)
    await expectSaid(onTelegram(), /cannot be added to groups.*\/setjoingroups/, true)
  })

  test('a webhook left over is a warning', async () => {
    telegram.setWebhook('https://old.example.org/hook')
    await expectSaid(onTelegram(), /old\.example\.org.*TELEGRAM_WEBHOOK_URL/, true)
  })

  test.each<[string, FakeSlackOptions, Variables, RegExp, boolean]>([
    ['a wrong Slack token ends it', {}, { SLACK_BOT_TOKEN: 'xoxb-wrong' }, /SLACK_BOT_TOKEN.*copy/, false],
    ['a wrong app token ends it', {}, { SLACK_APP_TOKEN: 'xapp-wrong' }, /SLACK_APP_TOKEN.*make/, false],
    ['an app token without its scope ends it', { appScopes: [] }, {}, /connections:write/, false],
    [
      'a missing scope is a warning',
      { scopes: ['chat:write'] } as FakeSlackOptions,
      {},
      /lacks.*Reinstall/,
      true,
    ],
    [
      'tokens of two apps are a warning',
      { appToken: 'xapp-1-A0OTHERAPP-1-fake' },
      {},
      /copy both from the same app/,
      true,
    ],
  ])('%s', async (_, given, more, words, starts) => {
    const slack = await onSlack(given, more)
    try {
      await expectSaid(slack.variables, words, starts)
    } finally {
      await slack.stop()
    }
  })
})
