import { describe, expect, test } from 'vitest'
import { ConfigError, isLoopback, readConfig } from '../src/config.ts'

const mistakesOf = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('configuration', () => {
  test('needs nothing: the playground on this machine, in Vietnamese', () => {
    expect(readConfig({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      TIME_ZONE: 'Asia/Ho_Chi_Minh',
      LOCALE: 'vi',
      LOG_LEVEL: 'info',
      DATA_DIR: './data',
      playground: true,
    })
    expect(readConfig({}).DATABASE_URL).toBeUndefined()
  })

  test('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', TELEGRAM_BOT_TOKEN: '  ', DATABASE_URL: '' })).toEqual(readConfig({}))
  })

  test.each([
    [{ TELEGRAM_BOT_TOKEN: '123:abc' }, false],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, false],
    [{ TELEGRAM_BOT_TOKEN: '123:abc', PLAYGROUND: 'on' }, true],
    [{ PLAYGROUND: 'off' }, false],
  ])('opens the playground unless a real channel is there, or as told: %o', (environment, playground) => {
    expect(readConfig(environment).playground).toBe(playground)
  })

  test('all mistakes come together, a line each, with what was expected', () => {
    const mistakes = mistakesOf({
      DATABASE_URL: 'mysql://localhost/nv',
      PORT: '70000',
      TIME_ZONE: 'Asia/Hue',
      LOCALE: 'fr',
      LOG_LEVEL: 'loud',
      PLAYGROUND: 'maybe',
      TELEGRAM_BOT_TOKEN: 'abc',
      TELEGRAM_RATE_PER_SEC: 'fast',
      OUTBOX_LEASE_SECONDS: '1',
    })
    expect(mistakes).toEqual([
      'DATABASE_URL: expected postgresql://user:password@host:port/database',
      'PORT: expected at most 65535',
      'TIME_ZONE: expected a time zone such as Asia/Ho_Chi_Minh',
      'LOCALE: expected one of: vi, en',
      'LOG_LEVEL: expected one of: fatal, error, warn, info, debug, trace, silent',
      'PLAYGROUND: expected one of: on, off',
      'TELEGRAM_BOT_TOKEN: expected the token BotFather gave: 123456:ABC…',
      'TELEGRAM_RATE_PER_SEC: expected a number from 0.1 to 30',
      'OUTBOX_LEASE_SECONDS: expected at least 2',
    ])
  })

  test('what belongs together is asked for together with all the rest', () => {
    expect(mistakesOf({ TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook' })).toEqual([
      'TELEGRAM_WEBHOOK_SECRET: expected a secret, since TELEGRAM_WEBHOOK_URL is set',
    ])
    expect(mistakesOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([expect.stringContaining('SLACK_APP_TOKEN: ')])
    expect(mistakesOf({ SLACK_SIGNING_SECRET: 's' })).toEqual([expect.stringContaining('SLACK_BOT_TOKEN: ')])
    expect(mistakesOf({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' })).toEqual([])
    const both = mistakesOf({ SLACK_BOT_TOKEN: 'xoxb-1', PORT: 'x' })
    expect(both.map((line) => line.split(':')[0])).toEqual(['PORT', 'SLACK_APP_TOKEN'])
  })

  test.each([
    ['https://api.telegram.org', []],
    ['http://127.0.0.1:8081', []],
    ['http://localhost:8081/', []],
    ['http://[::1]:8081', []],
    [
      'http://api.telegram.org',
      ['TELEGRAM_API_ROOT: expected https (http only for a server on this machine)'],
    ],
    [
      'http://127.0.0.1.example',
      ['TELEGRAM_API_ROOT: expected https (http only for a server on this machine)'],
    ],
    ['api.telegram.org', ['TELEGRAM_API_ROOT: expected an address such as https://api.telegram.org']],
  ])('a token travels in the clear on this machine only: %s', (root, mistakes) => {
    expect(mistakesOf({ TELEGRAM_API_ROOT: root })).toEqual(mistakes)
  })

  test('a value is never repeated: it may be a secret', () => {
    const secret = 'geheim 5f3a!'
    const names = [
      ...['DATABASE_URL', 'PORT', 'TIME_ZONE', 'LOCALE', 'LOG_LEVEL', 'PLAYGROUND', 'TELEGRAM_BOT_TOKEN'],
      ...[
        'TELEGRAM_API_ROOT',
        'TELEGRAM_WEBHOOK_URL',
        'TELEGRAM_WEBHOOK_SECRET',
        'TELEGRAM_RATE_PER_SEC',
        'TELEGRAM_GROUP_PER_MIN',
      ],
      ...[
        'SLACK_BOT_TOKEN',
        'SLACK_APP_TOKEN',
        'SLACK_API_URL',
        'SLACK_RATE_PER_MIN',
        'OUTBOX_LEASE_SECONDS',
      ],
    ]
    const mistakes = mistakesOf(Object.fromEntries(names.map((name) => [name, secret])))
    expect(new Set(mistakes.map((line) => line.split(':')[0]))).toEqual(new Set(names))
    expect(mistakes.join('\n')).not.toContain(secret)
  })

  test.each([
    ['127.0.0.1', true],
    ['127.5.0.1', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['localhost.example', false],
    ['10.0.0.1', false],
  ])('%s is this machine: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected)
  })
})
