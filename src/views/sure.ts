import { type Card, list, text } from '../chat/card.ts'
import type { Texts } from '../texts.ts'

export type SureData = {
  /** What the bot understood, one readable line per effect. */
  understood: string[]
  /** The line that is run on "Đúng". */
  line: string
}

/** Asks before writing what free text seems to mean. */
export function sure(t: Texts, { understood, line }: SureData): Card {
  return {
    body: [text(t('ask-sure')), list(understood)],
    buttons: [
      [
        { label: t('button-yes'), line },
        { label: t('button-no'), line: 'cancel' },
      ],
    ],
  }
}

export const sample: SureData = { understood: ['Cập nhật H19: 60%'], line: 'update @60 60' }
