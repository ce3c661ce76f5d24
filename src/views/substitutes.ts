import { type Block, type Button, type Card, list, text } from '../chat/card.ts'
import type { InvitedSubstitute, Substitution } from '../db/substitutes.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY } from './sample.ts'
import { sample as notice } from './substitution.ts'
import { weekday } from './words.ts'

export type SubstitutesData = {
  readerId: number
  rows: Substitution[]
  invited: InvitedSubstitute[]
  /** What was just done, already worded. */
  said?: string | undefined
}

/** Who stands in for the reader and for whom the reader stands in, until when. */
export function substitutes(t: Texts, { readerId, rows, invited, said }: SubstitutesData): Card {
  const body: Block[] = said ? [text(said)] : []
  const items = [
    ...rows.map((row) => item(t, row, readerId)),
    ...invited.map((each) =>
      t('substitutes-invited', { ...dates(t, each), agency: each.agency, name: each.name }),
    ),
  ]
  body.push(items.length ? list(items) : text(t('substitutes-none')), text(t('substitutes-how')))
  const off: Button = { label: t('substitutes-end'), line: 'handover off' }
  return { title: t('substitutes-title'), body, ...(items.length && { buttons: [[off]] }) }
}

function item(t: Texts, row: Substitution, readerId: number): string {
  const key = row.substitute.id === readerId ? 'substitutes-item-you' : 'substitutes-item-yours'
  const names = { name: row.standsInFor.name, substitute: row.substitute.name, agency: row.agency.name }
  return t(key, { ...names, ...dates(t, row) })
}

const dates = (t: Texts, { from, to }: { from: PlainDate; to: PlainDate | null }) => ({
  from: weekday(t, from),
  to: to ? weekday(t, to) : '',
})

export const sample: SubstitutesData = {
  readerId: notice.row.standsInFor.id,
  rows: [notice.row],
  invited: [
    {
      agency: 'Sở Tư pháp',
      name: 'Minh <mới>',
      from: SAMPLE_DAY.add({ days: 30 }),
      to: SAMPLE_DAY.add({ days: 33 }),
    },
  ],
}
