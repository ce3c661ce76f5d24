import { Temporal } from 'temporal-polyfill'
import { type Block, type Button, type Card, list, text } from '../chat/card.ts'
import type { SpecialDay } from '../db/special-days.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { OFFICE_HOURS, type OfficeHours } from '../domain/office.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY } from './sample.ts'
import { day, hoursText, weekday } from './words.ts'

export type CalendarData = {
  /** In the order of the days; those switched off among them. */
  days: SpecialDay[]
  until: PlainDate
  hours: OfficeHours
  /** What was just changed, and the line that takes it back. */
  saved?: { said: string; undo: string | undefined } | undefined
}

const MOST_SWITCHES = 6

/** When the bot keeps quiet: office hours, days off and days worked that differ from the usual week. */
export function calendar(t: Texts, { days, until, hours, saved }: CalendarData): Card {
  const on = days.filter(({ isOn }) => isOn)
  const off = days.filter(({ isOn }) => !isOn)
  const body: Block[] = []
  if (saved) body.push(text(saved.said))
  body.push(text(t('calendar-hours', { hours: hoursText(t, hours) })))
  if (on.length)
    body.push(text(t('calendar-on', { until: day(until) })), list(on.map((each) => item(t, each))))
  else body.push(text(t('calendar-none', { until: day(until) })))
  if (off.length) body.push(text(t('calendar-off')), list(off.map((each) => item(t, each))))
  body.push(text(t('calendar-how')))
  const buttons: Button[][] = []
  if (saved?.undo) buttons.push([{ label: t('task-button-undo'), line: saved.undo }])
  const switches = off.slice(0, MOST_SWITCHES).map((each) => turnOn(t, each))
  for (let from = 0; from < switches.length; from += 2) buttons.push(switches.slice(from, from + 2))
  return { title: t('calendar-title'), body, ...(buttons.length && { buttons }) }
}

const turnOn = (t: Texts, each: SpecialDay): Button => ({
  label: t('calendar-turn-on', { day: day(each.day) }),
  line: `calendar on ${each.day}`,
})

function item(t: Texts, { day: on, kind, name }: SpecialDay): string {
  const isSwap = kind === 'swapped_off' || kind === 'swapped_work'
  const other = isSwap && /^\d{4}-\d{2}-\d{2}$/.test(name) ? Temporal.PlainDate.from(name) : undefined
  const what = t(`calendar-kind-${kind}`)
  const said = other ? t('calendar-swap', { what, other: day(other) }) : what
  const named = isSwap || !name ? said : t('calendar-named', { what, name })
  return t('calendar-item', { day: weekday(t, on), what: named })
}

const special = (days: number, kind: SpecialDay['kind'], name: string, isOn = true): SpecialDay => ({
  ...{ day: SAMPLE_DAY.add({ days }), kind, name, isOn },
})

export const sample: CalendarData = {
  days: [
    special(1, 'holiday', 'Ngày Văn hóa <Việt Nam>', false),
    special(39, 'holiday', 'Tết Dương lịch'),
    special(40, 'swapped_off', SAMPLE_DAY.add({ days: 48 }).toString()),
    special(48, 'swapped_work', SAMPLE_DAY.add({ days: 40 }).toString()),
    special(79, 'in_lieu', 'Tết Nguyên đán'),
  ],
  until: SAMPLE_DAY.add({ months: 6 }),
  hours: OFFICE_HOURS,
}
