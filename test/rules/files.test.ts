import { describe, expect, test } from 'vitest'
import { filesIn, readSource } from './sources.ts'

const MOST_LINES = 180

/** Put together here, so that this file does not hold what it looks for. */
const LEFT_OVER = new RegExp(
  `\\b(${['TO', 'FIX', 'XX'].map((half, n) => half + ['DO', 'ME', 'X'][n]).join('|')})\\b`,
)
const MACHINE = new RegExp(
  ['/work', '/home', '/Users', 'file:///'].map((root) => `${root}(?:/|\\b)\\w`).join('|'),
)

const code = filesIn('{src,prisma,test}/**/*.{ts,js}')
const words = [
  ...code,
  ...filesIn(
    '{src,prisma,test}/**/*.{css,html,prisma,sql,json,csv,txt}',
    'locales/*.ftl',
    'docs/**/*.{md,json,yml,yaml}',
    '*.md',
    '*.{ts,json}',
    '.*/**/*.{yml,yaml}',
  ),
]

const having = (files: string[], pattern: RegExp) =>
  files.flatMap((path) => {
    const line = readSource(path)
      .split('\n')
      .find((each) => pattern.test(each))
    return line === undefined ? [] : [`${path}: ${line.trim().slice(0, 120)}`]
  })

describe('files', () => {
  test('do one job each, and so are short', () => {
    const mayBeLong = /^test\/(?!helpers\/).*\.ts$|^test\/fixtures\//
    const long = [...code, ...filesIn('src/**/*.{css,html}')]
      .filter((path) => !mayBeLong.test(path))
      .map((path) => ({ path, lines: readSource(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ path, lines }) => `${path}: ${lines}`)
    expect(long).toEqual([])
  })

  test('hold nothing that waits to be done', () => {
    expect(having(words, LEFT_OVER)).toEqual([])
  })

  test('name no folder of the machine they were written on', () => {
    expect(having(words, MACHINE)).toEqual([])
  })

  test('the lock names contents, not the registry they once came from', () => {
    expect(readSource('package-lock.json')).not.toContain('"resolved"')
  })
})
