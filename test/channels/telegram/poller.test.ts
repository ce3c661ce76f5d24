import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PollerLock, Telegram } from '../../../src/channels/telegram/index.ts'
import { type FakeTelegram, startFakeTelegram } from '../../helpers/fake-telegram/index.ts'
import { memoryLog, quietTelegram } from '../../helpers/telegram.ts'

let fake: FakeTelegram
let started: Telegram[]
let heard: string[]

beforeEach(async () => {
  fake = await startFakeTelegram()
  started = []
  heard = []
})
afterEach(async () => {
  await Promise.all(started.map((telegram) => telegram.stop()))
  await fake.stop()
})

/** One lock for several pollers, as the database gives it. */
function createLock() {
  const waiting: ((lock: PollerLock) => void)[] = []
  let held: AbortController | undefined

  function grant(): void {
    const next = held ? undefined : waiting.shift()
    if (!next) return
    const lost = new AbortController()
    held = lost
    next({
      lost: lost.signal,
      release: async () => {
        if (held === lost) held = undefined
        grant()
      },
    })
  }
  return {
    hold: (signal: AbortSignal): Promise<PollerLock> =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('no longer wanted')))
        waiting.push(resolve)
        grant()
      }),
    /** The holder's connection to the database is gone. */
    lose(): void {
      const lost = held
      held = undefined
      lost?.abort()
      grant()
    },
  }
}

async function start(
  name: string,
  lock: ReturnType<typeof createLock>,
  log = memoryLog(),
): Promise<Telegram> {
  const telegram = quietTelegram(fake, { holdPollerLock: lock.hold, log })
  started.push(telegram)
  await telegram.start(async ({ line }) => void heard.push(`${name} ${line}`))
  return telegram
}

const conflicts = () => fake.calls('getUpdates').filter(({ verdict }) => verdict === 'conflict')

test('only the holder of the lock polls; the next one takes over at its stop', async () => {
  const lock = createLock()
  const [lan = 0] = fake.addUsers(1)
  const first = await start('một', lock)
  const log = memoryLog()
  await start('hai', lock, log)
  await fake.outcome(fake.say(lan, lan, 'a').update ?? 0)
  await first.stop()
  await fake.outcome(fake.say(lan, lan, 'b').update ?? 0)
  expect(heard).toEqual(['một a', 'hai b'])
  expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([])
})

test('a poller that lost the lock stops, and waits for its turn again', async () => {
  const lock = createLock()
  const [lan = 0] = fake.addUsers(1)
  await start('một', lock)
  await fake.untilPolled()
  await start('hai', lock)
  lock.lose()
  fake.say(lan, lan, 'a')
  await fake.untilConfirmed()
  lock.lose()
  fake.say(lan, lan, 'b')
  await fake.untilConfirmed()
  expect(heard).toEqual(['hai a', 'một b'])
})

test('a stranger with the same token is told about, and polling goes on after it', async () => {
  const log = memoryLog()
  await start('một', createLock(), log)
  await fake.untilPolled()
  await fetch(`${fake.url}/bot${fake.token}/getUpdates`)
  await fake.until(() => conflicts().length === 1)
  await fake.untilPolled()
  expect(log.lines.some(({ message }) => /Another program.*one token/.test(message))).toBe(true)
})

test('a lock that cannot be had is asked for again', async () => {
  const lock = createLock()
  let failures = 2
  const telegram = quietTelegram(fake, {
    holdPollerLock: async (signal) => {
      if (failures-- > 0) throw new Error('the database is away')
      return lock.hold(signal)
    },
  })
  started.push(telegram)
  await telegram.start(async () => {})
  await fake.untilPolled()
})

test.each([
  ['a server error', { kind: 'error', code: 502, description: 'Bad Gateway' }],
  ['a broken connection', { kind: 'cut' }],
  [
    'a closing server',
    { kind: 'error', code: 429, description: 'Too Many Requests', parameters: { retry_after: 0 } },
  ],
  ['a token that was revoked and came back', { kind: 'error', code: 401, description: 'Unauthorized' }],
] as const)('%s does not end polling', async (_, fault) => {
  fake.inject({ ...fault, method: 'getUpdates' })
  await start('một', createLock())
  await fake.untilPolled()
  expect(fake.calls('getUpdates')).toHaveLength(1)
})

test('stopping waits for the update under way and confirms it', async () => {
  const [lan = 0] = fake.addUsers(1)
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const telegram = quietTelegram(fake)
  started.push(telegram)
  await telegram.start(async () => {
    begin()
    await gate
    heard.push('xong')
  })
  fake.say(lan, lan, 'việc')
  await begun
  const stopped = telegram.stop()
  expect(heard).toEqual([])
  open()
  await stopped
  expect(heard).toEqual(['xong'])
  expect(fake.pending()).toBe(0)
})
