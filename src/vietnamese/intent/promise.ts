import { compareDays } from '../../domain/calendar.ts'
import type { ProgressMention } from './completion.ts'
import type { DateMention } from './dates.ts'
import { phrase, whole } from './pattern.ts'
import type { Context } from './types.ts'
import { whenIs } from './when.ts'
import type { Words } from './words.ts'

/** Farther ahead, a day without a year is last year's. */
const MOST_AHEAD = { months: 6 }
const OVER = phrase('đã|rồi|vừa|mới|làm xong')
const BETWEEN = whole(' ?(?:(?:là|thì|sẽ|vào|trước|trong|ngày|khoảng) ?)?')

/** "10/12 xong", "xong trong tháng 12": what is finished on a day still to come is promised, not done. */
export function unlessPromised(
  mention: ProgressMention | null,
  dates: readonly DateMention[],
  { loose }: Words,
  context: Context,
): ProgressMention | null {
  const { today } = context
  if (mention?.progress !== 'done' || !today || OVER.test(loose)) return mention
  const isAhead = dates.some((date) => {
    const between = loose.slice(Math.min(date.to, mention.to), Math.max(date.from, mention.from))
    const day = BETWEEN.test(between) && whenIs(date.text, { today, context })?.to
    return day && compareDays(day, today) > 0 && compareDays(day, today.add(MOST_AHEAD)) < 0
  })
  return isAhead ? { ...mention, progress: 'future' } : mention
}
