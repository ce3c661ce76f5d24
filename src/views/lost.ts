import { type Card, facts, text } from '../chat/card.ts'
import type { Texts } from '../texts.ts'

export type LostData =
  | {
      kind: 'person'
      name: string
      agency: string
      channel: string
      reason: string
      /** Channels on which the person can still be reached. */
      others: string[]
    }
  | { kind: 'group'; group: string; channel: string }

const REASONS = ['blocked', 'deactivated', 'removed', 'not-found'] as const

/** Somebody, or a group, can no longer be written to: who, where, why, and what to do about it. */
export function lost(t: Texts, data: LostData): Card {
  const channel: [string, string] = [t('lost-channel'), t(`channel-${data.channel}`)]
  if (data.kind === 'group') {
    const rows: [string, string][] = [channel, [t('lost-why'), t('lost-reason-removed')]]
    return {
      title: t('lost-group', { group: data.group }),
      body: [facts(rows), text(t('lost-do-group'))],
    }
  }
  const { name, agency, others } = data
  const reason = REASONS.find((each) => each === data.reason) ?? 'not-found'
  const channels = others.map((other) => t(`channel-${other}`)).join(', ')
  return {
    title: t('lost-person', { name, agency }),
    body: [
      facts([channel, [t('lost-why'), t(`lost-reason-${reason}`)]]),
      text(others.length ? t('lost-other', { channels }) : t('lost-do-person')),
    ],
    buttons: [[{ label: t('help-board'), line: 'board' }]],
  }
}

export const sample: LostData = {
  kind: 'person',
  name: 'Trần <Minh>',
  agency: 'Sở Y tế',
  channel: 'telegram',
  reason: 'blocked',
  others: [],
}
