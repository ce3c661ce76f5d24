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
  /** The work e-mail of a user, as the platform vouches for it. */
  workEmail?(sender: string): Promise<string | undefined>
  /** Of these users, those whose accounts have ended, where messages to such accounts succeed. */
  findDeactivated?(senders: string[]): Promise<string[]>
  /** Told what was changed (`obligation:12`) once that is committed, or nothing when some changes may have been missed. */
  onChange?(subject: string | undefined): void
  /** A page of its own, if it has one. */
  url?(): string
}
