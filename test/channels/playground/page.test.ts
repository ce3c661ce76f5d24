import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const folder = new URL('../../../src/channels/playground/page/', import.meta.url)
const textsOf = async (language: string): Promise<Record<string, unknown>> =>
  (await import(new URL(`texts.${language}.js`, folder).href))[language]

test('the page has the same words in both languages, in the same order and with the same values', async () => {
  const [vi, en] = await Promise.all([textsOf('vi'), textsOf('en')])
  const shape = (texts: Record<string, unknown>) =>
    Object.entries(texts).map(([key, value]) => [key, typeof value === 'function' ? value.length : 'words'])
  expect(shape(en)).toEqual(shape(vi))
})

test('every word the page asks for exists, and none is left over', async () => {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js') && !name.startsWith('texts.'))
  const source = (await Promise.all(scripts.map((name) => readFile(new URL(name, folder), 'utf8')))).join(
    '\n',
  )
  const keys = Object.keys(await textsOf('vi'))
  const asked = [...source.matchAll(/\bt\('([\w.-]+)'/g)].map(([, key]) => key)
  expect(asked.filter((key) => !keys.includes(key ?? ''))).toEqual([])
  // Asked for under names put together at run time, or under the state of a message.
  const composed = /^error\.|Hint$|^sen(t|ding)$/
  expect(keys.filter((key) => !composed.test(key) && !source.includes(`'${key}'`))).toEqual([])
})

test('no module writes markup', async () => {
  for (const name of await readdir(folder)) {
    const source = await readFile(new URL(name, folder), 'utf8')
    expect(source, name).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML/)
    if (name.endsWith('.html')) expect(source, name).not.toMatch(/\son\w+=|style=|<script>/)
  }
})
