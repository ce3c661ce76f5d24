import type { Reading } from './types.ts'

/** A reading as one JSON object: days as ISO text, what does not apply left out. */
export function readingToJson(reading: Reading) {
  const { text, kind, due, boundary, from, rule, milestones, doubts } = reading
  const { strictLastDay, nextDue, dueTime, ambiguous, because } = reading
  return {
    text,
    kind,
    due: due?.toString() ?? null,
    boundary,
    from: from?.toString() ?? null,
    rule,
    milestones: milestones.map(({ dueOn }) => dueOn.toString()),
    doubts,
    ...(strictLastDay && { strictLastDay: strictLastDay.toString() }),
    ...(nextDue && { nextDue: nextDue.toString() }),
    ...(dueTime && { dueTime }),
    ...(ambiguous && { ambiguous }),
    because,
  }
}
