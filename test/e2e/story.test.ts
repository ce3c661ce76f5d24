import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeDataDir, type Service, startService } from '../helpers/service.ts'
import { DESKTOP, findChromium, launch, openPage, PHONE } from './browser.ts'
import { conversation, openFromList } from './conversation.ts'

/** `SCREENSHOT=docs npx vitest run test/e2e/story.test.ts` draws the README's pictures into that folder. */
const folder = process.env.SCREENSHOT
const PATIENCE_MS = 240_000

const LAN = 'Nguyễn Thị Lan'
const MINH = 'Trần Văn Minh'
const AN = 'Võ Hoài An'
const NEWCOMER = 'Người mới'
const PLAN = new URL('../../prisma/seed/demo-plan.csv', import.meta.url)
const K12_DUE = 'Chậm nhất ngày 20/11/2026'
const CODE = /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/

type Conversation = ReturnType<typeof conversation>

const chromium = findChromium()
let browser: Browser
let data: ReturnType<typeof makeDataDir> | undefined
let service: Service | undefined

beforeAll(async () => {
  if ('path' in chromium) browser = await launch(chromium.path)
})
afterAll(() => browser?.close())

beforeEach(async ({ skip }) => {
  if ('reason' in chromium) return skip(chromium.reason)
  data = makeDataDir()
  service = await startService(data.path)
}, PATIENCE_MS)
afterEach(async () => {
  await service?.stop()
  await data?.remove()
}, PATIENCE_MS)

async function draw(page: Page, name: string): Promise<void> {
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

async function sendPlan({ pane, box, presses }: Conversation, plan: Buffer | string): Promise<void> {
  const file = { name: 'ke-hoach-45.csv', mimeType: 'text/csv', buffer: Buffer.from(plan) }
  await pane.locator('input[type=file]').setInputFiles(file)
  await box.press('Enter')
  await presses('Nhập kế hoạch')
}

/** A narrower column breaks the lines anew; its end stays in sight. */
const isAtEnd = ({ pane }: Conversation): Promise<boolean> =>
  pane
    .getByRole('log')
    .evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight < 2)

type Screen = { name: string; options: BrowserContextOptions; picture: string }

const SCREENS: Screen[] = [
  { name: 'on a desktop', options: { viewport: DESKTOP }, picture: 'playground' },
  {
    name: 'on a phone',
    options: { viewport: PHONE, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    picture: 'playground-phone',
  },
]

describe.for(SCREENS)('five minutes $name', { timeout: PATIENCE_MS }, ({ options, picture }) => {
  const isPhone = options.isMobile === true

  test('as the README tells them', async () => {
    const { page, mistakes, close } = await openPage(browser, service?.url ?? '', options)
    page.setDefaultTimeout(60_000)
    /** On a phone one conversation fills the screen; the list is a step back. */
    async function turnTo(name: string) {
      const back = page.getByRole('button', { name: 'Về danh sách' })
      if (isPhone && (await back.count())) await back.click()
      await openFromList(page, name)
      const opened = conversation(page, name)
      await opened.pane.waitFor()
      return opened
    }

    const lan = await turnTo(LAN)
    await lan.says('viec cua minh con gi')
    await lan.sees('Việc của Sở Tư pháp')
    await lan.sees(/ĐẾN HẠN TRONG 7 NGÀY.*K2 · /s)
    await lan.presses('K2')
    await lan.sees('17/11/2026 · Nguyễn Thị Lan')
    await lan.presses('60%')
    await lan.sees(/Đã ghi K2.*Đang thực hiện 60% · còn 4 ngày/s)
    await lan.pane.getByRole('button', { name: 'Hoàn tác' }).waitFor()

    await lan.says('nv 2 xong roi, so 512/BC-STP ngay 20/11/2026')
    await lan.sees('Hệ thống hiểu như sau')
    await lan.presses('Đúng')
    await lan.sees(/chờ xác nhận · đúng hạn.*512\/BC-STP.*20\/11\/2026/s)
    if (isPhone) await draw(page, picture)
    else await page.getByRole('button', { name: `Mở ${AN} ở cột bên cạnh` }).click()

    const an = isPhone ? await turnTo(AN) : conversation(page, AN)
    await an.sees('Sở Tư pháp báo cáo hoàn thành K2')
    if (!isPhone) {
      await expect.poll(() => isAtEnd(lan)).toBe(true)
      await draw(page, picture)
    }
    await an.presses('Xác nhận')
    await an.sees('Đã xác nhận Sở Tư pháp hoàn thành K2')
    await sendPlan(an, await readFile(PLAN))
    await an.sees('không có gì thay đổi')
    await sendPlan(an, (await readFile(PLAN, 'utf8')).replace(K12_DUE, K12_DUE.replace('11/', '12/')))
    await an.sees(/THAY ĐỔI SO VỚI BẢN ĐANG DÙNG.*20\/11\/2026.*→.*20\/12\/2026/s)
    await an.presses('Áp dụng')
    await an.sees('Đã áp dụng kế hoạch K')
    await an.says('/kichhoat')
    await an.sees(/Kích hoạt: 5\/27 đơn vị.*Sở Nội vụ/s)
    await an.says('/moi Sở Nội vụ')
    await an.sees('đầu mối của Sở Nội vụ')
    const code = CODE.exec((await an.message('đầu mối của Sở Nội vụ').textContent()) ?? '')?.[0]

    const newcomer = await turnTo(NEWCOMER)
    await newcomer.says('chào bạn')
    await newcomer.sees('/lienket')
    await newcomer.says(`/lienket ${code}`)
    await newcomer.sees('Tham gia với vai trò đầu mối của Sở Nội vụ')
    await newcomer.presses('Tôi đồng ý')
    await newcomer.sees('Anh/chị là đầu mối của Sở Nội vụ')
    await newcomer.presses('Xem việc')
    // Nobody could report for the agency until today, so the clock begins today.
    await newcomer.sees(/K5 · .*đến hạn hôm nay/s)

    const minh = await turnTo(MINH)
    await minh.says('việc đến hạn')
    await minh.sees(/K4 · .*còn 7 ngày \(hạn 30\/11\/2026\)/s)
    if (isPhone) await page.getByRole('button', { name: 'Về danh sách' }).click()
    for (const _ of ['one week', 'another']) await page.getByRole('button', { name: '+7 ngày' }).click()
    await page.getByText('Thứ Hai, 07/12/2026').first().waitFor()
    const later = isPhone ? await turnTo(MINH) : minh
    await later.says('việc quá hạn')
    await later.sees(/K4 · .*quá hạn 7 ngày \(hạn 30\/11\/2026\)/s)

    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(overflow).toBe(0)
    expect(mistakes).toEqual([])
    await close()
  })
})
