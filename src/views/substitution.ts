import { type Card, text } from '../chat/card.ts'
import type { Substitution } from '../db/substitutes.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY } from './sample.ts'
import { weekday } from './words.ts'

export type SubstitutionData = {
  kind: 'substitute-named' | 'substitute-ended'
  row: Substitution
  /** The reader stands in; else somebody stands in for them. */
  isSubstitute: boolean
}

/** Somebody stands in for somebody else, or no longer does. */
export function substitution(t: Texts, { kind, row, isSubstitute }: SubstitutionData): Card {
  const what = `${kind === 'substitute-named' ? 'named' : 'ended'}-${isSubstitute ? 'you' : 'yours'}`
  const said = t(`substitute-${what}`, {
    ...{ agency: row.agency.name, name: row.standsInFor.name, substitute: row.substitute.name },
    ...{ from: weekday(t, row.from), to: row.to ? weekday(t, row.to) : '' },
  })
  const tasks = { label: t('link-button-tasks'), line: 'tasks' }
  const open = { label: t('help-handover'), line: 'handover' }
  return {
    title: t('substitutes-title'),
    body: [text(said)],
    buttons: [kind === 'substitute-named' && isSubstitute ? [tasks, open] : [open]],
  }
}

export const sample: SubstitutionData = {
  kind: 'substitute-named',
  row: {
    id: 7,
    agency: { id: 4, name: 'Sở Tư pháp' },
    from: SAMPLE_DAY.add({ days: 1 }),
    to: SAMPLE_DAY.add({ days: 7 }),
    substitute: { id: 12, name: 'Trần <Hoa>' },
    standsInFor: { id: 11, name: 'Nguyễn Thị Lan' },
  },
  isSubstitute: true,
}
