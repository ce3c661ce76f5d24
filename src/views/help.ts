import { type Card, facts, list, text } from '../chat/card.ts'
import type { Texts } from '../texts.ts'

export type HelpData =
  | { kind: 'all'; commands: { name: string; word: string }[] }
  | { kind: 'one'; name: string; words: string[] }

/** All commands this person may use, or one of them in detail. */
export function help(t: Texts, data: HelpData): Card {
  if (data.kind === 'one') {
    return {
      title: t(`help-${data.name}`),
      body: [
        facts([
          [t('help-usage'), t(`help-${data.name}-usage`)],
          [t('help-words'), data.words.map((word) => `/${word}`).join(' ')],
        ]),
      ],
    }
  }
  return {
    title: t('help-title'),
    body: [
      text(t('help-intro')),
      list(data.commands.map(({ name, word }) => `/${word} — ${t(`help-${name}`)}`)),
      text(t('help-more')),
    ],
    buttons: [[{ label: t('link-button-tasks'), line: 'tasks' }]],
  }
}

export const sample: HelpData = {
  kind: 'all',
  commands: [
    { name: 'tasks', word: 'viec' },
    { name: 'update', word: 'capnhat' },
  ],
}
