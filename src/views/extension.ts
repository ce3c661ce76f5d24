import { type Block, type Button, type Card, facts, quote, text } from '../chat/card.ts'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY, sampleObligation } from './sample.ts'
import { short, standingText, titleText, weekday } from './words.ts'

export type ExtensionData = {
  row: ObligationRow
  today: PlainDate
  requestId: number
  /** The due date when it was asked. */
  dueOn: PlainDate | null
  proposedOn: PlainDate
  reason: string | null
  by: string
  /** Asked with fewer working days left than the plan wants. */
  isAskedLate: boolean
}

/** A request to extend, with what the standing agency may decide. */
export function extension(t: Texts, data: ExtensionData): Card {
  const { row, today, dueOn, reason } = data
  const { extensionRule, ...plan } = row.plan
  const body: Block[] = [text(short(titleText(t, row), 160))]
  if (reason && !row.task.secret) body.push(quote(reason))
  const rows: [string, string][] = [
    [t('extension-due'), dueOn ? weekday(t, dueOn) : ''],
    [t('extension-proposed'), weekday(t, data.proposedOn)],
    [
      t('extension-count'),
      t('extension-count-value', { count: row.extensionCount, most: extensionRule.most }),
    ],
    [t('task-status'), standingText(t, row, today)],
  ]
  body.push(facts(rows.filter(([, value]) => value)))
  if (data.isAskedLate)
    body.push(text(t('extension-asked-late', { days: extensionRule.leadDays, plan: plan.code })))
  if (data.by) body.push(text(t('notice-by', { name: data.by })))
  const title = t('extension-title', { agency: row.agency.name, ref: row.ref })
  return { title, body, buttons: buttons(t, data) }
}

function buttons(t: Texts, { row, requestId }: ExtensionData): Button[][] {
  const at = `@${row.id}`
  const choice = (word: string) => ({ label: t(`decide-${word}`), line: `decide ${at} ${requestId} ${word}` })
  return [
    [choice('approve'), choice('another'), choice('reject')],
    [{ label: t('button-open', { ref: row.ref }), line: `task ${at}` }],
  ]
}

export const sample: ExtensionData = {
  row: sampleObligation({ extension: { id: 7, proposedOn: SAMPLE_DAY.add({ days: 21 }) } }),
  today: SAMPLE_DAY,
  requestId: 7,
  dueOn: SAMPLE_DAY.add({ days: 7 }),
  proposedOn: SAMPLE_DAY.add({ days: 21 }),
  reason: 'chờ <hướng dẫn> của Bộ & số liệu cấp xã',
  by: 'Nguyễn Thị Lan',
  isAskedLate: true,
}
