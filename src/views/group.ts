import { type Button, type Card, text } from '../chat/card.ts'
import type { PlanCounts } from '../db/board.ts'
import type { Texts } from '../texts.ts'

/** What a group may read: counts and public facts, no agency's name beside them. */
export function group(t: Texts, data: { counts: PlanCounts; privateChat: Button | undefined }): Card {
  const { code, title, ...numbers } = data.counts
  const named = code ? t('group-title', { code, plan: title }) : t('group-title-agency', { agency: title })
  return {
    title: named,
    body: [text(t('group-counts', numbers))],
    ...(data.privateChat && { buttons: [[data.privateChat]] }),
  }
}

export const sample = {
  counts: { code: 'H', title: 'Kế hoạch <mẫu>', total: 61, done: 12, reported: 2, late: 3, soon: 5 },
  privateChat: { label: 'Nhắn riêng', url: 'https://t.me/nhacviec_bot' },
}
