import type { Temporal } from 'temporal-polyfill'
import { type Block, type Button, type Card, facts, list, text } from '../chat/card.ts'
import type { LedgerRow, Step } from '../db/nudge-ledger.ts'
import type { NudgedRole } from '../domain/audience.ts'
import type { Texts } from '../texts.ts'
import { audienceText, type NamedAudience, nudgeWords, reachReason } from './audience-text.ts'
import { moment } from './moment.ts'
import { SAMPLE_TIME } from './nudge.ts'
import { short } from './words.ts'

/** What becomes of a nudge before and after it is sent. */
export type NudgeState =
  | { kind: 'waiting' | 'recurring' | 'sent'; at: Temporal.PlainDateTime }
  | { kind: 'cancelled' | 'ended' }

export type LedgerLine = Pick<LedgerRow, 'agency' | 'agencyId' | 'person' | 'step' | 'reason'> & {
  sentAt: Temporal.PlainDateTime | null
  acknowledgedAt: Temporal.PlainDateTime | null
  actedAt: Temporal.PlainDateTime | null
}

export type NudgeLedgerData = NamedAudience & {
  id: number
  plan: string
  words: string
  by: string
  state: NudgeState
  /** The nudge it repeats or corrects. */
  of: { kind: 'again' | 'corrects'; id: number } | null
  lines: LedgerLine[]
  /** Agencies that owe an answer, and those that could not be reached. */
  outstanding: number
  lost: number
  page: number
}

const PAGE_SIZE = 10

export const stateText = (t: Texts, state: NudgeState): string =>
  'at' in state ? t(`nudge-state-${state.kind}`, { when: moment(state.at) }) : t(`nudge-state-${state.kind}`)

/** What came of a nudge, recipient by recipient with times; who could not be reached stands first. */
export function nudgeLedger(t: Texts, data: NudgeLedgerData): Card {
  const { id, plan, words, by, state, of, lines } = data
  const rows: [string, string][] = [
    [t('nudge-preview-to'), audienceText(t, data)],
    [t('nudge-ledger-words'), short(nudgeWords(t, words), 300)],
    [t('nudge-ledger-by'), by],
    [t('nudge-ledger-state'), stateText(t, state)],
    ...(of ? [[t('nudge-ledger-of'), t(`nudge-ledger-${of.kind}`, { id: of.id })] as [string, string]] : []),
  ]
  const pages = Math.max(1, Math.ceil(lines.length / PAGE_SIZE))
  const page = Math.min(data.page, pages)
  const body: Block[] = [facts(rows)]
  if (lines.length) {
    const shown = lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    body.push(
      text(t('nudge-ledger-counts', counts(lines))),
      list(shown.map((line) => lineText(t, line, data.audience.role))),
    )
    if (pages > 1) body.push(text(t('list-page', { page, pages })))
  } else if (state.kind === 'sent') body.push(text(t('nudge-ledger-nobody')))
  return {
    title: t('nudge-ledger-title', { id, plan }),
    body,
    buttons: buttons(t, data, { page, pages }),
  }
}

function counts(lines: LedgerLine[]) {
  const count = (...steps: Step[]) => lines.filter(({ step }) => steps.includes(step)).length
  return {
    people: lines.filter(({ person }) => person !== null).length,
    agencies: new Set(lines.map(({ agencyId }) => agencyId)).size,
    queued: count('queued'),
    sent: count('sent', 'acknowledged', 'acted'),
    acknowledged: lines.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length,
    acted: count('acted'),
    failed: count('failed', 'unreachable'),
  }
}

function lineText(t: Texts, line: LedgerLine, role: NudgedRole): string {
  const { agency, person, step, reason } = line
  const times = (
    [
      ['sent', line.sentAt],
      ['acknowledged', line.acknowledgedAt],
      ['acted', line.actedAt],
    ] as const
  ).flatMap(([name, at]) => (at ? [t(`nudge-step-${name}`, { when: moment(at) })] : []))
  const isTimed = step === 'sent' || step === 'acknowledged' || step === 'acted'
  const steps = isTimed
    ? times.join('; ')
    : t(`nudge-step-${step}`, { reason: reason ? reachReason(t, reason, role) : '' })
  return person === null
    ? t('nudge-ledger-item-nobody', { agency, steps })
    : t('nudge-ledger-item', { agency, person, steps })
}

function buttons(
  t: Texts,
  { id, state, outstanding, lost, lines }: NudgeLedgerData,
  { page, pages }: { page: number; pages: number },
): Button[][] {
  const turn: Button[] = []
  if (page > 1) turn.push({ label: t('list-previous'), line: `nudge ${id} p${page - 1}` })
  if (page < pages) turn.push({ label: t('list-next'), line: `nudge ${id} p${page + 1}` })
  const rows = turn.length ? [turn] : []
  if (state.kind === 'waiting' || state.kind === 'recurring') {
    rows.push([{ label: t('nudge-button-recall'), line: `recall ${id}` }])
  }
  if (outstanding > 0) {
    rows.push([{ label: t('nudge-button-again', { count: outstanding }), line: `nudge ${id} again` }])
  }
  const more: Button[] = []
  if (lost > 0) more.push({ label: t('nudge-button-phone', { count: lost }), line: `nudge ${id} phone` })
  if (lines.some(({ person }) => person !== null)) {
    more.push({ label: t('nudge-button-correct'), line: `nudge ${id} correct` })
  }
  return [...rows, ...(more.length ? [more] : []), [{ label: t('nudge-list-title'), line: 'nudge' }]]
}

const times = { sentAt: SAMPLE_TIME, acknowledgedAt: null, actedAt: null }

export const sample: NudgeLedgerData = {
  id: 5,
  plan: 'H',
  audience: {
    ...{ sections: ['III. Dịch vụ công'], tasks: [], agencyIds: [4], classes: [], role: 'head' },
    state: { kind: 'silent', days: 14 },
  },
  agencies: ['Sở Tư pháp'],
  words: 'báo cáo <trước 15h>',
  by: 'Nguyễn Văn An',
  state: { kind: 'sent', at: SAMPLE_TIME },
  of: { kind: 'again', id: 3 },
  lines: [
    {
      ...times,
      agencyId: 6,
      agency: 'Thuế thành phố',
      person: null,
      step: 'unreachable',
      reason: 'nobody',
      sentAt: null,
    },
    {
      ...times,
      agencyId: 5,
      agency: 'Sở Y tế',
      person: 'Trần Minh',
      step: 'failed',
      reason: 'blocked',
      sentAt: null,
    },
    {
      ...times,
      agencyId: 7,
      agency: 'Sở Tài chính',
      person: 'Lê Hoa',
      step: 'queued',
      reason: null,
      sentAt: null,
    },
    {
      ...{ agencyId: 4, agency: 'Sở Tư pháp', person: 'Nguyễn Thị Lan', step: 'acted', reason: null },
      ...{ sentAt: SAMPLE_TIME, acknowledgedAt: SAMPLE_TIME, actedAt: SAMPLE_TIME.add({ hours: 2 }) },
    },
  ],
  outstanding: 2,
  lost: 2,
  page: 1,
}
