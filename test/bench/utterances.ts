import { Temporal } from 'temporal-polyfill'
import agencies from '../../prisma/seed/agencies.json' with { type: 'json' }
import holidays from '../../prisma/seed/holidays.json' with { type: 'json' }
import { calendarOf } from '../../src/domain/holidays.ts'
import { loadRegistry } from '../../src/plans/registry.ts'
import { isWrite } from '../../src/vietnamese/intent/types.ts'
import { type Context, type Intent, understand } from '../../src/vietnamese/intent.ts'
import utterances from '../fixtures/utterances.json' with { type: 'json' }

export type Utterance = {
  id: string
  text: string
  referenceDate: string
  intent: string
  altIntents?: string[]
  slots: Record<string, unknown>
}

export type Score = {
  total: number
  rightIntent: number
  rightSlots: number
  /** Writes understood from what is no statement of fact: questions, small talk, talk among colleagues. */
  writesFromQuestions: number
  /** "sắp xong", "chưa xong" understood as done. */
  doneTooSoon: number
  /** Rows with a wrong intent, or the right one with other slots. */
  wrong: {
    id: string
    text: string
    intent?: [expected: string, got: string]
    slots: [expected: string, got: string]
  }[]
}

const shared = { registry: loadRegistry(agencies), calendar: calendarOf(holidays) }

export const contextOn = (day: string): Context => ({ ...shared, today: Temporal.PlainDate.from(day) })

/** How many of the utterances are understood: intent (or an accepted other one), and all slots. */
export function scoreUtterances(rows: readonly Utterance[] = utterances as Utterance[]): Score {
  const score: Score = {
    total: 0,
    rightIntent: 0,
    rightSlots: 0,
    writesFromQuestions: 0,
    doneTooSoon: 0,
    wrong: [],
  }
  for (const row of rows) {
    const { intent, slots } = understand(row.text, contextOn(row.referenceDate))
    const isRight = intent === row.intent || (row.altIntents?.includes(intent) ?? false)
    const [expected, got] = [sorted(row.slots), sorted(slots)]
    score.total++
    if (isRight) score.rightIntent++
    if (isRight && expected === got) score.rightSlots++
    else
      score.wrong.push({
        id: row.id,
        text: row.text,
        ...(!isRight && { intent: [row.intent, intent] as [string, string] }),
        slots: [expected, got],
      })
    if (isWrite(intent) && !isRight && !isWrite(row.intent as Intent)) score.writesFromQuestions++
    if (intent === 'mark_done' && !isRight && row.intent === 'update_progress') score.doneTooSoon++
  }
  return score
}

const sorted = (slots: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(slots).sort(([a], [b]) => (a < b ? -1 : 1))))
