import { type Block, type Card, list, text } from '../chat/card.ts'
import type { PlannedReminder } from '../db/digest.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Role } from '../domain/role.ts'
import type { Texts } from '../texts.ts'
import { reasonText } from './coming.ts'
import { SAMPLE_DAY } from './sample.ts'
import { weekday } from './words.ts'

export type WhyData = {
  day: PlainDate
  reminders: PlannedReminder[]
  memberships: { agencyName: string; role: Role }[]
}

const MOST = 12

/** Why a day's reminders came to this person: each with the rule it follows. */
export function why(t: Texts, { day, reminders, memberships }: WhyData): Card {
  const title = t('why-title', { day: weekday(t, day) })
  if (!reminders.length) return { title, body: [text(t('why-none'))] }
  const roles = memberships.map(({ agencyName, role }) =>
    t('why-role', { agency: agencyName, role: t(`role-${role}`) }),
  )
  const items = reminders.slice(0, MOST).map((each) => item(t, each))
  const more = reminders.length - items.length
  const body: Block[] = [list(more > 0 ? [...items, t('and-more', { count: more })] : items)]
  body.push(text(t('why-you', { roles: [...new Set(roles)].join('; ') })), text(t('coming-rules')))
  return { title, body, buttons: [[{ label: t('why-button-coming'), line: 'reminders' }]] }
}

function item(t: Texts, { ref, kind, stage, aimOn }: PlannedReminder): string {
  const about = ref ?? ''
  if (kind === 'due' || kind === 'milestone' || kind === 'occurrence') {
    return t('why-item', { ref: about, why: reasonText(t, { kind, stage, aimOn }) })
  }
  return t(`why-${kind}`, { ref: about, day: weekday(t, aimOn), step: stage })
}

export const sample: WhyData = {
  day: SAMPLE_DAY,
  reminders: [
    { ref: 'H19', kind: 'due', stage: -7, aimOn: SAMPLE_DAY.add({ days: 7 }) },
    { ref: 'H30', kind: 'escalation', stage: 2, aimOn: SAMPLE_DAY.subtract({ days: 4 }) },
    { ref: 'H', kind: 'report', stage: 0, aimOn: SAMPLE_DAY },
    { ref: 'H', kind: 'event', stage: 0, aimOn: SAMPLE_DAY },
    { ref: 'H19', kind: 'snooze', stage: 0, aimOn: SAMPLE_DAY },
    { ref: null, kind: 'coordinating', stage: 0, aimOn: SAMPLE_DAY },
  ],
  memberships: [{ agencyName: 'Sở Tư pháp', role: 'focal' }],
}
