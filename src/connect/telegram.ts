import type { Hono } from 'hono'
import { createTelegram, type MenuCommand } from '../channels/telegram/index.ts'
import type { Clock } from '../clock.ts'
import { commands } from '../commands/index.ts'
import { WORDS } from '../commands/words.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import { holdSessionLock } from '../db/session-lock.ts'
import { noteSkipped } from '../db/skipped.ts'
import { mostLate } from '../delivery/pace.ts'
import type { Log } from '../log.ts'
import { texts } from '../texts.ts'
import { keepMenus } from './telegram-menus.ts'
import type { Connected } from './types.ts'

type Parts = { config: Config; database: Database; clock: Clock; log: Log }

/** A private chat takes about a message a second, bursts aside; a group twenty a minute. */
const PRIVATE_MS = 1_100

/** Messages a second that Telegram takes. */
const TAKEN_PER_SECOND = 30

const BUTTONS_ONLY = ['attach', 'answer', 'apply', 'cancel']

/** Telegram, polled by one process at a time, or delivered to by webhook. */
export function connectTelegram({ config, database, clock, log }: Parts): Connected & { routes: Hono } {
  const {
    TELEGRAM_BOT_TOKEN: token = '',
    TELEGRAM_WEBHOOK_URL: url,
    TELEGRAM_WEBHOOK_SECRET: secret = '',
  } = config
  const telegram = createTelegram({
    token,
    apiRoot: config.TELEGRAM_API_ROOT,
    webhook: url ? { url, secret } : undefined,
    commands: menu(),
    moreItems: (count) => texts[config.LOCALE]('and-more', { count }),
    holdPollerLock: (signal) => holdSessionLock(database.url, `telegram:${token}`, signal),
    canWork: async () => (await database.pool.query('SELECT 1')).rowCount === 1,
    onSkipped: (inbound) => noteSkipped(database.prisma, inbound, clock.now()),
    now: () => clock.now(),
    log,
  })
  const link = () => (telegram.username ? [`https://t.me/${telegram.username}`] : [])
  return {
    channel: telegram,
    routes: telegram.routes,
    limits: {
      perSecond: config.TELEGRAM_RATE_PER_SEC,
      perAddressMs: PRIVATE_MS,
      lateMs: mostLate(config.TELEGRAM_RATE_PER_SEC, TAKEN_PER_SECOND),
      perGroupMs: Math.ceil(60_000 / config.TELEGRAM_GROUP_PER_MIN),
      // Ids of groups and channels are negative.
      isGroup: (address) => address.startsWith('-'),
    },
    inviteLink: (code) => telegram.link(code),
    privateLink: link,
    onChange: keepMenus({ database, telegram, clock, log }),
  }
}

function menu(): MenuCommand[] {
  return Object.entries(WORDS)
    .filter(([name]) => !BUTTONS_ONLY.includes(name))
    .map(([name, [word = name]]) => ({
      word,
      descriptions: { vi: texts.vi(`help-${name}`), en: texts.en(`help-${name}`) },
      audience: audienceOf(name),
    }))
}

function audienceOf(name: string): MenuCommand['audience'] {
  const command = commands.get(name)
  if (command?.inGroups) return 'group'
  return command?.access === 'admin' ? 'admin' : 'everyone'
}
