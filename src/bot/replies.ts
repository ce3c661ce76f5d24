import type { Said } from '../chat/command.ts'
import { reply } from '../delivery/notify.ts'
import type { Exchange } from './turn.ts'

/**
 * Queues the answers; the first one that has no place of its own takes that of the card whose button was pressed, unless
 * another one does.
 */
export async function queueReplies({ tx, inbound, account, now }: Exchange, said: Said[]): Promise<void> {
  const isTaken = said.some((each) => 'edits' in each && each.edits === inbound.pressed)
  const first = isTaken ? -1 : said.findIndex((each) => !('edits' in each))
  for (const [n, each] of said.entries()) {
    const card = 'card' in each ? each.card : each
    const obligationId = 'obligationId' in each ? each.obligationId : undefined
    const pressed = n === first && !card.file ? inbound.pressed : undefined
    const replaces = 'edits' in each ? each.edits : pressed
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
