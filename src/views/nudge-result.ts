import { type Block, type Card, text } from '../chat/card.ts'
import type { Texts } from '../texts.ts'
import { audienceText, type NamedAudience } from './audience-text.ts'

export type NudgeResultData = NamedAudience & {
  id: number
  result:
    | { kind: 'answered'; agencies: number; lost: number }
    /** `author`: whoever wrote it no longer runs the plan; otherwise nobody was in the audience, or could be reached. */
    | { kind: 'unsent'; isAuthorGone: boolean; lost: number }
}

/** What the author of a nudge hears of it unasked: all have answered, or it reached nobody. */
export function nudgeResult(t: Texts, data: NudgeResultData): Card {
  const { id, result } = data
  return {
    title: t(`nudge-${result.kind}-title`, { id }),
    body: result.kind === 'answered' ? answered(t, result) : [text(unsent(t, data, result))],
    buttons: [[{ label: t('nudge-button-ledger'), line: `nudge ${id}` }]],
  }
}

function answered(t: Texts, { agencies, lost }: { agencies: number; lost: number }): Block[] {
  const others = lost > 0 ? [text(t('nudge-answered-lost', { count: lost }))] : []
  return [text(t('nudge-answered', { agencies })), ...others]
}

function unsent(t: Texts, named: NamedAudience, given: { isAuthorGone: boolean; lost: number }): string {
  if (given.isAuthorGone) return t('nudge-unsent-author')
  if (given.lost > 0) return t('nudge-unsent-nobody', { count: given.lost })
  return t('nudge-unsent-none', { audience: audienceText(t, named) })
}

export const sample: NudgeResultData = {
  id: 5,
  audience: {
    ...{ sections: [], tasks: [], agencyIds: [], classes: [], role: 'focal' },
    state: { kind: 'late' },
  },
  agencies: [],
  result: { kind: 'answered', agencies: 12, lost: 2 },
}
