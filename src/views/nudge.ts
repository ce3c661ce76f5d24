import { Temporal } from 'temporal-polyfill'
import { type Block, type Button, type Card, facts, list, quote, text } from '../chat/card.ts'
import type { ObligationRow } from '../db/obligations.ts'
import { isInvited } from '../domain/audience.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { nudgeWords } from './audience-text.ts'
import { moment } from './moment.ts'
import { SAMPLE_DAY, sampleObligation } from './sample.ts'
import { day, short, standingText, titleText } from './words.ts'

export type NudgeData = {
  id: number
  recipientId: number
  plan: { code: string; title: string; number: string | null; symbol: string | null }
  /** The agency that asks, and who wrote. */
  standing: string
  by: string
  /** As kept: free words or a template. */
  words: string
  /** Whom of which class it is put to. */
  to: { name: string; class: string }
  corrects: { id: number; on: PlainDate } | null
  urgentReason: string | null
  /** What is still open of what it asks about. */
  rows: ObligationRow[]
  /** The reader may report on them. */
  mayReport: boolean
  acknowledgedAt: Temporal.PlainDateTime | null
  today: PlainDate
  file: { name: string; bytes: Uint8Array } | null
}

const MOST = 5

/** A nudge as one recipient reads it: who asks, the words, the tasks as they stand, and what can be done at once. */
export function nudge(t: Texts, data: NudgeData): Card {
  const { plan, rows, today, corrects, urgentReason, acknowledgedAt, file } = data
  const body: Block[] = []
  if (urgentReason) body.push(text(t('nudge-urgent', { reason: urgentReason })))
  if (corrects) body.push(text(t('nudge-corrects', { id: corrects.id, day: day(corrects.on) })))
  body.push(text(opening(t, data.standing, data.to)), quote(nudgeWords(t, data.words)))
  if (rows.length) body.push(text(t('nudge-tasks', { count: rows.length })), tasks(t, rows, today))
  const named = [plan.number && `${plan.number}/${plan.symbol}`, plan.title].filter(Boolean).join(' · ')
  body.push(facts([[t('task-plan'), named]]), text(t('nudge-by', { name: data.by })))
  if (acknowledgedAt) body.push(text(t('nudge-received', { when: moment(acknowledgedAt) })))
  return { title: titleOf(t, data), body, buttons: buttons(t, data), ...(file && { file }) }
}

/** Units under the committee are asked; bodies with a line of command of their own are asked with respect. */
export const opening = (t: Texts, standing: string, to: { name: string; class: string }): string =>
  t(isInvited(to.class) ? 'nudge-asks-invited' : 'nudge-asks', { standing, agency: to.name })

function titleOf(t: Texts, { id, plan, corrects, to }: NudgeData): string {
  if (corrects) return t('nudge-title-corrected', { id: corrects.id, plan: plan.code })
  return t(isInvited(to.class) ? 'nudge-title-invited' : 'nudge-title-asked', { id, plan: plan.code })
}

function tasks(t: Texts, rows: ObligationRow[], today: PlainDate): Block {
  const shown = rows.slice(0, MOST).map((row) =>
    t('nudge-task', {
      ref: row.ref,
      title: short(titleText(t, row), 90),
      status: standingText(t, row, today),
    }),
  )
  const more = rows.length > MOST ? [t('and-more', { count: rows.length - MOST })] : []
  return list([...shown, ...more])
}

/** One task: its actions side by side. Several: a row for each, named by its number. */
function buttons(t: Texts, { recipientId, rows, mayReport, acknowledgedAt }: NudgeData): Button[][] {
  const received = { label: t('nudge-button-received'), line: `acknowledge ${recipientId}` }
  const named = (row: ObligationRow, label: string) =>
    rows.length > 1 ? t('nudge-button-of', { ref: row.ref, label }) : label
  const actions = (mayReport ? rows : []).slice(0, MOST).map((row) =>
    (['update', 'done', 'obstacle'] as const).map((action, place) => {
      const label = t(`task-button-${action}`)
      return { label: place === 0 ? named(row, label) : label, line: `${action} @${row.id}` }
    }),
  )
  return [...(acknowledgedAt ? [] : [[received]]), ...actions]
}

export const sample: NudgeData = {
  id: 5,
  recipientId: 31,
  plan: { code: 'H', title: 'Kế hoạch phát triển dữ liệu dân cư', number: '45', symbol: 'KH-UBND' },
  standing: 'Công an thành phố',
  by: 'Nguyễn Văn An',
  words: 'báo cáo tiến độ <trước 15h> & nêu rõ vướng mắc',
  to: { name: 'Sở Tư pháp', class: 'so' },
  corrects: null,
  urgentReason: null,
  rows: [
    sampleObligation(),
    sampleObligation({ id: 61, ref: 'H20', dueOn: SAMPLE_DAY.subtract({ days: 3 }) }),
  ],
  mayReport: true,
  acknowledgedAt: null,
  today: SAMPLE_DAY,
  file: null,
}

export const SAMPLE_TIME = Temporal.PlainDateTime.from('2026-11-23T08:35')
