import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { Db } from '../db/client.ts'
import type { Calendar } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Notice } from '../domain/notice.ts'
import type { Membership } from '../domain/role.ts'
import type { Texts } from '../texts.ts'
import type { Card } from './card.ts'
import type { Inbound, MessageId } from './channel.ts'

/** `anyone`: also people who are not linked yet; `member`: any linked person; `admin`: of a standing agency. */
export type Access = 'anyone' | 'member' | 'admin'

/** One thing a person can say. Arguments are read in the order of the shape; a missing one is asked for. */
export type Command<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  /** The canonical word, as buttons and translated free text use it. */
  name: string
  access: Access
  /** Changes something: a press of its button counts once. */
  writes?: true
  /** May be answered in a group, where everybody reads along. */
  inGroups?: true
  args: z.ZodObject<Shape>
  /** A yes or a no is itself an answer to what it asks. */
  takesYes?: true
  /** What rules the line out by what is known already, before anything more is asked. */
  precheck?(known: Record<string, unknown>, turn: Turn): Promise<Card | undefined>
  /** The question for an argument that is missing; without one the argument's name is asked for. */
  ask?: Partial<Record<keyof Shape & string, (turn: Turn, known: Record<string, unknown>) => Promise<Card>>>
  run(args: z.output<z.ZodObject<Shape>>, turn: Turn): Promise<Said[]>
}

/**
 * A card; a card about an obligation, so that a reply to it is understood as being about that; or a card that takes the
 * place of an earlier message.
 */
export type Said = Card | { card: Card; obligationId: number } | { card: Card; edits: MessageId }

/** Ties the arguments' shape to `run`; the list of commands holds them without it. */
export const command = <Shape extends z.ZodRawShape>(given: Command<Shape>): Command =>
  given as unknown as Command

/** The linked person who speaks. */
export type Me = {
  id: number
  name: string
  memberships: Membership[]
}

/** Who to tell: everybody of these agencies with one of these roles, except one person. */
export type Audience = {
  agencyIds: number[]
  roles: readonly Membership['role'][]
  exceptPersonId?: number | undefined
}

/** Everything a command may use while it answers one inbound; all of it inside one transaction. */
export type Turn = {
  tx: Db
  t: Texts
  now: Temporal.Instant
  today: PlainDate
  zone: string
  calendar: Calendar
  inbound: Inbound
  account: { id: number; channel: string; address: string; lastObligationId: number | null; listed: number[] }
  me: Me | undefined
  /** The unfinished line of this account, as it was when this was said. */
  draft: string | undefined
  /** Unique for this inbound: what a row made by it carries, so that it is never made twice. */
  sourceKey: string
  /** Links that open this bot with an invite code, for the channels that can. */
  inviteLinks(code: string): { channel: string; url: string }[]
  /** Links to the private chat with this bot on a channel; none where the channel has no such thing. */
  privateLinks(channel: string): string[]
  /** Keeps an unfinished line for the next thing this person says. */
  keep(line: string): Promise<void>
  /** Queues a notice for people, in their language, at delivery. */
  tell(notice: Notice, audience: Audience): Promise<number>
  audit(action: string, subject: string, detail: object, onBehalfOf?: number): Promise<void>
}

/** The linked person, where the command's access already made sure of one. */
export function speaker(turn: Pick<Turn, 'me'>): Me {
  if (!turn.me) throw new Error('a command without access "anyone" ran for an unlinked account')
  return turn.me
}
