import { markSeen, wasSeen } from '../db/inbox.ts'
import type { Exchange } from './turn.ts'

const correctionOf = (message: string): string => `corrected:${message}`

/** Remembers that a message was corrected before it was heard, as happens when a platform delivers it a second time. */
export async function noteCorrected({ tx, inbound, now }: Exchange): Promise<void> {
  if (inbound.edits) await markSeen(tx, inbound.channel, correctionOf(inbound.edits), now)
}

/** Whether what is said here has been corrected already: writing it down would leave the older words standing. */
export async function isOutdated({ tx, inbound }: Exchange): Promise<boolean> {
  const { channel, messageId, edits } = inbound
  return messageId !== undefined && !edits && wasSeen(tx, channel, correctionOf(messageId))
}
