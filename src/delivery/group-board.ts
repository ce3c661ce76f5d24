import type { Card } from '../chat/card.ts'
import type { Db } from '../db/client.ts'
import { dueBetween, scopeOf, weekCounts } from '../db/group-board.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { groupBoard } from '../views/group-board.ts'

type Reader = { t: Texts; today: PlainDate }

/** A group's board of the week, or what is still due in it; `skip` when there is nothing to say. */
export async function buildGroupBoard(
  db: Db,
  { kind, ids }: { kind: 'group-board' | 'group-due'; ids: { groupChatId: number } },
  { t, today }: Reader,
): Promise<Card | 'skip'> {
  const scope = await scopeOf(db, ids.groupChatId)
  if (!scope) return 'skip'
  const sunday = today.add({ days: 7 - today.dayOfWeek })
  const due = await dueBetween(db, scope, today, sunday)
  const counts = kind === 'group-board' ? await weekCounts(db, scope, today) : undefined
  if (!due.length && !counts?.late && !counts?.reported) return 'skip'
  return groupBoard(t, { title: scope.title, from: today, to: sunday, counts, due })
}
