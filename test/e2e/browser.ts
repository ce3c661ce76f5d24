import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
]
const MAC_NAMES = ['Chromium', 'Google Chrome']

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** The Chromium of this machine (`CHROMIUM` wins), or why there is none, to be given as the reason of a skip. */
export function findChromium(): { path: string } | { reason: string } {
  const named = process.env.CHROMIUM
  if (named) {
    return isExecutable(named)
      ? { path: named }
      : { reason: `CHROMIUM names ${named}, which cannot be executed` }
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...PLACES].filter(Boolean)
  const path = folders
    .flatMap((folder) => [...NAMES, ...MAC_NAMES].map((name) => join(folder, name)))
    .find(isExecutable)
  return path ? { path } : { reason: 'no Chromium found; install one, or name it in CHROMIUM' }
}

export function launch(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ARGUMENTS, chromiumSandbox: false })
}

/** A page of its own, with everything that went wrong in it; a test ends by expecting `mistakes` to be empty. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; mistakes: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'vi-VN', ...options })
  const page = await context.newPage()
  const mistakes: string[] = []
  page.on('pageerror', (error) => mistakes.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') mistakes.push(message.text())
  })
  await page.goto(url)
  await page.locator('body[data-ready]').waitFor()
  return { page, mistakes, close: () => context.close() }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
