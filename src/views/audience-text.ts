import type { AgencyClass } from '../domain/agency.ts'
import type { NudgeAudience, NudgedRole } from '../domain/audience.ts'
import { templateOf } from '../domain/nudge.ts'
import type { Texts } from '../texts.ts'

/** An audience with the names its ids stand for. */
export type NamedAudience = { audience: NudgeAudience; agencies: string[] }

/** Whom a nudge is for, in one phrase: "đơn vị có việc quá hạn · UBND cấp xã · lãnh đạo đơn vị". */
export function audienceText(t: Texts, { audience, agencies }: NamedAudience): string {
  const { state, sections, tasks, classes, role } = audience
  const places = [
    ...classes.map((each) => t(`class-${each as AgencyClass}`)),
    ...agencies,
    ...sections.map((section) => t('audience-section', { section })),
    ...(tasks.length ? [t('audience-tasks', { tasks: tasks.join(', ') })] : []),
  ]
  const who = state.kind === 'any' && places.length ? [] : [t(`audience-${state.kind}`, { ...state })]
  const roles = role === 'focal' || state.kind === 'reached' ? [] : [t(`audience-role-${role}`)]
  return [...who, ...places, ...roles].join(' · ')
}

/** The words as a reader sees them: a template in their language, or as written. */
export function nudgeWords(t: Texts, words: string): string {
  const template = templateOf(words)
  return template ? t(`nudge-words-${template}`) : words
}

const KNOWN = ['blocked', 'deactivated', 'removed', 'not-found'] as const
const OURS = ['unlinked', 'rejected', 'in-doubt', 'expired'] as const

/** Why somebody could not be reached: what the platform said, or what is missing here. */
export function reachReason(t: Texts, reason: string | null, role: NudgedRole): string {
  if (reason === 'nobody') return t(`reach-nobody-${role}`)
  const known = KNOWN.find((each) => each === reason)
  return known ? t(`lost-reason-${known}`) : t(`reach-${OURS.find((each) => each === reason) ?? 'other'}`)
}
