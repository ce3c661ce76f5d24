import type { PlainDate } from './deadline.ts'

/** A plan's report cycle: every agency reports before that day of each month. */
export type ReportCycle = { every: 'month'; before: number }

export type Period = { from: PlainDate; to: PlainDate }

/** The running report period: from the cut day of one month to the day before the next cut. */
export function reportPeriod(cycle: ReportCycle, today: PlainDate): Period {
  const cut = cutDay(cycle, today)
  const started =
    today.day >= cut.day && cut.month === today.month ? cut : cutDay(cycle, today.subtract({ months: 1 }))
  const next = cutDay(cycle, started.with({ day: 1 }).add({ months: 1 }))
  return { from: started, to: next.subtract({ days: 1 }) }
}

/** Clamped to the month's end, so that a cycle "before the 31st" also has a cut in February. */
const cutDay = (cycle: ReportCycle, month: PlainDate): PlainDate =>
  month.with({ day: Math.min(cycle.before, month.daysInMonth) })
