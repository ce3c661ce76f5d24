import type { Signals } from './signals.ts'
import { tasksNamed } from './subject.ts'
import { type Intent, isWrite, type KnownTask, type Slots } from './types.ts'

export type Resolved = {
  slots: Slots
  /** References that fit, when more than one does. */
  candidates?: string[]
  /** The task is not certain, or not among those at hand. */
  isDoubtful: boolean
}

const ABOUT_TASKS: ReadonlySet<Intent> = new Set<Intent>([
  'task_detail',
  'who_is_responsible',
  'update_progress',
  'mark_done',
  'report_obstacle',
  'request_extension',
])

const namesNone = (slots: Slots): boolean =>
  !slots.taskNo &&
  !slots.taskNos &&
  !slots.taskKeyword &&
  !slots.taskFilter &&
  slots.listIndex === undefined &&
  !slots.agency

/**
 * Ties keywords and "việc đó" to the tasks at hand; what names no task is about the one last talked about. A number
 * that is none of theirs stays as typed.
 */
export function resolved(intent: Intent, slots: Slots, { refs, context }: Signals): Resolved {
  const { lastRef, tasks } = context
  if (slots.taskNo) return byNumber(slots, slots.taskNo, tasks)
  if (lastRef && ABOUT_TASKS.has(intent) && namesNone(slots)) {
    return { slots: { ...slots, taskNo: lastRef }, isDoubtful: !refs.isLast && isWrite(intent) }
  }
  if (slots.taskKeyword && tasks) return byKeyword(slots, slots.taskKeyword, tasks)
  if (slots.taskFilter && tasks) return byFilter(slots, slots.taskFilter, tasks)
  return { slots, isDoubtful: slots.taskKeyword !== undefined }
}

function byNumber(slots: Slots, typed: string, tasks: readonly KnownTask[] | undefined): Resolved {
  if (!tasks) return { slots, isDoubtful: false }
  const matches = tasks.filter((task) => task.ref.toUpperCase() === typed || task.number === typed)
  if (matches.length > 1) return { slots, candidates: matches.map((task) => task.ref), isDoubtful: true }
  return { slots, isDoubtful: matches.length === 0 }
}

function byKeyword(slots: Slots, keyword: string, tasks: readonly KnownTask[]): Resolved {
  const matches = tasksNamed(keyword, tasks)
  const [only] = matches
  if (matches.length > 1) return { slots, candidates: matches.map((task) => task.ref), isDoubtful: true }
  return only ? { slots: { ...slots, taskNo: only.ref }, isDoubtful: false } : { slots, isDoubtful: true }
}

function byFilter(slots: Slots, filter: string, tasks: readonly KnownTask[]): Resolved {
  const matches = filter === '*' ? tasks : tasksNamed(filter, tasks)
  return {
    slots,
    ...(matches.length > 0 && { candidates: matches.map((task) => task.ref) }),
    isDoubtful: true,
  }
}
