import { readDecision } from '../commands/shared/decision-words.ts'
import { leadingDate } from '../commands/shared/leading-date.ts'
import type { ObligationRow } from '../db/obligations.ts'
import { weekday } from '../views/words.ts'
import type { Exchange } from './turn.ts'

/** What a request to extend, or the decision on it, says: always with both dates, as they are understood. */
export function describeExtension(
  exchange: Exchange,
  word: 'extend' | 'decide',
  row: ObligationRow,
  said: string,
): string {
  const decided = word === 'decide' ? readDecision(said) : undefined
  if (decided?.verdict === 'reject') return joined(exchange.t('decide-reject'), decided.rest)
  const verdict = decided && exchange.t('decide-approve')
  const given = decided ? decided.rest : said
  const named = leadingDate(given, { ...exchange, base: row.dueOn ?? undefined })
  const day = named?.day ?? (decided && row.extension?.proposedOn)
  return joined(verdict, day && fromTo(exchange, row, day), named ? named.rest : given)
}

const fromTo = (
  { t, today }: Exchange,
  row: ObligationRow,
  day: NonNullable<ObligationRow['dueOn']>,
): string => t('describe-extension', { before: weekday(t, row.dueOn ?? today), after: weekday(t, day) })

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ')
