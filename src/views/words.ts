import type { Temporal } from 'temporal-polyfill'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { OfficeHours } from '../domain/office.ts'
import { type Progress, type Timing, timing } from '../domain/task.ts'
import type { Texts } from '../texts.ts'

/** As documents print it (Nghị định 30/2020): days below 10 and months 1–2 get a leading zero. */
export function day(date: PlainDate): string {
  const padded = (value: number, below: number) => (value < below ? `0${value}` : String(value))
  return `${padded(date.day, 10)}/${padded(date.month, 3)}/${date.year}`
}

/** With the weekday, where a date is echoed for a person to check. */
export const weekday = (t: Texts, date: PlainDate): string => `${t(`weekday-${date.dayOfWeek}`)} ${day(date)}`

/** A title short enough for a line of a list, cut at a word. */
export function short(title: string, most = 80): string {
  if (title.length <= most) return title
  const cut = title.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}

export function timingText(t: Texts, time: Timing, dueOn: PlainDate | null): string {
  switch (time.kind) {
    case 'late':
      return t('timing-late', { days: time.days, day: dueOn ? day(dueOn) : '' })
    case 'due':
      if (time.days === 0) return t('timing-today')
      if (time.days === 1) return t('timing-tomorrow', { day: day(time.on) })
      return t('timing-due', { days: time.days, day: day(time.on) })
    case 'stopped':
      return t(`timing-stopped-${time.by}`, { day: dueOn ? day(dueOn) : '' })
    case 'finished-late':
      return t('timing-finished-late', { days: time.days })
    default:
      return t(`timing-${time.kind}`)
  }
}

/** Status with its percent while under way: "Đang thực hiện 60%". */
export function statusText(t: Texts, progress: Pick<Progress, 'status' | 'percent'>): string {
  const status = t(`status-${progress.status}`)
  const shown = progress.percent !== null && ['in-progress', 'paused'].includes(progress.status)
  return shown ? `${status} ${progress.percent}%` : status
}

/** Both axes, always: where it stands and how it stands against its date. */
export function standingText(t: Texts, row: ObligationRow, today: PlainDate): string {
  const time = timing(row, row.task.deadline, today)
  const ended = row.status === 'dropped' || row.status === 'paused'
  return ended ? statusText(t, row) : `${statusText(t, row)} · ${timingText(t, time, row.dueOn)}`
}

/** What may leave by chat of a task's title. */
export const titleText = (t: Texts, row: ObligationRow): string =>
  row.task.secret ? t('secret-title') : row.task.title

/** `07:30`, the same in both languages. */
export const time = (at: Temporal.PlainTime): string => at.toString({ smallestUnit: 'minute' })

export const hoursText = (t: Texts, { from, to, remindAt }: OfficeHours): string =>
  t('office-hours', { from: time(from), to: time(to), remindAt: time(remindAt) })
