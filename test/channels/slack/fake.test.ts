import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { webApi } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { messageProblems, viewProblems } from '../../helpers/fake-slack/check-blocks.ts'
import type { FakeSlack } from '../../helpers/fake-slack/index.ts'
import { createTriggers } from '../../helpers/fake-slack/triggers.ts'
import { quickSlack } from '../../helpers/slack.ts'

let fake: FakeSlack
let now: number
beforeEach(async () => {
  now = Date.parse('2026-08-28T01:15:00Z')
  fake = await quickSlack({ now: () => now, postBurst: 1 })
})
afterEach(() => fake.stop())

const client = () =>
  new webApi.WebClient(fake.options.botToken, {
    slackApiUrl: fake.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: {
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      setName() {},
      getLevel: () => 'error' as never,
    },
  })
const outcome = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error) => error.data?.error ?? `wait ${error.retryAfter}`,
  )

describe('the fake keeps Slack’s limits', () => {
  const post = (channel: string) => outcome(client().chat.postMessage({ channel, text: 'x' }))

  test('one message a second and channel; what is too fast waits, and must wait', async () => {
    const [one, other] = [fake.addChannel('mot'), fake.addChannel('hai')]
    expect(await post(one)).toBe('ok')
    expect(await post(other)).toBe('ok')
    now += 900
    expect(await post(one)).toBe('wait 1')
    expect(await post(one)).toBe('wait 1')
    expect(fake.violations().map(({ kind }) => kind)).toEqual(['over-limit', 'ignored-retry-after'])
    now += 1000
    expect(await post(one)).toBe('ok')
    expect(fake.violations()).toHaveLength(2)
  })

  test('a tier a minute for each method', async () => {
    const list = () => outcome(client().users.list({ limit: 1 }))
    for (let count = 0; count < 20; count += 1) expect(await list()).toBe('ok')
    expect(await list()).toBe('wait 3')
    expect(await outcome(client().users.info({ user: 'U0BOT' }))).toBe('ok')
    now += 3000
    expect(await list()).toBe('ok')
  })

  test('a trigger opens one view, within three seconds', () => {
    const triggers = createTriggers(
      () => now,
      (prefix) => `${prefix}-${now}`,
    )
    const first = triggers.make('U1')
    expect(triggers.use(first)).toBe('U1')
    expect(() => triggers.use(first)).toThrow('exchanged_trigger_id')
    now += 1
    const second = triggers.make('U1')
    now += 3001
    expect(() => triggers.use(second)).toThrow('expired_trigger_id')
    expect(() => triggers.use('none')).toThrow('invalid_trigger_id')
  })

  test('ten connections, no more', async () => {
    const sockets = await Promise.all(
      Array.from({ length: 11 }, async () => {
        const { url } = (await (
          await fetch(`${fake.apiUrl}apps.connections.open`, {
            method: 'POST',
            headers: { authorization: `Bearer ${fake.options.appToken}` },
          })
        ).json()) as { url: string }
        const socket = new WebSocket(url)
        return new Promise<string>((resolve) => {
          socket.onmessage = ({ data }) => resolve(JSON.parse(String(data)).type)
        })
      }),
    )
    expect(sockets.filter((type) => type === 'hello')).toHaveLength(10)
    expect(sockets.filter((type) => type === 'disconnect')).toHaveLength(1)
  })
})

const text = (value: string) => ({ type: 'plain_text', text: value })
const button = (more = {}) => ({ type: 'button', action_id: 'a', text: text('x'), ...more })
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const rich = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
})

describe('the fake refuses what Slack refuses', () => {
  test.each<[string, object[], RegExp]>([
    ['no blocks', [], /no fewer than 1/],
    ['51 blocks', Array(51).fill({ type: 'divider' }), /no more than 50/],
    ['an unknown block', [{ type: 'frame' }], /unsupported type: frame/],
    ['an input in a message', [{ type: 'input' }], /unsupported type: input/],
    ['a header of 151', [{ type: 'header', text: text('x'.repeat(151)) }], /less than 151/],
    ['an empty header', [{ type: 'header', text: text('') }], /more than 0/],
    ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], /plain_text/],
    ['an empty word', [rich({ type: 'text', text: '' })], /more than 0/],
    ['an empty section of rich text', [rich()], /no fewer than 1/],
    ['a broken link', [rich({ type: 'link', url: 'x y' })], /valid URL/],
    [
      '26 buttons',
      [actions(...Array.from({ length: 26 }, (_, index) => button({ action_id: `${index}` })))],
      /no more than 25/,
    ],
    ['twice the same action', [actions(button(), button())], /unique/],
    ['a label of 76', [actions(button({ text: text('x'.repeat(76)) }))], /less than 76/],
    ['a value of 2001', [actions(button({ value: 'x'.repeat(2001) }))], /less than 2001/],
    ['an empty value', [actions(button({ value: '' }))], /more than 0/],
    ['a section of 3001', [{ type: 'section', text: text('x'.repeat(3001)) }], /less than 3001/],
    ['11 fields', [{ type: 'section', fields: Array(11).fill(text('x')) }], /no more than 10/],
  ])('%s', (_, blocks, problem) => {
    expect(messageProblems(blocks).join('\n')).toMatch(problem)
  })

  const modal = (more: object) => ({
    type: 'modal',
    title: text('T'),
    submit: text('S'),
    blocks: [{ type: 'divider' }],
    ...more,
  })
  const input = (element: object) =>
    modal({ blocks: [{ type: 'input', label: text('L'), element: { action_id: 'a', ...element } }] })
  const option = (value: string) => ({ text: text(value), value })

  test.each<[string, object, RegExp]>([
    ['a title of 25', modal({ title: text('x'.repeat(25)) }), /less than 25/],
    ['no title', modal({ title: undefined }), /\/title/],
    [
      'an input without submit',
      { ...input({ type: 'plain_text_input' }), submit: undefined },
      /submit is required/,
    ],
    ['metadata of 3001', modal({ private_metadata: 'x'.repeat(3001) }), /3001/],
    ['101 blocks', modal({ blocks: Array(101).fill({ type: 'divider' }) }), /no more than 100/],
    ['a choice of nothing', input({ type: 'static_select', options: [] }), /no fewer than 1/],
    [
      '101 choices',
      input({
        type: 'static_select',
        options: Array.from({ length: 101 }, (_, index) => option(`${index}`)),
      }),
      /no more than 100/,
    ],
    [
      'a choice that is none',
      input({ type: 'static_select', options: [option('a')], initial_option: option('b') }),
      /one of the options/,
    ],
    ['a number without its kind', input({ type: 'number_input' }), /boolean/],
    [
      'a number in words',
      input({ type: 'number_input', is_decimal_allowed: true, initial_value: 'hai' }),
      /must be a number/,
    ],
    ['a day that is none', input({ type: 'datepicker', initial_date: '2026-13-01' }), /must be a date/],
    [
      'an input on App Home',
      { ...input({ type: 'plain_text_input' }), type: 'home' },
      /unsupported type: input/,
    ],
  ])('%s', (_, view, problem) => {
    expect(viewProblems(view).join('\n')).toMatch(problem)
  })
})

test('in a process of its own it prints where it is, and is steered over HTTP', async () => {
  const script = join(import.meta.dirname, '../../helpers/fake-slack/main.ts')
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [line] = await once(createInterface(child.stdout), 'line')
    const { url, apiUrl, botToken } = JSON.parse(line)
    const act = async (name: string, ...args: unknown[]) =>
      (
        await fetch(`${url}/control/${name}`, { method: 'POST', body: JSON.stringify(args) })
      ).json() as Promise<{
        id: string
      }>
    const { id } = await act('addUser', 'lan')
    const there = new webApi.WebClient(botToken, { slackApiUrl: apiUrl })
    await there.chat.postMessage({ channel: id, text: 'Chào' })
    expect(await act('received', id)).toMatchObject([{ from: 'bot', text: 'Chào' }])
    expect(await act('nothing')).toMatchObject({ error: expect.stringContaining('no act "nothing"') })
  } finally {
    child.kill()
    await once(child, 'exit')
  }
})
