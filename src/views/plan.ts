import { type Block, type Button, type Card, facts, list, text } from '../chat/card.ts'
import type { PlanSettings } from '../db/plan-settings.ts'
import { reminderPolicy } from '../domain/reminder.ts'
import type { SettingProposal } from '../plans/proposals.ts'
import type { Texts } from '../texts.ts'
import { short } from './words.ts'

export type PlanData = {
  plan: PlanSettings
  /** What the plan's document suggests. */
  proposals: SettingProposal[]
  /** Something was just changed. */
  saved: boolean
}

/** How a plan is run, in words, with the lines that change it. */
export function plan(t: Texts, { plan, proposals, saved }: PlanData): Card {
  const { code, namesLate } = plan
  const open = proposals.filter((each) => !holds(plan, each))
  const body: Block[] = [
    ...(saved ? [text(t('plan-saved'))] : []),
    facts([...runs(t, plan), ...reminds(t, plan)]),
    ...proposed(t, open),
    text(t('plan-how', { code })),
  ]
  const names = {
    label: t(namesLate ? 'plan-names-turn-off' : 'plan-names-turn-on'),
    line: `plan-settings ${code} names ${namesLate ? 'off' : 'on'}`,
  }
  return {
    title: t('plan-title', { code, plan: plan.title }),
    body,
    buttons: [...acceptButtons(t, code, open), [names]],
  }
}

function runs(
  t: Texts,
  { standing, receivingDesk, cycle, extensionRule, namesLate }: PlanSettings,
): [string, string][] {
  const { leadDays, most } = extensionRule
  return [
    [t('plan-standing'), standing.name],
    [t('plan-desk'), receivingDesk ?? t('plan-desk-none')],
    [t('plan-report'), t('plan-report-before', { day: cycle.before })],
    [t('plan-confirmer'), standing.name],
    [t('plan-route'), standing.name],
    [t('plan-extension'), t('plan-extension-value', { days: leadDays, most })],
    [t('plan-names'), t(namesLate ? 'settings-on' : 'settings-off')],
  ]
}

function reminds(t: Texts, { policy }: PlanSettings): [string, string][] {
  const { dated, late, onwards, occurrence, ladder } = policy
  const [others, head, admin] = ladder
  return [
    [t('plan-dated'), ahead(t, dated)],
    [t('plan-late'), t('plan-late-value', { days: late.join(', '), onwards })],
    [t('plan-occurrence'), ahead(t, occurrence)],
    [t('plan-ladder'), t('plan-ladder-value', { others: others ?? 0, head: head ?? 0, admin: admin ?? 0 })],
  ]
}

/** "14, 7, 1 ngày trước; đúng ngày". */
function ahead(t: Texts, days: number[]): string {
  const before = days.filter((each) => each > 0)
  const said = before.length ? [t('plan-ahead', { days: before.join(', ') })] : []
  return [...said, ...(days.includes(0) ? [t('plan-on-day')] : [])].join('; ')
}

function holds({ standing, receivingDesk, cycle }: PlanSettings, proposal: SettingProposal): boolean {
  switch (proposal.of) {
    case 'desk':
      return receivingDesk === proposal.value
    case 'report':
      return cycle.before === proposal.value.before
    default:
      return standing.name === proposal.value
  }
}

/** What a document suggests, each with its sentence. */
export function proposed(t: Texts, proposals: SettingProposal[]): Block[] {
  if (!proposals.length) return []
  const items = proposals.map((each) =>
    t('plan-proposal', {
      name: t(`plan-${each.of}`),
      value: valueText(t, each),
      text: short(each.text, 140),
    }),
  )
  return [text(t('plan-proposals')), list(items)]
}

const valueText = (t: Texts, { of, value }: SettingProposal): string =>
  of === 'report' ? t('plan-report-before', { day: value.before }) : value

/** Obstacles go to the standing agency; where a plan says otherwise its admin is told, and decides about that. */
export const acceptButtons = (t: Texts, code: string, proposals: SettingProposal[]): Button[][] =>
  proposals
    .filter(({ of }) => of !== 'route')
    .map((each) => [
      {
        label: t('plan-accept', { name: t(`plan-${each.of}`), value: short(valueText(t, each), 60) }),
        line: `plan-settings ${code} accept ${each.of}`,
      },
    ])

export const sample: PlanData = {
  plan: {
    id: 1,
    code: 'H',
    title: 'Kế hoạch <mẫu>',
    standing: { id: 16, name: 'Công an thành phố' },
    receivingDesk: null,
    cycle: { every: 'month', before: 14 },
    extensionRule: { leadDays: 3, most: 2 },
    policy: reminderPolicy.parse({}),
    namesLate: false,
  },
  proposals: [
    { of: 'standing', value: 'Công an thành phố', text: 'Giao Công an thành phố là cơ quan thường trực' },
    { of: 'desk', value: 'Phòng <PC06>', text: 'Báo cáo gửi về Công an thành phố (qua Phòng PC06)' },
    { of: 'report', value: { every: 'month', before: 20 }, text: 'Định kỳ trước ngày 20 hằng tháng' },
    { of: 'route', value: 'Sở Nội vụ', text: 'Khó khăn, vướng mắc phản ánh về Sở Nội vụ' },
  ],
  saved: true,
}
