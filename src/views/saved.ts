import { type Block, type Button, type Card, facts, text } from '../chat/card.ts'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { isOnlyEvidence } from '../domain/evidence.ts'
import { timing } from '../domain/task.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY, sampleObligation } from './sample.ts'
import { day, short, standingText, titleText, weekday } from './words.ts'

export type SavedData = {
  /** The obligation as it is now. */
  row: ObligationRow
  today: PlainDate
  /** The sentence above the facts. */
  said:
    | { kind: 'progress' | 'edited' | 'undone' }
    | { kind: 'done'; standing: string; hasEvidence: boolean }
    | { kind: 'comment' }
    | { kind: 'obstacle'; standing: string }
    | { kind: 'attached'; file: string }
    | { kind: 'extension'; standing: string; proposedOn: PlainDate; isAskedLate: boolean }
  note?: string | null | undefined
  evidence?: string | null | undefined
  /** Personal numbers were masked before storing. */
  masked?: boolean | undefined
}

/** Every write is echoed: which task, its new value, and the way back. */
export function saved(t: Texts, data: SavedData): Card {
  const { row, today, said, note, evidence } = data
  const isOpen = !row.task.secret
  const body: Block[] = [text(short(titleText(t, row), 160))]
  body.push(...sentences(t, data).map(text))
  const rows: [string, string][] = [[t('saved-state'), standingText(t, row, today)]]
  const repeats = Boolean(note && evidence && isOnlyEvidence(note, evidence))
  if (note && isOpen && !repeats) rows.push([t('saved-note'), note])
  if (evidence && isOpen) rows.push([t('saved-evidence'), (repeats && note) || evidence])
  if (said.kind === 'done' && row.completedOn) rows.push([t('saved-completed'), day(row.completedOn)])
  body.push(facts(rows))
  if (data.masked) body.push(text(t('saved-masked')))
  return { title: titleOf(t, data), body, buttons: buttons(t, data) }
}

function titleOf(t: Texts, { row, said }: SavedData): string {
  const { ref } = row
  switch (said.kind) {
    case 'edited':
    case 'undone':
    case 'comment':
      return t(`saved-${said.kind}`, { ref })
    case 'extension':
      return t('saved-extension-title', { ref })
    default:
      return t('saved-title', { ref })
  }
}

function sentences(t: Texts, { row, said, today }: SavedData): string[] {
  const { ref } = row
  switch (said.kind) {
    case 'done': {
      const time = timing(row, row.task.deadline, today)
      const late =
        time.kind === 'finished-late' && row.completedOn
          ? [t('saved-done-late', { day: day(row.completedOn), days: time.days })]
          : []
      const ask = said.hasEvidence ? [] : [t('saved-ask-evidence')]
      return [t('saved-done', { standing: said.standing }), ...late, ...ask]
    }
    case 'obstacle':
      return [t('saved-obstacle', { standing: said.standing })]
    case 'extension': {
      const { extensionRule, code } = row.plan
      const late = said.isAskedLate
        ? [t('extension-asked-late', { days: extensionRule.leadDays, plan: code })]
        : []
      const before = row.dueOn ? weekday(t, row.dueOn) : ''
      const values = { before, after: weekday(t, said.proposedOn), standing: said.standing }
      return [t('saved-extension', values), ...late]
    }
    case 'attached':
      return [t('saved-attached', { file: row.task.secret ? '…' : said.file, ref })]
    default:
      return []
  }
}

function buttons(t: Texts, { row, said }: SavedData): Button[][] {
  const at = `@${row.id}`
  const open = { label: t('button-open', { ref: row.ref }), line: `task ${at}` }
  if (said.kind === 'extension') {
    return [[{ label: t('extension-withdraw'), line: `extend ${at} withdraw` }, open]]
  }
  const undoable = said.kind !== 'undone' && said.kind !== 'obstacle' && said.kind !== 'comment'
  const undo = { label: t('task-button-undo'), line: `undo ${at} ${row.version}` }
  return [undoable ? [undo, open] : [open]]
}

export const sample: SavedData = {
  row: sampleObligation({ status: 'reported', percent: 100, completedOn: SAMPLE_DAY }),
  today: SAMPLE_DAY,
  said: { kind: 'done', standing: 'Công an thành phố', hasEvidence: false },
  note: 'đã ban hành <danh mục> & gửi các xã',
  masked: true,
}
