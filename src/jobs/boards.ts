import type { Temporal } from 'temporal-polyfill'
import type { ChannelName } from '../chat/channel.ts'
import type { Db } from '../db/client.ts'
import { tiedGroups } from '../db/group-board.ts'
import { notify, PRIORITY } from '../delivery/notify.ts'
import type { Span } from '../domain/reminder.ts'
import { midweekOpening, weekOpening } from '../domain/rhythm.ts'

type Times = { now: Temporal.Instant; notBefore: Temporal.Instant; expiresAt: Temporal.Instant }

/** The week's board for every group on its first working day; in its middle, what is still due. Once each. */
export async function queueBoards(tx: Db, span: Span, { now, notBefore, expiresAt }: Times): Promise<void> {
  const monday = weekOpening(span)
  const kind = monday ? 'group-board' : midweekOpening(span) ? 'group-due' : undefined
  if (!kind) return
  for (const { id, channel, address } of await tiedGroups(tx)) {
    const recipient = { key: `${kind}:${id}:${span.day}`, channel: channel as ChannelName, address }
    const subject = { kind, ids: { groupChatId: id } }
    await notify(tx, subject, [recipient], { priority: PRIORITY.reminder, at: now, notBefore, expiresAt })
  }
}
