import { Temporal } from 'temporal-polyfill'
import { createTelegram, type TelegramOptions } from '../../src/channels/telegram/index.ts'
import type { FakeTelegram } from './fake-telegram/index.ts'

export type LogLine = { level: 'info' | 'warn' | 'error'; message: string; details: object }

/** A log that only remembers. */
export function memoryLog() {
  const lines: LogLine[] = []
  const at = (level: LogLine['level']) => (details: object, message: string) => {
    lines.push({ level, message, details })
  }
  return { lines, info: at('info'), warn: at('warn'), error: at('error') }
}

/** The channel against a fake server; it waits briefly where the real one waits for seconds. */
export function quietTelegram(
  fake: Pick<FakeTelegram, 'url' | 'token'>,
  options: Partial<TelegramOptions> = {},
) {
  return createTelegram({
    token: fake.token,
    apiRoot: fake.url,
    log: memoryLog(),
    now: () => Temporal.Instant.from('2026-08-28T01:15:00Z'),
    canWork: async () => true,
    backOffMs: { first: 10, longest: 50 },
    ...options,
  })
}
