import type { PlainDate } from '../domain/deadline.ts'
import type { DayKind } from '../domain/holidays.ts'
import type { Db } from './client.ts'
import { toDate, toDay } from './days.ts'

/** A day that differs from the usual week; `name` of a swapped one is the other day of the swap (ISO), where known. */
export type SpecialDay = { day: PlainDate; name: string; kind: DayKind; isOn: boolean }

type Row = { date: Date; name: string; kind: string; active: boolean }
const fromRow = ({ date, name, kind, active }: Row): SpecialDay => ({
  ...{ day: toDay(date), name, kind: kind as DayKind, isOn: active },
})

/** Special days of a stretch, those switched off among them. */
export async function specialDays(tx: Db, from: PlainDate, to: PlainDate): Promise<SpecialDay[]> {
  const rows = await tx.holiday.findMany({
    where: { date: { gte: toDate(from), lte: toDate(to) } },
    orderBy: { date: 'asc' },
  })
  return rows.map(fromRow)
}

export async function specialDay(tx: Db, day: PlainDate): Promise<SpecialDay | undefined> {
  const row = await tx.holiday.findUnique({ where: { date: toDate(day) } })
  return row ? fromRow(row) : undefined
}

export async function saveSpecialDay(tx: Db, { day, name, kind, isOn }: SpecialDay): Promise<void> {
  const data = { name, kind, active: isOn }
  await tx.holiday.upsert({
    where: { date: toDate(day) },
    create: { date: toDate(day), ...data },
    update: data,
  })
}
