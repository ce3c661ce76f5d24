import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { SLACK_PATH, type Slack } from '../../../src/channels/slack/index.ts'
import type { Inbound } from '../../../src/chat/channel.ts'
import { type FakeSlack, type FakeSlackOptions, signature } from '../../helpers/fake-slack/index.ts'
import { quickSlack, quietSlack } from '../../helpers/slack.ts'

const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop()
})

async function workspace(options: FakeSlackOptions = {}) {
  const fake = await quickSlack(options)
  running.push(fake)
  return { fake, lan: fake.addUser('lan').id }
}

/** A channel that hears into a list; `take` may refuse. */
async function listening(fake: FakeSlack, take: (inbound: Inbound) => Promise<void> = async () => {}) {
  const slack: Slack = quietSlack(fake)
  const heard: Inbound[] = []
  running.push(slack)
  await slack.start(async (inbound) => {
    heard.push(inbound)
    await take(inbound)
  })
  if (slack.url) fake.setTarget(slack.url)
  return { slack, heard }
}

/** Fails as often as it is told to. */
const failing = (times: number) => {
  let left = times
  return async () => {
    left -= 1
    if (left >= 0) throw new Error('the database is down')
  }
}

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('what was not taken comes again until it is', async () => {
    const { fake, lan } = await workspace({ mode, ackTimeout: 600, retryDelays: [0, 0, 0] })
    const { heard } = await listening(fake, failing(3))
    await fake.say(lan, 'việc')
    await fake.settled()
    expect(heard.map(({ line }) => line)).toEqual(['việc', 'việc', 'việc', 'việc'])
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1)
    expect(fake.lost).toEqual([])
  })

  test('after the third repetition Slack gives an event up', async () => {
    const { fake, lan } = await workspace({ mode, ackTimeout: 600, retryDelays: [0, 0, 0] })
    await listening(fake, failing(9))
    await fake.say(lan, 'việc')
    await fake.settled()
    expect(fake.lost).toHaveLength(1)
  })

  test('stopping waits for what is being handled, and takes nothing new', async () => {
    const { fake, lan } = await workspace({ mode })
    const gate = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const { slack, heard } = await listening(fake, async () => {
      begun.resolve()
      await gate.promise
    })
    const first = fake.say(lan, 'đang ghi')
    await begun.promise
    const stopping = slack.stop()
    const second = fake.say(lan, 'quá muộn')
    gate.resolve()
    expect(await first).toMatchObject({ acknowledged: true })
    expect(await second).toMatchObject({ acknowledged: false })
    await stopping
    expect(heard.map(({ line }) => line)).toEqual(['đang ghi'])
  })
})

describe('Socket Mode', () => {
  test('two connections are kept, and renewed when Slack asks, with no moment without one', async () => {
    const { fake, lan } = await workspace()
    const { heard } = await listening(fake)
    expect(fake.connections()).toBe(2)
    const opened = () => fake.calls().filter(({ method }) => method === 'apps.connections.open').length
    fake.refresh('warning', 0)
    for (let count = 0; count < 20; count += 1) {
      expect(await fake.say(lan, `${count}`)).toMatchObject({ acknowledged: true })
    }
    await fake.until(() => opened() === 3 && fake.connections() === 2, 'a third connection')
    expect(heard).toHaveLength(20)
  })

  test('renewed again and again, no command meets a closed door', async () => {
    const { fake, lan } = await workspace()
    await listening(fake)
    for (let round = 0; round < 10; round += 1) {
      fake.refresh('refresh_requested', round % 2)
      expect(await fake.command(lan, '/viec')).toMatchObject({ acknowledged: true })
      await fake.until(() => fake.connections() === 2, 'the next connection')
    }
  })

  test('connections that end without a word are opened again; what was under way comes again', async () => {
    const { fake, lan } = await workspace({ retryDelays: [0, 900, 900] })
    const { heard } = await listening(fake)
    fake.cut()
    await fake.until(() => fake.connections() === 0, 'the end of the connections')
    expect(await fake.say(lan, 'việc')).toMatchObject({ acknowledged: false, reason: 'no_connection' })
    await fake.until(() => fake.connections() === 2, 'new connections')
    await fake.settled()
    expect(heard.map(({ line }) => line)).toEqual(['việc'])
    expect(fake.lost).toEqual([])
  })

  test('a Slack that answers with errors while connecting is asked again', async () => {
    const { fake, lan } = await workspace()
    const { heard } = await listening(fake)
    fake.fail({ kind: 'status', status: 503 }, { method: 'apps.connections.open', times: 2 })
    fake.cut()
    await fake.until(() => fake.connections() === 0, 'the end of the connections')
    await fake.until(() => fake.connections() === 2, 'new connections')
    await fake.say(lan, 'việc')
    expect(heard).toHaveLength(1)
  })
})

describe('HTTP mode', () => {
  const event = JSON.stringify({ type: 'event_callback', event_id: 'Ev9', event: { type: 'message' } })
  const post = (url: string, secret: string, stamp: number) =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': `${stamp}`,
        'x-slack-signature': signature(secret, `${stamp}`, event),
      },
      body: event,
    })

  test('only what Slack signed just now is heard', async () => {
    const { fake } = await workspace({ mode: 'http' })
    const { slack, heard } = await listening(fake)
    const url = slack.url ?? ''
    const now = Math.floor(Date.now() / 1000)
    expect((await post(url, 'f'.repeat(32), now)).status).toBe(401)
    expect((await post(url, fake.options.signingSecret, now - 360)).status).toBe(401)
    expect((await fetch(url.replace(SLACK_PATH, '/other'), { method: 'POST' })).status).toBe(404)
    expect(heard).toEqual([])
  })

  test('the handler can live in a server at hand', async () => {
    const { fake, lan } = await workspace({ mode: 'http' })
    const slack = quietSlack(fake, { http: undefined })
    const heard: Inbound[] = []
    const server = createServer(slack.handle).listen(0, '127.0.0.1')
    await once(server, 'listening')
    running.push(slack, { stop: async () => void server.close() })
    fake.setTarget(`http://127.0.0.1:${(server.address() as AddressInfo).port}${SLACK_PATH}`)
    expect(await fake.say(lan, 'trước giờ')).toMatchObject({ acknowledged: false })
    await slack.start(async (inbound) => void heard.push(inbound))
    expect(await fake.say(lan, 'việc')).toMatchObject({ acknowledged: true })
    expect(heard.map(({ line }) => line)).toEqual(['việc'])
  })
})
