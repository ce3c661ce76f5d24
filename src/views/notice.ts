import { type Block, type Button, type Card, facts, quote, text } from '../chat/card.ts'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { TaskNoticeKind } from '../domain/notice.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY, sampleObligation } from './sample.ts'
import { answerButton } from './waiting.ts'
import { short, standingText, titleText, weekday } from './words.ts'

export type NoticeData = {
  kind: TaskNoticeKind
  row: ObligationRow
  today: PlainDate
  /** What was written: the report, the reason, the obstacle, its answer. */
  words?: string | null | undefined
  evidence?: string | null | undefined
  by?: string | undefined
  obstacleId?: number | undefined
  /** On a request to extend. */
  decision?: 'granted' | 'refused' | undefined
}

/** Something happened to a task one answers for. */
export function notice(t: Texts, data: NoticeData): Card {
  const { kind, row, words, by } = data
  const values = {
    agency: row.agency.name,
    ref: row.ref,
    day: row.dueOn ? weekday(t, row.dueOn) : '',
    decision: data.decision ?? '',
  }
  const body: Block[] = [text(short(titleText(t, row), 160))]
  if (words && !row.task.secret) body.push(quote(words))
  const rows: [string, string][] = [[t('task-status'), standingText(t, row, data.today)]]
  if (data.evidence && !row.task.secret) rows.push([t('saved-evidence'), data.evidence])
  body.push(facts(rows))
  if (by) body.push(text(t('notice-by', { name: by })))
  return { title: t(`notice-${kind}`, values), body, buttons: [buttons(t, data)] }
}

function buttons(t: Texts, { kind, row, obstacleId }: NoticeData): Button[] {
  const at = `@${row.id}`
  const open = { label: t('button-open', { ref: row.ref }), line: `task ${at}` }
  if (kind === 'completion-reported') {
    return [
      { label: t('task-button-confirm'), line: `confirm ${at}` },
      { label: t('task-button-return'), line: `return ${at}` },
      open,
    ]
  }
  if (kind === 'obstacle-raised' && obstacleId) return [answerButton(t, obstacleId, row.ref), open]
  return [open]
}

export const sample: NoticeData = {
  kind: 'completion-reported',
  row: sampleObligation({ status: 'reported', percent: 100, completedOn: SAMPLE_DAY }),
  today: SAMPLE_DAY,
  words: 'đã ban hành <danh mục>',
  evidence: '512/BC-STP',
  by: 'Nguyễn Thị Lan',
}
