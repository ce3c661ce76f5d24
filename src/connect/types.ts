import type { Channel } from '../chat/channel.ts'
import type { Limits } from '../delivery/pace.ts'

/** A channel with what the rest needs to know of it. */
export type Connected = {
  channel: Channel
  limits: Limits
  /** A link that opens the bot with an invite code; undefined where the channel has no such links. */
  inviteLink(code: string): string | undefined
  /** Links to the private chat with the bot. */
  privateLink(): string[]
  /** A page of its own, if it has one. */
  url?(): string
}
