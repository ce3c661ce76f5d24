import { ADMIN_CLUES } from './clues/admin.ts'
import type { Clue } from './clues/clue.ts'
import { HELP_CLUES } from './clues/help.ts'
import { LIST_CLUES } from './clues/lists.ts'
import { PERSONAL_CLUES } from './clues/personal.ts'
import { PROGRESS_CLUES } from './clues/progress.ts'
import { REPORT_CLUES } from './clues/reports.ts'
import { isOffTopic, TALK_CLUES, toColleague } from './clues/talk.ts'
import { TASK_CLUES } from './clues/tasks.ts'
import { asksForTime, TROUBLE_CLUES } from './clues/trouble.ts'
import { phrase } from './pattern.ts'
import { readPictures } from './pictures.ts'
import type { Signals } from './signals.ts'
import { type Intent, isWrite } from './types.ts'

const CLUES: Clue[] = [
  ...LIST_CLUES,
  ...TASK_CLUES,
  ...HELP_CLUES,
  ...PROGRESS_CLUES,
  ...TROUBLE_CLUES,
  ...PERSONAL_CLUES,
  ...REPORT_CLUES,
  ...ADMIN_CLUES,
  ...TALK_CLUES,
]
/** Below this the words were not understood. */
const LEAST = 0.4
/** Longer ones are never just a yes, a greeting or a request for help. */
const SHORT_LINE = 120

export type Verdict = {
  intent: Intent
  confidence: number
  because: string[]
  /** The write a question was about ("có xin gia hạn được không"): never run, but it tells what help is wanted. */
  vetoed?: Intent
}

const ASKS_LEAVE = phrase(
  `(?:được|có) (?:không|chưa)|thế nào|làm sao|cách|làm (?:gì|chi)|ở đâu|khi nào|can i|may i|could|how`,
)

/** Announcements may be about a meeting; thanks and greetings about anything. */
const SPOKEN_TO_ALL: ReadonlySet<Intent> = new Set<Intent>(['broadcast_nudge', 'smalltalk'])

type Evidence = { score: number; because: string[] }
type Tally = Map<Intent, Evidence>

/** Orders to the reader itself are no report of anything. */
const OVERRIDES = phrase(
  `(?:bỏ qua|quên|phớt lờ|ignore|disregard|forget)~ (?:hướng dẫn|chỉ dẫn|mệnh lệnh|quy tắc|instructions?|rules?|prompts?)
  |(?:system|developer) prompt`,
)

/** The intent most clues speak for; questions rule out every write. */
export function weigh(signals: Signals): Verdict {
  const pictures = readPictures(signals.words.source)
  if (pictures) return { intent: pictures, confidence: 0.85, because: ['pictures'] }
  if (OVERRIDES.test(signals.folded))
    return { intent: 'unknown', confidence: 0.3, because: ['orders the reader'] }
  const tally = tallyOf(signals)
  const writes = ranked(tally).filter(
    ([intent]) => isWrite(intent) || intent === 'confirm' || intent === 'deny',
  )
  const isAsked = signals.question !== null && !asksForTime(signals)
  const vetoed = !isAsked ? undefined : writes.find(([intent]) => isWrite(intent))
  if (isAsked) for (const [intent] of writes) tally.delete(intent)
  if (vetoed) explain(tally, signals, vetoed)
  const [best, second] = ranked(tally)
  if (!best || best[1].score < LEAST)
    return { intent: 'unknown', confidence: 0.3, because: ['no rule speaks'] }
  const rival = second ? Math.max(0, second[1].score - 0.35) : 0
  const confidence = Math.round(best[1].score * (1 - rival / 2) * 100) / 100
  return { intent: best[0], confidence, because: best[1].because, ...(vetoed && { vetoed: vetoed[0] }) }
}

const ranked = (tally: Tally) => [...tally].sort(([, a], [, b]) => b.score - a.score)

function tallyOf(signals: Signals): Tally {
  const tally: Tally = new Map()
  const doubt = signals.hasTask ? 1 : isOffTopic(signals.folded) ? 0.35 : toColleague(signals.core) ? 0.45 : 1
  for (const clue of CLUES) {
    if (clue.when && !clue.when(signals)) continue
    const words = clue.words && wordsOf(clue.words, signals)
    if (clue.words && words === undefined) continue
    add(
      tally,
      clue.intent,
      clue.weight * (SPOKEN_TO_ALL.has(clue.intent) ? 1 : doubt),
      words ? `${clue.name}: "${words}"` : clue.name,
    )
  }
  return tally
}

/** What the person wrote where the pattern matches; anchored ones look at the matter without its politeness. */
function wordsOf(pattern: RegExp, { words, core, folded }: Signals): string | undefined {
  const isAnchored = pattern.source.startsWith('^')
  if (isAnchored && pattern.source.endsWith('$') && core.length > SHORT_LINE) return undefined
  const match = pattern.exec(isAnchored ? core : folded)
  if (!match) return undefined
  const from = match.index + (isAnchored ? words.core.from : 0)
  return words.slice(from, from + match[0].length).trim()
}

/** Reasons add up without reaching certainty; a second reason counts half. */
function add(tally: Tally, intent: Intent, weight: number, reason: string): void {
  const before = tally.get(intent) ?? { score: 0, because: [] }
  const [high, low] = before.score > weight ? [before.score, weight] : [weight, before.score]
  tally.set(intent, { score: high + (1 - high) * low * 0.5, because: [...before.because, reason] })
}

/** Of these a question wants to know the state, not the way. */
const STATES: ReadonlySet<Intent> = new Set<Intent>([
  'update_progress',
  'mark_done',
  'submit_number',
  'report_obstacle',
])

/** A question about something one could do is answered by help on it, or by the task it is about. */
function explain(tally: Tally, { hasTask, loose }: Signals, [intent, { because }]: [Intent, Evidence]): void {
  if (STATES.has(intent) || !ASKS_LEAVE.test(loose)) return
  if (hasTask && intent !== 'request_extension') return
  add(tally, 'help', hasTask ? 0.92 : 0.6, `question about ${intent} (${because.join('; ')})`)
}
