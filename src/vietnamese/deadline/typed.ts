import type { Boundary, Deadline } from '../../domain/deadline.ts'
import type { Reading } from './types.ts'

/**
 * A reading as the domain keeps it. A counted or ranged deadline is a date; standing work with a printed cadence is
 * asked for at that cadence; milestones alone are due in the end on the last, the earlier ones kept as milestones.
 */
export function toDeadline(reading: Reading): Deadline {
  const { text, milestones, due, rule } = reading
  const from = reading.from ? { from: reading.from } : {}
  switch (reading.kind) {
    case 'date':
    case 'relative':
    case 'range':
      if (!due) break
      return { kind: 'date', dueOn: due, boundary: boundaryOf(reading), ...from, text, milestones }
    case 'recurring':
    case 'ongoing':
      if (!rule) return { kind: 'ongoing', ...from, text, milestones }
      return { kind: 'recurring', rule, boundary: boundaryOf(reading), text, milestones }
    case 'event':
      return { kind: 'event', event: text, text, milestones }
    case 'milestones': {
      const last = milestones.at(-1)
      if (!last) break
      return { kind: 'date', dueOn: last.dueOn, boundary: 'by', text, milestones: milestones.slice(0, -1) }
    }
  }
  return {
    kind: 'unclear',
    reason: reading.doubts[0] ?? (text.trim() === '' ? 'empty' : 'no_date'),
    text,
    milestones,
  }
}

/** With an hour of its own, "trước 17h ngày X" includes the day X. */
function boundaryOf({ boundary, dueTime }: Reading): Boundary {
  return boundary === 'before' && !dueTime ? 'before' : 'by'
}
