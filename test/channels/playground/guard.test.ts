import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quietPlayground } from '../../helpers/playground.ts'

const playground = quietPlayground()
const received: string[] = []

beforeAll(() =>
  playground.start(async ({ line }) => {
    received.push(line)
  }),
)
afterAll(() => playground.stop())

type Answer = { status: number; headers: Record<string, string | string[] | undefined> }

/** fetch refuses to forge Host and Origin; a bare request does not. */
function ask(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(`${playground.url}${path}`, { method, headers }, (answer) => {
      answer.resume().on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }))
    })
    asking.on('error', reject).end(body)
  })
}

const line = (text: string) =>
  JSON.stringify({ kind: 'say', id: 'event-0001', person: 'lan', conversation: 'lan', text })
const page = { 'content-type': 'application/json', 'x-playground': '1' }

describe('the playground listens on loopback only', () => {
  test.each(['0.0.0.0', '192.168.1.10', '::', 'example.org'])('%s is refused in one sentence', (host) => {
    expect(() => quietPlayground({ host })).toThrow(
      new RegExp(`^The playground does not listen on ${host}: `),
    )
  })

  test.each(['127.0.0.1', '127.8.8.8', 'localhost', '::1'])('%s is fine', (host) => {
    expect(() => quietPlayground({ host })).not.toThrow()
  })

  test('told so, it listens anywhere', () => {
    expect(() => quietPlayground({ host: '0.0.0.0', allowRemote: true })).not.toThrow()
  })

  test('a taken port is one clear sentence', async () => {
    const port = Number(new URL(playground.url).port)
    const second = quietPlayground({ port })
    await expect(second.start(async () => {})).rejects.toThrow(
      /cannot listen on .*another program already uses it/,
    )
  })
})

describe('a strange site cannot act through the browser', () => {
  test('the page itself may', async () => {
    const origin = playground.url
    expect((await ask('POST', '/messages', { ...page, origin }, line('việc'))).status).toBe(200)
    expect(received).toEqual(['việc'])
  })

  test.each([
    ['a name that resolves to loopback', { ...page, host: 'evil.example:80' }, 403],
    ['another origin', { ...page, origin: 'https://evil.example' }, 403],
    ['another port of this machine', { ...page, origin: 'http://127.0.0.1:1' }, 403],
    ['a sandboxed frame', { ...page, origin: 'null' }, 403],
    ['no page header', { 'content-type': 'application/json' }, 403],
    ['a form', { 'x-playground': '1', 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'x-playground': '1', 'content-type': 'text/plain' }, 415],
  ])('%s is refused', async (_, headers, status) => {
    received.length = 0
    expect((await ask('POST', '/messages', headers, line('xong H19'))).status).toBe(status)
    expect(received).toEqual([])
  })

  test('reading under a strange name is refused too', async () => {
    for (const path of ['/', '/people', '/messages', '/events', '/files/x']) {
      expect((await ask('GET', path, { host: 'evil.example' })).status).toBe(403)
    }
  })

  test('the page runs its own scripts only, and nobody frames it', async () => {
    const { headers } = await ask('GET', '/', {})
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  test.each(['/..%2findex.ts', '/%2e%2e/guard.ts', '/guard.ts', '/package.json'])(
    '%s is no page',
    async (path) => {
      expect((await ask('GET', path, {})).status).toBe(404)
    },
  )
})
