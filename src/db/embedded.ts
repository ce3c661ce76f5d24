import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { call, findBinaries, type House, prepareHouse } from './embedded-house.ts'
import { initialise } from './embedded-init.ts'

const DATABASE = 'nhacviec'
const LEAVING = 'nhacviec leaving'
const READY_WITHIN_MS = 30_000
const ASK_AGAIN_MS = 50

export type EmbeddedOptions = {
  /** Folder that holds the cluster, its log and its socket. */
  dataDir: string
  /** Extra `-c name=value` settings; tests switch fsync off. */
  settings?: Record<string, string>
}

export type Embedded = {
  url: string
  /** Stops the server unless other programs are connected to it. */
  stop(): Promise<void>
}

/**
 * Starts, or finds running, the PostgreSQL that ships with the packages, on a Unix socket only.
 * @throws Error with one sentence when this platform has no such package or the server does not come up.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const house = prepareHouse(resolve(options.dataDir), await findBinaries())
  if (!existsSync(join(house.data, 'PG_VERSION'))) await initialise(house)
  await untilReady(house, options.settings ?? {})
  return { url: urlOf(house, DATABASE), stop: () => stopIfAlone(house) }
}

/** Another of our programs may be starting or stopping the server at this very moment. */
async function untilReady(house: House, settings: Record<string, string>): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS
  for (;;) {
    if (!(await isRunning(house))) await start(house, settings)
    try {
      return await createDatabase(house)
    } catch (cause) {
      if (performance.now() > until) throw new Error(notStarted(house), { cause })
    }
    await pause(ASK_AGAIN_MS)
  }
}

const notStarted = ({ log }: House) => `The embedded PostgreSQL did not start; its log is ${log}.`

async function isRunning(house: House): Promise<boolean> {
  try {
    await call(house, house.binaries.pg_ctl, ['status', '-D', house.data])
    return true
  } catch {
    return false
  }
}

async function start(house: House, settings: Record<string, string>): Promise<void> {
  const given = { listen_addresses: '', unix_socket_directories: house.socket, timezone: 'UTC', ...settings }
  const flags = Object.entries(given).map(([name, value]) => `-c ${name}='${value}'`)
  try {
    const wait = ['-w', '-t', '30', '-s']
    await call(house, house.binaries.pg_ctl, [
      'start',
      '-D',
      house.data,
      '-l',
      house.log,
      ...wait,
      '-o',
      flags.join(' '),
    ])
  } catch (cause) {
    if (await isRunning(house)) return // another of our programs was faster
    throw new Error(notStarted(house), { cause })
  }
}

async function stopIfAlone(house: House): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(house, 'postgres'), application_name: LEAVING })
  try {
    await client.connect()
    // Two programs that stop at once must not each take the other for one that stays.
    const others = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> $1`,
      [LEAVING],
    )
    if (others.rowCount) return
  } catch {
    return // already stopped or stopping
  } finally {
    await client.end().catch(() => undefined)
  }
  await call(house, house.binaries.pg_ctl, [
    'stop',
    '-D',
    house.data,
    '-m',
    'fast',
    '-s',
    '-w',
    '-t',
    '10',
  ]).catch(() => undefined)
}

async function createDatabase(house: House): Promise<void> {
  const client = new pg.Client(urlOf(house, 'postgres'))
  try {
    await client.connect()
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (!found.rowCount) await client.query(`CREATE DATABASE ${DATABASE}`).catch(ignoreDuplicate)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}

const urlOf = (house: House, database: string) =>
  `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(house.socket)}`
