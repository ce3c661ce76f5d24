import { type Block, type Button, type Card, facts, list, text } from '../chat/card.ts'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { deadlineText } from './deadline.ts'
import { SAMPLE_DAY, sampleObligation } from './sample.ts'
import { day, short, standingText, titleText, weekday } from './words.ts'

/** What one person may do with an obligation now; each becomes a button. */
export type Action =
  | 'update'
  | 'done'
  | 'obstacle'
  | 'comment'
  | 'undo'
  | 'edit'
  | 'confirm'
  | 'return'
  | 'event'
  | 'extend'
  | 'withdraw'
  | 'decide'
  | 'answer'
  | 'evidence'
  | 'who'

export type UpdateLine = { when: string; who: string; what: string }

/** One of the "6 rõ" that the task still lacks. */
export type Missing = 'person' | 'time' | 'result' | 'lead'

export type TaskCardData = {
  row: ObligationRow
  today: PlainDate
  nextOn: PlainDate | undefined
  leads: string[]
  coordinating: string[]
  updates: UpdateLine[]
  missing: Missing[]
  actions: Action[]
}

const QUICK_PERCENTS = [20, 40, 60, 80] as const
const MOST_NAMES = 6

/** One task as one agency sees it: both axes, the deadline as printed and as understood, who, what was said, what to do. */
export function taskCard(t: Texts, data: TaskCardData): Card {
  const { row, today } = data
  const title = t('task-title', { ref: row.ref, title: short(titleText(t, row), 200) })
  const status: [string, string] = [t('task-status'), standingText(t, row, today)]
  if (row.task.secret) {
    return { title, body: [facts([status]), text(t('task-secret'))], buttons: buttons(t, data) }
  }
  const body: Block[] = [facts([status, ...details(t, data)])]
  body.push(...clock(t, row))
  body.push(...history(t, data))
  if (data.missing.length) {
    const lacking = data.missing.map((each) => t(`missing-${each}`)).join(', ')
    body.push(facts([[t('task-missing'), lacking]]))
  }
  return { title, body, buttons: buttons(t, data) }
}

function details(t: Texts, { row, nextOn, leads, coordinating }: TaskCardData): [string, string][] {
  const { task, plan } = row
  const rows: [string, string | null | undefined][] = [
    [t('task-deadline'), task.deadline.text],
    [t('task-deadline-understood'), deadlineText(t, row, nextOn)],
    [t('task-milestones'), task.deadline.milestones.map((each) => milestone(t, each)).join('; ')],
    [t('task-agency'), leads.join() === row.agency.name ? null : row.agency.name],
    [t('task-lead'), names(t, leads)],
    [t('task-coordinating'), names(t, coordinating)],
    [t('task-deliverable'), task.deliverable],
    [t('task-section'), task.section],
    [
      t('task-plan'),
      [plan.number && `${plan.number}/${plan.symbol}`, plan.title].filter(Boolean).join(' · '),
    ],
  ]
  return rows.filter((pair): pair is [string, string] => Boolean(pair[1]))
}

const milestone = (t: Texts, { label, dueOn }: { label: string; dueOn: PlainDate }) =>
  t('task-milestone', { label, day: day(dueOn) })

function names(t: Texts, all: string[]): string {
  const shown = all.slice(0, MOST_NAMES).join('; ')
  return all.length > MOST_NAMES ? `${shown} ${t('and-more', { count: all.length - MOST_NAMES })}` : shown
}

/** What the agency waits for, and the days that were not its own. */
function clock(t: Texts, { blocked, extension, stoppedDays }: ObligationRow): Block[] {
  const said = [
    ...(blocked ? [t('task-obstacle')] : []),
    ...(extension ? [t('task-extension', { day: weekday(t, extension.proposedOn) })] : []),
    ...(stoppedDays > 0 ? [t('task-clock-stood', { days: stoppedDays })] : []),
  ]
  return said.map(text)
}

function history(t: Texts, { updates }: TaskCardData): Block[] {
  if (!updates.length) return [text(t('task-no-update'))]
  return [text(t('task-updates')), list(updates.map((update) => t('task-update', update)))]
}

function buttons(t: Texts, { row, actions }: TaskCardData): Button[][] {
  const may = new Set(actions)
  const at = `@${row.id}`
  const quick = QUICK_PERCENTS.filter((percent) => percent > (row.percent ?? 0)).map((percent) => ({
    label: t('task-button-percent', { percent }),
    line: `update ${at} ${percent}`,
  }))
  const rest = (
    [
      'done',
      'update',
      'obstacle',
      'comment',
      'confirm',
      'return',
      'event',
      'decide',
      'answer',
      'extend',
      'withdraw',
      'undo',
      'edit',
      'evidence',
      'who',
    ] as const
  )
    .filter((action) => may.has(action) && (action !== 'answer' || row.obstacleId !== null))
    .map((action) => ({ label: t(`task-button-${action}`), line: lineOf(action, row) }))
  const rows = may.has('update') && quick.length ? [quick] : []
  for (let from = 0; from < rest.length; from += 3) rows.push(rest.slice(from, from + 3))
  return [...rows, [{ label: t('button-back'), line: 'tasks' }]]
}

function lineOf(action: Action, { id, obstacleId }: ObligationRow): string {
  if (action === 'withdraw') return `extend @${id} withdraw`
  return action === 'answer' ? `answer ${obstacleId}` : `${action} @${id}`
}

export const sample: TaskCardData = {
  row: sampleObligation({ blocked: true, obstacleId: 5 }),
  today: SAMPLE_DAY,
  nextOn: undefined,
  leads: ['Sở Tư pháp'],
  coordinating: ['Văn phòng UBND thành phố', 'Các sở, ngành (3/21 hoàn thành)'],
  updates: [{ when: '16/11/2026', who: 'Nguyễn Thị Lan', what: '40% – đã gửi lấy ý kiến lần 1 <tuần này>' }],
  missing: ['person'],
  actions: ['update', 'done', 'obstacle', 'answer', 'undo', 'who'],
}
