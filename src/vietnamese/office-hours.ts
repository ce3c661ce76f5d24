import { Temporal } from 'temporal-polyfill'
import type { OfficeHours } from '../domain/office.ts'
import { plain } from './normalize.ts'

const TIME = /\b(\d{1,2}) ?(?:(?:h|:|gio) ?(\d{2})?)/g
/** Unless said: reminders go out half an hour after the office opens. */
const AFTER_OPENING = { minutes: 30 }

/** "07:30–17:30, nhắc lúc 08:00", "7h đến 17h": opening, closing and the hour of reminders; undefined unless they fit together. */
export function readOfficeHours(words: string): OfficeHours | undefined {
  const times = [...plain(words).matchAll(TIME)].map(([, hour, minute = 0]) => ({ hour, minute }))
  if (times.length < 2 || times.length > 3) return undefined
  if (times.some(({ hour, minute }) => Number(hour) > 23 || Number(minute) > 59)) return undefined
  const [from, to, said] = times.map(
    ({ hour, minute }) => new Temporal.PlainTime(Number(hour), Number(minute)),
  )
  if (!from || !to) return undefined
  const remindAt = said ?? from.add(AFTER_OPENING)
  const fits = Temporal.PlainTime.compare(from, remindAt) <= 0 && Temporal.PlainTime.compare(remindAt, to) < 0
  return fits ? { from, to, remindAt } : undefined
}
