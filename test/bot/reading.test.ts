import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { severalLines } from '../../src/bot/command-line.ts'
import { awaitingYes, type Reading, read } from '../../src/bot/reading.ts'
import { commands } from '../../src/commands/index.ts'
import { WORDS } from '../../src/commands/words.ts'
import { understand } from '../../src/vietnamese/intent.ts'

const context = {
  lastRef: 'H3',
  today: Temporal.PlainDate.from('2026-11-23'),
  calendar: new Map(),
  tasks: [
    { ref: 'H3', number: '3', title: 'Cấp chữ ký số' },
    { ref: 'H30', number: '30', title: 'Dùng chữ ký số ở cấp xã' },
    { ref: 'H4', number: '4', title: 'Kho dữ liệu dùng chung' },
  ],
}
const situation = (draft?: string) => ({
  ...{ commands, draft },
  understand: (text: string) => understand(text, context),
})
const readAs = (line: string, draft?: string) => shown(read(line, situation(draft)))

/** A reading in one line: what would be done with which words. */
function shown(reading: Reading): string {
  switch (reading.do) {
    case 'run':
      return ['run', reading.command.name, ...Object.values(reading.args).map(word)].join(' ')
    case 'ask': {
      const wrong = reading.wrong === undefined ? '' : `, not “${reading.wrong}”`
      return `ask ${reading.argument}${wrong}, having “${reading.line}”`
    }
    case 'batch':
      return reading.readings.map(shown).join('; ')
    case 'choose':
    case 'offer':
      return `${reading.do} ${reading.lines.join('; ')}`
    case 'not-yet':
      return `not yet ${reading.name}`
    case 'sure':
      return `sure “${reading.line.replaceAll('\n', '; ')}”`
    default:
      return reading.do
  }
}

const word = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'typed' in value ? String(value.typed) : String(value)

describe('a command', () => {
  test.each([
    ['/viec', 'run tasks'],
    ['/Việc quá hạn', 'run tasks quá hạn'],
    ['/viec p2 chữ ký số', 'run tasks p2 chữ ký số'.replace('p2', '2')],
    ['/viec@nhacviec_bot quahan', 'run tasks quahan'],
    ['/CAPNHAT H19 60 đã gửi  lần 1', 'run update H19 60 đã gửi  lần 1'],
    ['  /cn h19 60  ', 'run update h19 60'],
    ['/xong H19', 'run done H19'],
    ['/hoantac', 'run undo'],
    ['/kichhoat giúp em với', 'run board'],
    ['/capnhatt H19 60', 'unknown'],
    ['/ 60', 'unknown'],
    ['/', 'unknown'],
    ['/start ABCDEFGHJKLMNPQR', 'run link ABCDEFGHJKLMNPQR'],
    ['update @60 60', 'run update @60 60'],
    ['link ABCD-EFGH-JKLM-NPQR agree', 'run link ABCD-EFGH-JKLM-NPQR agree'],
    ['/capnhat', 'ask task, having “update”'],
    ['/capnhat H19', 'ask progress, having “update H19”'],
    ['/xem H19 nhé', 'run task H19'],
    ['/xem H19 giúp em với ạ', 'run task H19'],
    ['/xem H19 gấp gấp', 'ask task, not “H19 gấp gấp”, having “task”'],
    ['/baocao tháng 11', 'not yet report'],
    ['/Tổnghợp', 'not yet compile'],
    ['/capnhat xyz 60', 'ask task, not “xyz”, having “update”'],
    ['/ngonngu fr', 'ask locale, not “fr”, having “language”'],
    ['return @60', 'ask reason, having “return @60”'],
    ['', 'unknown'],
    ['   \n ', 'unknown'],
  ])('%j → %s', (line, expected) => {
    expect(readAs(line)).toBe(expected)
  })

  test('every word is understood, with and without tones or capitals', () => {
    for (const [name, words] of Object.entries(WORDS)) {
      for (const typed of words.flatMap((each) => [`/${each}`, `/${each.toUpperCase()}`])) {
        expect(readAs(typed)).toMatch(new RegExp(`^(run ${name}|ask \\w+, having “${name}”)$`))
      }
    }
  })

  test('wins over whatever is unfinished', () => {
    expect(readAs('/viec', 'update H19')).toBe('run tasks')
    expect(readAs('task @60', awaitingYes('done H3'))).toBe('run task @60')
  })

  test('a text that only begins like one is free text', () => {
    expect(readAs('update on the weather')).toBe('unknown')
  })
})

describe('an answer', () => {
  test.each([
    ['H19', 'update', 'ask progress, having “update H19”'],
    ['H19 60 đã gửi', 'update', 'run update H19 60 đã gửi'],
    ['60 đã gửi', 'update H19', 'run update H19 60 đã gửi'],
    ['H19', 'done', 'run done H19'],
    ['19', 'task', 'run task 19'],
    ['việc 5', 'update', 'ask progress, having “update 5”'],
    ['xem H12', 'update', 'ask progress, having “update H12”'],
    ['chưa có kinh phí', 'obstacle @60', 'run obstacle @60 chưa có kinh phí'],
    ['chưa có hướng dẫn của Bộ', 'obstacle @60', 'run obstacle @60 chưa có hướng dẫn của Bộ'],
    ['vuốt mặt', 'update', 'ask task, not “vuốt”, having “update”'],
    ['đang họp', 'update H19', 'run update H19 đang họp'],
    ['xong', 'update H19', 'run update H19 xong'],
    ['thiếu số liệu "cấp xã"', 'return @60', 'run return @60 thiếu số liệu "cấp xã"'],
    ['Sở Y tế', 'who', 'run who Sở Y tế'],
    ['en', 'language', 'run language en'],
    ['fr', 'language', 'ask locale, not “fr”, having “language”'],
  ])('%j to %j → %s', (line, draft, expected) => {
    expect(readAs(line, draft)).toBe(expected)
  })

  test.each(['thôi', 'Thôi ạ', 'huỷ', 'không', 'cancel', '/thoi', '/cancel'])('%j leaves', (line) => {
    expect(readAs(line, 'update H19')).toBe('run cancel')
    expect(readAs(line, awaitingYes('done H3'))).toBe('run cancel')
  })

  test.each([
    ['còn việc nào quá hạn không?', 'run tasks overdue'],
    ['việc này ai phụ trách', 'run who H3'],
    ['giúp với', 'run help'],
    ['cảm ơn bot', 'greet'],
    ['ok', 'greet'],
    ['/viecc', 'unknown'],
    ['/capnhatt H19 60', 'unknown'],
  ])('%j to a report that is asked for is none: %s', (line, expected) => {
    expect(readAs(line, 'update H19')).toBe(expected)
    expect(readAs(line, 'obstacle @60')).toBe(expected)
  })

  test.each([
    ['còn việc nào quá hạn không?', 'run tasks overdue'],
    ['H19 hạn khi nào', 'run task H19'],
  ])('%j is a question also where a task was asked for: %s', (line, expected) => {
    expect(readAs(line, 'update')).toBe(expected)
    expect(readAs(line, 'done')).toBe(expected)
  })

  test('an unfinished line that makes no sense any more is passed over', () => {
    expect(readAs('xyz abc', 'gone H19')).toBe('unknown')
    expect(readAs('xyz abc', '"')).toBe('unknown')
  })
})

describe('what waits for a yes', () => {
  test.each(['đúng', 'ok', 'dạ đúng rồi ạ', 'yes'])('%j does it', (line) => {
    expect(readAs(line, awaitingYes('update H3 60%'))).toBe('run update H3 60%')
  })

  test('several tasks are done one by one', () => {
    const each = 'run update 19 50%; run update 20 50%'
    expect(readAs('đúng', awaitingYes('update 19,20 50%'))).toBe(each)
    expect(severalLines('update 19,20 50%')).toEqual(['update 19 50%', 'update 20 50%'])
    expect(severalLines('obstacle H3 thiếu người, thiếu tiền')).toEqual([
      'obstacle H3 thiếu người, thiếu tiền',
    ])
  })

  test('several lines are done one by one', () => {
    expect(readAs('đúng', awaitingYes('done H3\nupdate H4 50%'))).toBe('run done H3; run update H4 50%')
  })

  test('a yes and a no are answers where a decision is asked for', () => {
    expect(readAs('đồng ý', 'decide @60 7')).toBe('run decide @60 7 đồng ý')
    expect(readAs('không đồng ý vì đã lùi hai lần', 'decide @60 7')).toContain(
      'run decide @60 7 không đồng ý',
    )
    expect(readAs('thôi', 'decide @60 7')).toBe('run cancel')
  })

  test('anything else is read as if nothing waited', () => {
    expect(readAs('quá hạn', awaitingYes('done H3'))).toBe('run tasks overdue')
    expect(readAs('trời đẹp quá', awaitingYes('done H3'))).not.toContain('done')
  })

  test('a yes to nothing does nothing', () => {
    expect(readAs('đúng')).toBe('greet')
  })
})

describe('free text', () => {
  const meant = (line: string | null, confirms: boolean, intent = 'update_progress') =>
    shown(read('lời nói', { commands, draft: undefined, understand: () => ({ line, confirms, intent }) }))

  test('what is certain is done, what is not is asked about first', () => {
    expect(meant('update H3 60%', false)).toBe('run update H3 60%')
    expect(meant('update H3 60%', true)).toBe('sure “update H3 60%”')
    expect(meant('update 19,20 50%', true)).toBe('sure “update 19,20 50%”')
  })

  test('what lacks something is asked for', () => {
    expect(meant('update H3', true)).toBe('ask progress, having “update H3”')
  })

  test('words without a value become the note, once the person agrees', () => {
    expect(meant('update H3 in progress', false)).toBe('sure “update H3 in progress lời nói”')
  })

  test('what is understood but has no command yet is said so; what no command can do is not understood', () => {
    expect(meant('compile 2026-Q4', false)).toBe('not yet compile')
    expect(meant('fly H3 10', true)).toBe('unknown')
    expect(meant('update xyz 60%', true)).toBe('unknown')
    expect(meant('update 19,xyz 50%', true)).toBe('unknown')
    expect(meant(null, false)).toBe('unknown')
  })

  const readsAs = (text: string) => readAs(text)

  test.each([
    ['nv 3 xong, nv 4 được 50%', 'sure “done 3; update 4 50%”'],
    ['cái chữ ký số được 60%', 'choose update H3 60%; update H30 60%'],
    [
      'chữ ký số sắp xong',
      'choose update H3 in progress chữ ký số sắp xong; update H30 in progress chữ ký số sắp xong',
    ],
    ['gia hạn nv 3 đến 31/3/2027 được không', 'offer extend 3 2027-03-31'],
    ['sửa lại 75%', 'sure “edit H3 75%”'],
    ['sửa nv 4 thành 75%', 'sure “edit 4 75%”'],
  ])('%j → %s', (text, expected) => {
    expect(readsAs(text)).toBe(expected)
  })

  test('small talk is answered, and a no leaves', () => {
    expect(meant(null, false, 'smalltalk')).toBe('greet')
    expect(meant(null, false, 'deny')).toBe('run cancel')
  })
})

describe('whatever is said', () => {
  const names = [...commands.keys()]
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'H19',
      '@60',
      '60%',
      '"',
      '""',
      ',',
      '19,20',
      '? ',
      '/',
      '\n',
      'xong',
      'đúng',
      'không',
      'p2',
    ),
    fc.constantFrom(...names, ...names.map((name) => `/${name}`)),
  )
  const line = fc.array(words, { maxLength: 6 }).map((all) => all.join(' '))
  const kept = fc.tuple(fc.constantFrom(...names), line).map((all) => {
    const reading = read(all.join(' '), situation())
    return reading.do === 'ask' ? reading.line : undefined
  })
  const draft = fc.oneof(fc.constant(undefined), kept, line.map(awaitingYes))

  test('is read as something, over any unfinished line', () => {
    fc.assert(
      fc.property(line, draft, (said, unfinished) => {
        expect(() => read(said, situation(unfinished))).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })

  test('what must be known is asked for again by the line that is kept', () => {
    fc.assert(
      fc.property(line, draft, (said, unfinished) => {
        const reading = read(said, situation(unfinished))
        if (reading.do !== 'ask') return
        const again = read(reading.line, situation())
        expect(again).not.toHaveProperty('wrong')
        const argument = reading.command.args.shape[reading.argument] as z.ZodType
        const isNeeded = !argument.safeParse(undefined).success
        if (isNeeded)
          expect(again).toMatchObject({ do: 'ask', argument: reading.argument, line: reading.line })
      }),
      { numRuns: 500 },
    )
  })

  test('is read in time that grows with its length only', () => {
    const long = `update H19 ${'60, "a" '.repeat(20_000)}`
    const started = performance.now()
    read(long, {
      ...situation('update'),
      understand: () => ({ line: null, intent: 'unknown', confirms: true }),
    })
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
