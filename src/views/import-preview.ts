import { type Block, type Card, facts, list, text } from '../chat/card.ts'
import type { Comparison } from '../plans/compare.ts'
import type { Doubt, DraftPlan } from '../plans/draft.ts'
import { proposalsOf } from '../plans/proposals.ts'
import type { PlanSummary } from '../plans/summary.ts'
import type { Texts } from '../texts.ts'
import { proposed } from './plan.ts'
import { SAMPLE_DAY } from './sample.ts'
import { day, short } from './words.ts'

export type ImportPreviewData = {
  file: string
  draftId: number
  code: string
  draft: DraftPlan
  summary: PlanSummary
  /** Against the plan in use; absent for a plan that is new. */
  comparison: Comparison | undefined
}

const MOST_DOUBTS = 20
const MOST_CHANGES = 20

/** What a document says and what applying it would do, doubts before everything else. */
export function importPreview(t: Texts, data: ImportPreviewData): Card {
  const { draft, summary, code } = data
  const { tasks, obligations, agencies, deadlines } = summary
  const body: Block[] = [
    facts([
      [t('import-plan'), planText(t, draft)],
      [t('import-code'), code],
      [t('import-counts'), t('import-counts-value', { tasks, obligations, agencies })],
      [t('import-deadlines'), t('import-deadlines-value', deadlines)],
    ]),
    ...doubts(t, draft),
    ...changes(t, data),
    ...proposed(t, proposalsOf(draft.settings)),
  ]
  return {
    title: t('import-title', { file: data.file }),
    body,
    buttons: [
      [
        { label: t('import-apply'), line: `apply ${data.draftId}` },
        { label: t('button-cancel'), line: 'cancel' },
      ],
    ],
  }
}

function planText(t: Texts, { plan }: DraftPlan): string {
  const { number, symbol, issuedOn, title } = plan
  const known = number && symbol && issuedOn
  const named = known
    ? t('import-plan-value', { number: `${number}/${symbol}`, day: day(issuedOn) })
    : t('import-plan-unknown')
  return [named, title && short(title, 120)].filter(Boolean).join(' · ')
}

function doubts(t: Texts, draft: DraftPlan): Block[] {
  const all = [...draft.doubts, ...draft.tasks.flatMap((task) => task.doubts)]
  if (!all.length) return [text(t('import-no-doubts'))]
  const shown = all.slice(0, MOST_DOUBTS).map((doubt) => doubtText(t, doubt))
  const more = all.length > MOST_DOUBTS ? [t('and-more', { count: all.length - MOST_DOUBTS })] : []
  return [text(t('import-doubts', { count: all.length })), list([...shown, ...more])]
}

const doubtText = (t: Texts, { kind, number, text: words }: Doubt): string =>
  t(`doubt-${kind}`, { number: number ?? t('doubt-title-whole'), text: short(words, 100) })

function changes(t: Texts, { comparison, draft }: ImportPreviewData): Block[] {
  if (!comparison) return []
  const titles = new Map(draft.tasks.map(({ number, title }) => [number, short(title, 60)]))
  const lines = [
    ...comparison.added.map((number) =>
      t('import-change-added', { number, title: titles.get(number) ?? '' }),
    ),
    ...comparison.removed.map((number) => t('import-change-removed', { number })),
    ...comparison.changed.map(({ number, field, before, after }) =>
      t('import-change-field', {
        number,
        field: t(`field-${field}`),
        before: short(before, 60),
        after: short(after, 60),
      }),
    ),
  ]
  if (!lines.length) return [text(t('import-unchanged'))]
  const more = lines.length > MOST_CHANGES ? [t('and-more', { count: lines.length - MOST_CHANGES })] : []
  return [text(t('import-changes')), list([...lines.slice(0, MOST_CHANGES), ...more])]
}

export const sample: ImportPreviewData = {
  file: 'phu-luc <2>.xlsx',
  draftId: 7,
  code: 'H',
  draft: {
    plan: { number: '45', symbol: 'KH-UBND', issuedOn: SAMPLE_DAY, issuer: null, title: 'Kế hoạch mẫu' },
    settings: { standingAgency: null, receivingDesk: null, obstacleRoute: null, reports: [] },
    tasks: [],
    doubts: [
      { kind: 'born-late', number: '11', text: 'Tháng 05/2026' },
      { kind: 'unknown-agency', number: '12', text: 'Sở <lạ>' },
    ],
  },
  summary: {
    tasks: 24,
    obligations: 61,
    agencies: 22,
    deadlines: { dated: 12, ongoing: 6, recurring: 2, event: 3, unclear: 1 },
  },
  comparison: {
    added: ['25'],
    removed: ['3'],
    unchanged: [],
    changed: [{ number: '4', field: 'deadlineText', before: 'Tháng 10/2026', after: 'Tháng 12/2026' }],
  },
}
