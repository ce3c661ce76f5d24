import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Card } from '../chat/card.ts'
import { command, speaker, type Turn } from '../chat/command.ts'
import { readOfficeHours } from '../db/office.ts'
import { runsPlans } from '../db/plans.ts'
import { readCalendar } from '../db/registry.ts'
import { type SpecialDay, saveSpecialDay, specialDay, specialDays } from '../db/special-days.ts'
import { isWorkingDay } from '../domain/calendar.ts'
import { mayRun } from '../domain/role.ts'
import { calendar as calendarCard } from '../views/calendar.ts'
import { say } from '../views/say.ts'
import { weekday } from '../views/words.ts'
import { rest } from './shared/args.ts'
import { type CalendarChange, readCalendarChange } from './shared/calendar-words.ts'
import { masked } from './shared/record.ts'

const MONTHS_AHEAD = 6

/** `/lich`, `/lich nghỉ 24/11 Ngày Văn hóa`, `/lich đổi 31/8 22/8`: days that differ from the usual week; for those who run a plan. */
export const calendar = command({
  name: 'calendar',
  access: 'admin',
  writes: true,
  args: z.object({ change: rest.optional() }),
  async run({ change: typed }, turn) {
    const { t, today } = turn
    if (!(await runsPlans(turn.tx, mayRun(speaker(turn).memberships))))
      return [say(t, { key: 'refused-access' })]
    if (!typed) return [await months(turn)]
    const change = readCalendarChange(typed, today)
    if (!change) return [say(t, { key: 'calendar-unread', values: { given: typed } })]
    return [await make(turn, change)]
  },
})

async function months({ t, tx, today }: Turn, saved?: { said: string; undo: string | undefined }) {
  const until = today.add({ months: MONTHS_AHEAD })
  const days = await specialDays(tx, today, until)
  return calendarCard(t, { days, until, hours: await readOfficeHours(tx), saved })
}

async function make(turn: Turn, change: CalendarChange): Promise<Card> {
  const { t, tx } = turn
  const values = {
    day: weekday(t, change.day),
    work: change.do === 'swap' ? weekday(t, change.workOn) : '',
  }
  const changed = await daysAfter(turn, change)
  if (!changed.length) return say(t, { key: `calendar-nothing-${change.do}`, values })
  for (const after of changed) {
    const before = await specialDay(tx, after.day)
    await saveSpecialDay(tx, after)
    await turn.audit('calendar-changed', `day:${after.day}`, { before: before ?? null, after })
  }
  const back = changed[0]?.isOn ? 'remove' : 'on'
  return months(turn, {
    said: t(`calendar-saved-${change.do}`, values),
    undo: `calendar ${back} ${change.day}`,
  })
}

/** The days as they become; none when nothing would change. */
async function daysAfter({ tx }: Turn, change: CalendarChange): Promise<SpecialDay[]> {
  const { day } = change
  const known = await specialDay(tx, day)
  const usual = await readCalendar(tx)
  switch (change.do) {
    case 'off': {
      const name = masked(change.name).note || (known?.kind === 'holiday' ? known.name : '')
      const isSame = known?.isOn && known.kind !== 'swapped_work' && name === known.name
      return isSame ? [] : [{ day, name, kind: 'holiday', isOn: true }]
    }
    case 'work':
      if (isWorkingDay(day, usual)) return []
      if (known?.isOn && isWorkingDay(day, new Map())) return [{ ...known, isOn: false }]
      return [{ day, name: '', kind: 'swapped_work', isOn: true }]
    case 'swap': {
      const { workOn } = change
      if (!isWorkingDay(day, usual) || isWorkingDay(workOn, usual)) return []
      return [
        { day, name: workOn.toString(), kind: 'swapped_off', isOn: true },
        { day: workOn, name: day.toString(), kind: 'swapped_work', isOn: true },
      ]
    }
    case 'on':
    case 'remove': {
      const isOn = change.do === 'on'
      if (!known || known.isOn === isOn) return []
      const other = await otherOfSwap(tx, known)
      return [known, ...(other ? [other] : [])].map((each) => ({ ...each, isOn }))
    }
  }
}

async function otherOfSwap(tx: Turn['tx'], { kind, name, day }: SpecialDay): Promise<SpecialDay | undefined> {
  const on = kind.startsWith('swapped') && z.iso.date().safeParse(name).data
  const other = on ? await specialDay(tx, Temporal.PlainDate.from(on)) : undefined
  return other?.name === day.toString() ? other : undefined
}
