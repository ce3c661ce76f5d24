import { phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { remainder } from '../slots/remainder.ts'
import type { Intent } from '../types.ts'
import { masked } from '../words.ts'

/** One reason to think of an intent: words, a condition, or both. */
export type Clue = {
  intent: Intent
  /** 0..1: how sure it makes us alone. */
  weight: number
  /** What the rule is about, for `because`. */
  name: string
  words: RegExp | undefined
  when: ((signals: Signals) => boolean) | undefined
}

const ALL_ALIKE = phrase('đều')

export const clue = (
  intent: Intent,
  weight: number,
  name: string,
  words?: RegExp,
  when?: (signals: Signals) => boolean,
): Clue => ({ intent, weight, name, words, when })

/** A clue without words of its own. */
export const fact = (
  intent: Intent,
  weight: number,
  name: string,
  when: (signals: Signals) => boolean,
): Clue => clue(intent, weight, name, undefined, when)

export const isStatement = (signals: Signals): boolean => signals.question === null
export const hasSubject = (signals: Signals): boolean =>
  signals.hasTask || signals.keyword !== null || signals.filter !== null
/** Short enough to be about what was just said; naming a task is not counted. */
export const isShort = ({ words, refs }: Signals): boolean =>
  masked(words.folded, refs.spans)
    .slice(words.core.from, words.core.to)
    .replace(/_+/g, '')
    .split(/ +/)
    .filter(Boolean).length <= 5
/** Somebody else's work is asked about. */
export const namesOthers = (signals: Signals): boolean =>
  signals.agency !== null || signals.agencyClass !== null
/** Told, not asked: "các việc góp ý đều 50%". */
export const saysProgress = (signals: Signals): boolean =>
  isStatement(signals) &&
  (signals.percent !== null ||
    (signals.progress !== null &&
      (signals.progress.progress !== 'running' || ALL_ALIKE.test(signals.folded))))

/** Something is left beside the task it names. */
export const saysMore = (signals: Signals): boolean => remainder(signals, signals.refs.spans) !== undefined
