import { type Button, type Card, text } from '../chat/card.ts'
import type { Texts } from '../texts.ts'

export type AskData = {
  /** The question, already worded. */
  question: string
  /** What was given and did not fit. */
  wrong?: string | undefined
  choices?: Button[]
  /** Choices on one row; 1 for long labels. */
  perRow?: number
}

/** A question with choices, and always a way to leave. */
export function ask(t: Texts, { question, wrong, choices = [], perRow = 1 }: AskData): Card {
  const rows: Button[][] = []
  for (let from = 0; from < choices.length; from += perRow) rows.push(choices.slice(from, from + perRow))
  const body = [question, t('ask-leave')]
  return {
    body: [...(wrong ? [t('ask-again', { given: wrong })] : []), ...body].map(text),
    buttons: [...rows, [{ label: t('button-cancel'), line: 'cancel' }]],
  }
}

export const sample: AskData = {
  question: 'H19 · Rà soát thủ tục <hành chính> — đến đâu rồi ạ?',
  wrong: '150%',
  choices: [
    { label: '20%', line: 'update @60 20' },
    { label: '100%', line: 'update @60 100' },
  ],
  perRow: 2,
}
