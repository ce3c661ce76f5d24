import type { ReportCycle } from '../domain/period.ts'
import type { ProposedSettings, ReportDuty } from './draft.ts'

/** One setting the document suggests, with the sentence it stands in. */
export type SettingProposal =
  | { of: 'standing' | 'desk'; value: string; text: string }
  | { of: 'route'; value: string; text: string }
  | { of: 'report'; value: ReportCycle; text: string }

const MONTHLY = /^FREQ=MONTHLY;BYMONTHDAY=(\d{1,2})$/

/** What the text of a plan suggests of its settings, as a person may accept it one by one. */
export function proposalsOf(settings: ProposedSettings): SettingProposal[] {
  const { standingAgency, receivingDesk, obstacleRoute, reports } = settings
  const named = (of: 'standing' | 'desk' | 'route', found: typeof standingAgency): SettingProposal[] =>
    found ? [{ of, value: found.value.name, text: found.text } as SettingProposal] : []
  const [report] = reports.flatMap(monthly)
  return [
    ...named('standing', standingAgency),
    ...named('desk', receivingDesk),
    ...(report ? [report] : []),
    ...named('route', obstacleRoute),
  ]
}

/** "trước ngày 14 hằng tháng" → before the 14th; "chậm nhất ngày 20" → before the 21st. */
function monthly({ text, deadline }: ReportDuty): SettingProposal[] {
  const day = deadline.kind === 'recurring' ? Number(MONTHLY.exec(deadline.rule)?.[1]) : 0
  if (deadline.kind !== 'recurring' || !day) return []
  const before = deadline.boundary === 'before' ? day : day + 1
  return before > 1 && before <= 31 ? [{ of: 'report', value: { every: 'month', before }, text }] : []
}
