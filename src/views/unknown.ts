import { type Card, list, text } from '../chat/card.ts'
import type { Texts } from '../texts.ts'

export type UnknownData = { linked: boolean; example: string }

/** What to do when a line was not understood: never a dead end. */
export function unknown(t: Texts, { linked, example }: UnknownData): Card {
  if (!linked) {
    const link = { label: t('help-link'), line: 'link' }
    return { body: [text(t('refused-unlinked'))], buttons: [[link]] }
  }
  return {
    body: [
      text(t('refused-unknown')),
      list([
        t('refused-unknown-example-list'),
        t('refused-unknown-example-update', { example }),
        t('refused-unknown-example-help'),
      ]),
    ],
    buttons: [
      [
        { label: t('link-button-tasks'), line: 'tasks' },
        { label: t('help-help'), line: 'help' },
      ],
    ],
  }
}

export const sample: UnknownData = { linked: true, example: 'H19' }
