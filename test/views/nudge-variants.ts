import { type NudgeData, sample as nudge, SAMPLE_TIME } from '../../src/views/nudge.ts'
import { type NudgeLedgerData, sample as nudgeLedger } from '../../src/views/nudge-ledger.ts'
import { sample as nudgeList } from '../../src/views/nudge-list.ts'
import { sample as nudgePhone } from '../../src/views/nudge-phone.ts'
import { type NudgePreviewData, sample as nudgePreview } from '../../src/views/nudge-preview.ts'
import { type NudgeResultData, sample as nudgeResult } from '../../src/views/nudge-result.ts'
import { SAMPLE_DAY, sampleObligation } from '../../src/views/sample.ts'

const secret = { secret: true, title: 'Nội dung này không được lọt ra ngoài' }

const nudges: Record<string, NudgeData> = {
  'to a central body': { ...nudge, to: { name: 'Thuế thành phố', class: 'nganh_doc' }, words: '@late' },
  'of one task, urgent': { ...nudge, rows: [sampleObligation()], urgentReason: 'bão <số 5>' },
  'of many tasks': { ...nudge, rows: Array.from({ length: 9 }, () => sampleObligation()), words: '@due' },
  'an announcement, acknowledged': { ...nudge, rows: [], acknowledgedAt: SAMPLE_TIME, words: '@report' },
  'to a coordinator': { ...nudge, mayReport: false },
  'a correction': { ...nudge, corrects: { id: 3, on: SAMPLE_DAY }, rows: [], words: '@silent' },
  secret: { ...nudge, rows: [sampleObligation({ task: secret })] },
}

const reachedOnly = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...{ obligationIds: [], people: nudgePreview.reached[0]?.people ?? [] },
    agency: { id: n, name: `UBND phường số ${n + 1}`, class: 'ubnd_xa' },
  }))

const previews: Record<string, NudgePreviewData> = {
  'to nobody': { ...nudgePreview, reached: [], when: { kind: 'now' } },
  'to nobody who can be reached': { ...nudgePreview, reached: nudgePreview.reached.slice(1) },
  'the second page, recurring': {
    ...nudgePreview,
    reached: reachedOnly(45),
    page: 2,
    when: { kind: 'rule', at: SAMPLE_TIME },
  },
  'urgent, with a file': {
    ...{
      ...nudgePreview,
      urgentReason: 'bão số 5',
      file: 'công điện <3>.pdf',
      when: { kind: 'at', at: SAMPLE_TIME },
    },
    audience: { ...nudgePreview.audience, tasks: ['1', '2'], state: { kind: 'any' }, role: 'everyone' },
  },
  'at a time that is moved': {
    ...nudgePreview,
    when: { kind: 'moved', at: SAMPLE_TIME, asked: SAMPLE_TIME.subtract({ hours: 2 }) },
  },
  ...Object.fromEntries(
    (['unacted', 'unacknowledged', 'reached'] as const).map((kind) => [
      kind,
      {
        ...nudgePreview,
        reached: [],
        audience: { ...nudgePreview.audience, classes: [], state: { kind, nudge: 3 } },
      },
    ]),
  ),
  'soon and unlinked': {
    ...{ ...nudgePreview, reached: [], agencies: ['Sở <Y tế>'] },
    audience: { ...nudgePreview.audience, role: 'head', state: { kind: 'unlinked' } },
  },
}

const ledgers: Record<string, NudgeLedgerData> = {
  'before it is sent': {
    ...nudgeLedger,
    lines: [],
    of: null,
    state: { kind: 'waiting', at: SAMPLE_TIME },
    outstanding: 0,
    lost: 0,
  },
  recurring: {
    ...nudgeLedger,
    lines: [],
    of: { kind: 'corrects', id: 2 },
    state: { kind: 'recurring', at: SAMPLE_TIME },
    outstanding: 0,
    lost: 0,
  },
  'taken back': { ...nudgeLedger, lines: [], state: { kind: 'cancelled' }, outstanding: 0, lost: 0 },
  'sent to nobody': { ...nudgeLedger, lines: [], outstanding: 0, lost: 0 },
  'the second page': {
    ...nudgeLedger,
    lines: Array.from({ length: 4 }, () => nudgeLedger.lines).flat(),
    page: 2,
  },
}

const results: Record<string, NudgeResultData> = {
  'its author is gone': { ...nudgeResult, result: { kind: 'unsent', isAuthorGone: true, lost: 0 } },
  'nobody was left': { ...nudgeResult, result: { kind: 'unsent', isAuthorGone: false, lost: 0 } },
  'nobody could be reached': { ...nudgeResult, result: { kind: 'unsent', isAuthorGone: false, lost: 3 } },
}

/** What the views of a nudge are shown with, beside their samples. */
export const NUDGE_VARIANTS: Record<string, Record<string, unknown>> = {
  nudge: nudges,
  'nudge-preview': previews,
  'nudge-ledger': ledgers,
  'nudge-list': { empty: { ...nudgeList, items: [] } },
  'nudge-phone': { 'all reached': { ...nudgePhone, agencies: [] } },
  'nudge-result': results,
}
