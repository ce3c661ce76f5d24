import { type Block, type Card, list, text } from '../chat/card.ts'
import type { DueTask, WeekCounts } from '../db/group-board.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY } from './sample.ts'
import { day, short, weekday } from './words.ts'

export type GroupBoardData = {
  title: string
  from: PlainDate
  to: PlainDate
  /** Left out in the middle of the week. */
  counts: WeekCounts | undefined
  due: DueTask[]
}

const MOST = 10

/** What a group hears of its week: counts and what is due; a late agency's name only where an admin allowed it. */
export function groupBoard(t: Texts, { title, from, to, counts, due }: GroupBoardData): Card {
  const body: Block[] = []
  if (counts) {
    const { lateNames, ...numbers } = counts
    body.push(text(t('group-week-counts', numbers)))
    if (lateNames.length) body.push(text(t('group-week-names', { names: lateNames.join('; ') })))
  }
  if (due.length) {
    const items = due.slice(0, MOST).map((task) => item(t, task))
    const more = due.length - items.length
    body.push(text(t('group-week-due')), list(more > 0 ? [...items, t('and-more', { count: more })] : items))
  }
  body.push(text(t('group-week-private')))
  const key = counts ? 'group-week-title' : 'group-week-rest'
  return { title: t(key, { title, from: day(from), to: day(to) }), body }
}

function item(t: Texts, { ref, title, secret, dueOn, done, total }: DueTask): string {
  const values = {
    ref,
    title: secret ? t('secret-title') : short(title),
    day: weekday(t, dueOn),
    done,
    total,
  }
  return t(total > 1 ? 'group-week-item-many' : 'group-week-item', values)
}

export const sample: GroupBoardData = {
  title: 'H · Kế hoạch <mẫu>',
  from: SAMPLE_DAY,
  to: SAMPLE_DAY.add({ days: 6 }),
  counts: { total: 61, done: 12, reported: 2, late: 3, lateNames: ['Sở Y tế'] },
  due: [
    {
      ref: 'H7',
      title: 'Rà soát <quy trình>',
      secret: false,
      dueOn: SAMPLE_DAY.add({ days: 4 }),
      done: 0,
      total: 1,
    },
    { ref: 'H17', title: 'x', secret: true, dueOn: SAMPLE_DAY.add({ days: 4 }), done: 3, total: 20 },
  ],
}
