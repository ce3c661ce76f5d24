import type { Turn } from '../../chat/command.ts'
import type { UpdateRow } from '../../db/updates.ts'

const HOURS = 24

/** Kinds a person may take back or correct: what they reported, not what others decided. */
const OWN_KINDS = ['progress', 'done', 'edit']

/** The newest version, if it is this person's own report of the last 24 hours. */
export function mayUndo(turn: Turn, newest: UpdateRow | undefined): boolean {
  return newest !== undefined && isOwn(turn, newest) && isFresh(turn, newest)
}

export const isOwn = (turn: Turn, update: Pick<UpdateRow, 'authorId' | 'kind'>): boolean =>
  update.authorId === turn.me?.id && OWN_KINDS.includes(update.kind)

export const isFresh = ({ now }: Turn, update: Pick<UpdateRow, 'at'>): boolean =>
  now.epochMilliseconds - update.at.getTime() <= HOURS * 3_600_000
