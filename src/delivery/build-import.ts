import type { Card } from '../chat/card.ts'
import type { Db } from '../db/client.ts'
import { obligationsByIds } from '../db/obligations.ts'
import { compareDays } from '../domain/calendar.ts'
import { type PlainDate, plainDate } from '../domain/deadline.ts'
import type { Notice } from '../domain/notice.ts'
import { nextDay } from '../domain/task.ts'
import type { Texts } from '../texts.ts'
import { imported } from '../views/imported.ts'

type ImportNotice = Extract<Notice, { kind: 'assigned' | 'dates-moved' }>

const NEAREST = 5

/** What an import gave an agency, or the due days it moved; only what still stands. */
export async function aboutImport(
  tx: Db,
  notice: ImportNotice,
  { t, today }: { t: Texts; today: PlainDate },
): Promise<Card | 'skip'> {
  if (notice.kind === 'dates-moved') {
    const before = new Map(notice.ids.moved.map((each) => [each.obligationId, each.before]))
    const rows = await obligationsByIds(tx, [...before.keys()])
    const moved = rows.map((row) => {
      const day = before.get(row.id)
      return { row, before: day ? plainDate.parse(day) : null }
    })
    return moved.length ? imported(t, { kind: 'dates-moved', today, moved }) : 'skip'
  }
  const rows = await obligationsByIds(tx, notice.ids.obligationIds)
  if (!rows.length) return 'skip'
  const nearest = rows
    .flatMap((row) => {
      const day = row.involvement === 'lead' ? nextDay(row.dueOn, row.task.deadline, today) : undefined
      return day ? [{ row, day }] : []
    })
    .sort((a, b) => compareDays(a.day, b.day))
    .slice(0, NEAREST)
  const lead = rows.filter(({ involvement }) => involvement === 'lead').length
  return imported(t, { kind: 'assigned', rows, today, lead, coordinating: rows.length - lead, nearest })
}
