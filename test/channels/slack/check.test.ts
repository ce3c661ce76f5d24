import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkSlack, SCOPES, SlackSetupError } from '../../../src/channels/slack/index.ts'
import type { FakeSlack, FakeSlackOptions } from '../../helpers/fake-slack/index.ts'
import { quickSlack, quietSlack, slackLog } from '../../helpers/slack.ts'

let fake: FakeSlack
beforeEach(async () => {
  fake = await quickSlack()
})
afterEach(() => fake.stop())

const names = SCOPES.map(({ name }) => name)

async function problems(given: object = {}, of: FakeSlack = fake) {
  const { botToken, appToken } = of.options
  return checkSlack({ botToken, appToken, apiUrl: of.apiUrl, log: slackLog(), ...given })
}

async function on<T>(options: FakeSlackOptions, act: (other: FakeSlack) => Promise<T>): Promise<T> {
  const other = await quickSlack(options)
  return act(other).finally(() => other.stop())
}

describe('what stands in the way, in one sentence each', () => {
  test('nothing', async () => {
    expect(await problems()).toEqual([])
    expect(await problems({ appToken: undefined, signingSecret: 'a'.repeat(32) })).toEqual([])
  })

  test.each([
    [
      'a wrong bot token',
      { botToken: 'xoxb-wrong' },
      /does not accept SLACK_BOT_TOKEN \(invalid_auth\).*copy/,
    ],
    [
      'an app token in its place',
      { botToken: 'xapp-1-A0NHACVIEC-1-fake' },
      /belongs to|another kind|does not accept/,
    ],
    ['a wrong app token', { appToken: 'xapp-wrong' }, /SLACK_APP_TOKEN \(invalid_auth\).*connections:write/],
    ['a bot token as app token', { appToken: 'xoxb-fake-bot-token' }, /SLACK_APP_TOKEN is another kind/],
    ['no way in', { appToken: undefined }, /SLACK_APP_TOKEN \(Socket Mode\) or SLACK_SIGNING_SECRET/],
    ['the client secret', { appToken: undefined, signingSecret: 'abc' }, /Signing Secret/],
  ])('%s', async (_, given, sentence) => {
    const found = await problems(given)
    expect(found.join('\n')).toMatch(sentence)
    for (const problem of found) expect(problem).toMatch(/^[^\n]+[.]$/)
  })

  test('no network', async () => {
    await fake.stop()
    expect(await problems()).toEqual([expect.stringMatching(/could not be reached \(ECONNREFUSED\).*proxy/)])
  })

  test('a token that ended', async () => {
    fake.setToken('token_revoked')
    expect(await problems()).toEqual([
      expect.stringMatching(/no longer valid \(token_revoked\).*Install App/),
    ])
  })

  test('scopes that are missing, but not the optional one', async () => {
    const scopes = names.filter((name) => !['files:read', 'im:write', 'users:read.email'].includes(name))
    const found = await on({ scopes }, (other) => problems({}, other))
    expect(found).toEqual([expect.stringMatching(/lacks im:write, files:read: .*Reinstall/)])
  })

  test('an app token without its scope', async () => {
    const found = await on({ appScopes: [] }, (other) => problems({}, other))
    expect(found).toEqual([expect.stringMatching(/lacks the scope connections:write/)])
  })

  test('tokens of two apps', async () => {
    const appToken = 'xapp-1-A0OTHER-1-fake'
    const found = await on({ appToken }, (other) => problems({}, other))
    expect(found).toEqual([expect.stringMatching(/A0OTHER.*A0NHACVIEC.*same app/)])
  })
})

describe('starting', () => {
  const start = (given: object) => quietSlack(fake, given).start(async () => {})

  test.each([
    [{ botToken: 'xoxb-wrong' }, /SLACK_BOT_TOKEN/],
    [{ appToken: 'xapp-wrong' }, /SLACK_APP_TOKEN/],
  ])('with %j ends at once, and says why', async (given, sentence) => {
    const failure = start(given)
    await expect(failure).rejects.toThrow(SlackSetupError)
    await expect(failure).rejects.toThrow(sentence)
  })

  test('without any way in cannot even be asked for', () => {
    expect(() => quietSlack(fake, { appToken: undefined, signingSecret: undefined })).toThrow(SlackSetupError)
  })

  test('with a missing scope says so, and works as far as it goes', async () => {
    const log = slackLog()
    await on({ scopes: names.filter((name) => name !== 'files:read') }, async (other) => {
      const slack = quietSlack(other, { log })
      await slack.start(async () => {})
      await slack.stop()
    })
    expect(log.lines).toContainEqual({
      level: 'error',
      details: {},
      message: expect.stringContaining('files:read'),
    })
  })

  test('while Slack is away keeps trying', async () => {
    const log = slackLog()
    fake.fail({ kind: 'status', status: 503 }, { method: 'auth.test' })
    const slack = quietSlack(fake, { log })
    await slack.start(async () => {})
    await slack.stop()
    expect(log.lines.map(({ message }) => message)).toEqual([
      expect.stringMatching(/could not be reached \(HTTP 503\).*Trying again/),
      'slack: listening',
    ])
  })

  test('can be stopped while it connects, and leaves no connection behind', async () => {
    const slack = quietSlack(fake)
    fake.fail({ kind: 'status', status: 503 }, { method: 'apps.connections.open', times: 100 })
    const starting = slack.start(async () => {})
    await fake.until(() => fake.calls().some(({ method }) => method === 'apps.connections.open'))
    await slack.stop()
    await starting
    expect(fake.connections()).toBe(0)
  })

  test('can be stopped while it tries', async () => {
    const slack = quietSlack(fake, { apiUrl: 'http://127.0.0.1:1/api/' })
    const starting = slack.start(async () => {})
    await slack.stop()
    await expect(starting).resolves.toBeUndefined()
  })
})
