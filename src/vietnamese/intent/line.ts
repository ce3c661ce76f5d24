import type { Context, Intent, Slots } from './types.ts'

const quoted = (value: string): string =>
  /^[^\s"]+$/.test(value) ? value : `"${value.replaceAll('"', '”')}"`
const joined = (...parts: (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ')

type Translate = (slots: Slots, ref: string | undefined) => string | null

/** Canonical lines want a task first: without one the rest would be read as it. */
const about =
  (word: string, rest: (slots: Slots) => (string | undefined)[] = () => []): Translate =>
  (slots, ref) => {
    const more = rest(slots).filter(Boolean)
    if (ref) return joined(word, ref, ...more)
    return more.length === 0 && !slots.taskFilter ? word : null
  }

const STATUS_WORDS: Partial<Record<NonNullable<Slots['status']>, string>> = {
  not_started: 'not started',
  in_progress: 'in progress',
}

const TOPIC_COMMANDS: Record<string, string> = {
  extension: 'extend',
  handover: 'handover',
  register: 'link',
  obstacle: 'obstacle',
  number: 'number',
  report: 'report',
  snooze: 'snooze',
  correction: 'undo',
  evidence: 'evidence',
  done: 'done',
  update: 'update',
}

/** The agency asked about, when it is not the speaker's. */
const others = ({ agency }: Slots): string | undefined => (agency === '@me' ? undefined : agency)

const LINES: Record<Intent, Translate> = {
  list_tasks: (slots) => joined('tasks', whichTasks(slots)),
  list_overdue: (slots) => joined('tasks', others(slots) ?? (slots.object === 'report' ? 'owed' : 'overdue')),
  list_due_soon: (slots) => joined('tasks', others(slots) ?? 'soon'),
  task_detail: (slots, ref) =>
    ref ? `task ${ref}` : slots.taskKeyword ? `tasks ${slots.taskKeyword}` : null,
  who_is_responsible: (slots, ref) =>
    ref
      ? `who ${ref}`
      : slots.agency && slots.agency !== '@me'
        ? `who ${slots.agency}`
        : slots.taskKeyword
          ? `tasks ${slots.taskKeyword}`
          : null,
  update_progress: (slots, ref) => updateLine(slots, ref),
  mark_done: about('done', (slots) => [slots.noteText ?? slots.docNo]),
  report_obstacle: about('obstacle', (slots) => [slots.reason]),
  request_extension: about('extend', (slots) => [newDate(slots), slots.reason]),
  submit_number: (slots) => numberLine(slots),
  submit_report: (slots) => joined('report', slots.period),
  correct_entry: (slots, ref) => correctionLine(slots, ref),
  snooze: (slots) => joined('snooze', slots.until ?? slots.days),
  help: (slots) => joined('help', slots.topic && TOPIC_COMMANDS[slots.topic]),
  register: (slots) => joined('link', slots.code),
  handover: (slots) => joined('handover', slots.personName),
  broadcast_nudge: (slots) => nudgeLine(slots),
  compile_report: (slots) =>
    joined('compile', slots.period, slots.groupBy && `by ${slots.groupBy}`, slots.format),
  decide_extension: (slots, ref) =>
    ref && slots.decision ? joined('decide', ref, slots.decision, slots.newDue, slots.reason) : null,
  return_report: (slots, ref) => {
    const what = ref ?? (slots.agency && quoted(slots.agency))
    return what ? joined('return', what, slots.reason) : null
  },
  // The day it happened is not the day its work is due: that one is asked for.
  event_occurred: (_slots, ref) => (ref ? `event ${ref}` : null),
  confirm: (_slots, ref) => (ref ? `confirm ${ref}` : 'yes'),
  deny: () => 'no',
  smalltalk: () => null,
  unknown: () => null,
}

/** What the nudge command reads for the audiences people speak of. */
const AUDIENCES: Record<string, string> = {
  not_reported: 'chưa báo cáo',
  overdue: 'quá hạn',
  due_soon: 'sắp đến hạn',
  ubnd_xa: 'phường xã',
  so: 'các sở',
  all: 'tất cả',
}

/** `nudge quá hạn phường xã: nội dung`. */
function nudgeLine({ audience, agencyClass, taskNo, taskNos, messageText }: Slots): string {
  const tasks = taskNos?.join(', ') ?? taskNo
  const who = [audience, agencyClass].map((each) => each && (AUDIENCES[each] ?? each))
  const header = joined('nudge', ...who, tasks && `nv ${tasks}`)
  return messageText ? `${header}: ${messageText}` : header
}

/** The canonical command line an understanding stands for, or null when something would have to be guessed. */
export function lineOf(intent: Intent, slots: Slots, context: Context): string | null {
  // "sửa lại 75%" corrects what was last talked about.
  const last = intent === 'correct_entry' && slots.percent !== undefined ? context.lastRef : undefined
  return LINES[intent](slots, refOf(slots, context) ?? last)
}

/** The reference, or several with commas, that the slots name; a place in a list only with that list at hand. */
function refOf(slots: Slots, { listed }: Context): string | undefined {
  if (slots.taskNos) return slots.taskNos.join(',')
  if (slots.taskNo) return slots.taskNo
  return slots.listIndex === undefined
    ? undefined
    : listed?.at(slots.listIndex > 0 ? slots.listIndex - 1 : slots.listIndex)
}

function whichTasks(slots: Slots): string | undefined {
  const named = others(slots)
  if (named) return named
  if (slots.section) return slots.section
  if (slots.filter === 'done' || slots.filter === 'blocked' || slots.filter === 'all') return slots.filter
  return slots.involvement
}

function updateLine(slots: Slots, ref: string | undefined): string | null {
  if (!ref) return null
  if (slots.percentDelta !== undefined) return null
  if (slots.percent !== undefined && (slots.percent > 100 || slots.percent < 0)) return null
  const value =
    slots.percent === undefined
      ? slots.noteText
        ? undefined
        : STATUS_WORDS[slots.status ?? 'done']
      : `${slots.percent}%`
  const line = joined('update', ref, value, slots.noteText)
  return line === `update ${ref}` ? null : line
}

const newDate = (slots: Slots): string | undefined =>
  slots.newDue ??
  (slots.newDueText && quoted(slots.newDueText)) ??
  (slots.extendBy && quoted(`thêm ${slots.extendBy}`))

function numberLine({ indicator, value, unit, denominator, period }: Slots): string | null {
  if (!indicator || value === undefined) return null
  return joined(
    'number',
    quoted(indicator),
    `${value}${denominator ? `/${denominator}` : ''}${unit === '%' ? '%' : ''}`,
    period,
  )
}

function correctionLine(slots: Slots, ref: string | undefined): string | null {
  // Two tasks: one was meant and the other was not, and only the speaker knows what to do with each.
  if (slots.taskNos) return null
  if (slots.percent !== undefined) return ref ? `update ${ref} ${slots.percent}%` : null
  if (slots.value !== undefined) return numberLine(slots)
  return joined('undo', ref)
}
