import type { Said } from '../chat/command.ts'
import { reply } from '../delivery/notify.ts'
import type { Exchange } from './turn.ts'

/** Queues the answers; the first one takes the place of the card whose button was pressed. */
export async function queueReplies({ tx, inbound, account, now }: Exchange, said: Said[]): Promise<void> {
  for (const [n, each] of said.entries()) {
    const { card, obligationId } = 'card' in each ? each : { card: each, obligationId: undefined }
    const replaces = n === 0 && !card.file ? inbound.pressed : undefined
    await reply(tx, {
      channel: inbound.channel,
      event: inbound.id,
      n,
      address: inbound.address,
      accountId: inbound.isPrivate ? account.id : undefined,
      card,
      edits: replaces,
      obligationId,
      at: now,
    })
  }
}
