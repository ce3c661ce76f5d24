import { describe, expect, test } from 'vitest'
import { runOperator } from '../../src/operator/io.ts'
import { read } from '../../src/operator/read.ts'

async function run(argv: string[], ...input: (string | Buffer)[]) {
  const out: string[] = []
  const errors: string[] = []
  const stdin = (async function* () {
    yield* input
  })()
  const io = {
    stdin,
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => errors.push(text) },
  }
  const exit = await runOperator(read, argv, io)
  return {
    exit,
    lines: out
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    errors: errors.join(''),
  }
}

describe('read', () => {
  test('prints what it understood, one object a line', async () => {
    const { exit, lines } = await run(['--on', '2026-12-01'], 'nv 19 được 60%\nviệc của Sở Y tế\n')
    expect(exit).toBe(0)
    expect(lines).toEqual([
      {
        text: 'nv 19 được 60%',
        intent: 'update_progress',
        slots: { taskNo: '19', percent: 60, status: 'in_progress' },
        line: 'update 19 60%',
        confidence: expect.closeTo(0.9, 1),
        confirms: false,
      },
      expect.objectContaining({
        intent: 'list_tasks',
        slots: { agency: 'Sở Y tế' },
        line: 'tasks Sở Y tế',
        confirms: false,
      }),
    ])
  })

  test('days are counted from --on', async () => {
    const { lines } = await run(['--on', '2027-01-04'], 'mai nhắc lại em')
    expect(lines[0].slots).toEqual({ days: 1, until: '2027-01-05' })
  })

  test('a character cut between two pieces of input is one character', async () => {
    const bytes = Buffer.from('quá hạn\n')
    const { lines } = await run(['--on', '2026-12-01'], bytes.subarray(0, 3), bytes.subarray(3))
    expect(lines).toMatchObject([{ text: 'quá hạn', intent: 'list_overdue' }])
  })

  test('wrong usage says what is wrong', async () => {
    expect(await run(['--on', 'tomorrow'], '')).toMatchObject({
      exit: 2,
      errors: expect.stringContaining('tomorrow'),
    })
    expect((await run(['--until', '1'], '')).exit).toBe(2)
  })
})
