import type { Card } from '../../chat/card.ts'
import type { Turn } from '../../chat/command.ts'
import type { TypedRef } from './args.ts'
import { findTask, type Purpose } from './find.ts'

/** A task that is not there, or not theirs, is said before anything more is asked about it. */
export const precheckTask =
  (word: string, purpose: Purpose) =>
  async (known: Record<string, unknown>, turn: Turn): Promise<Card | undefined> => {
    if (!known.task) return undefined
    return (await findTask(turn, known.task as TypedRef, purpose, (which) => `${word} ${which}`)).card
  }
