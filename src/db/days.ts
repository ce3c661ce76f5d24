import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'

/** A `date` column ↔ PlainDate; the client carries such columns as midnight UTC. */
export const toDay = (date: Date): PlainDate =>
  new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
export const toDate = (day: PlainDate): Date => new Date(`${day.toString()}T00:00:00Z`)

export const toDayOrNull = (date: Date | null): PlainDate | null => (date ? toDay(date) : null)
export const toDateOrNull = (day: PlainDate | null | undefined): Date | null => (day ? toDate(day) : null)

/** A `timestamptz` column ↔ Instant. */
export const toInstant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime())
export const toTimestamp = (at: Temporal.Instant): Date => new Date(at.epochMilliseconds)
