import { describe, expect, test } from 'vitest'
import { deadline } from '../../src/operator/deadline.ts'
import { runOperator } from '../../src/operator/io.ts'

async function run(argv: string[], ...chunks: (string | Buffer)[]) {
  const said = { out: '', err: '' }
  async function* stdin() {
    yield* chunks
  }
  const exit = await runOperator(deadline, argv, {
    stdin: stdin(),
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
  })
  const lines = said.out.split('\n').slice(0, -1)
  return { exit, err: said.err, read: lines.map((line) => JSON.parse(line)) }
}

describe('deadline', () => {
  test('prints one object a line, in order, empty lines included', async () => {
    const { exit, read } = await run(['--on', '2027-03-10'], 'trước 20/4\n\nhàng th', 'áng\r\n31/11')
    expect(exit).toBe(0)
    expect(read.map(({ text, kind }) => [text, kind])).toEqual([
      ['trước 20/4', 'date'],
      ['', 'none'],
      ['hàng tháng', 'recurring'],
      ['31/11', 'none'],
    ])
    expect(read[0]).toMatchObject({
      due: '2027-04-20',
      boundary: 'before',
      from: null,
      rule: null,
      milestones: [],
      doubts: [],
      strictLastDay: '2027-04-19',
    })
    expect(read[3].doubts).toEqual(['invalid_date'])
  })

  test('knows the holidays of the release', async () => {
    const { read } = await run(['--on', '2027-02-04'], 'T+1\n')
    expect(read[0].due).toBe('2027-02-11')
  })

  test('reads letters cut between chunks', async () => {
    const bytes = Buffer.from('trước 20/4\n')
    const { read } = await run(['--on', '2027-03-10'], bytes.subarray(0, 3), bytes.subarray(3))
    expect(read[0].text).toBe('trước 20/4')
  })

  test('counts from what it is given', async () => {
    const argv = [
      '--on',
      '2027-03-10',
      '--base',
      '2027-06-18',
      '--period',
      '2027-06-01..2027-08-31',
      '--json',
    ]
    const { read } = await run(argv, 'lùi 10 ngày\ntrong thời gian chiến dịch\n')
    expect(read.map(({ due }) => due)).toEqual(['2027-06-28', '2027-08-31'])
  })

  test('nothing in, nothing out', async () => {
    expect(await run(['--on', '2027-03-10'])).toEqual({ exit: 0, err: '', read: [] })
  })

  test.each([[['--on', '2027-02-30']], [['--in', '2027-02-03']], [['--period', '2027-02-03']]])(
    'wrong usage %j exits 2 with a sentence',
    async (argv) => {
      const { exit, err, read } = await run(argv, '15/12\n')
      expect(exit).toBe(2)
      expect(err).toMatch(/^[^\n]+\n$/)
      expect(read).toEqual([])
    },
  )
})
