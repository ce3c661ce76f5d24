import { daysBetween } from '../../domain/calendar.ts'
import type { PlainDate } from '../../domain/deadline.ts'
import { readDeadline } from '../../vietnamese/deadline.ts'
import { plain } from '../../vietnamese/normalize.ts'

/** What is to become of the working calendar. `swap`: one day off, another worked for it. */
export type CalendarChange =
  | { do: 'off'; day: PlainDate; name: string }
  | { do: 'work' | 'on' | 'remove'; day: PlainDate }
  | { do: 'swap'; day: PlainDate; workOn: PlainDate }

const VERBS: Record<string, CalendarChange['do']> = {
  ...{ nghi: 'off', off: 'off', lam: 'work', work: 'work', doi: 'swap', 'hoan doi': 'swap', swap: 'swap' },
  ...{ bo: 'remove', remove: 'remove', bat: 'on', on: 'on' },
}
const LONGEST_NAME = 80
const LINE = /^(hoán đổi|hoan doi|\S+)\s+(.+)$/isu
const DATE = /^(?:ngày\s+|ngay\s+)?(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?=[\s:,]|$)/iu
const JOINT = /^(?:với|voi|lấy|lay|sang|và|va|làm bù|lam bu|,|:|-|–)\s*/iu

/** `nghỉ 24/11 Ngày Văn hóa`, `làm 28/11`, `đổi 31/8 22/8`, `bỏ 24/11`; undefined when it names no change or no day. */
export function readCalendarChange(words: string, today: PlainDate): CalendarChange | undefined {
  const [, verb = '', said = ''] = LINE.exec(words.trim()) ?? []
  const action = VERBS[plain(verb)]
  const first = takeDate(said, today)
  if (!action || !first) return undefined
  const { day, rest } = first
  if (action === 'off') {
    const name = rest.replace(JOINT, '').trim().slice(0, LONGEST_NAME)
    // "5/2 - 9/2" would be one day off named after another.
    return DATE.test(name) ? undefined : { do: action, day, name }
  }
  if (action !== 'swap') return rest ? undefined : { do: action, day }
  const second = takeDate(rest.replace(JOINT, ''), today)
  if (!second || second.rest) return undefined
  return { do: action, day, workOn: second.hasYear ? second.day : nearest(second.day, day) }
}

function takeDate(words: string, today: PlainDate) {
  const found = DATE.exec(words)
  const typed = found?.[1]
  const { due: day, doubts } = readDeadline(typed ?? '', today, { calendar: new Map() })
  // Without a year a day of the last weeks may be meant: it is asked for with its year.
  if (!found || !typed || !day || doubts.length) return undefined
  const hasYear = typed.split(/[/.-]/).length === 3
  return { day, hasYear, rest: words.slice(found[0].length).trim() }
}

/** Of the same day in three years the one next to the other day of the swap. */
function nearest(day: PlainDate, other: PlainDate): PlainDate {
  const years = [-1, 0, 1].map((years) => day.with({ year: other.year + years }))
  return years.reduce((best, each) => (apart(each, other) < apart(best, other) ? each : best))
}

const apart = (one: PlainDate, other: PlainDate) => Math.abs(daysBetween(one, other))
