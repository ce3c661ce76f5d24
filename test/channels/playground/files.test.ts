import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Inbound } from '../../../src/chat/channel.ts'
import { quietPlayground } from '../../helpers/playground.ts'
import { pageClient } from './page-client.ts'

const playground = quietPlayground()
let inbounds: Inbound[] = []
let page: ReturnType<typeof pageClient>

beforeAll(async () => {
  await playground.start(async (inbound) => void inbounds.push(inbound))
  page = pageClient(playground.url)
})
afterAll(() => playground.stop())
beforeEach(() => {
  inbounds = []
})

const MEGABYTE = 1024 * 1024
const fields = (id: string) => ({ id, person: 'lan', conversation: 'lan', text: '' })

describe('files', () => {
  test('without a caption the line is empty', async () => {
    await page.upload(fields('upload-0001'), new File(['x'], 'a.csv'))
    expect(inbounds[0]).toMatchObject({ line: '', file: { name: 'a.csv', mime: 'text/csv', size: 1 } })
  })

  test('20 MB arrive whole', async () => {
    const answer = await page.upload(
      fields('upload-0002'),
      new File([new Uint8Array(20 * MEGABYTE)], 'lon.pdf'),
    )
    expect(answer.status).toBe(200)
    expect((await inbounds[0]?.file?.read())?.byteLength).toBe(20 * MEGABYTE)
  })

  test.each([
    ['one byte more', 20 * MEGABYTE + 1],
    ['much more', 30 * MEGABYTE],
  ])('%s is refused, and not shown', async (_, size) => {
    const before = (await page.messages()).length
    const answer = await page.upload(fields('upload-0003'), new File([new Uint8Array(size)], 'qua-lon.pdf'))
    expect(answer.status).toBe(413)
    expect(await answer.json()).toEqual({ error: 'too-large' })
    expect(inbounds).toEqual([])
    expect(await page.messages()).toHaveLength(before)
  })

  test('an empty file is refused', async () => {
    expect((await page.upload(fields('upload-0004'), new File([], 'rong.csv'))).status).toBe(400)
  })

  test('a page somebody uploads is only ever downloaded', async () => {
    await page.upload(
      fields('upload-0005'),
      new File(['<script>alert(1)</script>'], 'x.html', { type: 'text/html' }),
    )
    const link = (await page.messages()).at(-1)?.file
    const answer = await fetch(`${playground.url}/files/${link?.id}`)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(await answer.text()).toBe('<script>alert(1)</script>')
  })

  test('a file of the bot is served under its Vietnamese name', async () => {
    const file = { name: 'báo cáo "tuần".csv', bytes: new TextEncoder().encode('a,b\n') }
    await playground.send('chat-lan', { body: [], file })
    const link = (await page.messages()).at(-1)?.card?.file
    const answer = await fetch(`${playground.url}/files/${link?.id}`)
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('báo cáo "tuần".csv'))
    expect(await answer.text()).toBe('a,b\n')
  })
})
