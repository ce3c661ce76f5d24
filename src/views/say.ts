import { type Button, type Card, text } from '../chat/card.ts'
import type { Texts } from '../texts.ts'

export type SayData = { key: string; values?: Record<string, string | number>; buttons?: Button[][] }

/** One sentence of the catalogue: refusals, small confirmations, empty answers. */
export function say(t: Texts, { key, values = {}, buttons }: SayData): Card {
  return { body: [text(t(key, values))], ...(buttons && { buttons }) }
}

export const sample: SayData = {
  key: 'refused-no-task',
  values: { typed: 'H<99>', agency: 'Sở Tư pháp' },
  buttons: [[{ label: 'Việc', line: 'tasks' }]],
}
