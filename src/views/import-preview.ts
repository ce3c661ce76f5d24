import { type Block, type Card, facts, list, text } from '../chat/card.ts'
import type { Comparison } from '../plans/compare.ts'
import type { DraftPlan } from '../plans/draft.ts'
import { proposalsOf } from '../plans/proposals.ts'
import type { PlanSummary } from '../plans/summary.ts'
import type { Unnamed } from '../plans/unnamed.ts'
import type { Texts } from '../texts.ts'
import { changeText, doubtText, dropLine, rowsText, whoButtons } from './draft-words.ts'
import { proposed } from './plan.ts'
import { SAMPLE_DAY } from './sample.ts'
import { day, short } from './words.ts'

export type ImportPreviewData = {
  file: string
  /** 0 where it is shown outside of any chat, and cannot be corrected. */
  draftId: number
  code: string
  draft: DraftPlan
  summary: PlanSummary
  /** Against the plan in use; absent for a plan that is new. */
  comparison: Comparison | undefined
  /** What was changed by hand: against the document. */
  amended: Comparison
  /** Words that stand for agencies nobody knows. */
  unnamed: Unnamed[]
  /** Rows whose correction of an earlier import the document has gone past. */
  lapsed: string[]
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
    ...unnamed(t, data),
    ...doubts(t, draft),
    ...amended(t, data),
    ...changes(t, data),
    ...proposed(t, proposalsOf(draft.settings)),
  ]
  return {
    title: t('import-title', { file: data.file }),
    body,
    buttons: [
      ...whoButtons(t, data.draftId, data.unnamed),
      [
        { label: t('import-apply'), line: `apply ${data.draftId}` },
        { label: t('button-cancel'), line: dropLine(data.draftId) },
      ],
    ],
  }
}

function unnamed(t: Texts, { unnamed: all }: ImportPreviewData): Block[] {
  if (!all.length) return []
  const items = all
    .slice(0, MOST_DOUBTS)
    .map(({ kind, printed, rows }) =>
      t(`import-unnamed-${kind}`, { printed: short(printed, 100), rows: rowsText(t, rows) }),
    )
  const more = all.length > MOST_DOUBTS ? [t('and-more', { count: all.length - MOST_DOUBTS })] : []
  return [text(t('import-unnamed', { count: all.length })), list([...items, ...more])]
}

/** What was corrected and left out by hand, and what the document has overtaken. */
function amended(t: Texts, { draftId, amended: { changed, removed }, lapsed }: ImportPreviewData): Block[] {
  const lines = [
    ...changed.map((change) => changeText(t, change)),
    ...(removed.length ? [t('import-left-out', { rows: rowsText(t, removed), count: removed.length })] : []),
  ]
  const gone = lapsed.length ? [text(t('import-lapsed', { rows: rowsText(t, lapsed) }))] : []
  if (!lines.length) return draftId ? [...gone, text(t('import-how-to-fix'))] : gone
  return [text(t('import-amended')), list(mostOf(t, lines)), ...gone]
}

function mostOf(t: Texts, lines: string[]): string[] {
  const more = lines.length > MOST_CHANGES ? [t('and-more', { count: lines.length - MOST_CHANGES })] : []
  return [...lines.slice(0, MOST_CHANGES), ...more]
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
  const all = [...draft.doubts, ...draft.tasks.flatMap((task) => task.doubts)].filter(
    ({ kind }) => kind !== 'unknown-agency' && kind !== 'open-group',
  )
  if (!all.length) return [text(t('import-no-doubts'))]
  const shown = all.slice(0, MOST_DOUBTS).map((doubt) => doubtText(t, doubt))
  const more = all.length > MOST_DOUBTS ? [t('and-more', { count: all.length - MOST_DOUBTS })] : []
  return [text(t('import-doubts', { count: all.length })), list([...shown, ...more])]
}

function changes(t: Texts, { comparison, draft }: ImportPreviewData): Block[] {
  if (!comparison) return []
  const titles = new Map(draft.tasks.map(({ number, title }) => [number, short(title, 60)]))
  const lines = [
    ...comparison.added.map((number) =>
      t('import-change-added', { number, title: titles.get(number) ?? '' }),
    ),
    ...comparison.removed.map((number) => t('import-change-removed', { number })),
    ...comparison.changed.map((change) => changeText(t, change)),
  ]
  if (!lines.length) return [text(t('import-unchanged'))]
  return [text(t('import-changes')), list(mostOf(t, lines))]
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
  amended: {
    added: [],
    removed: ['9', '10'],
    unchanged: [],
    changed: [{ number: '6', field: 'lead', before: 'Sở <lạ>', after: 'Sở Y tế' }],
  },
  unnamed: [
    { id: '0a1b2c3d', key: 'so <la>', printed: 'Sở <lạ>', kind: 'unknown', rows: ['12'] },
    { id: '1a1b2c3d', key: 'cac so lien quan', printed: 'các sở liên quan', kind: 'open', rows: ['3', '5'] },
  ],
  lapsed: ['2'],
}
