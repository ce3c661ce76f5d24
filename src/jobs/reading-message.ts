import type { Temporal } from 'temporal-polyfill'
import type { Card } from '../chat/card.ts'
import type { ChannelName } from '../chat/channel.ts'
import type { Db } from '../db/client.ts'
import { deliveryOfKey, skipQueued } from '../db/deliveries.ts'
import type { TakenReading } from '../db/plan-readings.ts'
import { reply } from '../delivery/notify.ts'

/** Answers to one event are numbered; those of its turn come first. */
const FIRST = 100

/**
 * The message that says a file is being read, to be replaced by how far it is and, at last, by what was read. What is
 * still on its way when something newer is to be said is not sent any more.
 */
export function readingMessage(taken: TakenReading) {
  const { channel, event, address, accountId } = taken
  let said = FIRST + taken.attempts * FIRST
  let progress: string[] = []
  const first = `${channel}:${event}:0`

  async function say(tx: Db, card: Card, at: Temporal.Instant, edits: string | null): Promise<void> {
    const n = said++
    progress.push(`${channel}:${event}:${n}`)
    await reply(tx, {
      ...{ channel: channel as ChannelName, event, n, address, accountId, card, at },
      edits: edits ?? undefined,
    })
  }

  return {
    /** How far it is; left out while the message itself has not arrived. */
    async progress(tx: Db, card: Card, at: Temporal.Instant): Promise<void> {
      const shown = await deliveryOfKey(tx, first)
      if (shown?.messageId) await say(tx, card, at, shown.messageId)
    },
    async finish(tx: Db, card: Card, at: Temporal.Instant): Promise<void> {
      await skipQueued(tx, progress)
      progress = []
      const shown = await deliveryOfKey(tx, first)
      const isLate = shown?.status === 'queued' && (await skipQueued(tx, [first])) > 0
      // Not sent at all: what it would have replaced is replaced by this.
      await say(tx, card, at, isLate ? (shown?.edits ?? null) : (shown?.messageId ?? null))
    },
  }
}
