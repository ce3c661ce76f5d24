import { isNotNow } from '../hedge.ts'
import { opening, phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import type { Slots } from '../types.ts'
import { reasonSlots } from './reason.ts'
import { remainder } from './remainder.ts'
import { taskSlots } from './tasks.ts'

const OBSTACLE = phrase('(?:vướng|khó khăn|thiếu|do|vì|gặp khó|kẹt)')
/** Nothing follows a word of progress but "rồi" and the end of its clause. */
const CLOSED = opening('(?: rồi| ạ)*(?= ?(?:[,;:.-]|$))|(?= ?(?:[,;:.-]|$))')
/** Kinds of progress whose words are told by the status alone. */
const SAYS_ENOUGH: ReadonlySet<string> = new Set(['done', 'near', 'not', 'idle', 'same'])
const RISE = phrase('lên|tới|đến|đạt|còn|thành')

/** The tasks of a statement, also several at once. */
export function subjectSlots(signals: Signals): Slots {
  const task = taskSlots(signals)
  if (signals.filter) return { taskFilter: signals.filter.text }
  if (Object.keys(task).length > 0) return task
  if (signals.refs.isAll) return { taskFilter: '*' }
  const { opener } = signals
  const isName =
    opener &&
    !signals.refs.isLast &&
    signals.progress?.progress !== 'same' &&
    (signals.percent !== null || signals.progress !== null)
  return isName && opener.text.split(/\s+/).length > 1 ? { taskKeyword: opener.text } : {}
}

export function progressSlots(signals: Signals): Slots {
  const subject = subjectSlots(signals)
  const percent = isNotNow(signals) ? null : signals.percent
  const noteText = noteOf(signals, subject)
  const obstacle = noteText && OBSTACLE.test(signals.folded) ? reasonSlots(signals).reason : undefined
  return {
    ...subject,
    ...(percent && (isDelta(signals) ? { percentDelta: delta(signals) } : { percent: percent.value })),
    ...statusOf(signals, noteText),
    ...(noteText && { noteText }),
    ...(obstacle && obstacle !== noteText && { obstacle }),
  }
}

export function doneSlots(signals: Signals): Slots {
  const subject = subjectSlots(signals)
  const noteText = noteOf(signals, subject)
  return {
    ...subject,
    status: 'done',
    ...(!subject.taskFilter && { percent: 100 }),
    ...(signals.document && { docNo: signals.document.number }),
    ...(noteText && { noteText }),
  }
}

function noteOf(signals: Signals, subject: Slots): string | undefined {
  const { refs, keyword, filter, opener, progress, folded } = signals
  const shares = isNotNow(signals) ? [] : signals.shares
  const subjects = subject.taskKeyword || subject.taskFilter ? [keyword ?? filter ?? opener] : []
  const isWholeStatus = progress && CLOSED.test(folded.slice(progress.to))
  const without = [
    ...refs.spans,
    ...subjects.filter((one) => one !== null),
    ...shares,
    ...(progress && isWholeStatus && SAYS_ENOUGH.has(progress.progress) ? [progress] : []),
  ]
  if (progress?.progress === 'same' && !signals.hasTask) return undefined
  const note = remainder(signals, without)
  return note && note.split(/\s+/).length > 1 ? note : undefined
}

function statusOf({ progress, percent }: Signals, note: string | undefined): Slots {
  if (progress?.progress === 'idle' || percent?.value === 0) return { status: 'not_started' }
  if (progress && progress.progress !== 'same') return { status: 'in_progress' }
  if (progress) return {}
  return percent || note ? { status: 'in_progress' } : {}
}

/** "tăng thêm 10%" is a change; "tăng lên 75%" is where it stands. */
function isDelta({ percent, folded }: Signals): boolean {
  if (!percent) return false
  const before = folded.slice(Math.max(0, percent.from - 12), percent.from)
  return (percent.change !== undefined || /\+$/.test(before)) && !RISE.test(before)
}

const delta = ({ percent }: Signals): number =>
  percent ? (percent.change === 'down' ? -percent.value : percent.value) : 0
