import { type Card, facts, list, text } from '../chat/card.ts'
import type { Texts } from '../texts.ts'

/** The task that the catalogue's examples name. */
export const EXAMPLE_REF = 'H19'

export type HelpData =
  | { kind: 'all'; commands: { name: string; word: string }[] }
  /** `example`: a task of the reader's own. */
  | { kind: 'one'; name: string; words: string[]; example: string }

/** All commands this person may use, or one of them in detail. */
export function help(t: Texts, data: HelpData): Card {
  if (data.kind === 'one') {
    return {
      title: t(`help-${data.name}`),
      body: [
        facts([
          [t('help-usage'), usage(t, data.name, data.example)],
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

/** How a command is typed, about a task the reader has. */
export const usage = (t: Texts, name: string, example: string): string =>
  t(`help-${name}-usage`).replaceAll(EXAMPLE_REF, example)

export const sample: HelpData = {
  kind: 'all',
  commands: [
    { name: 'tasks', word: 'viec' },
    { name: 'update', word: 'capnhat' },
  ],
}
