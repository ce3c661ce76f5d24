import { confirmsFirst } from './intent/confirms.ts'
import { lineOf } from './intent/line.ts'
import { resolved } from './intent/resolve.ts'
import { type Signals, signalsIn } from './intent/signals.ts'
import { readSlash } from './intent/slash.ts'
import { SLOTS } from './intent/slots/index.ts'
import type { Context, Intent, Slots, Understanding } from './intent/types.ts'
import { weigh } from './intent/weigh.ts'

export type { Context, Intent, KnownTask, Slots, Understanding } from './intent/types.ts'

/**
 * What a person means: intent, slots and the canonical line they translate to. Pure, deterministic and linear in the
 * text; rules and the words they rest on are in `because`. Questions never become writes.
 */
export function understand(text: string, context: Context = {}): Understanding {
  const slash = readSlash(text)
  const signals = signalsIn(slash?.sentence ?? text, context)
  const { intent, confidence, because, vetoed } = slash
    ? { intent: slash.intent, confidence: 1, because: ['slash command'], vetoed: undefined }
    : weigh(signals)
  const found = resolved(intent, SLOTS[intent](signals), signals)
  const sure = found.isDoubtful ? Math.min(confidence, 0.6) : confidence
  const offers = vetoed ? offered(vetoed, signals, context) : undefined
  return {
    text,
    intent,
    slots: found.slots,
    line: found.candidates ? null : lineOf(intent, found.slots, context),
    confidence: sure,
    confirms: confirmsFirst(intent, found.slots, sure),
    because,
    ...(found.candidates && { candidates: found.candidates }),
    ...(offers && { offers }),
  }
}

/** A question may still want the thing done: its line becomes a button, never an action. */
function offered(intent: Intent, signals: Signals, context: Context): string[] | undefined {
  const slots: Slots = resolved(intent, SLOTS[intent](signals), signals).slots
  const line = intent === 'request_extension' ? lineOf(intent, slots, context) : null
  return line?.includes(' ') ? [line] : undefined
}
