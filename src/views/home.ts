import { type Button, type Card, list, text } from '../chat/card.ts'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY } from './sample.ts'
import { day, short, standingText, titleText } from './words.ts'

/** The parts of a person's board: what there is in numbers, one pressing task, the other tasks, the way in. */
export type HomeData =
  | {
      kind: 'summary'
      agency: string
      counts: { total: number; late: number; soon: number; owed: number }
      /** For those who run a plan. */
      waiting?: { completions: number; obstacles: number } | undefined
      today: PlainDate
      /** As on a clock: `08:30`. */
      time: string
    }
  | { kind: 'task'; row: ObligationRow; today: PlainDate; reports: boolean }
  | { kind: 'others'; rows: ObligationRow[]; more: number; today: PlainDate }
  | { kind: 'unlinked' }

/** One part of the board that an app's home page shows. */
export function home(t: Texts, data: HomeData): Card {
  switch (data.kind) {
    case 'summary':
      return summary(t, data)
    case 'task':
      return task(t, data)
    case 'others': {
      const items = data.rows.map((row) => item(t, row, data.today))
      const more = data.more ? [t('and-more', { count: data.more })] : []
      return {
        body: [text(t('list-section-rest')), list([...items, ...more])],
        buttons: [[{ label: t('list-filter-all'), line: 'tasks all' }]],
      }
    }
    case 'unlinked': {
      const buttons = [[{ label: t('help-link'), line: 'link' }]]
      return { body: [text(t('refused-unlinked')), text(t('home-link'))], buttons }
    }
  }
}

function summary(t: Texts, data: Extract<HomeData, { kind: 'summary' }>): Card {
  const { agency, counts, waiting, today, time } = data
  const stands = counts.total ? t('list-summary', counts) : t('list-empty-all')
  const filters: Button[] = (['overdue', 'soon', 'owed'] as const).map((filter) => ({
    label: t(`list-filter-${filter}`),
    line: `tasks ${filter}`,
  }))
  return {
    title: t('list-title-all', { agency }),
    body: [
      text(stands),
      ...(waiting ? [text(t('home-waiting', waiting))] : []),
      text(t('home-as-of', { time, day: day(today) })),
    ],
    buttons: [waiting ? [...filters, { label: t('help-waiting'), line: 'waiting' }] : filters],
  }
}

function task(t: Texts, { row, today, reports }: Extract<HomeData, { kind: 'task' }>): Card {
  const at = `@${row.id}`
  const may = (['update', 'done', 'obstacle'] as const)
    .filter(() => reports)
    .map((action) => ({ label: t(`task-button-${action}`), line: `${action} ${at}` }))
  const open = { label: t('button-open', { ref: row.ref }), line: `task ${at}` }
  return { body: [text(item(t, row, today))], buttons: [[...may, open]] }
}

const item = (t: Texts, row: ObligationRow, today: PlainDate): string =>
  t('list-item-lead', {
    ref: row.ref,
    title: short(titleText(t, row)),
    status: standingText(t, row, today),
  })

export const sample: HomeData = {
  kind: 'summary',
  agency: 'Sở Tư pháp',
  counts: { total: 11, late: 1, soon: 1, owed: 4 },
  waiting: { completions: 2, obstacles: 0 },
  today: SAMPLE_DAY,
  time: '08:30',
}
