import { expect, test } from 'vitest'
import { memoryHistory } from '../../../src/channels/playground/index.ts'
import { renderCard } from '../../../src/channels/playground/render.ts'
import { facts, list, quote, text } from '../../../src/chat/card.ts'

const ids = () => {
  let count = 0
  return () => {
    count += 1
    return `id-${count}`
  }
}

test('empty parts are left out', () => {
  const body = [text(' '), facts([]), list([]), quote('')]
  expect(renderCard({ title: ' ', body, buttons: [[]] }, ids()).card).toEqual({ body: [] })
})

test('links that would run in the page are left out', () => {
  const buttons = [
    'javascript:alert(1)',
    'data:text/html,x',
    'không phải liên kết',
    'https://example.org/a',
  ].map((url) => [{ label: url, url }])
  expect(renderCard({ body: [], buttons }, ids()).card.buttons).toEqual([
    [{ label: 'https://example.org/a', url: 'https://example.org/a' }],
  ])
})

test('bytes become files the card links to', () => {
  const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47])
  const file = { name: 'bao-cao.xlsx', bytes: new Uint8Array(7) }
  const { card, files } = renderCard({ body: [], image, file }, ids())
  expect(card).toMatchObject({
    image: { id: 'id-1', mime: 'image/png', size: 4 },
    file: { id: 'id-2', name: 'bao-cao.xlsx', size: 7 },
  })
  expect(files.map(({ id, bytes }) => [id, bytes.byteLength])).toEqual([
    ['id-1', 4],
    ['id-2', 7],
  ])
})

test('the memory keeps the last messages of each conversation, and their files', async () => {
  const history = memoryHistory(2)
  const file = { id: 'file-1', name: 'a.csv', mime: 'text/csv', size: 1 }
  await history.keep({ ...file, bytes: new Uint8Array(1) })
  const message = (id: string, address = 'a') =>
    ({ id, address, event: id, from: 'lan', at: '', version: 1, state: 'sent' }) as const
  await history.append({ ...message('1'), file })
  await history.append(message('2'))
  await history.append(message('other', 'b'))
  expect(await history.file('file-1')).toBeDefined()
  await history.append(message('3'))
  expect((await history.list()).map(({ id }) => id)).toEqual(['2', 'other', '3'])
  expect(await history.file('file-1')).toBeUndefined()
})
