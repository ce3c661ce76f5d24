import { type Block, type Card, list, text } from '../chat/card.ts'
import type { ActivationRow } from '../db/board.ts'
import type { Texts } from '../texts.ts'

const ORDER = ['unreachable', 'not-invited', 'invited', 'linked'] as const
const MOST = 40

/** Which agencies can be reached, those that cannot first: the list one calls by phone. */
export function board(t: Texts, rows: ActivationRow[]): Card {
  const linked = rows.filter(({ state }) => state === 'linked').length
  const body: Block[] = []
  for (const state of ORDER) {
    const those = rows.filter((row) => row.state === state)
    if (!those.length) continue
    const shown = those.slice(0, MOST).map((row) => item(t, row))
    const more = those.length > MOST ? [t('and-more', { count: those.length - MOST })] : []
    body.push(text(t(`board-${state}`, { count: those.length })), list([...shown, ...more]))
  }
  const all = { label: t('board-invite-all'), line: 'invite all' }
  return {
    title: t('board-title', { linked, total: rows.length }),
    body,
    ...(linked < rows.length && { buttons: [[all]] }),
  }
}

const item = (t: Texts, { agency, people }: ActivationRow): string =>
  people.length ? t('board-linked-item', { agency, people: people.join(', ') }) : agency

export const sample: ActivationRow[] = [
  { agency: 'Sở Y tế', state: 'linked', people: ['Trần <Minh>'] },
  { agency: 'Sở Tư pháp', state: 'unreachable', people: ['Nguyễn Thị Lan'] },
  { agency: 'Sở Tài chính', state: 'not-invited', people: [] },
]
