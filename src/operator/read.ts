import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import agencies from '../../prisma/seed/agencies.json' with { type: 'json' }
import holidays from '../../prisma/seed/holidays.json' with { type: 'json' }
import { calendarOf } from '../domain/holidays.ts'
import { loadRegistry } from '../plans/registry.ts'
import { understand } from '../vietnamese/intent.ts'
import { args, configured, dayOption, type Exit, type Io } from './io.ts'

const OPTIONS = { on: { type: 'string' }, json: { type: 'boolean' } } as const

/**
 * `read [--on DATE] < lines`: what the bot understands of free text, one JSON object a line, and whether it would ask
 * before writing. `--json` is how it prints anyway. Agencies and days off are those that ship with the release, tasks
 * are unknown: no database is needed.
 */
export async function read(argv: string[], io: Io): Promise<Exit> {
  const { values } = args({ args: argv, options: OPTIONS })
  const today = dayOption(values.on, values.on ? 'UTC' : configured().TIME_ZONE)
  const context = { today, calendar: calendarOf(holidays), registry: loadRegistry(agencies) }
  const lines = createInterface({ input: Readable.from(io.stdin), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    const { text, intent, slots, line: command, confidence, confirms } = understand(line, context)
    io.stdout.write(`${JSON.stringify({ text, intent, slots, line: command, confidence, confirms })}\n`)
  }
  return 0
}
