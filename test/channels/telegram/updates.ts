import type { Update } from 'grammy/types'
import { Temporal } from 'temporal-polyfill'
import { toInbound } from '../../../src/channels/telegram/inbound.ts'

export const bot = { id: 99, username: 'NhacViec_bot' }
export const lan = { id: 7_000_000_001, is_bot: false, first_name: 'Lan', last_name: 'Nguyễn' }
export const me = { id: 99, is_bot: true, first_name: 'Nhắc Việc', username: 'NhacViec_bot' }
export const home = { id: lan.id, type: 'private', first_name: 'Lan' }
export const group = { id: -1_002_000_000_001, type: 'supergroup', title: 'Tổ công tác' }
export const DATE = 1_787_880_000

export const now = Temporal.Instant.from('2026-08-28T01:15:00Z')
export const read = (update: object) =>
  toInbound({ update_id: 5, ...update } as unknown as Update, {
    bot,
    now,
    openFile: ({ fileId, ...facts }) => ({ ...facts, read: async () => new TextEncoder().encode(fileId) }),
  })
export const message = (fields: object, chat: object = home) => ({
  message: { message_id: 45, date: DATE, chat, from: lan, ...fields },
})
/** Text with the entities Telegram would mark in it. */
export const written = (text: string) => ({
  text,
  entities: [...text.matchAll(/@\w+/g)].map(({ 0: found, index }) => ({
    type: 'mention',
    offset: index,
    length: found.length,
  })),
})
