import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { quoted, readArgs, tokenize } from '../../src/bot/line.ts'
import { id, rest, task } from '../../src/commands/shared/args.ts'

describe('words of a line', () => {
  test.each([
    ['', []],
    ['   ', []],
    ['update H19', ['update', 'H19']],
    ['update   H19\n60', ['update', 'H19', '60']],
    ['invite focal "Sở Y tế"', ['invite', 'focal', 'Sở Y tế']],
    ['a "" b', ['a', '', 'b']],
    ['a "không đóng', ['a', '"không', 'đóng']],
    ['"', ['"']],
  ])('%j', (line, words) => {
    expect(tokenize(line).map(({ value }) => value)).toEqual(words)
  })

  test('each stands where it began', () => {
    expect(tokenize('a "b c"  d')).toEqual([
      { value: 'a', at: 0 },
      { value: 'b c', at: 2 },
      { value: 'd', at: 9 },
    ])
  })

  test('quoting keeps any words together, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const [only, ...others] = tokenize(`${quoted(words)} x`)
        expect(others.map(({ value }) => value)).toEqual(['x'])
        expect(only?.value).toBe(words.replaceAll('"', /["\s]|^$/.test(words) ? '”' : '"'))
      }),
    )
  })
})

describe('arguments', () => {
  const five = { typed: '@5', ref: { kind: 'obligation', id: 5 } }
  const shape = z.object({ task, progress: rest })
  const optional = z.object({ task: task.optional(), version: id.optional() })
  const page = z.object({
    page: z
      .string()
      .regex(/^p\d+$/)
      .optional(),
    filter: rest.optional(),
  })
  const role = z.object({ role: z.enum(['focal', 'head']).optional(), agency: rest })
  const code = z.object({ code: z.string().min(8), consent: z.enum(['agree']).optional() })

  test.each([
    [
      'all that is left keeps its spaces and quotes',
      shape,
      '@5 60  đã gửi "lần 1"',
      { task: five, progress: '60  đã gửi "lần 1"' },
    ],
    [
      'quotes around all that is left are taken away',
      shape,
      '@5 "đã gửi"',
      { task: five, progress: 'đã gửi' },
    ],
    ['lines of what is left stay apart', shape, '@5 một\nhai', { task: five, progress: 'một\nhai' }],
    ['nothing is needed', optional, '', {}],
    ['an optional one may come alone', optional, '@5', { task: five }],
    ['both may come', optional, '@5 2', { task: five, version: 2 }],
    ['one that does not fit is left to the next', page, 'chữ ký số', { filter: 'chữ ký số' }],
    ['and is not left out when it fits', page, 'p2 chữ ký số', { page: 'p2', filter: 'chữ ký số' }],
    ['a role before an agency', role, 'head Sở Y tế', { role: 'head', agency: 'Sở Y tế' }],
    ['an agency alone', role, 'Sở Y tế', { agency: 'Sở Y tế' }],
  ])('%s', (_, given, line, args) => {
    expect(readArgs(given, line)).toEqual({ ok: true, args })
  })

  test.each([
    ['the first is missing', shape, '', { argument: 'task', given: undefined, known: {} }],
    ['the first does not fit', shape, 'xyz 60', { argument: 'task', given: 'xyz' }],
    ['the second is missing', shape, '@5', { argument: 'progress', given: undefined }],
    ['only quotes are given', shape, '@5 ""', { argument: 'progress', given: '' }],
    [
      'an optional one does not fit and nothing takes it',
      code,
      'ABCD-EFGH maybe',
      { argument: 'consent', given: 'maybe' },
    ],
    ['there are more words than arguments', optional, '@5 2 3', { argument: 'version', given: '2 3', at: 3 }],
    ['nothing is expected', z.object({}), 'x', { argument: '', given: 'x' }],
  ])('are refused where %s', (_, given, line, refusal) => {
    expect(readArgs(given, line)).toMatchObject({ ok: false, ...refusal })
  })

  test('what is known stays known', () => {
    expect(readArgs(shape, 'H19')).toMatchObject({ known: { task: { typed: 'H19' } } })
  })

  test('any line is read or refused, and a refusal names one of the arguments', () => {
    const shapes = fc.constantFrom(shape, optional, page, role, code)
    fc.assert(
      fc.property(shapes, fc.string({ unit: 'binary' }), (given, line) => {
        const read = readArgs(given, line)
        const names = read.ok ? Object.keys(read.args) : [read.argument]
        expect(Object.keys(given.shape)).toEqual(expect.arrayContaining(names))
      }),
    )
  })
})
