import type { Temporal } from 'temporal-polyfill'
import { type Block, type Button, type Card, facts, list, quote, text } from '../chat/card.ts'
import type { Reached } from '../db/audience.ts'
import { isInvited } from '../domain/audience.ts'
import type { Role } from '../domain/role.ts'
import type { Texts } from '../texts.ts'
import { audienceText, type NamedAudience, nudgeWords, reachReason } from './audience-text.ts'
import { moment } from './moment.ts'
import { opening, SAMPLE_TIME } from './nudge.ts'

/** When it would reach people: at once, when the offices open, or at a time of one's own. */
export type When =
  | { kind: 'now' }
  | { kind: 'opening' | 'at' | 'rule'; at: Temporal.PlainDateTime }
  | { kind: 'moved'; at: Temporal.PlainDateTime; asked: Temporal.PlainDateTime }

export type NudgePreviewData = NamedAudience & {
  plan: string
  standing: string
  words: string
  when: When
  urgentReason: string | null
  file: string | null
  reached: Reached[]
  page: number
}

const PAGE_SIZE = 20
const MOST_UNREACHED = 10

export const reachablePeople = ({ people }: Reached) => people.filter(({ account }) => account !== null)

/** How many people of how many agencies would get it. */
export function tally(reached: Reached[]): { people: number; agencies: number } {
  const counts = reached.map((each) => reachablePeople(each).length)
  return {
    people: counts.reduce((sum, count) => sum + count, 0),
    agencies: counts.filter((count) => count > 0).length,
  }
}

/** A nudge before it is confirmed: the words as they will read, exactly who gets it, and who cannot be reached and why. */
export function nudgePreview(t: Texts, data: NudgePreviewData): Card {
  const { plan, reached, words } = data
  const { people } = tally(reached)
  const agency = t('nudge-preview-agency')
  const body: Block[] = [
    facts(rows(t, data)),
    text(opening(t, data.standing, { name: agency, class: 'so' })),
    quote(nudgeWords(t, words)),
  ]
  if (reached.some((each) => isInvited(each.agency.class))) body.push(text(t('nudge-preview-invited')))
  const { block, pages } = recipients(t, data)
  body.push(...block, ...unreached(t, data))
  if (people > 0) {
    body.push(text(t('nudge-preview-again')), text(t('nudge-preview-confirm', { count: people })))
  } else body.push(text(t(reached.length ? 'nudge-preview-nobody' : 'nudge-preview-none')))
  return { title: t('nudge-preview-title', { plan }), body, buttons: buttons(t, data, pages) }
}

function rows(t: Texts, data: NudgePreviewData): [string, string][] {
  const { urgentReason, file } = data
  return [
    [t('nudge-preview-to'), audienceText(t, data)],
    [t('nudge-preview-when'), whenText(t, data.when)],
    ...(urgentReason ? [[t('nudge-preview-urgent'), urgentReason] as [string, string]] : []),
    ...(file ? [[t('nudge-preview-file'), file] as [string, string]] : []),
  ]
}

function whenText(t: Texts, when: When): string {
  if (when.kind === 'now') return t('nudge-when-now')
  if (when.kind === 'moved')
    return t('nudge-when-moved', { when: moment(when.at), asked: moment(when.asked) })
  return t(`nudge-when-${when.kind}`, { when: moment(when.at) })
}

function recipients(t: Texts, { reached, page }: NudgePreviewData): { block: Block[]; pages: number } {
  const those = reached.filter((each) => reachablePeople(each).length > 0)
  const pages = Math.max(1, Math.ceil(those.length / PAGE_SIZE))
  if (!those.length) return { block: [], pages }
  const shown = those.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((each) =>
    t(each.obligationIds.length ? 'nudge-preview-item-tasks' : 'nudge-preview-item', {
      agency: each.agency.name,
      count: each.obligationIds.length,
      people: reachablePeople(each)
        .map(({ name }) => name)
        .join(', '),
    }),
  )
  const paged = pages > 1 ? [text(t('list-page', { page, pages }))] : []
  return { block: [text(t('nudge-preview-people', tally(reached))), list(shown), ...paged], pages }
}

function unreached(t: Texts, { reached, audience }: NudgePreviewData): Block[] {
  const those = reached.filter((each) => !reachablePeople(each).length)
  if (!those.length) return []
  const shown = those.slice(0, MOST_UNREACHED).map(({ agency, people }) => {
    const why = people.map(({ name, role, reason }) =>
      t('nudge-unreached-person', {
        ...{ name, role: t(`role-${role as Role}`) },
        reason: reachReason(t, reason, audience.role),
      }),
    )
    return t('nudge-unreached-item', {
      agency: agency.name,
      why: why.join('; ') || reachReason(t, 'nobody', audience.role),
    })
  })
  const more = those.length > MOST_UNREACHED ? [t('and-more', { count: those.length - MOST_UNREACHED })] : []
  return [text(t('nudge-preview-unreached', { count: those.length })), list([...shown, ...more])]
}

function buttons(t: Texts, { page, urgentReason }: NudgePreviewData, pages: number): Button[][] {
  const turn: Button[] = []
  if (page > 1) turn.push({ label: t('list-previous'), line: `nudge ?p${page - 1}` })
  if (page < pages) turn.push({ label: t('list-next'), line: `nudge ?p${page + 1}` })
  const change = (['words', 'audience', 'when'] as const).map((what) => ({
    label: t(`nudge-button-${what}`),
    line: `nudge ?${what}`,
  }))
  const urgent = urgentReason ? [] : [{ label: t('nudge-button-urgent'), line: 'nudge ?reason' }]
  const leave = { label: t('button-cancel'), line: 'cancel' }
  return [...(turn.length ? [turn] : []), change, [...urgent, leave]]
}

export const sample: NudgePreviewData = {
  plan: 'H',
  audience: {
    ...{ sections: [], tasks: [], agencyIds: [], classes: ['ubnd_xa'], role: 'focal' },
    state: { kind: 'late' },
  },
  agencies: [],
  standing: 'Công an thành phố',
  words: '@late',
  when: { kind: 'opening', at: SAMPLE_TIME },
  urgentReason: null,
  file: null,
  reached: [
    {
      agency: { id: 4, name: 'Sở Tư pháp', class: 'so' },
      obligationIds: [60],
      people: [
        {
          ...{ personId: 1, name: 'Nguyễn <Thị> Lan', role: 'focal', reason: null },
          account: { id: 1, channel: 'telegram', address: '1' },
        },
      ],
    },
    {
      agency: { id: 5, name: 'Sở Y tế', class: 'so' },
      obligationIds: [61],
      people: [{ personId: 2, name: 'Trần Minh', role: 'focal', account: null, reason: 'blocked' }],
    },
    { agency: { id: 6, name: 'Thuế thành phố', class: 'nganh_doc' }, obligationIds: [62], people: [] },
  ],
  page: 1,
}
