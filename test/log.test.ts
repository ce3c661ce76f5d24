import { describe, expect, test } from 'vitest'
import { openDatabase } from '../src/db/client.ts'
import { createLog, withoutSecrets } from '../src/log.ts'

/** A log into memory, and what it wrote. */
function memory(level = 'info') {
  const lines: string[] = []
  const log = createLog(level, { write: (line: string) => void lines.push(line) })
  return { log, read: () => lines.join(''), last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

const TOKEN = '123456789:AAF-abcdefghijklmnopqrstuvwxyz0123'
const WORDS = 'đã trình dự thảo, mật khẩu 1234'

describe('the log', () => {
  test('says what happened and when, a line of JSON each', () => {
    const { log, last } = memory()
    log.info({ channel: 'telegram', event: '17' }, 'a turn failed')
    expect(last()).toMatchObject({ level: 30, channel: 'telegram', event: '17', msg: 'a turn failed' })
    expect(last().time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  test('keeps to its level', () => {
    const { log, read } = memory('warn')
    log.info('quiet')
    expect(read()).toBe('')
  })

  test('leaves out what people wrote and what opens doors, whoever passes it', () => {
    const { log, read } = memory()
    for (const name of [
      'line',
      'text',
      'card',
      'note',
      'token',
      'code',
      'password',
      'authorization',
      'databaseUrl',
    ]) {
      log.info({ [name]: WORDS, inbound: { [name]: WORDS, id: '1' } }, 'seen')
    }
    expect(read()).not.toContain('dự thảo')
    expect(read().match(/"id":"1"/g)).toHaveLength(9)
  })

  test('tells an error by its kind, code, message and place, and nothing it carries', () => {
    const { log, last, read } = memory()
    const error = Object.assign(new TypeError('the query failed'), { code: 'P2034', meta: { note: WORDS } })
    log.error({ err: error }, 'a turn failed')
    expect(last().err).toEqual({
      type: 'TypeError',
      errorCode: 'P2034',
      message: 'the query failed',
      stack: expect.stringContaining('log.test.ts'),
    })
    expect(read()).not.toContain('dự thảo')
  })

  test('leaves out the query a database client prints with its error', async () => {
    const { prisma, close } = openDatabase('postgresql://nv@127.0.0.1:1/nv')
    const { log, last, read } = memory()
    await prisma.update
      .create({ data: { note: WORDS } as never })
      .catch((err) => log.error({ err }, 'failed'))
    await close()
    expect(read()).not.toContain('dự thảo')
    expect(last().err.message).toMatch(/^Invalid .+ … Argument `\w+` is missing\.$/)
  })

  test('tells of what was thrown without being an error', () => {
    const { log, last } = memory()
    log.error({ err: WORDS }, 'a turn failed')
    expect(last().err).toEqual({ type: 'string' })
  })

  test('takes secrets out of errors', () => {
    const { log, read } = memory()
    const cause = new Error(`connect ${'postgresql://nv:geheim'}@db.example:5432/nv`)
    log.error({ err: new Error(`https://api.telegram.org/bot${TOKEN}/sendMessage failed`, { cause }) }, 'x')
    log.error({ err: cause }, 'x')
    expect(read()).not.toContain(TOKEN)
    expect(read()).not.toContain('geheim')
  })
})

describe('a text without secrets', () => {
  test.each([
    [`bot${TOKEN}/getMe`, 'bot***/getMe'],
    [`token ${TOKEN} refused`, 'token *** refused'],
    ['xoxb-123-abc and xapp-1-A2-x', '*** and ***'],
    ['postgresql://nv:geheim@db:5432/nv', 'postgresql://nv:***@db:5432/nv'],
    ['postgresql://nv:p@ss@db:5432/nv', 'postgresql://nv:***@db:5432/nv'],
    ['postgresql://nv@db:5432/nv', 'postgresql://nv@db:5432/nv'],
    ['lúc 10:30 ngày 23/11/2026', 'lúc 10:30 ngày 23/11/2026'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/'],
  ])('%s', (text, expected) => {
    expect(withoutSecrets(text)).toBe(expected)
  })
})
