import { type Block, type Button, type Card, list, text } from '../chat/card.ts'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Slot } from '../domain/reminder.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY, sampleObligation } from './sample.ts'
import { short, titleText, weekday } from './words.ts'

/** `slot.dueOn` is the last day that satisfies the wording. */
export type Coming = { row: ObligationRow; kind: 'due' | 'milestone' | 'occurrence'; slot: Slot }

export type ComingData = {
  entries: Coming[]
  /** Who hears instead, where somebody else is an agency's main focal point. */
  others: { agency: string; name: string }[]
  page: number
  today: PlainDate
}

const PAGE = 8
const REFS_A_ROW = 4

/** What reminders are coming, soonest first, and why. */
export function coming(t: Texts, { entries, others, page, today }: ComingData): Card {
  const pages = Math.max(1, Math.ceil(entries.length / PAGE))
  const shown = entries.slice((Math.min(page, pages) - 1) * PAGE, Math.min(page, pages) * PAGE)
  const body: Block[] = [text(t(shown.length ? 'coming-intro' : 'coming-none'))]
  if (shown.length) body.push(list(shown.map((entry) => item(t, entry))))
  for (const { agency, name } of others) body.push(text(t('coming-other', { agency, name })))
  body.push(text(t('coming-rules')))
  if (pages > 1) body.push(text(t('list-page', { page, pages })))
  return {
    title: t('coming-title', { day: weekday(t, today) }),
    body,
    buttons: buttons(t, shown, page, pages),
  }
}

function item(t: Texts, { row, kind, slot }: Coming): string {
  const why = reasonText(t, { kind, stage: slot.stage, aimOn: slot.dueOn })
  return t('coming-item', {
    day: weekday(t, slot.day),
    ref: row.ref,
    title: short(titleText(t, row), 60),
    why,
  })
}

/** Which rule a word about a date follows: "3 ngày trước hạn 30/11". */
export function reasonText(t: Texts, reason: { kind: string; stage: number; aimOn: PlainDate }): string {
  const { kind, stage, aimOn } = reason
  const values = { days: Math.abs(stage), day: weekday(t, aimOn), kind: t(`reason-kind-${kind}`) }
  if (stage === 0) return t('reason-on', values)
  return t(stage < 0 ? 'reason-before' : 'reason-after', values)
}

function buttons(t: Texts, shown: Coming[], page: number, pages: number): Button[][] {
  const unique = [...new Map(shown.map(({ row }) => [row.id, row])).values()]
  const refs = unique.map((row) => ({ label: row.ref, line: `task @${row.id}` }))
  const rows: Button[][] = []
  for (let at = 0; at < refs.length; at += REFS_A_ROW) rows.push(refs.slice(at, at + REFS_A_ROW))
  const turns = [
    ...(page > 1 ? [{ label: t('list-previous'), line: `reminders p${page - 1}` }] : []),
    ...(page < pages ? [{ label: t('list-next'), line: `reminders p${page + 1}` }] : []),
  ]
  return turns.length ? [...rows, turns] : rows
}

export const sample: ComingData = {
  entries: [
    {
      row: sampleObligation(),
      kind: 'due',
      slot: { dueOn: SAMPLE_DAY.add({ days: 7 }), stage: -3, day: SAMPLE_DAY.add({ days: 4 }) },
    },
    {
      row: sampleObligation({ id: 65, ref: 'H30', task: { secret: true } }),
      kind: 'occurrence',
      slot: { dueOn: SAMPLE_DAY.add({ days: 20 }), stage: 0, day: SAMPLE_DAY.add({ days: 18 }) },
    },
  ],
  others: [{ agency: 'Sở Tư pháp', name: 'Trần <Văn> Minh' }],
  page: 1,
  today: SAMPLE_DAY,
}
