import pg from 'pg'
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { startEmbedded } from '../../src/db/embedded.ts'
import {
  eventually,
  makeDataDir,
  postgresPid,
  type Service,
  spawnService,
  startService,
} from '../helpers/service.ts'

const PATIENCE_MS = 180_000

const data = makeDataDir()
const running: Service[] = []

afterEach(async () => {
  for (const service of running.splice(0)) await service.kill()
})
afterAll(data.remove, PATIENCE_MS)

async function start(): Promise<Service> {
  const service = await startService(data.path)
  running.push(service)
  return service
}

async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client((await startEmbedded({ dataDir: data.path })).url)
  await client.connect()
  const { rows } = await client.query<Row>(sql, values).finally(() => client.end())
  return rows
}

/** How often each of these notes was stored. */
async function stored(notes: string[]): Promise<Record<string, number>> {
  const found = await query<{ note: string; count: number }>(
    'SELECT note, count(*)::int AS count FROM update WHERE note = ANY($1) GROUP BY note',
    [notes],
  )
  return Object.fromEntries(found.map(({ note, count }) => [note, count]))
}

const once = (notes: string[]) => Object.fromEntries(notes.map((note) => [note, 1]))

/** Resolves when everything the bot had to say has a verdict. */
const allSaid = () =>
  eventually(async () => {
    const open = await query(`SELECT 1 FROM delivery WHERE status NOT IN ('sent', 'dead', 'skipped') LIMIT 1`)
    return open.length === 0
  })

const answers = (messages: Awaited<ReturnType<Service['messages']>>, words: string) =>
  messages.filter(({ from, card }) => from === 'bot' && JSON.stringify(card).includes(words))

describe('the service', { timeout: PATIENCE_MS }, () => {
  test('serves the page, answers, and stops with its database', async () => {
    const service = await start()
    const page = await fetch(service.url)
    expect(await page.text()).toContain('<html')
    await service.says('lan', 'viec cua minh con gi')
    await eventually(async () => answers(await service.messages(), 'Việc của Sở Tư pháp').length === 1)
    expect(postgresPid(data.path)).toBeDefined()
    // Past its five seconds the service gives up stopping in good order and ends with 1.
    expect(await service.stop('SIGINT')).toMatchObject({ code: 0 })
    expect(postgresPid(data.path)).toBeUndefined()
  })

  test('killed right after an update was taken: it is there once, and answered', async () => {
    const service = await start()
    const page = await service.listen()
    await service.says('lan', '/capnhat K2 41% báo trước khi mất điện')
    await service.kill()
    const before = answers(await page.all(), 'báo trước khi mất điện')

    const next = await start()
    await allSaid()
    expect(await stored(['báo trước khi mất điện'])).toEqual({ 'báo trước khi mất điện': 1 })
    const copies = [...before, ...answers(await next.messages(), 'báo trước khi mất điện')]
    expect(copies.length).toBeGreaterThanOrEqual(1)
    expect(copies.length).toBeLessThanOrEqual(2)
  })

  test('killed in the middle of a burst: the same events again, and each update is there once', async () => {
    const notes = Array.from({ length: 20 }, (_, n) => `tin gửi dồn số ${n + 1}`)
    const say = (service: Service, n: number) =>
      service.says('lan', `/capnhat K2 ${40 + n}% ${notes[n]}`, `burst-event-${n}`)
    const service = await start()
    const taken: string[] = []
    await Promise.allSettled(
      notes.map(async (note, n) => {
        await say(service, n)
        taken.push(note)
        if (taken.length === 7) await service.kill()
      }),
    )
    expect(taken.length).toBeGreaterThanOrEqual(7)
    expect(taken.length).toBeLessThan(notes.length)

    const next = await start()
    expect(await stored(taken)).toEqual(once(taken))
    await Promise.all(notes.map((_, n) => say(next, n)))
    expect(await stored(notes)).toEqual(once(notes))
    await allSaid()
  })

  test('two of them, started at once, share the database and do not disturb each other', async () => {
    const [one, other] = await Promise.all([start(), start()])
    const notes = ['qua tiến trình thứ nhất', 'qua tiến trình thứ hai', 'cùng một sự kiện']
    await one.says('lan', `/capnhat K2 61% ${notes[0]}`)
    await other.says('lan', `/capnhat K2 62% ${notes[1]}`)
    await Promise.all(
      [one, other].map((each) => each.says('lan', `/capnhat K2 63% ${notes[2]}`, 'same-event')),
    )
    expect(await stored(notes)).toEqual(once(notes))

    expect(await one.stop('SIGTERM')).toMatchObject({ code: 0 })
    await other.says('lan', '/capnhat K2 64% một mình')
    expect(await stored(['một mình'])).toEqual({ 'một mình': 1 })
    expect(await other.stop('SIGTERM')).toMatchObject({ code: 0 })
    expect(postgresPid(data.path)).toBeUndefined()
  })

  test('two of them, on an empty folder and stopped at once: one database is made, and none stays', async () => {
    const empty = makeDataDir()
    onTestFinished(empty.remove, PATIENCE_MS)
    const both = await Promise.all([startService(empty.path), startService(empty.path)])
    running.push(...both)
    for (const service of both) await service.says('lan', '/viec')
    const stopped = await Promise.all(both.map((service) => service.stop()))
    expect(stopped.map(({ code }) => code)).toEqual([0, 0])
    expect(postgresPid(empty.path)).toBeUndefined()
  })

  test('says all mistakes of the configuration at once, without their values', async () => {
    const wrong = { DATA_DIR: data.path, PORT: 'lots', TIME_ZONE: 'Mars/Olympus', LOG_LEVEL: 'loud' }
    const { code, stdout, stderr } = await spawnService(wrong).ended
    expect(code).toBe(1)
    for (const variable of ['PORT', 'TIME_ZONE', 'LOG_LEVEL']) expect(stderr).toMatch(`${variable}: expected`)
    expect(stdout + stderr).not.toContain('Mars')
  })
})
