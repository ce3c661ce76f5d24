import { type Block, type Button, type Card, facts, list, text } from '../chat/card.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { ChangedField } from '../plans/compare.ts'
import type { DraftTask, Party } from '../plans/draft.ts'
import type { Unnamed } from '../plans/unnamed.ts'
import type { Texts } from '../texts.ts'
import { readingText } from './deadline.ts'
import { doubtText, whoButtons } from './draft-words.ts'
import { SAMPLE_DAY } from './sample.ts'
import { short } from './words.ts'

export type FixedData = {
  draftId: number
  undoable: boolean
  today: PlainDate
  unnamed: Unnamed[]
  said: /** `task`: the row as it is now; `settled`: how many doubts are gone. */
    | { kind: 'cell'; task: DraftTask; field: ChangedField; before: string; settled: number }
    /** `out`: how many rows are left out in all; `tasks`: how many are not. */
    | { kind: 'rows'; what: 'out' | 'in'; rows: string[]; out: number; tasks: number }
    | {
        kind: 'named'
        printed: string
        as: string[]
        rows: string[]
        learnt?: 'alias' | 'agency' | undefined
      }
    | { kind: 'undone'; what: 'cell' | 'left-out' | 'taken-back' | 'named'; rows: string[]; printed: string }
}

/** What was changed in a plan before it is applied: as it was understood, with its undo. */
export function fixed(t: Texts, data: FixedData): Card {
  const { draftId, undoable } = data
  const last: Button[] = [
    ...(undoable ? [{ label: t('task-button-undo'), line: `fix #${draftId} undo` }] : []),
    { label: t('fixed-preview'), line: `fix #${draftId}` },
    { label: t('import-apply'), line: `apply ${draftId}` },
  ]
  return { body: bodyOf(t, data), buttons: [...whoButtons(t, draftId, concerned(data)), last] }
}

/** Only those a changed cell names; of the others the next one, after one was settled. */
function concerned({ said, unnamed }: FixedData): Unnamed[] {
  if (said.kind === 'cell') return unnamed.filter(({ rows }) => rows.includes(said.task.number)).slice(0, 3)
  return said.kind === 'named' ? unnamed.slice(0, 1) : []
}

function bodyOf(t: Texts, data: FixedData): Block[] {
  const { said } = data
  switch (said.kind) {
    case 'cell':
      return cellBody(t, said, data.today)
    case 'rows': {
      const values = { rows: said.rows.join(', '), out: said.out, tasks: said.tasks }
      return [text(t(`fixed-rows-${said.what}`, values))]
    }
    case 'named': {
      const values = { printed: said.printed, as: said.as.join('; '), count: said.rows.length }
      const learnt = said.learnt ? [text(t(`fixed-learnt-${said.learnt}`, values))] : []
      return [text(t('fixed-named', values)), ...learnt]
    }
    case 'undone':
      return [text(t(`fixed-undone-${said.what}`, { rows: said.rows.join(', '), printed: said.printed }))]
  }
}

type Cell = Extract<FixedData['said'], { kind: 'cell' }>

function cellBody(t: Texts, { task, field, before, settled }: Cell, today: PlainDate): Block[] {
  const { number, title, doubts } = task
  const rows: [string, string][] = [[t(`field-${field}`), valueText(t, task, field)]]
  if (field === 'deadlineText')
    rows.push([t('task-deadline-understood'), readingText(t, task.deadline, today)])
  rows.push([t('fixed-before'), short(before, 120) || t('fixed-empty')])
  return [
    text(t('fixed-cell', { number, title: short(title, 100) })),
    facts(rows),
    ...(doubts.length
      ? [text(t('fixed-doubts')), list(doubts.map((doubt) => doubtText(t, doubt)))]
      : settled > 0
        ? [text(t('fixed-settled'))]
        : []),
  ]
}

function valueText(t: Texts, task: DraftTask, field: ChangedField): string {
  const value = task[field]
  const said = Array.isArray(value) ? value.map((party) => partyText(t, party)).join('; ') : value
  return said || t('fixed-empty')
}

/** A name as the registry has it, and what there is to know about it. */
function partyText(t: Texts, { kind, name, open }: Party): string {
  if (kind === 'unknown') return t('fixed-party-unknown', { name })
  if (open) return t('fixed-party-open', { name })
  return kind === 'group' ? t('fixed-party-group', { name }) : name
}

export const sample: FixedData = {
  draftId: 7,
  undoable: true,
  today: SAMPLE_DAY,
  unnamed: [],
  said: {
    kind: 'cell',
    field: 'deadlineText',
    before: 'Tháng 5/2026',
    settled: 1,
    task: {
      ...{ number: '12', section: null, title: 'Rà soát thủ tục <hành chính>', deliverable: 'Báo cáo' },
      lead: [{ kind: 'agency', name: 'Sở Y tế', printed: 'Sở Y tế' }],
      coordinating: [],
      deadlineText: 'trước ngày 30/6/2027',
      deadline: {
        ...{ kind: 'date', dueOn: SAMPLE_DAY, boundary: 'before' },
        ...{ text: 'trước ngày 30/6/2027', milestones: [] },
      },
      doubts: [],
    },
  },
}
