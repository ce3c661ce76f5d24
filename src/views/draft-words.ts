import type { Button } from '../chat/card.ts'
import type { Change } from '../plans/compare.ts'
import type { Doubt } from '../plans/draft.ts'
import type { Unnamed } from '../plans/unnamed.ts'
import type { Texts } from '../texts.ts'
import { short } from './words.ts'

const MOST_UNNAMED = 5
const MOST_ROWS = 8

/** The line that puts a draft away; only its preview has it. */
export const dropLine = (draftId: number): string => `fix #${draftId} drop`

/** What a person should look at, with the row. */
export const doubtText = (t: Texts, { kind, number, text: words }: Doubt): string =>
  t(`doubt-${kind}`, { number: number ?? t('doubt-title-whole'), text: short(words, 100) })

/** One cell that differs. */
export const changeText = (t: Texts, { number, field, before, after }: Change): string =>
  t('import-change-field', {
    number,
    field: t(`field-${field}`),
    before: short(before, 60),
    after: short(after, 60),
  })

/** One question for each agency nobody knows. */
export const whoButtons = (t: Texts, draftId: number, unnamed: Unnamed[]): Button[][] =>
  unnamed
    .slice(0, MOST_UNNAMED)
    .map(({ id, printed }) => [
      { label: t('import-who', { printed: short(printed, 40) }), line: `fix #${draftId} who ${id}` },
    ])

/** Numbers of rows, as many as can be taken in. */
export const rowsText = (t: Texts, rows: string[]): string =>
  rows.slice(0, MOST_ROWS).join(', ') +
  (rows.length > MOST_ROWS ? ` ${t('and-more', { count: rows.length - MOST_ROWS })}` : '')
