import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { ConfigError, readConfig } from '../config.ts'
import { withoutSecrets } from '../log.ts'
import { openStore, type Store } from '../store.ts'

export type Io = {
  stdin: AsyncIterable<string | Buffer>
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown; isTTY?: boolean }
}

/** 0 done, 1 could not be done (one clear sentence said why), 2 wrong usage. */
export type Exit = 0 | 1 | 2
export type Operator = (argv: string[], io: Io) => Promise<Exit>

/** The request is fine but cannot be done; the message is for a person. */
export class Refused extends Error {}

/** The words of the command are off. */
export class Misused extends Error {}

/** Runs an operator command; whatever goes wrong ends as one sentence on stderr, never as a stack trace. */
export async function runOperator(operator: Operator, argv: string[], io: Io): Promise<Exit> {
  try {
    return await operator(argv, io)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    io.stderr.write(`${withoutSecrets(message)}\n`)
    return error instanceof Misused ? 2 : 1
  }
}

/** `parseArgs` that ends as wrong usage. */
export function args<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new Misused((error as Error).message)
  }
}

/** `--on 2026-12-01` → a day; today in the configured zone when absent. */
export function dayOption(value: string | undefined, zone: string): Temporal.PlainDate {
  if (value === undefined) return Temporal.Now.plainDateISO(zone)
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' })
  } catch {
    throw new Misused(`--on takes a day such as 2026-12-01, not "${value}".`)
  }
}

/** Configuration and database for the length of one command. */
export async function withStore<T>(
  work: (store: Store, config: ReturnType<typeof readConfig>) => Promise<T>,
): Promise<T> {
  const config = configured()
  const store = await openStore(config)
  try {
    return await work(store, config)
  } finally {
    await store.close()
  }
}

export function configured(): ReturnType<typeof readConfig> {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (error instanceof ConfigError) throw new Refused(`The configuration needs a change:\n${error.message}`)
    throw error
  }
}
