import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { Temporal } from 'temporal-polyfill'
import holidays from '../../prisma/seed/holidays.json' with { type: 'json' }
import { calendarOf } from '../domain/holidays.ts'
import { type ReadingOptions, readDeadline, readingToJson } from '../vietnamese/deadline.ts'
import { args, configured, dayOption, type Exit, type Io, Misused } from './io.ts'

const OPTIONS = {
  on: { type: 'string' },
  base: { type: 'string' },
  period: { type: 'string' },
  json: { type: 'boolean' },
} as const

/**
 * `deadline [--on DATE] < lines`: reads one phrase a line, prints one JSON object a line; an empty line is a phrase of
 * kind none. `--json` is how it prints anyway. `--base DATE` is the due date that "lùi 10 ngày" counts from, `--period FROM..TO` the plan's period. Days
 * off are those that ship with the release: no database is needed.
 */
export async function deadline(argv: string[], io: Io): Promise<Exit> {
  const { values } = args({ args: argv, options: OPTIONS })
  const on = dayOption(values.on, values.on ? 'UTC' : configured().TIME_ZONE)
  const options: ReadingOptions = {
    calendar: calendarOf(holidays),
    base: values.base ? day(values.base) : undefined,
    period: values.period ? periodOf(values.period) : undefined,
  }
  const lines = createInterface({ input: Readable.from(io.stdin), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    io.stdout.write(`${JSON.stringify(readingToJson(readDeadline(line, on, options)))}\n`)
  }
  return 0
}

const day = (value: string): Temporal.PlainDate => dayOption(value, 'UTC')

function periodOf(value: string): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const [from, to] = value.split('..')
  if (!from || !to) throw new Misused('--period takes two days such as 2026-06-26..2026-08-31.')
  return { from: day(from), to: day(to) }
}
