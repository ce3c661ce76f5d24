import type { Registry } from '../../domain/agency.ts'
import type { Calendar } from '../../domain/calendar.ts'
import type { PlainDate } from '../../domain/deadline.ts'

export const READS = [
  'list_tasks',
  'list_overdue',
  'list_due_soon',
  'task_detail',
  'who_is_responsible',
  'help',
] as const
export const WRITES = [
  'update_progress',
  'mark_done',
  'report_obstacle',
  'request_extension',
  'submit_number',
  'submit_report',
  'correct_entry',
  'snooze',
  'register',
  'handover',
  'broadcast_nudge',
  'decide_extension',
  'return_report',
  'event_occurred',
] as const
export const OTHERS = ['compile_report', 'confirm', 'deny', 'smalltalk', 'unknown'] as const

export type Intent = (typeof READS)[number] | (typeof WRITES)[number] | (typeof OTHERS)[number]

/** What the words fill in; names and values are those of the operator command `read`. Days are ISO. */
export type Slots = {
  taskNo?: string
  taskNos?: string[]
  taskKeyword?: string
  /** Several tasks named by what they have in common: "các nv góp ý". `*` is all of them. */
  taskFilter?: string
  /** Position in the list last shown, from 1; −1 is the last. */
  listIndex?: number
  plan?: string
  section?: string
  /** An agency's name, or `@me` for the speaker's own. */
  agency?: string
  agencyClass?: string
  involvement?: 'lead' | 'coordinating'
  filter?: 'open' | 'done' | 'blocked' | 'in_progress' | 'not_started' | 'all'
  aspect?: string
  object?: 'report'
  percent?: number
  percentDelta?: number
  status?: 'not_started' | 'in_progress' | 'done'
  noteText?: string
  reason?: string
  category?: string
  obstacle?: string
  newDueText?: string
  newDue?: string
  extendBy?: string
  dueText?: string
  dueFrom?: string
  dueTo?: string
  indicator?: string
  value?: number
  oldValue?: number
  unit?: string
  denominator?: number
  period?: string
  docNo?: string
  docDate?: string
  days?: number
  until?: string
  topic?: string
  personName?: string
  code?: string
  audience?: string
  messageText?: string
  groupBy?: string
  format?: string
  decision?: 'approve' | 'reject'
  eventDate?: string
  /** Of a statement that says different things of several tasks: the slots of each. */
  items?: Slots[]
}

/** A task as far as the reader needs it to resolve "cái chữ ký số". */
export type KnownTask = { ref: string; number: string; title: string; keywords?: string[] | undefined }

/** What is known around the words; everything may be missing. */
export type Context = {
  today?: PlainDate | undefined
  calendar?: Calendar | undefined
  me?: { agencies: string[]; role: string } | undefined
  tasks?: readonly KnownTask[] | undefined
  /** The task last talked about. */
  lastRef?: string | undefined
  /** References of the list last shown, in its order. */
  listed?: readonly string[] | undefined
  registry?: Registry | undefined
}

export type Understanding = {
  text: string
  intent: Intent
  slots: Slots
  /** The canonical line it translates to; null when nothing can be run, or several lines would be. */
  line: string | null
  /** Of different things said of several tasks: the line of each. */
  lines?: string[]
  /** 0..1 */
  confidence: number
  /** Whether the bot asks before it writes. */
  confirms: boolean
  /** The rules that spoke for the intent, each with the words it rests on. */
  because: string[]
  /** References that fit a keyword, when more than one does. */
  candidates?: string[]
  /** The line for each of them. */
  choices?: string[]
  /** All of them are meant ("các nhiệm vụ góp ý"), not one. */
  meansAll?: boolean
  /** Lines to offer as buttons to somebody who only asked ("gia hạn đến 31/3 được không"). */
  offers?: string[]
}

const writes: ReadonlySet<string> = new Set(WRITES)

export const isWrite = (intent: Intent): boolean => writes.has(intent)
