import { clausesIn } from './intent/clauses.ts'
import { confirmsFirst } from './intent/confirms.ts'
import { isHedged } from './intent/hedge.ts'
import { lineOf } from './intent/line.ts'
import { type Resolved, resolved } from './intent/resolve.ts'
import { type Signals, signalsIn } from './intent/signals.ts'
import { readSlash } from './intent/slash.ts'
import { SLOTS } from './intent/slots/index.ts'
import type { Context, Intent, Understanding } from './intent/types.ts'
import { type Verdict, weigh } from './intent/weigh.ts'

export type { Context, Intent, KnownTask, Slots, Understanding } from './intent/types.ts'

/**
 * What a person means: intent, slots and the canonical line they translate to. Pure, deterministic and linear in the
 * text; rules and the words they rest on are in `because`. Questions never become writes.
 */
export function understand(text: string, context: Context = {}): Understanding {
  const slash = readSlash(text)
  if (slash) {
    const verdict: Verdict = { intent: slash.intent, confidence: 1, because: ['slash command'] }
    return { ...expressed(verdict, signalsIn(slash.sentence, context)), text }
  }
  const signals = signalsIn(text, context)
  const clauses = signals.refs.numbers.length > 1 && signals.question === null ? clausesIn(text, context) : []
  const several =
    clauses.length > 1 ? severalOf(clauses.map((clause) => understand(clause, context))) : undefined
  return { ...(several ?? expressed(weigh(signals), signals)), text }
}

function expressed(verdict: Verdict, signals: Signals): Understanding {
  const { intent, confidence, because, vetoed } = verdict
  const { context } = signals
  const found = resolved(intent, SLOTS[intent](signals), signals)
  const sure = found.isDoubtful || signals.percent?.isDerived ? Math.min(confidence, 0.6) : confidence
  const offers = vetoed ? offered(vetoed, signals) : undefined
  return {
    text: signals.words.source,
    intent,
    slots: found.slots,
    line: found.candidates ? null : lineOf(intent, found.slots, context),
    confidence: sure,
    confirms: confirmsFirst(intent, found.slots, sure, isHedged(signals)),
    because,
    ...(found.candidates && {
      candidates: found.candidates,
      choices: choicesOf(intent, found, signals),
      meansAll: found.slots.taskFilter !== undefined,
    }),
    ...(offers && { offers }),
  }
}

/** The line for each task the words may mean. */
function choicesOf(intent: Intent, { slots, candidates = [] }: Resolved, { context }: Signals): string[] {
  const { taskFilter, ...about } = slots
  const lines = candidates.map((taskNo) => lineOf(intent, { ...about, taskNo }, context))
  return lines.filter((line) => line !== null)
}

const STATEMENTS: ReadonlySet<Intent> = new Set<Intent>(['update_progress', 'mark_done'])

/** One understanding of statements about different tasks; a line for each. */
function severalOf(parts: Understanding[]): Understanding | undefined {
  const [first] = parts
  if (!first || !parts.every((part) => STATEMENTS.has(part.intent))) return undefined
  const isAllDone = parts.every((part) => part.intent === 'mark_done')
  const lines = parts.map((part) => part.line)
  return {
    text: '',
    intent: isAllDone ? 'mark_done' : 'update_progress',
    slots: {
      taskNos: parts.flatMap((part) => part.slots.taskNos ?? part.slots.taskNo ?? []),
      items: parts.map((part) => part.slots),
    },
    line: null,
    ...(lines.every((line) => line !== null) && { lines }),
    confidence: Math.min(...parts.map((part) => part.confidence)),
    confirms: true,
    because: parts.flatMap((part) => part.because),
  }
}

/** A question may still want the thing done: its line becomes a button, never an action. */
function offered(intent: Intent, signals: Signals): string[] | undefined {
  if (intent !== 'request_extension') return undefined
  const line = lineOf(intent, resolved(intent, SLOTS[intent](signals), signals).slots, signals.context)
  return line?.includes(' ') ? [line] : undefined
}
