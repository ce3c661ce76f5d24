import type { ExtensionRule } from '../../domain/extension.ts'
import type { ReportCycle } from '../../domain/period.ts'
import { type ReminderPolicy, reminderPolicy } from '../../domain/reminder.ts'
import { plain } from '../../vietnamese/normalize.ts'

/** One change of a plan's settings, as typed after its code. `standing` and `desk` still carry a name. */
export type PlanChange =
  | { of: 'policy'; value: ReminderPolicy }
  | { of: 'report'; value: ReportCycle }
  | { of: 'extension'; value: ExtensionRule }
  | { of: 'names'; value: boolean }
  | { of: 'standing' | 'desk'; value: string }

/** What the plan's document says of it is to be accepted. */
export type Acceptance = { of: 'proposed'; value: string }

const numbers = (words: string): number[] => (words.match(/\d{1,3}/g) ?? []).map(Number)
const ON = /^(bat|on|co)$/
const OFF = /^(tat|off|khong)$/
const MOST_EXTENSIONS = 9
const MOST_LEAD_DAYS = 60
const LONGEST_DESK = 120

type Reader = (words: string, policy: ReminderPolicy) => PlanChange | undefined

/** Words that open a change, longer ones first where one begins another, and what follows them. */
const READERS: [opening: RegExp, read: Reader][] = [
  [
    /^(?:nhac dinh ky|dinh ky|occurrence)\b/,
    (words, policy) => list({ ...policy, occurrence: numbers(words) }),
  ],
  [/^(?:mac dinh|nhac mac dinh|default)$/, () => list(reminderPolicy.parse({}))],
  [/^(?:nhac|remind)\b/, (words, policy) => list({ ...policy, dated: numbers(words) })],
  [/^(?:tre han|tre|cham|qua han|late)\b/, late],
  [/^(?:leo thang|bao len|ladder)\b/, (words, policy) => list({ ...policy, ladder: numbers(words) })],
  [/^(?:bao cao|report)\b/, report],
  [/^(?:neu ten|names)\b/, named],
  [/^(?:gia han|extension)\b/, extension],
]
const NAMING: [opening: RegExp, of: 'standing' | 'desk' | 'proposed'][] = [
  [/^(?:cơ quan thường trực|co quan thuong truc|thường trực|thuong truc|standing)[\s:]+/iu, 'standing'],
  [/^(?:nơi tiếp nhận|noi tiep nhan|tiếp nhận|tiep nhan|desk)[\s:]+/iu, 'desk'],
  [/^(?:nhận đề xuất|nhan de xuat|accept)\s+/iu, 'proposed'],
]

/** `nhắc 14 7 1 0`, `trễ 1 3 7 rồi 7`, `báo cáo trước ngày 14`, `nêu tên bật`, `gia hạn 3 ngày 2 lần`; undefined when it does not fit. */
export function readPlanChange(typed: string, policy: ReminderPolicy): PlanChange | Acceptance | undefined {
  const naming = NAMING.find(([opening]) => opening.test(typed))
  if (naming) return { of: naming[1], value: typed.replace(naming[0], '').trim().slice(0, LONGEST_DESK) }
  const words = plain(typed)
  const [opening, read] = READERS.find(([each]) => each.test(words)) ?? []
  return opening && read?.(words.replace(opening, '').trim(), policy)
}

/** A list is kept without doubles, the farthest or the first stage first. */
function list(given: ReminderPolicy): PlanChange | undefined {
  const down = (days: number[]) => [...new Set(days)].sort((a, b) => b - a)
  const up = (days: number[]) => [...new Set(days)].sort((a, b) => a - b)
  const { data } = reminderPolicy.safeParse({
    ...given,
    dated: down(given.dated),
    late: up(given.late),
    occurrence: down(given.occurrence),
  })
  const rises = data?.ladder.every((step, n) => step > (data.ladder[n - 1] ?? 0))
  if (!data || !rises || data.late.includes(0)) return undefined
  const saysAny = data.dated.length && data.late.length && data.occurrence.length
  return saysAny ? { of: 'policy', value: data } : undefined
}

/** "1 3 7 rồi 7": the last number is how often afterwards. */
function late(words: string, policy: ReminderPolicy): PlanChange | undefined {
  const [first = '', after] = words.split(/\b(?:roi|sau do|then)\b/)
  const [onwards] = after === undefined ? [policy.onwards] : numbers(after)
  return onwards === undefined ? undefined : list({ ...policy, late: numbers(first), onwards })
}

function report(words: string): PlanChange | undefined {
  const [day, ...others] = numbers(words)
  if (day === undefined || others.length || day < 2 || day > 31) return undefined
  return { of: 'report', value: { every: 'month', before: day } }
}

function named(words: string): PlanChange | undefined {
  return ON.test(words) || OFF.test(words) ? { of: 'names', value: ON.test(words) } : undefined
}

function extension(words: string): PlanChange | undefined {
  const [leadDays, most, ...others] = numbers(words)
  if (leadDays === undefined || most === undefined || others.length) return undefined
  if (leadDays > MOST_LEAD_DAYS || most > MOST_EXTENSIONS) return undefined
  return { of: 'extension', value: { leadDays, most } }
}
