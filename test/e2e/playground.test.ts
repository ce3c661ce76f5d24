import { readFile } from 'node:fs/promises'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Playground } from '../../src/channels/playground/index.ts'
import { text } from '../../src/chat/card.ts'
import type { Inbound } from '../../src/chat/channel.ts'
import { fakeAnswer, handSetClock, quietPlayground } from '../helpers/playground.ts'
import { findChromium, launch, openPage, PHONE } from './browser.ts'
import { conversation, openFromList } from './conversation.ts'

const chromium = findChromium()
const LAN = 'Nguyễn Thị Lan'
const HUONG = 'Lê Thu Hương'
const GROUP = 'Tổ công tác chuyển đổi số'

let browser: Browser
let playground: Playground
let inbounds: Inbound[]
let closing: (() => Promise<void>)[]
let fails: boolean

beforeAll(async () => {
  if ('path' in chromium) browser = await launch(chromium.path)
})
afterAll(() => browser?.close())

beforeEach(async ({ skip }) => {
  if ('reason' in chromium) return skip(chromium.reason)
  inbounds = []
  closing = []
  fails = false
  playground = quietPlayground({ clock: handSetClock() })
  await playground.start(async (inbound) => {
    inbounds.push(inbound)
    if (fails) throw new Error('the database is down')
    const answer = fakeAnswer(inbound)
    if (answer)
      await playground.send(inbound.address, answer.card, answer.edits ? { edits: answer.edits } : {})
  })
})
afterEach(async () => {
  for (const close of closing ?? []) await close()
  await playground?.stop()
})

/** Opens the page; unless a test expects otherwise, nothing may go wrong in it. */
async function open(path = '/', options: BrowserContextOptions & { allows?: RegExp } = {}): Promise<Page> {
  const { allows, ...context } = options
  const opened = await openPage(browser, `${playground.url}${path}`, context)
  closing.push(async () => {
    await opened.close()
    expect(opened.mistakes.filter((mistake) => !allows?.test(mistake))).toEqual([])
  })
  return opened.page
}

const last = () => inbounds.at(-1)

describe('a conversation', () => {
  test('line, card, button, edited card', async () => {
    const page = await open()
    const lan = conversation(page, LAN)
    await lan.says('/viec')
    await lan.sees('Việc đang chờ (3)')
    await lan.presses('Mở H19')
    await lan.sees('40 %')
    await lan.presses('Báo 60 %')
    await lan.sees('60 %')
    expect(await lan.messages.count()).toBe(3)
    expect(last()).toMatchObject({ sender: 'lan', line: 'capnhat H19 60' })
    expect(last()?.pressed).toBeDefined()
    expect(
      await lan.message('60 %').getByRole('link', { name: 'Xem văn bản gốc' }).getAttribute('href'),
    ).toBe('https://example.org/ke-hoach')
  })

  test('Shift+Enter breaks the line, Enter sends, the box is empty again', async () => {
    const lan = conversation(await open(), LAN)
    await lan.box.fill('dòng một')
    await lan.box.press('Shift+Enter')
    await lan.box.pressSequentially('dòng hai')
    await lan.box.press('Enter')
    await lan.sees('Hệ thống đã nhận')
    expect(last()?.line).toBe('dòng một\ndòng hai')
    expect(await lan.box.inputValue()).toBe('')
  })

  test('an own message is edited with the keyboard and marked', async () => {
    const lan = conversation(await open(), LAN)
    await lan.says('H19 được 60')
    await lan.sees('Hệ thống đã nhận')
    await lan.box.press('ArrowUp')
    expect(await lan.box.inputValue()).toBe('H19 được 60')
    await lan.says('H19 được 70')
    await lan.sees('Đã sửa cập nhật thành: H19 được 70')
    await lan.message(/H19 được 70.*đã sửa/s).waitFor()
    expect(last()?.edits).toBe(inbounds[0]?.messageId)
  })

  test('Esc leaves an edit and a reply', async () => {
    const lan = conversation(await open(), LAN)
    await lan.says('việc')
    await lan.sees('Hệ thống đã nhận')
    await lan.box.press('ArrowUp')
    await lan.box.press('Escape')
    expect(await lan.box.inputValue()).toBe('')
    expect(await lan.pane.getByText('Sửa tin đã gửi').isVisible()).toBe(false)
  })

  test('a reply quotes the message and names it', async () => {
    const lan = conversation(await open(), LAN)
    await lan.says('/viec')
    await lan.sees('Việc đang chờ (3)')
    const card = lan.message('Việc đang chờ (3)')
    const cardId = await card.getAttribute('data-id')
    await card.hover()
    await card.getByRole('button', { name: 'Trả lời' }).click()
    await lan.says('H12 thì sao')
    await lan.sees('Hệ thống đã nhận: H12 thì sao')
    expect(last()?.repliesTo).toBe(cardId)
    await lan.messages.filter({ hasText: 'H12 thì sao' }).first().getByText('Việc đang chờ (3)').waitFor()
  })

  test('a file is sent with its caption, and a file of the bot can be downloaded', async () => {
    const page = await open()
    const lan = conversation(page, LAN)
    const file = { name: 'kế hoạch.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n') }
    await lan.pane.locator('input[type=file]').setInputFiles(file)
    await lan.says('nhập giúp')
    await lan.sees('Đã nhận tệp')
    expect(last()).toMatchObject({ line: 'nhập giúp', file: { name: 'kế hoạch.csv', size: 4 } })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      lan.pane.getByRole('link', { name: 'bien-nhan.csv' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('bien-nhan.csv')
  })

  test('what the core did not take is marked, and can be sent again', async () => {
    const lan = conversation(await open('/', { allows: /503/ }), LAN)
    fails = true
    await lan.says('xong H19')
    await lan.sees('Chưa gửi được')
    fails = false
    await lan.pane.getByRole('button', { name: 'Gửi lại' }).click()
    await lan.sees('Hệ thống đã nhận: xong H19')
    expect(await lan.pane.getByText('Chưa gửi được').count()).toBe(0)
    expect(new Set(inbounds.map(({ id }) => id)).size).toBe(1)
  })

  test('what the server never got is in the box again', async () => {
    const lan = conversation(await open('/', { allows: /ERR_|Failed to load/ }), LAN)
    await playground.stop()
    await lan.says('xong H19')
    await lan.pane.page().getByText('Không kết nối được với máy chủ').waitFor()
    expect(await lan.box.inputValue()).toBe('xong H19')
  })

  test('a page left open finds the next process of the service', async () => {
    const page = await open('/', { allows: /ERR_|Failed to load/ })
    const lan = conversation(page, LAN)
    await lan.says('việc')
    await lan.sees('Hệ thống đã nhận')
    await playground.stop()
    await page.getByText('Mất kết nối').waitFor()
    playground = quietPlayground({ port: Number(new URL(playground.url).port), clock: handSetClock() })
    await playground.start(async () => {})
    await page.getByText('Mất kết nối').waitFor({ state: 'hidden' })
    await playground.send('chat-lan', { body: [text('tôi đã trở lại')] })
    await lan.sees('tôi đã trở lại')
    expect(await lan.messages.count()).toBe(1)
  })

  test('a change of people takes neither the words nor the focus', async () => {
    const page = await open()
    const lan = conversation(page, LAN)
    await lan.box.pressSequentially('đang ')
    playground.setReach('chat-huong', 'offline')
    await page.getByRole('button', { name: new RegExp(`^${HUONG}.*Đang mất mạng`, 's') }).waitFor()
    await page.keyboard.type('viết')
    expect(await lan.box.inputValue()).toBe('đang viết')
  })

  test('a person who blocked the bot is let back in', async () => {
    const page = await open()
    const lan = conversation(page, LAN)
    await lan.pane.getByRole('button', { name: `Thêm tuỳ chọn cho ${LAN}` }).click()
    await lan.pane.getByLabel('Đã chặn hệ thống').click()
    await lan.pane.getByText(`${LAN} đang chặn hệ thống.`).waitFor()
    await lan.pane.getByRole('button', { name: 'Bỏ chặn' }).click()
    await lan.box.waitFor()
    expect(inbounds.map(({ event }) => event?.kind)).toEqual(['blocked', 'returned'])
  })

  test('markup in a card is text', async () => {
    const page = await open()
    const evil = '<img src=x onerror="document.title=1"><b>đậm</b>'
    const body = [
      text(evil),
      { kind: 'list' as const, items: [evil] },
      { kind: 'quote' as const, text: evil },
    ]
    await playground.send('chat-lan', { title: evil, body, buttons: [[{ label: evil, line: 'a' }]] })
    const lan = conversation(page, LAN)
    await lan.sees(evil)
    expect(await lan.pane.locator('.message img, .message b').count()).toBe(0)
  })
})

describe('several conversations', () => {
  test('two stand side by side, and a reload keeps them', async () => {
    const page = await open()
    await page.getByRole('button', { name: `Mở ${HUONG} ở cột bên cạnh` }).click()
    await conversation(page, HUONG).says('/viec')
    await conversation(page, HUONG).sees('Việc đang chờ')
    expect(await conversation(page, LAN).pane.isVisible()).toBe(true)
    expect(last()?.sender).toBe('huong')
    await page.reload()
    await conversation(page, HUONG).sees('Việc đang chờ')
    await page.getByRole('button', { name: `Đóng cuộc trò chuyện của ${LAN}` }).click()
    await conversation(page, LAN).pane.waitFor({ state: 'detached' })
  })

  test('a window made narrow shows the last one, and both when it is wide again', async () => {
    const page = await open('/#/lan+huong')
    await page.setViewportSize({ width: 1000, height: 800 })
    await conversation(page, LAN).pane.waitFor({ state: 'detached' })
    await page.setViewportSize({ width: 1440, height: 800 })
    await conversation(page, LAN).pane.waitFor()
    expect(await conversation(page, HUONG).pane.isVisible()).toBe(true)
    await page.setViewportSize({ width: 1000, height: 800 })
    await openFromList(page, LAN)
    await conversation(page, LAN).box.waitFor()
  })

  test('what is being written stays when another conversation opens beside', async () => {
    const page = await open()
    await conversation(page, LAN).box.fill('đang viết dở')
    await page.getByRole('button', { name: `Mở ${HUONG} ở cột bên cạnh` }).click()
    expect(await conversation(page, LAN).box.inputValue()).toBe('đang viết dở')
  })

  test('messages elsewhere are counted until read', async () => {
    const page = await open()
    await playground.send('chat-huong', { body: [text('nhắc một')] })
    await playground.send('chat-huong', { body: [text('nhắc hai')] })
    await page.getByRole('button', { name: new RegExp(`^${HUONG}.*2 tin chưa đọc`, 's') }).click()
    await conversation(page, HUONG).sees('nhắc hai')
    expect(await page.getByText('tin chưa đọc').count()).toBe(0)
    expect(await page.title()).toBe('Nhắc Việc')
  })

  test('in a group the speaker is chosen', async () => {
    const page = await open()
    await openFromList(page, GROUP)
    const group = conversation(page, GROUP)
    await group.says('chiều nay họp nhé')
    await group.pane.getByLabel('Người nói').selectOption({ label: HUONG })
    await group.says('/viec')
    await group.sees('Việc đang chờ')
    expect(inbounds.map(({ sender, isAddressed }) => [sender, isAddressed])).toEqual([
      ['lan', false],
      ['huong', true],
    ])
    await group.message('chiều nay họp nhé').getByText(LAN).waitFor()
  })

  test('the list is searched without tones', async () => {
    const page = await open()
    await page.getByRole('searchbox').fill('thuan hoa')
    const names = page.getByRole('navigation').getByRole('listitem')
    expect(await names.count()).toBe(1)
    expect(await names.textContent()).toContain(HUONG)
  })
})

describe('the clock of the trial', () => {
  test('moves by days and to a chosen moment', async () => {
    const page = await open()
    const clock = page.getByRole('region', { name: 'Ngày của bản chạy thử' })
    await clock.getByText('Thứ Sáu, 28/08/2026').waitFor()
    await clock.getByRole('button', { name: '+7 ngày' }).click()
    await clock.getByText('Thứ Sáu, 04/09/2026').waitFor()
    await clock.getByRole('button', { name: 'Chọn ngày giờ' }).click()
    await clock.getByLabel('Chọn ngày giờ').last().fill('2026-12-31T07:30')
    await clock.getByRole('button', { name: 'Đặt' }).click()
    await clock.getByText('Thứ Năm, 31/12/2026').waitFor()
    await conversation(page, LAN).says('việc')
    await conversation(page, LAN).pane.getByText('Thứ Năm, 31/12/2026').waitFor()
    expect(last()?.at.toString()).toBe('2026-12-31T00:30:00Z')
  })
})

describe('by keyboard alone', () => {
  test('from the search to a person, a command of the menu, and a button of the card', async () => {
    const page = await open()
    await page.getByRole('searchbox').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    const huong = conversation(page, HUONG)
    await huong.pane.waitFor()
    await page.keyboard.type('/')
    expect(await huong.pane.getByRole('option').count()).toBe(5)
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key)
    expect(await huong.box.inputValue()).toBe('/viec ')
    await page.keyboard.press('Enter')
    await huong.sees('Việc đang chờ (3)')
    await huong.pane.getByRole('log').focus()
    await page.keyboard.press('ArrowUp')
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
    await huong.sees('Nền tảng vận hành chính thức')
    expect(last()).toMatchObject({ sender: 'huong', line: 'nv H19' })
  })
})

describe('on a phone', () => {
  const phone = { viewport: PHONE, isMobile: true, hasTouch: true }

  test('list, conversation, back', async () => {
    const page = await open('/', phone)
    await openFromList(page, LAN)
    const lan = conversation(page, LAN)
    await lan.says('/viec')
    await lan.sees('Việc đang chờ')
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(overflow).toBe(0)
    await lan.pane.getByRole('button', { name: 'Về danh sách' }).click()
    await page.getByRole('searchbox').waitFor()
    expect(await lan.pane.count()).toBe(0)
  })
})

describe('for everybody', () => {
  const axeSource = () => readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(await axeSource())
    const results = (await page.evaluate('axe.run(document, { preload: false })')) as AxeResults
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }

  test.each([
    ['desktop, light', '/#/lan+to-cong-tac', {}],
    ['desktop, dark', '/#/lan+to-cong-tac', { colorScheme: 'dark' }],
    ['phone, light', '/#/lan', { viewport: PHONE }],
    ['phone, dark', '/#/lan', { viewport: PHONE, colorScheme: 'dark' }],
    ['phone, the list', '/', { viewport: PHONE }],
  ] as const)('%s: no accessibility rule is broken', async (_, path, options) => {
    const page = await open(path, { ...options, reducedMotion: 'reduce', bypassCSP: true })
    if (path !== '/') {
      const lan = conversation(page, LAN)
      await lan.says('/viec')
      await lan.sees('Việc đang chờ')
      await lan.presses('Mở H19')
      await lan.sees('40 %')
      await lan.box.fill('/')
    }
    expect(await violations(page)).toEqual([])
  })

  test('in English too, and the page remembers', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('textbox', { name: 'Write as Lan' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: '+7 days' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
  })
})
