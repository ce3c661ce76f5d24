import { type Block, type Button, type Card, list, text } from '../chat/card.ts'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY, sampleObligation } from './sample.ts'
import { short, titleText, weekday } from './words.ts'

export type ImportedData =
  | {
      kind: 'assigned'
      today: PlainDate
      /** All that is new to the agency, of one plan; at least one. */
      rows: ObligationRow[]
      lead: number
      coordinating: number
      nearest: { row: ObligationRow; day: PlainDate }[]
    }
  | { kind: 'dates-moved'; today: PlainDate; moved: { row: ObligationRow; before: PlainDate | null }[] }

const MOST = 8

/** What an import of a plan means to one agency: what it was given, or whose dates moved. */
export function imported(t: Texts, data: ImportedData): Card {
  const rows = data.kind === 'assigned' ? data.rows : data.moved.map(({ row }) => row)
  const [first] = rows
  const values = { plan: first?.plan.code ?? '', agency: first?.agency.name ?? '', count: rows.length }
  const title = t(`imported-${data.kind}`, values)
  const shown = data.kind === 'assigned' ? data.nearest.map(({ row }) => row) : rows.slice(0, MOST)
  return { title, body: body(t, data, first?.plan.title ?? ''), buttons: buttons(t, shown) }
}

function body(t: Texts, data: ImportedData, plan: string): Block[] {
  if (data.kind === 'dates-moved') {
    const items = data.moved.slice(0, MOST).map(({ row, before }) =>
      t(before ? 'imported-moved' : 'imported-dated', {
        ...named(t, row),
        before: before ? weekday(t, before) : '',
        after: row.dueOn ? weekday(t, row.dueOn) : t('timing-undated'),
      }),
    )
    const more = data.moved.length - MOST
    return [text(plan), list(more > 0 ? [...items, t('and-more', { count: more })] : items)]
  }
  const { lead, coordinating, nearest } = data
  const items = nearest.map(({ row, day }) =>
    t('imported-nearest', { ...named(t, row), day: weekday(t, day) }),
  )
  return [
    ...[text(plan), text(t('imported-counts', { lead, coordinating }))],
    ...(items.length ? [text(t('imported-first')), list(items)] : []),
  ]
}

const named = (t: Texts, row: ObligationRow) => ({ ref: row.ref, title: short(titleText(t, row)) })

const buttons = (t: Texts, rows: ObligationRow[]): Button[][] => [
  rows.slice(0, 4).map((row) => ({ label: row.ref, line: `task @${row.id}` })),
  [{ label: t('link-button-tasks'), line: 'tasks' }],
]

export const sample: ImportedData = {
  kind: 'assigned',
  today: SAMPLE_DAY,
  rows: [sampleObligation(), sampleObligation({ id: 61, involvement: 'coordinating' })],
  lead: 1,
  coordinating: 1,
  nearest: [{ row: sampleObligation(), day: SAMPLE_DAY.add({ days: 7 }) }],
}
