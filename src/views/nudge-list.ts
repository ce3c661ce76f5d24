import { type Button, type Card, list, text } from '../chat/card.ts'
import type { Texts } from '../texts.ts'
import { audienceText, type NamedAudience } from './audience-text.ts'
import { SAMPLE_TIME } from './nudge.ts'
import { type NudgeState, stateText } from './nudge-ledger.ts'

export type NudgeListData = {
  /** A plan for the example. */
  plan: string
  items: (NamedAudience & { id: number; plan: string; state: NudgeState })[]
}

const PER_ROW = 4

/** The newest nudges, how to write one, and where to begin. */
export function nudgeList(t: Texts, { plan, items }: NudgeListData): Card {
  const lines = items.map((item) =>
    t('nudge-list-item', {
      ...{ id: item.id, plan: item.plan },
      ...{ audience: audienceText(t, item), state: stateText(t, item.state) },
    }),
  )
  const numbers: Button[] = items.map(({ id }) => ({
    label: t('nudge-button-number', { id }),
    line: `nudge ${id}`,
  }))
  return {
    title: t('nudge-list-title'),
    body: [...(lines.length ? [list(lines)] : []), text(t('nudge-list-intro', { plan }))],
    buttons: [
      numbers.slice(0, PER_ROW),
      numbers.slice(PER_ROW),
      [{ label: t('nudge-button-new'), line: 'nudge new' }],
    ].filter((row) => row.length > 0),
  }
}

const everyone = { sections: [], tasks: [], agencyIds: [], classes: [], role: 'focal' as const }

export const sample: NudgeListData = {
  plan: 'H',
  items: [
    {
      ...{ id: 5, plan: 'H', agencies: [], state: { kind: 'sent', at: SAMPLE_TIME } },
      audience: { ...everyone, state: { kind: 'late' } },
    },
    {
      ...{ id: 4, plan: 'H', agencies: ['Sở <Y tế>'], state: { kind: 'recurring', at: SAMPLE_TIME } },
      audience: { ...everyone, agencyIds: [5], state: { kind: 'any' } },
    },
  ],
}
