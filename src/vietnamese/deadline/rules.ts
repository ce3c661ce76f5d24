import { CADENCE_LIST, CADENCES, COUNTED_CADENCES, listsCadences } from './cadence.ts'
import { CLOCK } from './clock.ts'
import { COUNTED, COUNTED_FROM_DAY } from './counted.ts'
import { DAYS } from './day.ts'
import { LUNAR } from './lunarday.ts'
import { MONTH_DAYS, QUARTER_DAYS } from './month-day.ts'
import { NEAR_DAYS, NEAR_PERIODS } from './near.ts'
import { NO_TIME } from './notime.ts'
import { PERIODS } from './period.ts'
import type { Rule } from './scan.ts'
import { STANDING } from './standing.ts'
import { FEASTS, STRETCHES } from './stretch.ts'
import { WEEKDAYS, WEEKS } from './week.ts'

/** The rules for a line, the more particular before the more general. */
export function rulesFor(line: string): Rule[] {
  return [
    ...NO_TIME,
    ...COUNTED_FROM_DAY,
    ...LUNAR,
    ...COUNTED_CADENCES,
    ...CLOCK,
    ...QUARTER_DAYS,
    ...WEEKS,
    ...DAYS,
    ...MONTH_DAYS,
    ...CADENCES,
    ...(listsCadences(line) ? CADENCE_LIST : []),
    ...STRETCHES,
    ...PERIODS,
    ...FEASTS,
    ...WEEKDAYS,
    ...NEAR_PERIODS,
    ...COUNTED,
    ...NEAR_DAYS,
    ...STANDING,
  ]
}
