import { type Block, type Button, list, text } from '../chat/card.ts'
import type { Summary } from '../db/summary.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { weekday } from './words.ts'

export type SummaryData = Summary & {
  /** Agencies of a plan that said nothing in the report period ending on that day. */
  silent: { code: string; names: string[]; last: PlainDate }[]
}

const LOST: ReadonlySet<string> = new Set(['blocked', 'deactivated', 'removed', 'not-found'])
const MOST_NAMES = 12
const MOST_FAILURES = 8

/** The part of an admin's digest about the plans one runs. */
export function summaryBlocks(t: Texts, data: SummaryData): Block[] {
  const { completions, obstacles, extensions, late, lateAgencies, failures, silent } = data
  const counts = { completions, obstacles, extensions }
  const waits = Object.entries(counts).flatMap(([what, count]) =>
    count ? [t(`summary-${what}`, { count })] : [],
  )
  const items = [
    ...(waits.length ? [t('summary-waiting', { what: waits.join(', ') })] : []),
    ...(late
      ? [
          t('summary-late', {
            count: late,
            agencies: lateAgencies.length,
            names: some(t, lateAgencies, MOST_NAMES),
          }),
        ]
      : []),
    ...silent.map(({ code, names, last }) =>
      t('summary-silent', {
        code,
        count: names.length,
        last: weekday(t, last),
        names: some(t, names, MOST_NAMES),
      }),
    ),
    ...failures.slice(0, MOST_FAILURES).map((failure) =>
      t(failure.fallback ? 'summary-failure-other' : 'summary-failure', {
        ...failure,
        channel: t(`channel-${failure.channel}`),
        fallback: failure.fallback ?? '',
        reason: t(LOST.has(failure.reason) ? `lost-reason-${failure.reason}` : 'summary-reason-undelivered'),
      }),
    ),
    ...(failures.length > MOST_FAILURES ? [t('and-more', { count: failures.length - MOST_FAILURES })] : []),
  ]
  return [text(t('summary-title')), list(items)]
}

export function summaryButtons(
  t: Texts,
  { completions, obstacles, extensions, late }: SummaryData,
): Button[] {
  return [
    ...(completions + obstacles + extensions
      ? [{ label: t('summary-button-waiting'), line: 'waiting' }]
      : []),
    ...(late ? [{ label: t('summary-button-nudge'), line: 'nudge' }] : []),
  ]
}

function some(t: Texts, names: string[], most: number): string {
  const shown = names.slice(0, most).join('; ')
  return names.length > most ? `${shown} ${t('and-more', { count: names.length - most })}` : shown
}
